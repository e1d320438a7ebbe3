package spoor.export;

import spoor.casefile.Evidence;

/// How an event is written. One writer is made for each thread.
public sealed interface RowFormat permits Csv, JsonLines, TextTable {
    /// What stands above the rows; may be empty.
    String head();

    Writer writer(Evidence evidence);

    /// Writes rows one after the other. Confined to one thread.
    @FunctionalInterface
    interface Writer {
        void append(int row, StringBuilder out);
    }
}
