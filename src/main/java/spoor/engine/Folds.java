package spoor.engine;

import java.util.Arrays;
import java.util.BitSet;

/// Which records are copies of others, and which contradict others, by ordinal. A copy has the same
/// recipient account, event ID and JSON value as the record it is folded into; a conflict has the
/// same account and ID and another value, and stays in sight.
public final class Folds {
    public static final Folds NONE = new Folds(new int[0], new int[0], new BitSet());

    private final int[] copies;
    private final int[] originals;
    private final BitSet conflicts;

    /// Each original above its copy, in order.
    private final long[] byOriginal;

    /// @param copies ordinals of the copies, ascending
    /// @param originals for each copy the ordinal of the record that stands for it
    /// @param conflicts ordinals of the records that contradict another
    public Folds(int[] copies, int[] originals, BitSet conflicts) {
        this.copies = copies;
        this.originals = originals;
        this.conflicts = conflicts;
        this.byOriginal = new long[copies.length];
        for (int i = 0; i < copies.length; i++) {
            byOriginal[i] = (long) originals[i] << Integer.SIZE | copies[i];
        }
        Arrays.sort(byOriginal);
    }

    /// How many records are folded away.
    public int copies() {
        return copies.length;
    }

    /// How many records contradict another.
    public int conflicts() {
        return conflicts.cardinality();
    }

    public int copyAt(int index) {
        return copies[index];
    }

    public int originalAt(int index) {
        return originals[index];
    }

    boolean isCopy(int ordinal) {
        return Arrays.binarySearch(copies, ordinal) >= 0;
    }

    public boolean isConflict(int ordinal) {
        return conflicts.get(ordinal);
    }

    public BitSet conflictSet() {
        return (BitSet) conflicts.clone();
    }

    /// The copies of a record, by ordinal. Asked for every row of an export, so it searches.
    int[] copiesOf(int ordinal) {
        int from = firstFrom((long) ordinal << Integer.SIZE);
        int to = firstFrom((ordinal + 1L) << Integer.SIZE);
        return Arrays.stream(byOriginal, from, to).mapToInt(pair -> (int) pair).toArray();
    }

    private int firstFrom(long pair) {
        int at = Arrays.binarySearch(byOriginal, pair);
        return at < 0 ? -at - 1 : at;
    }
}
