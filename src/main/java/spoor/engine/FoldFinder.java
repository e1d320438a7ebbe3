package spoor.engine;

import spoor.event.Fidelity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds the records that stand more than once. Two records are of one event if they have the same
/// recipient account and event ID; a record without an ID is always an event of its own. A record
/// that is told in full stands for copies that tell less, whatever they say, and for those that do
/// not say the recipient.
final class FoldFinder {
    /// Tools that hide IDs leave many thousand records with the same one. Beyond this number of
    /// records of one ID a record is held as a value against so many others only, and against the
    /// rest by its bytes.
    private static final int MOST_COMPARED = 64;

    private final EventTableBuilder from;
    private final SameRecord same;
    private final BitSet conflicts = new BitSet();
    private int[] copies = new int[16];
    private int[] originals = new int[16];
    private int found;

    FoldFinder(EventTableBuilder from, SameRecord same) {
        this.from = from;
        this.same = same;
    }

    Folds find(Cancel cancel) {
        long[] keys = keys();
        cancel.check();
        Arrays.parallelSort(keys);
        int bits = ordinalBits();
        for (int i = 0; i < keys.length; ) {
            int end = i + 1;
            while (end < keys.length && keys[end] >>> bits == keys[i] >>> bits) {
                end++;
            }
            if (end - i > 1) {
                cancel.check();
                if (end - i > MOST_COMPARED) {
                    compareMany(keys, i, end);
                } else {
                    compareAll(keys, i, end);
                }
            }
            i = end;
        }
        return inOrder();
    }

    /// For each record with an ID some bits of a hash of it above the bits of its ordinal, so that
    /// one sort of primitives brings equal IDs together.
    private long[] keys() {
        long[] keys = new long[from.size()];
        int count = 0;
        int bits = ordinalBits();
        for (int ordinal = 0; ordinal < keys.length; ordinal++) {
            long high = from.idHigh(ordinal);
            long low = from.idLow(ordinal);
            if (high != 0 || low != Values.ABSENT) {
                long hash = (high * 0x9E3779B97F4A7C15L ^ low) * 0xC2B2AE3D27D4EB4FL;
                keys[count++] = hash >>> 1 >>> bits << bits | ordinal;
            }
        }
        return Arrays.copyOf(keys, count);
    }

    private int ordinalBits() {
        return 32 - Integer.numberOfLeadingZeros(Math.max(1, from.size() - 1));
    }

    /// Within records of equal hash: the first of each value stays, later ones of that value are
    /// its copies, and where one ID has two values all of them are conflicts.
    private void compareAll(long[] keys, int first, int end) {
        int[] kept = new int[end - first];
        int keptCount = 0;
        for (int ordinal : fullFirst(keys, first, end)) {
            int original = -1;
            for (int k = 0; k < keptCount && original < 0; k++) {
                if (isSameEvent(kept[k], ordinal)) {
                    if (tellsLess(ordinal, kept[k]) || isSameValue(kept[k], ordinal)) {
                        original = kept[k];
                    } else {
                        conflicts.set(kept[k]);
                        conflicts.set(ordinal);
                    }
                }
            }
            if (original < 0) {
                kept[keptCount++] = ordinal;
            } else {
                conflicts.clear(ordinal);
                add(ordinal, original);
            }
        }
    }

    /// The records of some keys, those told in full first.
    private int[] fullFirst(long[] keys, int first, int end) {
        int[] ordinals = new int[end - first];
        int[] ranks = new int[Fidelity.values().length];
        for (int i = first; i < end; i++) {
            ordinals[i - first] = ordinal(keys[i]);
            ranks[from.fidelity(ordinals[i - first])]++;
        }
        return ranks[0] == ordinals.length
                ? ordinals
                : Arrays.stream(ordinals)
                        .boxed()
                        .sorted(Comparator.comparingInt(from::fidelity))
                        .mapToInt(Integer::intValue)
                        .toArray();
    }

    private boolean tellsLess(int one, int other) {
        return from.fidelity(one) > from.fidelity(other);
    }

    private int ordinal(long key) {
        return (int) (key & (1L << ordinalBits()) - 1);
    }

    private record Event(long idHigh, long idLow, String account) {}

    private record Spelling(Event event, long hash, int length) {}

    /// The same, for more records than could all be compared with each other.
    private void compareMany(long[] keys, int first, int end) {
        Map<Event, List<Integer>> kept = new HashMap<>();
        Map<Spelling, Integer> known = new HashMap<>();
        for (int ordinal : fullFirst(keys, first, end)) {
            Event event =
                    new Event(from.idHigh(ordinal), from.idLow(ordinal), from.recipient(ordinal));
            Spelling spelling = new Spelling(event, from.hash(ordinal), from.length(ordinal));
            List<Integer> before = kept.computeIfAbsent(event, _ -> new ArrayList<>());
            int original = known.getOrDefault(spelling, -1);
            for (int k = 0; k < Math.min(MOST_COMPARED, before.size()) && original < 0; k++) {
                boolean isCopy =
                        tellsLess(ordinal, before.get(k)) || isSameValue(before.get(k), ordinal);
                original = isCopy ? before.get(k) : -1;
            }
            if (original >= 0) {
                add(ordinal, original);
            } else {
                if (!before.isEmpty()) {
                    conflicts.set(before.getFirst());
                    conflicts.set(ordinal);
                }
                before.add(ordinal);
            }
            known.put(spelling, original >= 0 ? original : ordinal);
        }
    }

    private boolean isSameEvent(int one, int other) {
        return from.idHigh(one) == from.idHigh(other)
                && from.idLow(one) == from.idLow(other)
                && isSameRecipient(one, other);
    }

    private boolean isSameRecipient(int one, int other) {
        String recipient = from.recipient(other);
        return from.recipient(one).equals(recipient)
                || recipient.isEmpty() && from.fidelity(other) > 0;
    }

    private boolean isSameValue(int one, int other) {
        return from.hash(one) == from.hash(other) && from.length(one) == from.length(other)
                || same.isSame(
                        from.position(one),
                        from.length(one),
                        from.position(other),
                        from.length(other));
    }

    private void add(int copy, int original) {
        if (found == copies.length) {
            copies = Arrays.copyOf(copies, found * 2);
            originals = Arrays.copyOf(originals, found * 2);
        }
        copies[found] = copy;
        originals[found++] = original;
    }

    private Folds inOrder() {
        long[] pairs = new long[found];
        for (int i = 0; i < found; i++) {
            pairs[i] = (long) copies[i] << 32 | originals[i];
        }
        Arrays.sort(pairs);
        int[] sortedCopies = new int[found];
        int[] sortedOriginals = new int[found];
        for (int i = 0; i < found; i++) {
            sortedCopies[i] = (int) (pairs[i] >>> 32);
            sortedOriginals[i] = (int) pairs[i];
        }
        return new Folds(sortedCopies, sortedOriginals, conflicts);
    }
}
