package spoor.ui;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;

import spoor.ui.kit.Words;

import java.util.List;
import java.util.Locale;

/// Everything the window can do, with its keys. Menus, key handling, the list of shortcuts and
/// tests are all fed by this table. The words are `action.NAME`.
public enum Action {
    NEW_CASE(Menu.CASE, shortcut(KeyCode.N)),
    OPEN_CASE(Menu.CASE, shortcut(KeyCode.O)),
    ADD_ARCHIVE(Menu.CASE, shortcut(KeyCode.I)),
    IMPORT_AWS(Menu.CASE, shortcut(KeyCode.I, KeyCombination.SHIFT_DOWN)),
    LOOK_AT_ATHENA(Menu.CASE, shortcut(KeyCode.T)),
    CLOSE_CASE(Menu.CASE, shortcut(KeyCode.W)),
    QUIT(Menu.CASE, shortcut(KeyCode.Q)),

    FIND(Menu.GO, shortcut(KeyCode.F)),
    FOCUS_LENS(Menu.GO, shortcut(KeyCode.L)),
    BACK(
            Menu.GO,
            onMac() ? shortcut(KeyCode.OPEN_BRACKET) : key(KeyCode.LEFT, KeyCombination.ALT_DOWN),
            shortcut(KeyCode.Z).yielding()),
    FORWARD(
            Menu.GO,
            onMac() ? shortcut(KeyCode.CLOSE_BRACKET) : key(KeyCode.RIGHT, KeyCombination.ALT_DOWN),
            shortcut(KeyCode.Z, KeyCombination.SHIFT_DOWN).yielding()),
    FOCUS_FACETS(Menu.GO, shortcut(KeyCode.DIGIT1)),
    FOCUS_EVENTS(Menu.GO, shortcut(KeyCode.DIGIT2)),
    FOCUS_INSPECTOR(Menu.GO, shortcut(KeyCode.DIGIT3)),
    SHOW_IDENTITY(Menu.GO, key(KeyCode.ENTER, KeyCombination.ALT_DOWN)),
    FOCUS_IDENTITIES(Menu.GO, shortcut(KeyCode.DIGIT4)),
    FOCUS_LEDGER(Menu.GO, shortcut(KeyCode.DIGIT5)),
    FOCUS_DIFFERENCES(Menu.GO, shortcut(KeyCode.DIGIT6)),
    FOCUS_SERVICES(Menu.GO, shortcut(KeyCode.DIGIT7)),
    SHOW_STORY(Menu.GO, shortcut(KeyCode.J)),
    PIN_EVENT(Menu.GO, shortcut(KeyCode.P)),
    COMPARE(Menu.GO, shortcut(KeyCode.D, KeyCombination.SHIFT_DOWN)),
    SHOW_HISTORY(Menu.GO, shortcut(KeyCode.H).yielding()),
    LEAVE(Menu.NONE, key(KeyCode.ESCAPE)),

    FOLD_FACETS(Menu.VIEW, key(KeyCode.F6)),
    FOLD_INSPECTOR(Menu.VIEW, key(KeyCode.F7)),
    TOGGLE_THEME(Menu.VIEW, shortcut(KeyCode.D)),
    TOGGLE_ZONE(Menu.VIEW, shortcut(KeyCode.U)),
    COLOUR_BARS(Menu.VIEW, shortcut(KeyCode.B)),

    EXPORT_CSV(Menu.EXPORT, shortcut(KeyCode.E)),
    EXPORT_CHANGES(Menu.EXPORT, shortcut(KeyCode.E, KeyCombination.ALT_DOWN)),
    EXPORT_LEDGER(Menu.EXPORT, shortcut(KeyCode.E, KeyCombination.SHIFT_DOWN)),

    OWN_ENTRIES(Menu.HELP, shortcut(KeyCode.K)),
    SHORTCUTS(Menu.HELP, key(KeyCode.F1), key(KeyCode.SLASH, KeyCombination.SHIFT_DOWN).yielding());

    /// Where the entry of an action stands.
    public enum Menu {
        CASE,
        GO,
        VIEW,
        EXPORT,
        HELP,
        /// In no menu, since it means something else in each place.
        NONE
    }

    /// A key for an action.
    ///
    /// @param yieldsToText whether it is left to a text field that has the keyboard
    public record Key(KeyCombination keys, boolean yieldsToText) {
        Key yielding() {
            return new Key(keys, true);
        }
    }

    private final Menu menu;

    /// Key combinations do not change, but they do not say so.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Key> keys;

    Action(Menu menu, Key... keys) {
        this.menu = menu;
        this.keys = List.of(keys);
    }

    public Menu menu() {
        return menu;
    }

    /// The first is the one that menus show.
    public List<Key> keys() {
        return keys;
    }

    public String words() {
        return Words.of("action." + name());
    }

    /// The words with the first key in brackets, for a tooltip.
    public String wordsWithKey() {
        return words().replace("…", "") + " (" + keys.getFirst().keys().getDisplayText() + ")";
    }

    /// What tests find the menu entry by, such as `action-new-case`.
    public String id() {
        return "action-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static boolean onMac() {
        return System.getProperty("os.name", "").startsWith("Mac");
    }

    private static Key shortcut(KeyCode code, Modifier... more) {
        Modifier[] all = new Modifier[more.length + 1];
        all[0] = KeyCombination.SHORTCUT_DOWN;
        System.arraycopy(more, 0, all, 1, more.length);
        return key(code, all);
    }

    private static Key key(KeyCode code, Modifier... modifiers) {
        return new Key(new KeyCodeCombination(code, modifiers), false);
    }
}
