package spoor.ui.timeline;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;

import spoor.engine.Histogram;
import spoor.ui.kit.Words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Says what the colours of the bars mean, and lets one choose what they go by. Parts of which
/// nothing is in sight stay in their places, but step back.
final class Legend extends HBox {
    private static final PseudoClass ABSENT = PseudoClass.getPseudoClass("absent");

    private final HBox entries = new HBox();
    private final MenuButton choice = new MenuButton();

    /// Never seen, but styled like the entries, which come and go.
    private final Label sample = new Label();

    Legend(TimelineModel model) {
        setId("timeline-legend");
        getStyleClass().add("timeline-legend");
        setPickOnBounds(false);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        entries.getStyleClass().add("timeline-parts");
        entries.setMouseTransparent(true);
        choice.setId("timeline-colours");
        choice.getStyleClass().addAll("flat", "timeline-colours");
        choice.setMinWidth(Region.USE_PREF_SIZE);
        choice.getItems().setAll(choices(model));
        sample.setManaged(false);
        sample.setVisible(false);
        getChildren().setAll(entries, choice, sample);
        model.binsProperty().subscribe(this::show);
    }

    /// An entry for each way to colour the bars, for a menu.
    static List<RadioMenuItem> choices(TimelineModel model) {
        ToggleGroup group = new ToggleGroup();
        return Arrays.stream(Colouring.values())
                .map(colouring -> choice(model, colouring, group))
                .toList();
    }

    private static RadioMenuItem choice(
            TimelineModel model, Colouring colouring, ToggleGroup group) {
        RadioMenuItem item = new RadioMenuItem(text(colouring));
        item.setId("timeline-by-" + colouring.word());
        item.setToggleGroup(group);
        item.setDisable(!model.offers(colouring));
        item.setOnAction(_ -> model.colour(colouring));
        model.colouringProperty().subscribe(now -> item.setSelected(now == colouring));
        return item;
    }

    /// The font of small texts on the timeline.
    ReadOnlyObjectProperty<Font> fontProperty() {
        return sample.fontProperty();
    }

    private static String text(Colouring colouring) {
        return switch (colouring) {
            case OUTCOME -> Words.of("timeline.by.outcome");
            case SIGNAL -> Words.of("timeline.by.signal");
            case AREA -> Words.of("timeline.by.area");
        };
    }

    /// The small square in the colour of a part.
    static Region swatch(Part part) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("timeline-swatch", part.ink().swatch());
        return swatch;
    }

    /// Follows the bars, not the choice: what is said of a colour is true of those in sight.
    private void show(Histogram bins) {
        Colouring shown = Colouring.of(bins.stack());
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < shown.parts().size(); i++) {
            Part part = shown.parts().get(i);
            Label label = new Label(part.words(), swatch(part));
            boolean isAbsent = shown != Colouring.OUTCOME && TimelineModel.sum(bins, i) == 0;
            label.pseudoClassStateChanged(ABSENT, isAbsent);
            labels.add(label);
        }
        entries.getChildren().setAll(labels);
        choice.setText(text(shown));
    }
}
