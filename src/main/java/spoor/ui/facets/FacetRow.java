package spoor.ui.facets;

import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import spoor.event.Field;
import spoor.lens.Match;
import spoor.ui.kit.Words;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.Objects;

/// One value: a bar behind its name, its count at the right. Used again and again for other values.
public final class FacetRow extends Region {
    public static final double HEIGHT = 22;

    private static final double PADDING = 4;
    private static final double SIGN = 16;
    private static final double GAP = 6;
    private static final double LEAST_BAR = 2;
    private static final double LEAST_KIND = 32;

    private static final PseudoClass INCLUDED = PseudoClass.getPseudoClass("included");
    private static final PseudoClass EXCLUDED = PseudoClass.getPseudoClass("excluded");
    private static final PseudoClass OURS = PseudoClass.getPseudoClass("ours");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final NumberFormat NUMBERS = NumberFormat.getIntegerInstance(Locale.ENGLISH);

    private final Region bar = region("facet-bar");
    private final Label name = new Label();
    private final Label kind = new Label();
    private final Label mark = new Label(Words.of("facets.new"));
    private final Label count = new Label();
    private final Region check = region("facet-check");
    private final Region minus = region("facet-minus");
    private final Region ring = region("facet-ring");
    private final Field field;
    private @Nullable FacetValue value;
    private int highest;
    private @Nullable Tooltip tooltip;

    public FacetRow() {
        this(Field.EVENT_NAME);
    }

    /// @param field whose values it shows
    FacetRow(Field field) {
        this.field = field;
        getStyleClass().add("facet-row");
        name.getStyleClass().add("facet-name");
        kind.getStyleClass().add("facet-kind");
        count.getStyleClass().add("facet-count");
        mark.getStyleClass().add("facet-new");
        mark.setVisible(false);
        for (Node node : new Node[] {bar, name, kind, mark, count, check, ring}) {
            node.setMouseTransparent(true);
        }
        getChildren().setAll(bar, name, kind, mark, minus, check, count, ring);
        setPrefHeight(HEIGHT);
        setMinHeight(HEIGHT);
        hoverProperty().subscribe(this::requestLayout);
        setOnMouseEntered(_ -> explain());
    }

    /// What the row shows; null while it shows nothing.
    @Nullable FacetValue value() {
        return value;
    }

    /// The sign that excludes.
    Node minus() {
        return minus;
    }

    /// Shows what is no value of a field but is counted like one.
    ///
    /// @param full what the line stands for where its name says less
    /// @param most the highest count of the list
    public void show(String shown, String full, int number, int most, boolean isCurrent) {
        Match same = new Match.Exact(full);
        FacetValue like = new FacetValue(same, full, shown, number, FacetValue.State.PLAIN);
        show(like, most, isCurrent, false);
    }

    /// @param isNew whether it is marked as never seen before
    void show(FacetValue shown, int most, boolean isCurrent, boolean isNew) {
        pseudoClassStateChanged(CURRENT, isCurrent);
        if (shown.equals(value) && most == highest && isNew == mark.isVisible()) {
            return;
        }
        value = shown;
        highest = most;
        setVisible(true);
        mark.setVisible(isNew);
        setUserData(shown.text());
        name(shown);
        count.setText(NUMBERS.format(shown.count()));
        pseudoClassStateChanged(INCLUDED, shown.state() == FacetValue.State.INCLUDED);
        pseudoClassStateChanged(EXCLUDED, shown.state() == FacetValue.State.EXCLUDED);
        pseudoClassStateChanged(OURS, shown.isNamedByUs());
        requestLayout();
    }

    void hide() {
        setVisible(false);
        setUserData(null);
        value = null;
    }

    /// The kind of a resource stands in a quieter voice behind its name.
    private void name(FacetValue shown) {
        String whole = shown.name();
        String alone = shown.isNamedByUs() ? whole : field.name(whole);
        name.setText(alone);
        int start = alone.length() + 2;
        kind.setText(start < whole.length() ? whole.substring(start, whole.length() - 1) : "");
    }

    /// What a screen reader says of the row.
    static String say(FacetValue value) {
        return switch (value.state()) {
            case PLAIN -> Words.of("facets.accessible", value.name(), value.count());
            case INCLUDED -> Words.of("facets.accessible.included", value.name(), value.count());
            case EXCLUDED -> Words.of("facets.accessible.excluded", value.name(), value.count());
        };
    }

    /// The value in full, and as it stands in the record where that says more.
    static String inFull(FacetValue value) {
        boolean isSame = value.isNamedByUs() || Objects.equals(value.text(), value.label());
        return isSame ? value.name() : value.name() + "\n" + value.text();
    }

    @Override
    protected void layoutChildren() {
        if (value == null) {
            return;
        }
        double width = getWidth();
        double height = getHeight();
        ring.resizeRelocate(0, 0, width, height);
        double share = highest == 0 ? 0 : Math.min(1, (double) value.count() / highest);
        double barWidth = value.count() == 0 ? 0 : Math.max(LEAST_BAR, Math.rint(share * width));
        bar.resizeRelocate(0, 1, barWidth, height - 2);
        double countWidth = Math.ceil(count.prefWidth(-1));
        double right = width - PADDING - countWidth;
        layoutInArea(count, right, 0, countWidth, height, 0, HPos.RIGHT, VPos.CENTER);
        boolean isIncluded = value.state() == FacetValue.State.INCLUDED;
        right = placeSign(check, isIncluded, right, height);
        right = placeSign(minus, isHover(), right, height);
        double room = Math.max(0, right - GAP - PADDING);
        double markWidth = mark.isVisible() ? Math.ceil(mark.prefWidth(-1)) + GAP : 0;
        double nameWidth = Math.min(Math.ceil(name.prefWidth(-1)), Math.max(0, room - markWidth));
        layoutInArea(name, PADDING, 0, nameWidth, height, 0, HPos.LEFT, VPos.CENTER);
        double used = nameWidth + placeKind(PADDING + nameWidth, room - nameWidth - markWidth);
        double markLeft = PADDING + used + GAP;
        double markRoom = Math.min(markWidth, Math.max(0, room - used));
        layoutInArea(mark, markLeft, 0, markRoom, height, 0, HPos.LEFT, VPos.CENTER);
    }

    /// Only where there is room for more than its first letters.
    private double placeKind(double x, double room) {
        double wanted = Math.ceil(kind.prefWidth(-1));
        double width = Math.min(wanted, room - GAP);
        boolean isShown = !kind.getText().isEmpty() && width >= Math.min(wanted, LEAST_KIND);
        kind.setVisible(isShown);
        if (!isShown) {
            return 0;
        }
        layoutInArea(kind, x + GAP, 0, width, getHeight(), 0, HPos.LEFT, VPos.CENTER);
        return GAP + width;
    }

    private double placeSign(Region sign, boolean isShown, double right, double height) {
        sign.setVisible(isShown);
        if (!isShown) {
            return right;
        }
        sign.resizeRelocate(right - SIGN - 2, (height - SIGN) / 2, SIGN, SIGN);
        return right - SIGN - 2;
    }

    private void explain() {
        if (value == null) {
            return;
        }
        if (tooltip == null) {
            tooltip = new Tooltip();
            Tooltip.install(this, tooltip);
        }
        tooltip.setText(inFull(value));
    }

    private static Region region(String style) {
        Region region = new Region();
        region.getStyleClass().add(style);
        return region;
    }
}
