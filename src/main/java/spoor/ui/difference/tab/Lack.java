package spoor.ui.difference.tab;

import spoor.ui.kit.Words;

/// What is missing before anything can be compared.
enum Lack {
    NOTHING,
    NO_EVENT,
    NO_PIN,
    /// The pinned event is the open one.
    SAME_EVENT;

    String title() {
        return this == NOTHING ? "" : Words.of("differences.lack." + name());
    }

    String advice() {
        return this == NOTHING ? "" : Words.of("differences.advice." + name());
    }
}
