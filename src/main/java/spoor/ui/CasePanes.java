package spoor.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import spoor.ui.events.ColumnLayout;
import spoor.ui.events.EventsPane;
import spoor.ui.timeline.TimelinePane;

/// Makes the panes of a case, each in one place.
final class CasePanes {
    private final Workbench workbench;
    private final EventsPane events;

    /// @param reader moves the keyboard to the inspector
    CasePanes(Workbench workbench, Preferences preferences, Runnable reader) {
        this.workbench = workbench;
        this.events =
                new EventsPane(
                        workbench,
                        workbench.jobs(),
                        ColumnLayout.ofTexts(preferences.get().columns()),
                        reader);
        events.columnsProperty()
                .subscribe(
                        (_, columns) ->
                                preferences.update(s -> s.withColumns(columns.toTexts())));
    }

    Region timeline() {
        return new TimelinePane(workbench).build();
    }

    Region facets() {
        return placeholder("facets");
    }

    Region events() {
        return events.build();
    }

    void focusEvents() {
        events.focus();
    }

    Region inspector() {
        return placeholder("inspector");
    }

    private static Region placeholder(String id) {
        VBox place = new VBox(new Label());
        place.setId(id);
        place.getStyleClass().add("empty-state");
        return place;
    }
}
