package spoor.engine;

import java.util.Arrays;

/// Sorts records by (eventTime, eventSource, eventID), and where all are equal in the order of the
/// case. CloudTrail's times are whole seconds, so that many events share one: finer order is not
/// claimed.
final class TimeOrder {
    private final EventTableBuilder from;
    private final int[] sourceRanks;
    private int[] spare = new int[0];

    private TimeOrder(EventTableBuilder from) {
        this.from = from;
        this.sourceRanks = from.sourceRanks();
    }

    /// The ordinals of all records but the folded copies, in order.
    static int[] of(EventTableBuilder from, Folds folds, Cancel cancel) {
        return new TimeOrder(from).sort(folds, cancel);
    }

    /// Sorts longs that hold the second above the ordinal, which is fast, then puts the runs of
    /// equal seconds into their finer order.
    private int[] sort(Folds folds, Cancel cancel) {
        int size = from.size();
        long[] extent = from.extent();
        int bits = 32 - Integer.numberOfLeadingZeros(Math.max(1, size));
        long mostSeconds = (1L << 63 - bits) - 1;
        long[] keys = new long[size - folds.copies()];
        int next = 0;
        int count = 0;
        for (int ordinal = 0; ordinal < size; ordinal++) {
            if (next < folds.copies() && folds.copyAt(next) == ordinal) {
                next++;
                continue;
            }
            long seconds = Math.min(mostSeconds, (from.time(ordinal) - extent[0]) / 1000);
            keys[count++] = seconds << bits | ordinal;
        }
        cancel.check();
        Arrays.parallelSort(keys);
        cancel.check();
        int[] order = new int[count];
        int start = 0;
        for (int i = 0; i < count; i++) {
            order[i] = (int) (keys[i] & (1L << bits) - 1);
            if (i > 0 && keys[i] >>> bits != keys[i - 1] >>> bits) {
                sortRun(order, start, i);
                start = i;
            }
        }
        sortRun(order, start, count);
        return order;
    }

    private void sortRun(int[] order, int from, int to) {
        if (to - from < 2) {
            return;
        }
        if (to - from <= 16) {
            insert(order, from, to);
            return;
        }
        if (spare.length < to) {
            spare = new int[order.length];
        }
        mergeSort(order, from, to);
    }

    private void insert(int[] order, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            int ordinal = order[i];
            int at = i;
            while (at > from && compare(order[at - 1], ordinal) > 0) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = ordinal;
        }
    }

    private void mergeSort(int[] order, int from, int to) {
        if (to - from <= 16) {
            insert(order, from, to);
            return;
        }
        int middle = (from + to) >>> 1;
        mergeSort(order, from, middle);
        mergeSort(order, middle, to);
        if (compare(order[middle - 1], order[middle]) <= 0) {
            return;
        }
        System.arraycopy(order, from, spare, from, to - from);
        int left = from;
        int right = middle;
        for (int at = from; at < to; at++) {
            boolean isLeft =
                    right >= to || left < middle && compare(spare[left], spare[right]) <= 0;
            order[at] = isLeft ? spare[left++] : spare[right++];
        }
    }

    private int compare(int one, int other) {
        int byTime = Long.compare(from.time(one), from.time(other));
        if (byTime != 0) {
            return byTime;
        }
        int bySource =
                Integer.compare(sourceRanks[from.source(one)], sourceRanks[from.source(other)]);
        if (bySource != 0) {
            return bySource;
        }
        int byHigh = Long.compareUnsigned(from.idHigh(one), from.idHigh(other));
        if (byHigh != 0) {
            return byHigh;
        }
        int byLow = Long.compareUnsigned(from.idLow(one), from.idLow(other));
        return byLow != 0 ? byLow : Integer.compare(one, other);
    }
}
