package spoor.ingest;

import spoor.event.TargetTable.Candidate;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.ToIntFunction;

/// The candidates for one kind of call, made ready to be held against the names of request
/// parameters as bytes.
final class TargetNames {
    /// What [#find] gives where nothing among the outermost parameters names the target.
    static final int NONE = -1;

    /// What it gives where only taking the parameters apart will tell.
    static final int UNSETTLED = -2;

    private static final int LONGEST = 48;
    private static final byte[] UPPER_CASE = new byte[1 << Byte.SIZE];

    static {
        for (int i = 0; i < UPPER_CASE.length; i++) {
            UPPER_CASE[i] = (byte) (i >= 'a' && i <= 'z' ? i - ('a' - 'A') : i);
        }
    }

    private final List<Candidate> candidates;
    private final int number;

    /// The outermost name of each path, in upper case.
    private final byte[][] names;

    /// By candidate, the number of its kind of thing.
    private final int[] kinds;

    private final boolean[] isDeep;
    private final int[][] byLength = new int[LONGEST][];
    private final BitSet outside = new BitSet();
    private final int firstOutside;
    private final BitSet met = new BitSet();
    private int found;

    /// @param number of the kind of call, no other has it
    /// @param numberOfKind gives each kind of thing a number of its own
    TargetNames(List<Candidate> candidates, int number, ToIntFunction<String> numberOfKind) {
        this.candidates = candidates;
        this.number = number;
        this.kinds = candidates.stream().map(Candidate::kind).mapToInt(numberOfKind).toArray();
        this.names = new byte[candidates.size()][];
        this.isDeep = new boolean[names.length];
        int[] counts = new int[LONGEST];
        for (int rank = 0; rank < names.length; rank++) {
            String path = candidates.get(rank).path();
            int dot = path.indexOf('.');
            isDeep[rank] = dot >= 0;
            names[rank] =
                    (dot < 0 ? path : path.substring(0, dot)).getBytes(StandardCharsets.UTF_8);
            upper(names[rank]);
            counts[Math.min(LONGEST - 1, names[rank].length)]++;
            outside.set(rank, candidates.get(rank).isOutside());
        }
        this.firstOutside = outside.isEmpty() ? Integer.MAX_VALUE : outside.nextSetBit(0);
        for (int length = 0; length < LONGEST; length++) {
            byLength[length] = new int[counts[length]];
        }
        for (int rank = names.length - 1; rank >= 0; rank--) {
            int length = Math.min(LONGEST - 1, names[rank].length);
            byLength[length][--counts[length]] = rank;
        }
    }

    /// The candidate that [#find] found.
    Candidate found() {
        return candidates.get(found);
    }

    int number() {
        return number;
    }

    /// The number of the kind of that one.
    int foundKind() {
        return kinds[found];
    }

    /// Whether what [#find] looked through is told by the request parameters alone.
    boolean isMetInside() {
        return !met.intersects(outside);
    }

    /// The candidates that may be told by what [#find] looked through, in their order.
    List<Candidate> met() {
        return met.stream().mapToObj(candidates::get).toList();
    }

    /// The number of the parameter that names the target, [#NONE] or [#UNSETTLED].
    int find(byte[] bytes, Parameters parameters) {
        met.clear();
        if (!parameters.isSimple()) {
            met.set(0, names.length);
            return UNSETTLED;
        }
        int best = NONE;
        found = firstOutside;
        boolean isSettled = outside.isEmpty();
        met.or(outside);
        for (int number = 0; number < parameters.count(); number++) {
            boolean isEmpty =
                    parameters.kind(number) == RecordFields.Kind.ABSENT
                            || parameters.from(number) == parameters.to(number);
            int rank = isEmpty ? NONE : rank(bytes, parameters, number);
            if (rank == NONE) {
                continue;
            }
            meet(rank);
            if (rank > found) {
                continue;
            }
            // Two of one name, which differ in case at most: the other reading knows which counts.
            isSettled =
                    rank < found
                            && !isDeep[rank]
                            && parameters.kind(number) != RecordFields.Kind.OBJECT
                            && parameters.kind(number) != RecordFields.Kind.OTHER;
            found = rank;
            best = number;
        }
        return isSettled ? best : UNSETTLED;
    }

    /// The best candidate of this parameter's name.
    private int rank(byte[] bytes, Parameters parameters, int number) {
        int from = parameters.nameFrom(number);
        int to = parameters.nameTo(number);
        for (int rank : byLength[Math.min(LONGEST - 1, to - from)]) {
            if (isName(names[rank], bytes, from, to)) {
                return rank;
            }
        }
        return NONE;
    }

    /// With all others of the same outermost name.
    private void meet(int rank) {
        for (int other : byLength[Math.min(LONGEST - 1, names[rank].length)]) {
            if (other >= rank && Arrays.equals(names[other], names[rank])) {
                met.set(other);
            }
        }
    }

    private static boolean isName(byte[] name, byte[] bytes, int from, int to) {
        if (name.length != to - from) {
            return false;
        }
        for (int i = 0; i < name.length; i++) {
            if (name[i] != UPPER_CASE[bytes[from + i] & 0xff]) {
                return false;
            }
        }
        return true;
    }

    private static void upper(byte[] name) {
        for (int i = 0; i < name.length; i++) {
            name[i] = UPPER_CASE[name[i] & 0xff];
        }
    }
}
