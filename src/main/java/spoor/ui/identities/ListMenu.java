package spoor.ui.identities;

import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;

import org.jspecify.annotations.Nullable;

import spoor.ui.identities.IdentityView.Line;
import spoor.ui.kit.Words;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The menu of the chosen identities.
final class ListMenu {
    private final Supplier<List<Line>> chosen;
    private final ContextMenu menu = new ContextMenu();

    ListMenu(ListActions actions, Supplier<List<Line>> chosen) {
        this.chosen = chosen;
        MenuItem open =
                item(
                        "open",
                        Words.of("identities.menu.open"),
                        ListKeys.OPEN,
                        lines -> actions.open(lines.getFirst()));
        MenuItem only =
                item("only", Words.of("identities.menu.only"), ListKeys.ONLY, actions::only);
        menu.setId("identities-menu");
        menu.getItems()
                .setAll(
                        open,
                        new SeparatorMenuItem(),
                        only,
                        item(
                                "include",
                                Words.of("identities.menu.include"),
                                null,
                                actions::include),
                        item(
                                "exclude",
                                Words.of("identities.menu.exclude"),
                                ListKeys.EXCLUDE,
                                actions::exclude),
                        new SeparatorMenuItem(),
                        item(
                                "copy",
                                Words.of("identities.menu.copy"),
                                ListKeys.COPY,
                                actions::copyRows),
                        item(
                                "copy-key",
                                Words.of("identities.menu.copyKey"),
                                ListKeys.COPY_KEY,
                                actions::copyKeys));
        menu.setOnShowing(_ -> {
            int count = ListActions.identities(chosen.get()).size();
            menu.getItems().forEach(item -> item.setDisable(count == 0));
            open.setDisable(chosen.get().size() != 1);
            only.setDisable(count != 1);
        });
    }

    void show(Node owner, double x, double y) {
        menu.show(owner, x, y);
    }

    void hide() {
        menu.hide();
    }

    private MenuItem item(
            String id, String text, @Nullable KeyCombination key, Consumer<List<Line>> action) {
        MenuItem item = new MenuItem(text);
        item.setId("identities-menu-" + id);
        item.setMnemonicParsing(false);
        item.setAccelerator(key);
        item.setOnAction(_ -> action.accept(chosen.get()));
        return item;
    }
}
