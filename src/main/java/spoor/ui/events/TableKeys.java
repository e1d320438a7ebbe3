package spoor.ui.events;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The keys of the events table. It has them instead of the table's own, which know only the few
/// rows that fit.
final class TableKeys {
    static final KeyCombination READ = new KeyCodeCombination(KeyCode.ENTER);

    /// The window's own key for it; here for the menu to show.
    static final KeyCombination IDENTITY =
            new KeyCodeCombination(KeyCode.ENTER, KeyCombination.ALT_DOWN);

    /// The window's own keys too.
    static final KeyCombination PIN =
            new KeyCodeCombination(KeyCode.P, KeyCombination.SHORTCUT_DOWN);

    static final KeyCombination COMPARE =
            new KeyCodeCombination(
                    KeyCode.D, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    static final KeyCombination HISTORY =
            new KeyCodeCombination(KeyCode.H, KeyCombination.SHORTCUT_DOWN);

    static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    static final KeyCombination COPY_ID =
            new KeyCodeCombination(
                    KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    static final KeyCombination COPY_RECORD =
            new KeyCodeCombination(
                    KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.ALT_DOWN);
    static final KeyCombination CHOOSE_ALL =
            new KeyCodeCombination(KeyCode.A, KeyCombination.SHORTCUT_DOWN);
    static final KeyCombination FROM_HERE =
            new KeyCodeCombination(KeyCode.HOME, KeyCombination.ALT_DOWN);
    static final KeyCombination UP_TO_HERE =
            new KeyCodeCombination(KeyCode.END, KeyCombination.ALT_DOWN);

    private final EventsModel model;
    private final EventActions actions;

    TableKeys(EventsModel model, EventActions actions) {
        this.model = model;
        this.actions = actions;
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
        } else if (COPY_ID.match(key)) {
            actions.copyEventId();
        } else if (COPY_RECORD.match(key)) {
            actions.copyRecord();
        } else if (CHOOSE_ALL.match(key)) {
            model.chooseAll();
        } else if (FROM_HERE.match(key)) {
            actions.fromHere();
        } else if (UP_TO_HERE.match(key)) {
            actions.upToHere();
        } else if (READ.match(key)) {
            actions.read();
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
        int all = model.windowProperty().get().total();
        switch (key.getCode()) {
            case UP, KP_UP -> model.move(-1, isExtending);
            case DOWN, KP_DOWN -> model.move(1, isExtending);
            case PAGE_UP -> model.page(-1, isExtending);
            case PAGE_DOWN -> model.page(1, isExtending);
            case HOME -> model.move(-(long) all, isExtending);
            case END -> model.move(all, isExtending);
            case ESCAPE -> {
                if (model.selectionProperty().get().isEmpty()) {
                    return false;
                }
                model.chooseNone();
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
