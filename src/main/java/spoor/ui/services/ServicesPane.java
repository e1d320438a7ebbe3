package spoor.ui.services;

import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.controlsfx.control.SegmentedButton;

import spoor.ui.kit.Theme;

import java.util.EnumMap;
import java.util.Map;

/// Bills and contacts, support, alarms and logs, and the metering of sellers: a choice above, what
/// is chosen below.
public final class ServicesPane {
    private final ServicesModel model;
    private final StoriesView stories;
    private final MeteringSlot metering;
    private final Map<Choice, ToggleButton> choices = new EnumMap<>(Choice.class);
    private final VBox root = new VBox();

    public ServicesPane(ServicesModel model, MeteringSlot metering) {
        this.model = model;
        this.stories = new StoriesView(model.stories());
        this.metering = metering;
    }

    public Region build() {
        Region told = stories.build();
        Region meters = metering.build();
        StackPane body = new StackPane(told, meters);
        VBox.setVgrow(body, Priority.ALWAYS);
        body.setMinSize(0, 0);
        root.setId("services-pane");
        root.getStyleClass().add("services-pane");
        root.getStylesheets()
                .addAll(
                        Theme.sheet("segments.css"),
                        Theme.sheet("tables.css"),
                        Theme.sheet("ledger.css"),
                        Theme.sheet("services.css"));
        root.getChildren().setAll(bar(), body);
        model.choiceProperty()
                .subscribe(chosen -> {
                    select(chosen);
                    told.setVisible(chosen != Choice.METERING);
                    meters.setVisible(chosen == Choice.METERING);
                });
        model.meteringShownProperty().subscribe(metering::setShown);
        return root;
    }

    /// Moves the keyboard to what is chosen.
    public void focus() {
        if (model.choiceProperty().get() == Choice.METERING) {
            metering.focus();
        } else {
            stories.focus();
        }
    }

    private Region bar() {
        SegmentedButton segments = new SegmentedButton();
        for (Choice choice : Choice.values()) {
            ToggleButton button = new ToggleButton(choice.words());
            button.setId(choice.id());
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(_ -> {
                model.choose(choice);
                // A click on what is chosen already leaves it chosen.
                select(choice);
            });
            choices.put(choice, button);
            segments.getButtons().add(button);
        }
        segments.setMinWidth(Region.USE_PREF_SIZE);
        HBox bar = new HBox(segments);
        bar.getStyleClass().add("services-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.setMinHeight(Region.USE_PREF_SIZE);
        return bar;
    }

    private void select(Choice chosen) {
        choices.forEach((choice, button) -> button.setSelected(choice == chosen));
    }
}
