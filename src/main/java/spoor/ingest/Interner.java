package spoor.ingest;

/// One worker's own copy of a dictionary, which answers nearly every look-up without a lock.
/// Confined to its worker.
final class Interner {
    /// Beyond this the copy is thrown away and begun anew, so that a field whose values hardly
    /// repeat costs time rather than memory.
    private static final int MOST_BYTES = 16 << 20;

    private final Dictionary shared;
    private Slices own = new Slices();

    Interner(Dictionary shared) {
        this.shared = shared;
    }

    int code(byte[] bytes, int from, int to) {
        long hash = Slices.hash(bytes, from, to);
        int known = own.find(bytes, from, to, hash);
        if (known != Slices.UNKNOWN) {
            return known;
        }
        int code = shared.code(bytes, from, to, null);
        if (own.arenaBytes() > MOST_BYTES) {
            own = new Slices();
        }
        own.put(bytes, from, to, hash, code);
        return code;
    }
}
