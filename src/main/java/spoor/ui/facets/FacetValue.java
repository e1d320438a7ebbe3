package spoor.ui.facets;

import spoor.lens.Match;
import spoor.ui.kit.Words;

/// One line of a facet.
///
/// @param match what stands, or would stand, for the value in the lens
/// @param text as it stands in the record; empty where the record lacks the field
/// @param label as a person reads it
/// @param count of events under all other conditions
record FacetValue(Match match, String text, String label, int count, State state) {
    /// What the lens says of a value.
    enum State {
        PLAIN,
        INCLUDED,
        EXCLUDED
    }

    boolean isAbsent() {
        return match instanceof Match.None;
    }

    /// Whether the value has no text of its own, so that a word of ours stands in for it.
    boolean isNamedByUs() {
        return isAbsent() || label.isEmpty();
    }

    /// What the line says.
    String name() {
        if (isAbsent()) {
            return Words.of("value.absent");
        }
        return label.isEmpty() ? Words.of("value.empty") : label;
    }
}
