package spoor.ui;

import org.jspecify.annotations.Nullable;

import spoor.engine.Answer;
import spoor.ingest.Tally;
import spoor.ui.kit.Words;

import java.util.ArrayList;
import java.util.List;

/// What the status bar counts. Everything that was read is in one of its numbers.
final class StatusWords {
    private StatusWords() {}

    /// @param answer null before the first one
    /// @param events in the case, copies folded
    static String events(@Nullable Answer answer, long events) {
        if (answer == null) {
            return Words.of("status.looking");
        }
        return answer.lens().isAll()
                ? Words.of("status.allEvents", events)
                : Words.of("status.events", answer.total(), events);
    }

    /// What became of records that are not among the events, or contradict one; what there is none
    /// of is left out. Rejects are not in it, since they lead somewhere.
    static List<String> of(Tally tally) {
        List<String> parts = new ArrayList<>();
        if (tally.duplicates() > 0) {
            parts.add(Words.of("status.duplicates", tally.duplicates()));
        }
        if (tally.aggregated() > 0) {
            parts.add(Words.of("status.aggregated", tally.aggregated()));
        }
        if (tally.conflicts() > 0) {
            parts.add(Words.of("status.conflicts", tally.conflicts()));
        }
        return parts;
    }
}
