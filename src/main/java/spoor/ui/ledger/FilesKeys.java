package spoor.ui.ledger;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import spoor.casefile.LedgerFile;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// The keys of the table of files, beyond the table's own.
final class FilesKeys {
    static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    static final KeyCombination COPY_PATH =
            new KeyCodeCombination(
                    KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    static final KeyCombination COPY_HASH =
            new KeyCodeCombination(
                    KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.ALT_DOWN);
    static final KeyCombination READ = new KeyCodeCombination(KeyCode.ENTER);
    static final KeyCombination LEAVE = new KeyCodeCombination(KeyCode.ESCAPE);

    private final LedgerActions actions;
    private final Supplier<List<LedgerFile>> chosen;
    private final Runnable reader;
    private final BooleanSupplier leave;

    /// @param leave closes what is open; whether there was something
    FilesKeys(
            LedgerActions actions,
            Supplier<List<LedgerFile>> chosen,
            Runnable reader,
            BooleanSupplier leave) {
        this.actions = actions;
        this.chosen = chosen;
        this.reader = reader;
        this.leave = leave;
    }

    /// Does what the key stands for and takes the event, so that the table does not act too.
    void press(KeyEvent key) {
        if (isDone(key)) {
            key.consume();
        }
    }

    private boolean isDone(KeyEvent key) {
        if (COPY.match(key)) {
            actions.copyRows(chosen.get());
        } else if (COPY_PATH.match(key)) {
            actions.copyPaths(chosen.get());
        } else if (COPY_HASH.match(key)) {
            actions.copyHashes(chosen.get());
        } else if (READ.match(key)) {
            reader.run();
        } else {
            return LEAVE.match(key) && leave.getAsBoolean();
        }
        return true;
    }
}
