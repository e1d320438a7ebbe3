package spoor.ui.ledger;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;

import org.jspecify.annotations.Nullable;

import spoor.ui.kit.Words;

import java.util.List;

/// What one can do with the chosen files.
final class FilesMenu {
    private final LedgerModel model;
    private final LedgerActions actions;
    private final Runnable export;

    FilesMenu(LedgerModel model, LedgerActions actions, Runnable export) {
        this.model = model;
        this.actions = actions;
        this.export = export;
    }

    ContextMenu build() {
        MenuItem rows =
                item("copy", Words.of("ledger.menu.copy"), FilesKeys.COPY, actions::copyRows);
        MenuItem path =
                item(
                        "copy-path",
                        Words.of("ledger.menu.copyPath"),
                        FilesKeys.COPY_PATH,
                        actions::copyPaths);
        MenuItem hash =
                item(
                        "copy-hash",
                        Words.of("ledger.menu.copyHash"),
                        FilesKeys.COPY_HASH,
                        actions::copyHashes);
        ContextMenu menu =
                new ContextMenu(
                        rows,
                        path,
                        hash,
                        new SeparatorMenuItem(),
                        item("export", Words.of("ledger.menu.export"), null, export));
        menu.setId("ledger-menu");
        menu.setOnShowing(_ -> {
            boolean isNone = model.choiceProperty().get().count() == 0;
            List.of(rows, path, hash).forEach(item -> item.setDisable(isNone));
        });
        return menu;
    }

    private static MenuItem item(
            String id, String text, @Nullable KeyCombination key, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId("ledger-menu-" + id);
        item.setMnemonicParsing(false);
        item.setAccelerator(key);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
