package spoor.ui.kit;

import spoor.casefile.Evidence;
import spoor.engine.Cancel;
import spoor.engine.EventTable;
import spoor.engine.LookBack;
import spoor.engine.Values;
import spoor.event.Access;
import spoor.event.Field;
import spoor.event.Outcome;

import java.util.stream.IntStream;

/// Shows the history of a resource that is known by its value alone, at its last write. FX thread
/// only.
public final class ResourceHistory {
    private static final String JOB = "resource-history";
    private static final String DATA = "Data";

    private ResourceHistory() {}

    /// @param resource a value of [Field#RESOURCE]
    public static void show(Workbench workbench, String resource) {
        Evidence evidence = workbench.evidenceProperty().get();
        EventTable then = evidence.table();
        workbench
                .jobs()
                .latest(
                        JOB,
                        cancel -> row(then, resource, cancel),
                        row -> open(workbench, then, row),
                        _ -> {});
    }

    private static void open(Workbench workbench, EventTable then, int row) {
        if (row != EventTable.NO_ROW) {
            EventTable now = workbench.evidenceProperty().get().table();
            workbench.showHistory(then == now ? row : now.rowOfOrdinal(then.ordinal(row)));
        }
    }

    /// The last successful write to the resource alone: calls on data are about an object in a
    /// bucket, and calls on several things about another one first. Where there is none, the last
    /// event.
    static int row(EventTable table, String resource, Cancel cancel) {
        int code = code(table.values(Field.RESOURCE), resource);
        if (code == Values.ABSENT) {
            return EventTable.NO_ROW;
        }
        LookBack back = new LookBack(table, Field.RESOURCE, code);
        int last = back.before(table.size(), cancel);
        for (int row = last; row != EventTable.NO_ROW; row = back.before(row, cancel)) {
            if (table.code(Field.RESOURCE, row) == code && isWrite(table, row)) {
                return row;
            }
        }
        return last;
    }

    private static boolean isWrite(EventTable table, int row) {
        return table.text(Field.ACCESS, row).equals(Access.WRITE.word())
                && table.text(Field.OUTCOME, row).equals(Outcome.SUCCEEDED.word())
                && !table.text(Field.EVENT_CATEGORY, row).equals(DATA);
    }

    private static int code(Values values, String resource) {
        return IntStream.range(1, values.size())
                .filter(code -> values.text(code).equals(resource))
                .findFirst()
                .orElse(Values.ABSENT);
    }
}
