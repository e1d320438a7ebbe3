package spoor.engine;

import java.util.stream.IntStream;

/// Shares work on many rows among all cores, in stretches that are long enough for plain loops and
/// begin with a word of row bits.
final class Blocks {
    private static final int LENGTH = 1 << 16;

    private Blocks() {}

    /// Work on the rows `[from, to)`.
    @FunctionalInterface
    interface Work {
        void on(int from, int to);
    }

    static void each(int rows, Work work) {
        IntStream.range(0, Math.ceilDiv(rows, LENGTH))
                .parallel()
                .forEach(block ->
                        work.on(block * LENGTH, (int) Math.min(rows, (block + 1L) * LENGTH)));
    }
}
