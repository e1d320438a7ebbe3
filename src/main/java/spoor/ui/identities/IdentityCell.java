package spoor.ui.identities;

import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import spoor.ui.identities.IdentityView.Line;
import spoor.ui.kit.Words;

import java.util.Locale;
import java.util.function.Supplier;

/// One column of a line.
class IdentityCell extends TableCell<Line, Line> {
    private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
    private static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");

    private final IdentityColumn column;
    private final Supplier<SeenTimes> times;
    private final Region fold = new Region();

    /// @param times how the list writes times now
    IdentityCell(IdentityColumn column, Supplier<SeenTimes> times) {
        this.column = column;
        this.times = times;
        fold.getStyleClass().add("identities-fold");
        getStyleClass().addAll("identities-cell", style(column));
        setOnMouseEntered(_ -> describe());
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean isEmpty) {
        super.updateItem(line, isEmpty);
        setTooltip(null);
        setGraphic(null);
        Line shown = isEmpty ? null : line;
        setText(
                switch (shown) {
                    case null -> "";
                    case Line.Group group -> text(group);
                    case Line.One one -> column.text(one.identity(), times.get());
                });
        boolean isZero = getText().equals("0");
        boolean isOne = shown instanceof Line.One;
        boolean isNobody = shown instanceof Line.One one && one.identity().key().isEmpty();
        pseudoClassStateChanged(NONE, isZero || (isNobody && column == IdentityColumn.NAME));
        pseudoClassStateChanged(FAILED, isOne && !isZero && column == IdentityColumn.FAILURES);
        if (shown instanceof Line.Group group && column == IdentityColumn.NAME) {
            fold.pseudoClassStateChanged(FOLDED, group.isFolded());
            setGraphic(fold);
        }
    }

    private String text(Line.Group group) {
        return switch (column) {
            case NAME ->
                    Words.of(
                            "identities.heading",
                            Words.of("identities.kind." + group.kind()),
                            group.identities());
            case EVENTS -> number(group.events());
            case FAILURES -> number(group.failures());
            case WRITES -> number(group.writes());
            case BARS, FIRST, LAST, ACCOUNTS -> "";
        };
    }

    private static String style(IdentityColumn column) {
        return switch (column) {
            case NAME -> "name-cell";
            case EVENTS, FAILURES, WRITES -> "number-cell";
            case BARS, FIRST, LAST, ACCOUNTS -> "text-cell";
        };
    }

    private static String number(int count) {
        return String.format(Locale.ENGLISH, "%,d", count);
    }

    /// What may be cut, or is said in short, is told in full where the pointer rests.
    private void describe() {
        if (!(getItem() instanceof Line.One(IdentityLine line))) {
            setTooltip(null);
            return;
        }
        String full =
                switch (column) {
                    case NAME ->
                            line.name().equals(line.key()) || line.key().isEmpty()
                                    ? line.name()
                                    : line.name() + "\n" + line.key();
                    case FIRST -> times.get().full(line.activity().first());
                    case LAST -> times.get().full(line.activity().last());
                    case ACCOUNTS -> String.join("\n", line.accounts());
                    case BARS, EVENTS, FAILURES, WRITES -> "";
                };
        setTooltip(full.isEmpty() ? null : new Tooltip(full));
    }
}
