package spoor.ui.services;

import spoor.analysis.story.Deed.Mark;
import spoor.ui.kit.Words;

/// The signs of marks, which do not depend on colour.
final class Marks {
    private Marks() {}

    static String sign(Mark mark) {
        return switch (mark) {
            case NONE -> "";
            case NOTABLE -> "●";
            case WEAKENED -> "▼";
            case REFUSED -> "✕";
        };
    }

    /// What a sign means.
    static String words(Mark mark) {
        return mark == Mark.NONE ? "" : Words.of("services.mark." + mark.name());
    }
}
