package spoor.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import spoor.ui.kit.Icons;
import spoor.ui.kit.Words;

/// The line at the top: the case and its menu, back and forward, the lens, zone, theme, export.
/// Without a case only what makes sense then.
final class TopBar {
    private final Commands commands;
    private final Menus menus;
    private final MenuButton zone;
    private final MenuButton cases = new MenuButton();
    private final MenuButton export = new MenuButton(Words.of("menu.EXPORT"));
    private final HBox root = new HBox(8);

    TopBar(Commands commands, Menus menus, ZoneMenu zone) {
        this.commands = commands;
        this.menus = menus;
        this.zone = zone.build();
    }

    Region build() {
        root.setId("top-bar");
        root.getStyleClass().add("top-bar");
        root.setAlignment(Pos.CENTER_LEFT);
        cases.setId("case-menu");
        cases.setMnemonicParsing(false);
        cases.getStyleClass().addAll("flat", "case-menu");
        cases.setMaxWidth(260);
        cases.getItems().setAll(menus.all());
        export.setId("export-menu");
        export.setMinWidth(Region.USE_PREF_SIZE);
        export.getItems().setAll(menus.items(Action.Menu.EXPORT));
        zone.setMinWidth(Region.USE_PREF_SIZE);
        showWelcome();
        return root;
    }

    void showCase(String name, Node lensField) {
        cases.setText(name);
        HBox.setHgrow(lensField, Priority.ALWAYS);
        root.getChildren()
                .setAll(
                        cases,
                        button(Action.BACK, "back"),
                        button(Action.FORWARD, "forward"),
                        lensField,
                        zone,
                        button(Action.TOGGLE_THEME, "theme"),
                        export);
    }

    void showWelcome() {
        cases.setText(Words.of("app.name"));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        root.getChildren().setAll(cases, space, zone, button(Action.TOGGLE_THEME, "theme"));
    }

    private Button button(Action action, String icon) {
        Button button = Icons.button(icon, action.words());
        button.getStyleClass().remove("flat");
        button.setId("bar-" + icon);
        button.setTooltip(new Tooltip(action.wordsWithKey()));
        button.setOnAction(_ -> commands.run(action));
        button.disableProperty().bind(commands.isPossible(action).map(isPossible -> !isPossible));
        return button;
    }
}
