package spoor.ui.timeline;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseEvent;

import spoor.ui.kit.Words;

/// The menu of the bars.
final class TimelineMenu {
    private final TimelineModel model;
    private final ContextMenu menu = new ContextMenu();
    private final MenuItem only = item("timeline-only", Words.of("timeline.menu.only"));
    private final MenuItem zoom = item("timeline-zoom", Words.of("timeline.menu.zoom"));
    private final MenuItem all = item("timeline-all", Words.of("timeline.menu.all"));
    private final MenuItem clear = item("timeline-clear", Words.of("timeline.menu.clear"));

    private final Menu colours = new Menu(Words.of("timeline.menu.colours"));
    private final MenuItem since = item("timeline-since", Words.of("timeline.menu.since"));
    private final MenuItem forget = item("timeline-forget", Words.of("timeline.menu.forget"));

    TimelineMenu(TimelineModel model) {
        this.model = model;
        colours.setId("timeline-menu-colours");
        colours.getItems().setAll(Legend.choices(model));
        only.setOnAction(_ -> model.chooseWindow());
        zoom.setOnAction(_ -> model.zoomToChosen());
        all.setOnAction(_ -> model.showAll());
        clear.setOnAction(_ -> model.clearChosen());
        forget.setOnAction(_ -> model.forgetNewSince());
        menu.getItems()
                .setAll(
                        only,
                        clear,
                        new SeparatorMenuItem(),
                        since,
                        forget,
                        new SeparatorMenuItem(),
                        zoom,
                        all,
                        new SeparatorMenuItem(),
                        colours);
    }

    void install(HistogramChart chart) {
        chart.setOnContextMenuRequested(event -> show(chart, event));
        chart.addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> menu.hide());
    }

    private void show(HistogramChart chart, ContextMenuEvent event) {
        only.setDisable(model.isAllInSight());
        zoom.setDisable(!model.hasChosen());
        all.setDisable(model.isAllInSight());
        clear.setDisable(!model.hasChosen());
        long moment = moment(chart, event);
        since.setOnAction(_ -> model.markNewSince(moment));
        forget.setDisable(model.newSinceProperty().get().isEmpty());
        menu.show(chart, event.getScreenX(), event.getScreenY());
        event.consume();
    }

    /// The edge of a bar nearest to the pointer; asked for by a key, where the chosen range begins,
    /// or the time in sight.
    private long moment(HistogramChart chart, ContextMenuEvent event) {
        if (event.isKeyboardTrigger()) {
            long start = model.bandProperty().get().fromMillis();
            return Math.max(start, model.windowProperty().get().from());
        }
        return chart.bars().nearestEdge(chart.scale().at(event.getX()));
    }

    private static MenuItem item(String id, String text) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        return item;
    }
}
