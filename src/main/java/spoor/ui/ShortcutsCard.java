package spoor.ui;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import spoor.ui.kit.Words;

import java.util.List;
import java.util.stream.Collectors;

/// Lists the keys of all actions, from their table.
final class ShortcutsCard {
    private final Runnable close;

    ShortcutsCard(Runnable close) {
        this.close = close;
    }

    Region build() {
        Button done = new Button(Words.of("card.close"));
        done.setCancelButton(true);
        done.setOnAction(_ -> close.run());
        GridPane left = column(List.of(Action.Menu.CASE, Action.Menu.EXPORT, Action.Menu.HELP));
        GridPane right = column(List.of(Action.Menu.GO, Action.Menu.VIEW, Action.Menu.NONE));
        HBox columns = new HBox(48, left, right);
        return Cards.card("shortcuts-card", Words.of("shortcuts.title"), columns, done);
    }

    private static GridPane column(List<Action.Menu> menus) {
        GridPane table = new GridPane(24, 6);
        int row = 0;
        for (Action.Menu menu : menus) {
            Label title = new Label(Words.of("menu." + menu.name()));
            title.getStyleClass().addAll("pane-title", "shortcut-group");
            table.add(title, 0, row++, 2, 1);
            for (Action action : Action.values()) {
                if (action.menu() == menu) {
                    Label keys = new Label(keys(action));
                    keys.getStyleClass().add("muted");
                    table.addRow(row++, new Label(action.words().replace("…", "")), keys);
                }
            }
        }
        if (menus.contains(Action.Menu.HELP)) {
            addDifferences(table, row);
        }
        return table;
    }

    /// Keys that only the lines of a difference have.
    private static void addDifferences(GridPane table, int from) {
        int row = from;
        Label title = new Label(Words.of("shortcuts.differences"));
        title.getStyleClass().addAll("pane-title", "shortcut-group");
        table.add(title, 0, row++, 2, 1);
        table.addRow(row++, line("shortcuts.differences.next"), quiet("N, F8"));
        table.addRow(row++, line("shortcuts.differences.previous"), quiet("Shift+N, Shift+F8"));
        table.addRow(row, line("shortcuts.differences.open"), quiet("Enter, \u2192 \u2190"));
    }

    private static Label line(String key) {
        return new Label(Words.of(key));
    }

    private static Label quiet(String keys) {
        Label label = new Label(keys);
        label.getStyleClass().add("muted");
        return label;
    }

    private static String keys(Action action) {
        return action.keys().stream()
                .map(key -> key.keys().getDisplayText())
                .collect(Collectors.joining(", "));
    }
}
