package spoor.ui.timeline;

import javafx.event.Event;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import spoor.ui.kit.Theme;
import spoor.ui.kit.Words;
import spoor.ui.kit.Workbench;

/// The timeline over all other panes: the overview strip, and below it the bars of the time in
/// sight.
public final class TimelinePane {
    private static final String SHEET = Theme.sheet("timeline.css");
    private static final double OVERVIEW_HEIGHT = 22;
    private static final double LEAST_HEIGHT = 120;
    private static final double USUAL_HEIGHT = 210;

    private final Workbench workbench;
    private final TimelineModel model;
    private final OverviewChart overview;
    private final HistogramChart histogram;
    private final HistogramMouse mouse;
    private final OverviewMouse overviewMouse;
    private final TimelineMenu menu;
    private final HoverNote note = new HoverNote();
    private final Legend legend;
    private final Label reason = new Label();
    private final Hyperlink remedy = new Hyperlink();
    private final HBox emptyState = new HBox(reason, remedy);
    private final StackPane plot = new StackPane();
    private final VBox root = new VBox();

    public TimelinePane(Workbench workbench) {
        this.workbench = workbench;
        this.model = new TimelineModel(workbench);
        this.overview = new OverviewChart(model);
        this.histogram = new HistogramChart(model);
        this.mouse = new HistogramMouse(model, histogram);
        this.overviewMouse = new OverviewMouse(model, overview);
        this.menu = new TimelineMenu(model);
        this.legend = new Legend(model);
    }

    public Region build() {
        layout();
        bind();
        return root;
    }

    private void layout() {
        root.setId("timeline");
        root.getStyleClass().add("timeline");
        root.getStylesheets().add(SHEET);
        root.setMinHeight(LEAST_HEIGHT);
        root.setPrefHeight(USUAL_HEIGHT);
        overview.setId("timeline-overview");
        overview.setMinHeight(OVERVIEW_HEIGHT);
        overview.setMaxHeight(OVERVIEW_HEIGHT);
        histogram.setId("timeline-histogram");
        histogram.setFocusTraversable(true);
        StackPane.setAlignment(legend, Pos.TOP_RIGHT);
        emptyState.setId("timeline-empty");
        emptyState.getStyleClass().add("timeline-empty");
        emptyState.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        emptyState.setPickOnBounds(false);
        reason.setMouseTransparent(true);
        remedy.setId("timeline-remedy");
        plot.getChildren().setAll(histogram, legend, emptyState, note);
        VBox.setVgrow(plot, Priority.ALWAYS);
        root.getChildren().setAll(overview, plot);
    }

    private void bind() {
        mouse.install();
        overviewMouse.install();
        menu.install(histogram);
        overview.addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> histogram.requestFocus());
        histogram.addEventHandler(
                KeyEvent.KEY_PRESSED, new TimelineKeys(model, mouse, overviewMouse)::press);
        histogram.fontProperty().bind(legend.fontProperty());
        overview.fontProperty().bind(legend.fontProperty());
        remedy.setOnScroll(event -> Event.fireEvent(histogram, event.copyFor(remedy, histogram)));
        legend.visibleProperty().bind(model.draggingProperty().not());
        histogram.hoveredProperty().subscribe(this::note);
        workbench.zoneProperty().subscribe(this::redraw);
        model.emptinessProperty().subscribe(this::say);
        model.binsProperty().subscribe(this::describe);
        model.bandProperty().subscribe(this::describe);
    }

    private void redraw() {
        overview.repaint();
        histogram.repaint();
        describe();
    }

    private void note(HistogramChart.@Nullable Hovered bar) {
        if (bar == null) {
            note.hide();
        } else {
            note.show(bar, model.text(), histogram.getWidth());
        }
    }

    private void say(TimelineModel.Emptiness emptiness) {
        emptyState.setVisible(emptiness != TimelineModel.Emptiness.NONE);
        // A case without events has no time that an axis could tell.
        boolean hasTime = emptiness != TimelineModel.Emptiness.NO_EVENTS;
        overview.setVisible(hasTime);
        histogram.setVisible(hasTime);
        remedy.setVisible(true);
        switch (emptiness) {
            case NONE -> reason.setText("");
            case NO_EVENTS -> {
                reason.setText(Words.of("timeline.empty.case"));
                remedy.setVisible(false);
            }
            case REFUSED -> {
                reason.setText(model.refusal());
                remedy.setText(Words.of("timeline.byOutcome"));
                remedy.setOnAction(_ -> model.colour(Colouring.OUTCOME));
            }
            case HIDDEN -> {
                reason.setText(model.hidden());
                remedy.setText(Words.of("timeline.clearConditions"));
                remedy.setOnAction(_ -> model.clearConditions());
            }
            case OUT_OF_SIGHT -> {
                reason.setText(Words.of("timeline.empty.time"));
                remedy.setText(Words.of("timeline.menu.all"));
                remedy.setOnAction(_ -> model.showAll());
            }
        }
        remedy.setManaged(remedy.isVisible());
        remedy.setVisited(false);
    }

    /// What a screen reader says instead of the bars.
    private void describe() {
        histogram.setAccessibleText(model.summary());
        overview.setAccessibleText(Words.of("timeline.overview.accessible"));
    }
}
