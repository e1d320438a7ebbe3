package spoor.ui;

import javafx.scene.layout.Region;

import spoor.ui.events.ColumnLayout;
import spoor.ui.events.EventsPane;
import spoor.ui.facets.FacetsPane;
import spoor.ui.inspector.InspectorPane;
import spoor.ui.kit.Workbench;
import spoor.ui.timeline.TimelinePane;

/// Makes the panes of a case, each in one place.
final class CasePanes {
    private final Workbench workbench;
    private final EventsPane events;
    private final InspectorPane inspector;

    /// @param reader moves the keyboard to the inspector
    CasePanes(Workbench workbench, Preferences preferences, Runnable reader) {
        this.workbench = workbench;
        this.inspector = new InspectorPane(workbench, workbench.jobs());
        this.events =
                new EventsPane(
                        workbench,
                        workbench.jobs(),
                        ColumnLayout.ofTexts(preferences.get().columns()),
                        reader);
        events.columnsProperty()
                .subscribe(
                        (_, columns) -> preferences.update(s -> s.withColumns(columns.toTexts())));
    }

    Region timeline() {
        return new TimelinePane(workbench).build();
    }

    Region facets() {
        return new FacetsPane(workbench).build();
    }

    Region events() {
        return events.build();
    }

    void focusInspector() {
        inspector.focus();
    }

    void focusEvents() {
        events.focus();
    }

    Region inspector() {
        return inspector.build();
    }
}
