package spoor.ui.athena;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
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

import java.util.ArrayList;
import java.util.List;

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
    private final VBox middle = new VBox();
    private final BooleanProperty facetsFolded = new SimpleBooleanProperty();
    private final BooleanProperty eventFolded = new SimpleBooleanProperty();
    private Region facts = new Region();
    private double facetsShare = FACETS_SHARE;
    private double eventShare = INSPECTOR_SHARE;
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
        facetsFolded.set(false);
        Focus.into(facets);
    }

    public void focusEvents() {
        events.focus();
    }

    public void focusInspector() {
        eventFolded.set(false);
        event.focus();
    }

    public void foldFacets() {
        facetsFolded.set(!facetsFolded.get());
    }

    public void foldInspector() {
        eventFolded.set(!eventFolded.get());
    }

    private void layout() {
        root.setId("athena");
        root.getStylesheets().add(Theme.sheet("athena.css"));
        first.setId("athena-first");
        first.getStyleClass().addAll("athena-first", "muted", "small");
        first.setMaxWidth(Double.MAX_VALUE);
        Region rows = events.build();
        VBox.setVgrow(rows, Priority.ALWAYS);
        middle.getChildren().setAll(first, rows);
        facts = event.build();
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
        facetsFolded.subscribe((_, _) -> fold());
        eventFolded.subscribe((_, _) -> fold());
        fold();
        first.textProperty().bind(model.firstProperty());
        first.visibleProperty().bind(first.textProperty().isNotEmpty());
        first.managedProperty().bind(first.visibleProperty());
    }

    /// A folded pane keeps the share that it had; the keyboard goes on to the events.
    private void fold() {
        boolean isLeft =
                facetsFolded.get() && facets.isFocusWithin()
                        || eventFolded.get() && facts.isFocusWithin();
        if (below.getItems().contains(facets)) {
            facetsShare = below.getDividerPositions()[0];
        }
        if (below.getItems().contains(facts)) {
            eventShare = below.getDividerPositions()[below.getDividers().size() - 1];
        }
        List<Node> shown = new ArrayList<>(List.of(middle));
        List<Double> shares = new ArrayList<>();
        if (!facetsFolded.get()) {
            shown.addFirst(facets);
            shares.add(facetsShare);
        }
        if (!eventFolded.get()) {
            shown.addLast(facts);
            shares.add(eventShare);
        }
        below.getItems().setAll(shown);
        below.setDividerPositions(shares.stream().mapToDouble(Double::doubleValue).toArray());
        if (isLeft) {
            focusEvents();
        }
    }
}
