package spoor.ui.athena;

import javafx.beans.property.ObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import spoor.ui.events.ColumnLayout;
import spoor.ui.events.EventsPane;
import spoor.ui.facets.FacetsPane;
import spoor.ui.kit.Focus;
import spoor.ui.kit.Theme;
import spoor.ui.kit.Workbench;
import spoor.ui.timeline.TimelinePane;

/// A table in Athena in place of a case: the same panes, as far as Athena can answer for them.
public final class AthenaPane {
    private static final double TIMELINE_SHARE = 0.26;
    private static final double FACETS_SHARE = 0.18;
    private static final double INSPECTOR_SHARE = 0.74;

    private final AthenaModel model;
    private final AthenaBar bar;
    private final Region timeline;
    private final Region facets;
    private final EventsPane events;
    private final AthenaEventView event;
    private final Label first = new Label();
    private final SplitPane below = new SplitPane();
    private final SplitPane panes = new SplitPane();
    private final VBox root = new VBox();

    /// @param leave looks at Athena no more
    public AthenaPane(AthenaModel model, ColumnLayout columns, Runnable leave) {
        Workbench workbench = model.workbench();
        this.model = model;
        this.bar = new AthenaBar(model, leave);
        this.timeline = new TimelinePane(workbench).build();
        this.facets = new FacetsPane(workbench).build();
        this.event = new AthenaEventView(model);
        this.events = new EventsPane(workbench, workbench.jobs(), columns, event::focus);
    }

    public Region build() {
        layout();
        bind();
        return root;
    }

    public ObjectProperty<ColumnLayout> columnsProperty() {
        return events.columnsProperty();
    }

    public void focusFacets() {
        Focus.into(facets);
    }

    public void focusEvents() {
        events.focus();
    }

    public void focusInspector() {
        event.focus();
    }

    private void layout() {
        root.setId("athena");
        root.getStylesheets().add(Theme.sheet("athena.css"));
        first.setId("athena-first");
        first.getStyleClass().addAll("athena-first", "muted", "small");
        first.setMaxWidth(Double.MAX_VALUE);
        Region rows = events.build();
        VBox.setVgrow(rows, Priority.ALWAYS);
        VBox middle = new VBox(first, rows);
        Region facts = event.build();
        below.getItems().setAll(facets, middle, facts);
        below.setDividerPositions(FACETS_SHARE, INSPECTOR_SHARE);
        SplitPane.setResizableWithParent(facets, false);
        SplitPane.setResizableWithParent(facts, false);
        SplitPane.setResizableWithParent(timeline, false);
        facts.setMinWidth(200);
        panes.setOrientation(Orientation.VERTICAL);
        panes.getItems().setAll(timeline, below);
        panes.setDividerPositions(TIMELINE_SHARE);
        VBox.setVgrow(panes, Priority.ALWAYS);
        root.getChildren().setAll(bar.build(), panes);
    }

    private void bind() {
        first.textProperty().bind(model.firstProperty());
        first.visibleProperty().bind(first.textProperty().isNotEmpty());
        first.managedProperty().bind(first.visibleProperty());
    }
}
