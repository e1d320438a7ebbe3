package spoor.ui.difference;

import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import spoor.ui.kit.Words;

/// What changed in one sentence, against what, and what can be done with it.
final class DifferenceHead extends VBox implements DifferenceTop {
    private final Label reading = new Label();
    private final Hyperlink against = new Hyperlink();
    private final Label note = new Label();
    private final Button previous = button("previous", "↑");
    private final Button next = button("next", "↓");
    private final Button text = button("copy", Words.of("difference.copy"));
    private final Button markdown = button("markdown", Words.of("difference.markdown"));

    DifferenceHead(DifferenceView view, DifferenceModel model) {
        reading.setId("difference-reading");
        reading.getStyleClass().add("difference-reading");
        against.setId("difference-against");
        against.getStyleClass().addAll("small", "difference-against");
        against.setOnAction(_ -> {
            against.setVisited(false);
            model.openBefore();
        });
        note.setId("difference-note");
        note.getStyleClass().addAll("muted", "small");
        reading.setWrapText(true);
        reading.setMinHeight(Region.USE_PREF_SIZE);
        against.setWrapText(true);
        against.setMinHeight(Region.USE_PREF_SIZE);
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        tell(previous, Words.of("difference.previous"));
        tell(next, Words.of("difference.next"));
        previous.setOnAction(_ -> view.go(false));
        next.setOnAction(_ -> view.go(true));
        text.setOnAction(_ -> view.copyText());
        markdown.setOnAction(_ -> view.copyMarkdown());
        FlowPane bar = new FlowPane(previous, next, text, markdown);
        bar.getStyleClass().add("difference-bar");
        bar.setMinHeight(Region.USE_PREF_SIZE);
        bar.setPrefWrapLength(0);
        getStyleClass().add("difference-head");
        getChildren().setAll(reading, against, note, bar);
    }

    @Override
    public Region build() {
        return this;
    }

    @Override
    public void show(DifferencePicture picture) {
        reading.setText(picture.reading());
        show(against, picture.against());
        show(note, picture.note());
        boolean isStill = picture.lines().stream().noneMatch(DifferenceLine::isChange);
        previous.setDisable(isStill);
        next.setDisable(isStill);
    }

    private static void show(Labeled label, String words) {
        label.setText(words);
        label.setVisible(!words.isEmpty());
        label.setManaged(!words.isEmpty());
    }

    private static Button button(String id, String words) {
        Button button = new Button(words);
        button.setId("difference-" + id);
        button.getStyleClass().addAll("small", "difference-button");
        return button;
    }

    private static void tell(Button button, String words) {
        button.setTooltip(new Tooltip(words));
        button.setAccessibleText(words);
    }
}
