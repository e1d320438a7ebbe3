package spoor.engine;

import java.util.Arrays;
import java.util.BitSet;

/// Which records are copies of others, and which contradict others, by ordinal. A copy has the same
/// recipient account, event ID and JSON value as the record it is folded into; a conflict has the same
/// account and ID and another value, and stays in sight.
public final class Folds {
    public static final Folds NONE = new Folds(new int[0], new int[0], new BitSet());

    private final int[] copies;
    private final int[] originals;
    private final BitSet conflicts;

    /// @param copies ordinals of the copies, ascending
    /// @param originals for each copy the ordinal of the record that stands for it
    /// @param conflicts ordinals of the records that contradict another
    public Folds(int[] copies, int[] originals, BitSet conflicts) {
        this.copies = copies;
        this.originals = originals;
        this.conflicts = conflicts;
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

    int[] copiesOf(int ordinal) {
        int[] found = new int[0];
        for (int i = 0; i < originals.length; i++) {
            if (originals[i] == ordinal) {
                found = Arrays.copyOf(found, found.length + 1);
                found[found.length - 1] = copies[i];
            }
        }
        return found;
    }
}
