package spoor.ui;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;

import spoor.event.Area;
import spoor.event.Signal;
import spoor.ui.kit.Clip;
import spoor.ui.kit.Words;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says where the user's own entries of the catalogue stand, how one is written, and what is wrong
/// with those that are none.
final class OwnEntriesCard {
    private static final int COMPLAINTS_SHOWN = 5;

    /// The columns of a line, whose words are `ownEntries.column.NAME`.
    private static final List<String> COLUMNS =
            List.of("source", "name", "area", "access", "signal", "guide", "title", "what", "why");

    private final OwnEntries.Found found;
    private final OwnEntries own;
    private final Runnable again;

    /// @param again reads the file for the open case
    OwnEntriesCard(OwnEntries.Found found, OwnEntries own, Runnable again) {
        this.found = found;
        this.own = own;
        this.again = again;
    }

    Region build() {
        Button copy = button("own-entries-copy", "ownEntries.copy");
        copy.setOnAction(_ -> Clip.copy(found.file().toString()));
        Button act =
                found.isThere()
                        ? button("own-entries-again", "ownEntries.again")
                        : button("own-entries-create", "ownEntries.create");
        act.setOnAction(_ -> (found.isThere() ? again : (Runnable) own::create).run());
        Button done = button("own-entries-close", "card.close");
        done.setCancelButton(true);
        done.setDefaultButton(true);
        done.setOnAction(_ -> own.dismiss());
        return Cards.card(
                "own-entries-card", Words.of("ownEntries.title"), content(), copy, act, done);
    }

    private Node content() {
        Label about = wrapped(new Label(Words.of("ownEntries.about")));
        Label path = wrapped(new Label(found.file().toString()));
        path.setId("own-entries-path");
        path.getStyleClass().add("mono");
        Label state =
                wrapped(
                        new Label(
                                found.isThere()
                                        ? Words.of("ownEntries.inUse", found.entries())
                                        : Words.of("ownEntries.none")));
        state.setId("own-entries-state");
        VBox content = new VBox(12, about, new VBox(4, path, state));
        if (!found.complaints().isEmpty()) {
            content.getChildren().add(complaints());
        }
        content.getChildren().addAll(wrapped(new Label(Words.of("ownEntries.line"))), columns());
        return content;
    }

    private Node complaints() {
        VBox lines = new VBox(2);
        lines.setId("own-entries-complaints");
        found.complaints().stream()
                .limit(COMPLAINTS_SHOWN)
                .map(one -> wrapped(new Label(one.replace(found.file() + ", ", ""))))
                .forEach(lines.getChildren()::add);
        lines.getChildren().forEach(line -> line.getStyleClass().add("wrong"));
        int more = found.complaints().size() - COMPLAINTS_SHOWN;
        if (more > 0) {
            lines.getChildren().add(quiet(Words.of("zone.more", more)));
        }
        return lines;
    }

    private static Node columns() {
        GridPane table = new GridPane(16, 3);
        for (int i = 0; i < COLUMNS.size(); i++) {
            String column = COLUMNS.get(i);
            Label number = quiet(String.valueOf(i + 1));
            Label name = new Label(Words.of("ownEntries.column." + column));
            name.setMinWidth(Region.USE_PREF_SIZE);
            Label meaning = wrapped(quiet(meaning(column)));
            GridPane.setHgrow(meaning, Priority.ALWAYS);
            table.addRow(i, number, name, meaning);
            RowConstraints top = new RowConstraints();
            top.setValignment(VPos.TOP);
            table.getRowConstraints().add(top);
        }
        return new HBox(table);
    }

    private static String meaning(String column) {
        return switch (column) {
            case "area" ->
                    words(
                            Arrays.stream(Area.values())
                                    .filter(a -> a != Area.UNKNOWN)
                                    .map(Area::word));
            case "signal" ->
                    Words.of(
                            "ownEntries.meaning.signal",
                            words(
                                    Arrays.stream(Signal.values())
                                            .filter(s -> s != Signal.NONE)
                                            .map(Signal::word)));
            default -> Words.of("ownEntries.meaning." + column);
        };
    }

    private static String words(Stream<String> words) {
        return words.collect(Collectors.joining(", "));
    }

    private static Button button(String id, String words) {
        Button button = new Button(Words.of(words));
        button.setId(id);
        return button;
    }

    private static Label quiet(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        return label;
    }

    private static Label wrapped(Label label) {
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
