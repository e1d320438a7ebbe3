package spoor.ui.timeline;

import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// Says what the bar under the pointer holds: when, and how many of each part.
final class HoverNote extends VBox {
    private static final double DISTANCE = 10;
    private static final int COLUMNS = 3;

    private final Label when = new Label();
    private final GridPane counts = new GridPane();

    HoverNote() {
        setId("timeline-note");
        getStyleClass().add("timeline-note");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        counts.getStyleClass().add("timeline-counts");
        getChildren().setAll(when, counts);
    }

    /// Beside the bar, on its right if there is room.
    void show(HistogramChart.Hovered bar, TimeText text, double width) {
        when.setText(text.stretch(bar.stretch()));
        say(bar);
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

    private void say(HistogramChart.Hovered bar) {
        counts.getChildren().clear();
        int shown = 0;
        for (int i = 0; i < bar.parts().size(); i++) {
            if (bar.counts().get(i) > 0) {
                Part part = bar.parts().get(i);
                Label label = new Label(part.counted(bar.counts().get(i)), Legend.swatch(part));
                counts.add(label, shown % COLUMNS, shown / COLUMNS);
                shown++;
            }
        }
    }
}
