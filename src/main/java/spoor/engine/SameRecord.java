package spoor.engine;

/// Compares two records whose bytes differ. Owned by the engine, which does no I/O; the case file,
/// which has the bytes, answers it.
@FunctionalInterface
public interface SameRecord {
    /// Whether the two records are the same JSON value: white space, the order of keys and the
    /// spelling of numbers and letters do not count.
    boolean isSame(long position, int length, long otherPosition, int otherLength);
}
