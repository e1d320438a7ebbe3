package spoor.engine;

import spoor.event.Field;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// The conditions of a lens on fields that share their codes, asked once for each number in the
/// codes instead of once a row.
final class Tested {
    private final Codes codes;
    private final List<Field> fields = new ArrayList<>();

    /// By number, a bit for each of the fields whose condition it fails. There are fewer fields
    /// than an int has bits.
    private final int[] failed;

    private final byte[] passes;

    private Tested(Condition.OfCodes first) {
        this.codes = first.column().codes();
        this.failed = new int[first.column().values().length];
        this.passes = new byte[failed.length];
    }

    /// The conditions on coded fields, those on the same codes in one.
    static List<Tested> of(List<Condition> conditions) {
        Map<Codes, Tested> all = new IdentityHashMap<>();
        List<Tested> inOrder = new ArrayList<>();
        for (Condition condition : conditions) {
            if (condition instanceof Condition.OfCodes c) {
                Tested tested = all.get(c.column().codes());
                if (tested == null) {
                    tested = new Tested(c);
                    all.put(tested.codes, tested);
                    inOrder.add(tested);
                }
                tested.add(c);
            }
        }
        inOrder.forEach(Tested::settle);
        return inOrder;
    }

    private void add(Condition.OfCodes condition) {
        int bit = 1 << fields.size();
        int[] values = condition.column().values();
        for (int number = 0; number < failed.length; number++) {
            failed[number] |= condition.accepted()[values[number]] ? 0 : bit;
        }
        fields.add(condition.field());
    }

    private void settle() {
        for (int number = 0; number < failed.length; number++) {
            passes[number] = (byte) (failed[number] == 0 ? 1 : 0);
        }
    }

    Codes codes() {
        return codes;
    }

    /// Whether a number meets all conditions but for the one on this field, if there is one.
    boolean passesButFor(Field field, int number) {
        int own = fields.indexOf(field);
        return (failed[number] & ~(own < 0 ? 0 : 1 << own)) == 0;
    }

    /// Sets a bit for each of the rows `[from, to)` that meets the conditions.
    void test(int from, int to, long[] words) {
        codes.test(from, to, passes, words);
    }
}
