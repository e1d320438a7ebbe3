package spoor.export;

import spoor.casefile.Evidence;
import spoor.engine.Cancel;

/// How an event is written. One writer is made for each thread.
public sealed interface RowFormat permits Csv, JsonLines, TextTable {
    /// What stands above the rows; may be empty.
    String head();

    /// @param cancel is asked where one row takes long
    Writer writer(Evidence evidence, Cancel cancel);

    /// Writes rows one after the other. Confined to one thread.
    @FunctionalInterface
    interface Writer {
        void append(int row, StringBuilder out);
    }
}
