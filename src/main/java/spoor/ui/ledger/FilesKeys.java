package spoor.ui.ledger;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import java.util.function.IntSupplier;

/// The keys of the table of files. It has them instead of the table's own, whose choice is not
/// used.
final class FilesKeys {
    static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    static final KeyCombination COPY_PATH =
            new KeyCodeCombination(
                    KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    static final KeyCombination COPY_HASH =
            new KeyCodeCombination(
                    KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.ALT_DOWN);
    static final KeyCombination CHOOSE_ALL =
            new KeyCodeCombination(KeyCode.A, KeyCombination.SHORTCUT_DOWN);
    static final KeyCombination READ = new KeyCodeCombination(KeyCode.ENTER);

    private final LedgerModel model;
    private final LedgerActions actions;
    private final IntSupplier page;
    private final Runnable reader;

    /// @param page how many rows are in sight
    /// @param reader moves the keyboard to what is said of the open file
    FilesKeys(LedgerModel model, LedgerActions actions, IntSupplier page, Runnable reader) {
        this.model = model;
        this.actions = actions;
        this.page = page;
        this.reader = reader;
    }

    /// Does what the key stands for and takes the event, so that the table does not act too.
    void press(KeyEvent key) {
        if (combination(key) || plain(key)) {
            key.consume();
        }
    }

    private boolean combination(KeyEvent key) {
        if (COPY.match(key)) {
            actions.copyRows();
        } else if (COPY_PATH.match(key)) {
            actions.copyPaths();
        } else if (COPY_HASH.match(key)) {
            actions.copyHashes();
        } else if (CHOOSE_ALL.match(key)) {
            model.chooseAll();
        } else if (READ.match(key)) {
            reader.run();
        } else {
            return false;
        }
        return true;
    }

    private boolean plain(KeyEvent key) {
        if (key.isAltDown() || key.isMetaDown()) {
            return false;
        }
        boolean isExtending = key.isShiftDown();
        int all = model.viewProperty().get().files().size();
        switch (key.getCode()) {
            case UP, KP_UP -> model.move(-1, isExtending);
            case DOWN, KP_DOWN -> model.move(1, isExtending);
            case PAGE_UP -> model.move(-page.getAsInt(), isExtending);
            case PAGE_DOWN -> model.move(page.getAsInt(), isExtending);
            case HOME -> model.move(-(long) all, isExtending);
            case END -> model.move(all, isExtending);
            case ESCAPE -> {
                return leave();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /// Whether there was something to leave.
    private boolean leave() {
        boolean isAny =
                model.chosenProperty().get().isPresent()
                        || model.choiceProperty().get().count() > 0;
        model.chooseNone();
        return isAny;
    }
}
