package spoor.ui.timeline;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import spoor.ui.kit.Words;

/// Says what the bar under the pointer holds: when, and how many of each series.
final class HoverNote extends VBox {
    private static final double DISTANCE = 10;

    private final Label when = new Label();
    private final Label reads = new Label("", TimelinePane.swatch("read"));
    private final Label writes = new Label("", TimelinePane.swatch("write"));
    private final Label failed = new Label("", TimelinePane.swatch("failed"));

    HoverNote() {
        setId("timeline-note");
        getStyleClass().add("timeline-note");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        HBox counts = new HBox(reads, writes, failed);
        counts.getStyleClass().add("timeline-legend");
        getChildren().setAll(when, counts);
    }

    /// Beside the bar, on its right if there is room.
    void show(HistogramChart.Hovered bar, TimeText text, double width) {
        when.setText(text.stretch(bar.stretch()));
        say(reads, bar.reads(), Words.of("timeline.hover.read", bar.reads()));
        say(writes, bar.writes(), Words.of("timeline.hover.write", bar.writes()));
        say(failed, bar.failed(), Words.of("timeline.hover.failed", bar.failed()));
        setVisible(true);
        applyCss();
        autosize();
        boolean isRoomRight = bar.x() + DISTANCE + getWidth() <= width;
        double left = isRoomRight ? bar.x() + DISTANCE : bar.x() - DISTANCE - getWidth();
        relocate(Math.rint(left), 0);
    }

    void hide() {
        setVisible(false);
    }

    private static void say(Label label, int count, String text) {
        label.setText(text);
        label.setVisible(count > 0);
        label.setManaged(count > 0);
    }
}
