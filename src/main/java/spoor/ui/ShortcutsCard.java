package spoor.ui;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import spoor.ui.kit.Words;

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
        VBox left = column(List.of(Action.Menu.CASE, Action.Menu.EXPORT, Action.Menu.HELP));
        VBox right = column(List.of(Action.Menu.GO, Action.Menu.VIEW, Action.Menu.NONE));
        HBox columns = new HBox(48, left, right);
        return Cards.card("shortcuts-card", Words.of("shortcuts.title"), columns, done);
    }

    private static VBox column(List<Action.Menu> menus) {
        VBox column = new VBox(12);
        for (Action.Menu menu : menus) {
            column.getChildren().add(table(menu));
        }
        return column;
    }

    private static GridPane table(Action.Menu menu) {
        GridPane table = new GridPane(24, 6);
        Label title = new Label(Words.of("menu." + menu.name()));
        title.getStyleClass().add("pane-title");
        table.add(title, 0, 0, 2, 1);
        int row = 1;
        for (Action action : Action.values()) {
            if (action.menu() == menu) {
                Label keys = new Label(keys(action));
                keys.getStyleClass().add("muted");
                table.addRow(row++, new Label(action.words().replace("…", "")), keys);
            }
        }
        return table;
    }

    private static String keys(Action action) {
        return action.keys().stream()
                .map(key -> key.keys().getDisplayText())
                .collect(Collectors.joining(", "));
    }
}
