package spoor.ui.inspector;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import spoor.event.Origin;
import spoor.ui.kit.Words;

import java.util.List;

/// Where the record came from, exact to the byte, and where else it was found.
final class OriginView {
    private final VBox lines = new VBox();
    private final ScrollPane scroll = new ScrollPane(lines);

    Region build() {
        lines.setId("inspector-origin");
        lines.getStyleClass().add("origin");
        scroll.getStyleClass().add("inspector-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    void focus() {
        scroll.requestFocus();
    }

    void show(Origin origin) {
        lines.getChildren().clear();
        add(origin);
        List<Origin> copies = origin.copies();
        if (!copies.isEmpty()) {
            Label title = new Label(Words.of("inspector.origin.copies", copies.size()));
            title.getStyleClass().addAll("pane-title", "origin-copies");
            Label same = note(Words.of("inspector.origin.copies.same"));
            lines.getChildren().addAll(title, same);
            copies.forEach(this::add);
        }
    }

    private void add(Origin origin) {
        VBox place = new VBox();
        place.getStyleClass().add("origin-place");
        List<Node> all = place.getChildren();
        all.addAll(
                line(
                        "inspector.origin.file",
                        origin.member().isEmpty() ? origin.file() : origin.member()));
        if (!origin.member().isEmpty()) {
            all.addAll(line("inspector.origin.member", origin.file()));
        }
        all.add(title("inspector.origin.record"));
        Label at =
                new Label(
                        Words.of(
                                "inspector.origin.record.at",
                                origin.offset(),
                                origin.offset() + origin.length() - 1,
                                origin.length()));
        at.setWrapText(true);
        all.add(at);
        all.addAll(line("inspector.origin.sha256", origin.sha256()));
        all.add(note(Words.of("inspector.origin.sha256.of")));
        lines.getChildren().add(place);
    }

    private static List<Node> line(String key, String value) {
        Label label = new Label(RecordText.visible(value, true));
        label.getStyleClass().add("mono");
        label.setWrapText(true);
        label.setContextMenu(
                new ValueMenu()
                        .with("copy", Words.of("inspector.menu.copy"), () -> ValueMenu.copy(value))
                        .menu());
        return List.of(title(key), label);
    }

    private static Label title(String key) {
        Label title = new Label(Words.of(key));
        title.getStyleClass().addAll("muted", "origin-title");
        return title;
    }

    private static Label note(String words) {
        Label note = new Label(words);
        note.getStyleClass().addAll("muted", "small");
        note.setWrapText(true);
        return note;
    }
}
