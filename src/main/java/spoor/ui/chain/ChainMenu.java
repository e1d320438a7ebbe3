package spoor.ui.chain;

import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import spoor.export.TextTable;
import spoor.ui.kit.Clip;
import spoor.ui.kit.Words;

/// What can be done with a part of a chain. Its first entry is what Enter and a click do.
final class ChainMenu {
    private final ChainModel model;
    private final Runnable copyChain;
    private final ContextMenu menu = new ContextMenu();

    ChainMenu(ChainModel model, Runnable copyChain) {
        this.model = model;
        this.copyChain = copyChain;
    }

    ChainMenu of(ChainBox box) {
        MenuItem look = add("look", Words.of("chain.menu.look"), () -> model.look(box));
        look.setAccelerator(new KeyCodeCombination(KeyCode.ENTER));
        look.setDisable(box.condition().isEmpty());
        String value = box.condition().map(ChainBox.Condition::value).orElse("");
        if (!value.isEmpty()) {
            add(
                    "copy-value",
                    Words.of("chain.menu.copy", TextTable.plain(value)),
                    () -> Clip.copy(value));
        }
        return withText();
    }

    ChainMenu of(ChainEdge edge) {
        add("open", Words.of("chain.menu.open", edge.event()), () -> model.open(edge.row()))
                .setAccelerator(new KeyCodeCombination(KeyCode.ENTER));
        if (edge.isInTwoLogs()) {
            add(
                    "open-other",
                    Words.of("chain.menu.open.other", edge.otherAccount()),
                    () -> model.open(edge.otherRow()));
        }
        return withText();
    }

    void show(Node owner, double screenX, double screenY) {
        menu.show(owner, screenX, screenY);
    }

    void act() {
        menu.hide();
        MenuItem first = menu.getItems().getFirst();
        if (!first.isDisable()) {
            first.fire();
        }
    }

    private ChainMenu withText() {
        menu.setId("chain-menu");
        menu.getItems().add(new SeparatorMenuItem());
        add("copy-text", Words.of("chain.menu.text"), copyChain)
                .setAccelerator(new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN));
        return this;
    }

    private MenuItem add(String id, String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setId("chain-menu-" + id);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        menu.getItems().add(item);
        return item;
    }
}
