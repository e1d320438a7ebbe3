package spoor.ui.inspector;

import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import spoor.ui.chain.ChainModel;
import spoor.ui.chain.ChainView;
import spoor.ui.difference.DifferenceModel;
import spoor.ui.difference.DifferenceView;
import spoor.ui.kit.Words;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/// The record in six views, one at a time. The choice outlasts the event; a view is filled only
/// when it is looked at, since arrow keys pass over many events.
final class RecordViews {
    private static final double LEAST_HEIGHT = 200;
    private static final double LEAST_FOR_DIFFERENCE = 400;

    /// The views, in their order.
    private enum View {
        PARAMETERS,
        RECORD,
        BYTES,
        ORIGIN,
        CHAIN,
        DIFFERENCE;

        String words() {
            return switch (this) {
                case PARAMETERS -> Words.of("inspector.view.parameters");
                case RECORD -> Words.of("inspector.view.record");
                case BYTES -> Words.of("inspector.view.bytes");
                case ORIGIN -> Words.of("inspector.view.origin");
                case CHAIN -> Words.of("inspector.view.chain");
                case DIFFERENCE -> Words.of("inspector.view.difference");
            };
        }
    }

    private final JsonTree parameters;
    private final JsonTree record;
    private final BytesView bytes = new BytesView();
    private final OriginView origin = new OriginView();
    private final InspectorModel model;
    private final ChainModel chain;
    private final ChainView chainView;
    private final DifferenceModel difference;
    private final DifferenceView differenceView;
    private final Label note = new Label();
    private final VBox all = new VBox();
    private final ToggleGroup group = new ToggleGroup();
    private final Map<View, ToggleButton> buttons = new EnumMap<>(View.class);
    private final Map<View, Region> regions = new EnumMap<>(View.class);
    private final Map<View, Inspected> filled = new EnumMap<>(View.class);
    private View chosen = View.PARAMETERS;
    private @Nullable Inspected event;

    RecordViews(InspectorModel model, ChainModel chain, DifferenceModel difference) {
        this.model = model;
        this.chain = chain;
        this.chainView = new ChainView(chain);
        this.difference = difference;
        this.differenceView = new DifferenceView(difference);
        this.parameters = new JsonTree(model);
        this.record = new JsonTree(model);
    }

    Region build() {
        regions.put(View.PARAMETERS, parameters.build("inspector-parameters"));
        regions.put(View.RECORD, record.build("inspector-record"));
        regions.put(View.BYTES, bytes.build());
        regions.put(View.ORIGIN, origin.build());
        regions.put(View.CHAIN, chainView.build());
        regions.put(View.DIFFERENCE, differenceView.build());
        FlowPane bar = new FlowPane();
        bar.setMinHeight(Region.USE_PREF_SIZE);
        bar.setPrefWrapLength(0);
        bar.getStyleClass().add("view-bar");
        for (View view : View.values()) {
            bar.getChildren().add(button(view));
        }
        model.changesProperty().subscribe(this::countChanges);
        note.setId("inspector-note");
        note.getStyleClass().addAll("muted", "view-note");
        note.setWrapText(true);
        StackPane body = new StackPane();
        body.getChildren().setAll(regions.values());
        VBox.setVgrow(body, Priority.ALWAYS);
        body.setMinHeight(0);
        all.getChildren().setAll(bar, note, body);
        all.getStyleClass().add("views");
        choose(chosen);
        return all;
    }

    void show(Inspected next) {
        event = next;
        choose(chosen);
    }

    /// No event is open: what goes on working for one stops.
    void clear() {
        leave(View.PARAMETERS);
        event = null;
    }

    void focus() {
        switch (visible()) {
            case PARAMETERS -> parameters.focus();
            case RECORD -> record.focus();
            case BYTES -> bytes.focus();
            case ORIGIN -> origin.focus();
            case CHAIN -> chainView.focus();
            case DIFFERENCE -> differenceView.focus();
        }
    }

    private ToggleButton button(View view) {
        ToggleButton button = new ToggleButton(view.words());
        String word = view.name().toLowerCase(Locale.ROOT);
        button.setId("inspector-view-" + word);
        button.getStyleClass().add("view-" + (view == View.PARAMETERS ? "first" : "next"));
        button.setToggleGroup(group);
        button.setOnAction(_ -> choose(view));
        buttons.put(view, button);
        return button;
    }

    private void countChanges(long changes) {
        String words =
                changes == 0
                        ? View.DIFFERENCE.words()
                        : Words.of("inspector.view.difference.count", changes);
        buttons.computeIfPresent(
                View.DIFFERENCE,
                (_, button) -> {
                    button.setText(words);
                    return button;
                });
    }

    private void choose(View view) {
        chosen = view;
        View shown = visible();
        buttons.forEach((each, button) -> button.setSelected(each == shown));
        regions.forEach((each, region) -> {
            region.setVisible(each == shown);
            region.setManaged(each == shown);
        });
        all.setMinHeight(leastHeight(shown));
        boolean isFallBack = shown != chosen;
        note.setText(isFallBack ? reason() : "");
        note.setVisible(isFallBack);
        note.setManaged(isFallBack);
        leave(shown);
        if (event != null && !event.equals(filled.put(shown, event))) {
            fill(shown, event);
        }
    }

    /// What goes on working for a view that is not looked at stops.
    private void leave(View shown) {
        if (shown != View.CHAIN && filled.remove(View.CHAIN) != null) {
            chain.clear();
        }
        if (shown != View.DIFFERENCE && filled.remove(View.DIFFERENCE) != null) {
            difference.clear();
        }
    }

    private static double leastHeight(View shown) {
        return switch (shown) {
            case PARAMETERS, RECORD, BYTES, ORIGIN -> LEAST_HEIGHT;
            // The chain has no scroll bar of its own: the inspector scrolls it as a whole.
            case CHAIN -> Region.USE_PREF_SIZE;
            // What is said above the lines must leave them room.
            case DIFFERENCE -> LEAST_FOR_DIFFERENCE;
        };
    }

    /// The chosen view, or the bytes where the record has no tree to show.
    private View visible() {
        boolean isTree = chosen == View.PARAMETERS || chosen == View.RECORD;
        boolean isRead = event == null || event.tree() instanceof RecordTree.Read;
        return isTree && !isRead ? View.BYTES : chosen;
    }

    private String reason() {
        return event != null && event.tree() instanceof RecordTree.Unread unread
                ? switch (unread.reason()) {
                    case NOT_JSON -> Words.of("inspector.not-json");
                    case TOO_INTRICATE -> Words.of("inspector.too-intricate");
                }
                : "";
    }

    private void fill(View view, Inspected next) {
        switch (view) {
            case PARAMETERS -> parameters.show(next.parameters());
            case RECORD -> record.show(next.record());
            case BYTES -> bytes.show(next.text(), next.origin().length());
            case ORIGIN -> origin.show(next.origin());
            case CHAIN -> chain.show(next.row());
            case DIFFERENCE -> difference.show(next.row());
        }
    }
}
