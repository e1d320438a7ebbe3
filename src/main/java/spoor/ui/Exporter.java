package spoor.ui;

import spoor.casefile.Evidence;
import spoor.engine.Cancel;
import spoor.lens.Lens;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/// Writes the events that a lens shows to a file. Runs off the FX thread.
@FunctionalInterface
public interface Exporter {
    /// What is to be written, and where.
    ///
    /// @param hasChanges whether with what each write changed, which takes longer
    /// @param mayReplace whether a file that is there already is replaced
    record Order(Lens lens, boolean hasChanges, Path file, boolean mayReplace) {}

    /// The file is there whole in the end, or not at all.
    ///
    /// @param written hears now and then how many rows are written
    /// @return how many rows were written in all
    /// @throws java.nio.file.FileAlreadyExistsException if there is a file and it may not be
    ///   replaced
    /// @throws java.util.concurrent.CancellationException once `cancel` says so
    long export(Evidence evidence, Order order, LongConsumer written, Cancel cancel)
            throws IOException;
}
