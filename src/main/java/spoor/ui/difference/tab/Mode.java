package spoor.ui.difference.tab;

import spoor.ui.kit.Words;

import java.util.Locale;

/// What is compared with what.
public enum Mode {
    /// The open event with the previous request seen.
    PREVIOUS,
    /// The open event with the pinned one.
    TWO,
    /// All events of one name.
    MANY;

    String words() {
        return Words.of("differences.mode." + name());
    }

    String id() {
        return "differences-" + name().toLowerCase(Locale.ROOT);
    }
}
