package spoor.ui.events;

import spoor.casefile.Evidence;
import spoor.casefile.Requests;
import spoor.engine.Cancel;
import spoor.engine.EventTable;
import spoor.event.Access;
import spoor.event.Field;
import spoor.ui.kit.Jobs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which of the writes in sight changed something against the previous request seen. Found off the
/// FX thread for the rows in sight alone, and remembered. FX thread only.
final class ChangeMarks {
    private static final String JOB = "events-changes";

    /// Beyond this all are forgotten: finding those in sight again takes moments.
    private static final int MOST_KEPT = 20_000;

    private final Jobs jobs;
    private final Runnable found;
    private Map<Integer, Optional<Mark>> known = new HashMap<>();
    private List<Integer> sought = List.of();
    private Evidence of;

    /// What is said of a write that changed something.
    ///
    /// @param places how many parts of the request differ
    /// @param reading in one line
    record Mark(long places, String reading) {}

    /// @param found runs when there are more marks to show
    ChangeMarks(Jobs jobs, Evidence evidence, Runnable found) {
        this.jobs = jobs;
        this.of = evidence;
        this.found = found;
    }

    Optional<Mark> of(int row) {
        return known.getOrDefault(row, Optional.empty());
    }

    /// Finds the marks of these rows.
    void look(Evidence evidence, List<Integer> rows) {
        if (evidence != of || known.size() > MOST_KEPT) {
            of = evidence;
            known = new HashMap<>();
            sought = List.of();
        }
        EventTable table = evidence.table();
        List<Integer> wanted =
                rows.stream()
                        .filter(row -> !known.containsKey(row))
                        .filter(row -> table.text(Field.ACCESS, row).equals(Access.WRITE.word()))
                        .toList();
        if (wanted.equals(sought)) {
            return;
        }
        sought = wanted;
        if (wanted.isEmpty()) {
            jobs.cancel(JOB);
            return;
        }
        jobs.latest(
                JOB,
                cancel -> marks(evidence, wanted, cancel),
                marks -> {
                    known.putAll(marks);
                    sought = List.of();
                    found.run();
                },
                _ -> {});
    }

    private static Map<Integer, Optional<Mark>> marks(
            Evidence evidence, List<Integer> rows, Cancel cancel) {
        Requests requests = new Requests(evidence);
        Map<Integer, Optional<Mark>> marks = new HashMap<>();
        for (int row : rows) {
            cancel.check();
            marks.put(row, requests.change(row, cancel).flatMap(ChangeMarks::mark));
        }
        return marks;
    }

    private static Optional<Mark> mark(Requests.Change change) {
        return change.previous().row().isEmpty() || change.difference().isEmpty()
                ? Optional.empty()
                : Optional.of(new Mark(change.difference().changes(), change.reading()));
    }
}
