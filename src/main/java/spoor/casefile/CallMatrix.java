package spoor.casefile;

import spoor.analysis.difference.Matrix;
import spoor.analysis.difference.MatrixBuilder;
import spoor.analysis.difference.Value;
import spoor.engine.Cancel;
import spoor.engine.EventTable;
import spoor.engine.Question;
import spoor.engine.Rows;
import spoor.event.Field;
import spoor.lens.Lens;
import spoor.lens.Match;
import spoor.lens.Sort;

import java.util.Comparator;
import java.util.stream.IntStream;

/// The parameters of all calls of one kind beside each other. Reads records from disk: not for the
/// thread of the window.
public final class CallMatrix {
    /// How many calls are read; where there are more, the last ones.
    public static final int MOST_READ = 10_000;

    /// How much of their records; values in memory take many times that.
    static final long MOST_BYTES = 48L << 20;

    /// Neighbours in the case are in one frame of its content, which is inflated once for them all.
    private static final int AT_A_TIME = 256;

    private final Evidence evidence;
    private final EventTable table;

    public CallMatrix(Evidence evidence) {
        this.evidence = evidence;
        this.table = evidence.table();
    }

    /// What was found.
    ///
    /// @param matrix of the calls read, in the order of time
    /// @param total calls of this name under the lens, of which the last were read
    public record Found(String eventName, Matrix matrix, int total) {
        public int read() {
            return matrix.rows().size();
        }

        /// Whether there are more calls than were read.
        public boolean isCutShort() {
            return read() < total();
        }
    }

    /// The calls of this name under a lens, whatever names the lens itself asks for.
    ///
    /// @throws java.util.concurrent.CancellationException once `cancel` says so
    public Found of(String eventName, Lens lens, Cancel cancel) {
        Match name = eventName.isEmpty() ? new Match.None() : new Match.Exact(eventName);
        Lens asked = lens.only(Field.EVENT_NAME, name).withSort(Sort.BY_TIME);
        Rows rows = evidence.engine().answer(Question.rows(asked), cancel).rows();
        int[] wanted = last(rows);
        Value[] values = read(wanted, cancel);
        MatrixBuilder builder = new MatrixBuilder();
        for (int i = 0; i < wanted.length; i++) {
            cancel.check();
            builder.add(new Matrix.Request(wanted[i], values[i]));
        }
        return new Found(eventName, builder.build(), rows.size());
    }

    /// The last rows, no more than may be read.
    private int[] last(Rows rows) {
        long bytes = 0;
        int first = rows.size();
        while (first > 0 && rows.size() - first < MOST_READ) {
            bytes += table.length(rows.at(first - 1));
            if (bytes > MOST_BYTES && first < rows.size()) {
                break;
            }
            first--;
        }
        return IntStream.range(first, rows.size()).map(rows::at).toArray();
    }

    /// What each row asked for, read in the order of the case, many at a time.
    private Value[] read(int[] rows, Cancel cancel) {
        int[] places =
                IntStream.range(0, rows.length)
                        .boxed()
                        .sorted(Comparator.comparingInt(place -> table.ordinal(rows[place])))
                        .mapToInt(place -> place)
                        .toArray();
        Value[] values = new Value[rows.length];
        Requests requests = new Requests(evidence);
        int parts = (rows.length + AT_A_TIME - 1) / AT_A_TIME;
        IntStream.range(0, parts)
                .parallel()
                .forEach(part -> {
                    int end = Math.min(rows.length, (part + 1) * AT_A_TIME);
                    for (int i = part * AT_A_TIME; i < end; i++) {
                        cancel.check();
                        int place = places[i];
                        values[place] = requests.part(rows[place], Requests.REQUEST);
                    }
                });
        return values;
    }
}
