package spoor.ui.identities;

import spoor.analysis.Issue;
import spoor.analysis.Life;
import spoor.casefile.Evidence;
import spoor.casefile.Lives;
import spoor.engine.Cancel;
import spoor.engine.Rows;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// What there is to say of an identity's credentials beyond their counts.
///
/// @param notable its long-term keys, and credentials that turned up where they should not
/// @param issued what was issued with any of them, in the order of time
record PageCredentials(List<Life> notable, List<Issue> issued) {
    private static final String LONG_TERM = "AKIA";

    /// Nothing, while the case is not traced.
    private static final PageCredentials UNKNOWN = new PageCredentials(List.of(), List.of());

    PageCredentials {
        notable = List.copyOf(notable);
        issued = List.copyOf(issued);
    }

    /// Takes its time.
    static PageCredentials of(Evidence evidence, Rows rows, Cancel cancel) {
        if (!evidence.lineage().isKnown()) {
            return UNKNOWN;
        }
        List<Life> keys = Lives.keys(evidence, rows, cancel);
        List<Life> sessions = Lives.sessions(evidence, rows, cancel);
        return new PageCredentials(
                Stream.concat(
                                keys.stream()
                                        .filter(key ->
                                                key.id().startsWith(LONG_TERM)
                                                        || !key.changes().isEmpty()),
                                sessions.stream().filter(Life::isMoved))
                        .toList(),
                Stream.concat(keys.stream(), sessions.stream())
                        .flatMap(life -> life.issued().stream())
                        .distinct()
                        .sorted(Comparator.comparingInt(Issue::row))
                        .toList());
    }
}
