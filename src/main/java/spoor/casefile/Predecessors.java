package spoor.casefile;

import org.jspecify.annotations.Nullable;

import spoor.casefile.Requests.Read;
import spoor.engine.EventTable;
import spoor.event.Family;
import spoor.event.Field;
import spoor.event.Subject;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The last call of each kind on each thing that came to something, of calls that are taken in the
/// order of time.
final class Predecessors {
    /// Larger records are read again when they are needed, so that a case made of them fills no
    /// memory.
    private static final int MOST_KEPT = 16 << 10;

    private final EventTable table;
    private final Requests requests;

    /// By line, the row of the last call, and of the last that did not take back.
    private final Map<List<Object>, Integer> last = new HashMap<>();

    private final Map<List<Object>, Integer> lastGiving = new HashMap<>();
    private final Map<Integer, Read> kept = new HashMap<>();

    Predecessors(EventTable table, Requests requests) {
        this.table = table;
        this.requests = requests;
    }

    /// The last call of its family on the thing.
    Optional<Read> before(Read call, Subject subject) {
        return read(last.get(line(call.row(), subject)));
    }

    /// The same, but behind a deletion the last that set the thing: what deletes says nothing of
    /// what was there.
    Optional<Read> lastSetting(Read call, Subject subject) {
        boolean isTaking = Family.isTaking(table.text(Field.EVENT_NAME, call.row()));
        Integer setting = isTaking ? null : lastGiving.get(line(call.row(), subject));
        return setting == null ? before(call, subject) : read(setting);
    }

    private Optional<Read> read(@Nullable Integer row) {
        if (row == null) {
            return Optional.empty();
        }
        Read call = kept.get(row);
        return Optional.of(call == null ? requests.read(row) : call);
    }

    /// Takes a call that came to something.
    void add(Read call) {
        for (Subject subject : call.subjects()) {
            List<Object> line = line(call.row(), subject);
            last.put(line, call.row());
            if (!Family.isTaking(table.text(Field.EVENT_NAME, call.row()))) {
                lastGiving.put(line, call.row());
            }
        }
        if (table.length(call.row()) <= MOST_KEPT) {
            kept.put(call.row(), call);
        }
    }

    private List<Object> line(int row, Subject subject) {
        return List.of(
                table.text(Field.ACCOUNT, row),
                requests.region(row),
                requests.source(row),
                Family.of(table.text(Field.EVENT_NAME, row)),
                subject);
    }
}
