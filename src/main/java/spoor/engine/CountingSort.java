package spoor.engine;

import spoor.lens.Sort;

import java.util.function.IntUnaryOperator;

/// Sorts rows by a small number each, keeping the order of time among equals.
final class CountingSort {
    private static final int ROWS_BETWEEN_CHECKS = 1 << 16;

    private CountingSort() {}

    static int[] by(Rows rows, IntUnaryOperator rank, int ranks, Sort sort, Cancel cancel) {
        int[] starts = new int[ranks + 1];
        for (int place = 0; place < rows.size(); place++) {
            starts[place(rank, rows.at(place), ranks, sort) + 1]++;
            checkNowAndThen(place, cancel);
        }
        for (int i = 1; i <= ranks; i++) {
            starts[i] += starts[i - 1];
        }
        int[] sorted = new int[rows.size()];
        for (int place = 0; place < sorted.length; place++) {
            int row = rows.at(place);
            sorted[starts[place(rank, row, ranks, sort)]++] = row;
            checkNowAndThen(place, cancel);
        }
        return sorted;
    }

    private static int place(IntUnaryOperator rank, int row, int ranks, Sort sort) {
        int place = rank.applyAsInt(row);
        return sort.isDescending() ? ranks - 1 - place : place;
    }

    private static void checkNowAndThen(int place, Cancel cancel) {
        if (place % ROWS_BETWEEN_CHECKS == 0) {
            cancel.check();
        }
    }
}
