package spoor.ui.identities;

import spoor.casefile.CaseException;
import spoor.casefile.Evidence;
import spoor.engine.Answer;
import spoor.engine.Cancel;
import spoor.engine.Rows;
import spoor.ui.inspector.Target;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/// What an identity's calls were about, most often first. That stands in the records only, so no
/// more than the latest are read.
///
/// @param things the most frequent ones
/// @param distinct how many different ones there are
/// @param read how many records were read
/// @param all how many there are
record Touched(List<Thing> things, int distinct, int read, long all) {
    static final Touched UNKNOWN = new Touched(List.of(), 0, 0, 0);

    static final int MOST_READ = 2_000;
    private static final int MOST_LISTED = 12;
    private static final int CHECKED_EVERY = 1 << 16;

    Touched {
        things = List.copyOf(things);
    }

    /// @param count how many calls were about it
    record Thing(TouchedName name, int count) {}

    boolean isPart() {
        return read < all;
    }

    int highest() {
        return things.isEmpty() ? 0 : things.getFirst().count();
    }

    /// Reads records: not for the FX thread.
    static Touched of(Evidence evidence, Answer answer, Cancel cancel) {
        int[] rows = latest(answer.rows(), cancel);
        Map<TouchedName, Integer> counts = new LinkedHashMap<>();
        for (int row : rows) {
            cancel.check();
            record(evidence, row)
                    .map(TouchedName::of)
                    .ifPresent(n -> counts.merge(n, 1, Integer::sum));
        }
        List<Thing> things = new ArrayList<>();
        counts.forEach((name, count) -> things.add(new Thing(name, count)));
        things.sort(
                Comparator.comparingInt(Thing::count)
                        .reversed()
                        .thenComparing(thing -> thing.name().words()));
        return new Touched(
                things.subList(0, Math.min(MOST_LISTED, things.size())),
                things.size(),
                rows.length,
                answer.total());
    }

    private static Optional<Target> record(Evidence evidence, int row) {
        try {
            return Target.ofRecord(evidence.record(row));
        } catch (CaseException _) {
            return Optional.empty();
        }
    }

    /// The rows of the latest events, whatever the lens sorts by: rows are numbered in the order of
    /// time.
    private static int[] latest(Rows rows, Cancel cancel) {
        if (rows instanceof Rows.Listed) {
            PriorityQueue<Integer> kept = new PriorityQueue<>();
            for (int place = 0; place < rows.size(); place++) {
                if (place % CHECKED_EVERY == 0) {
                    cancel.check();
                }
                kept.add(rows.at(place));
                if (kept.size() > MOST_READ) {
                    kept.remove();
                }
            }
            return kept.stream().mapToInt(row -> row).toArray();
        }
        int count = Math.min(MOST_READ, rows.size());
        int from = rows instanceof Rows.Reversed ? 0 : rows.size() - count;
        return IntStream.range(from, from + count).map(rows::at).toArray();
    }
}
