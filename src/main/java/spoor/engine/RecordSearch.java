package spoor.engine;

import java.util.function.LongConsumer;

/// Finds text in the raw records. Owned by the engine, which does no I/O; the case file answers it.
@FunctionalInterface
public interface RecordSearch {
    /// Reports the position in the case's content of each place where `text` stands, in any order
    /// and from several threads at once, never twice. The letters A to Z match in either case.
    ///
    /// @throws java.util.concurrent.CancellationException once `cancel` says so
    void search(String text, Cancel cancel, LongConsumer hit);
}
