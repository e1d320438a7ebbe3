package spoor.sample;

import java.util.ArrayDeque;

/// Buffers that wait for their next file. Without them a quarter of the time would go into growing
/// new ones.
///
/// Confined to one worker.
final class Spares {
    private static final int CAPACITY = 32 * 1024;

    private final ArrayDeque<Bytes> idle = new ArrayDeque<>();

    /// An empty buffer.
    Bytes take() {
        Bytes spare = idle.pollLast();
        if (spare == null) {
            return new Bytes(CAPACITY);
        }
        spare.clear();
        return spare;
    }

    void giveBack(Bytes buffer) {
        idle.addLast(buffer);
    }
}
