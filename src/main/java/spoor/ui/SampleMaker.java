package spoor.ui;

import spoor.engine.Cancel;

import java.io.IOException;
import java.nio.file.Path;

/// Writes the sample incident, for people who want to look around without logs of their own.
@FunctionalInterface
public interface SampleMaker {
    /// Writes the archive below `folder`, which exists, and gives the path to import. Runs off the
    /// FX thread; asked again, it may find its own earlier files there.
    ///
    /// @throws java.util.concurrent.CancellationException once `cancel` says so
    Path write(Path folder, Cancel cancel) throws IOException;
}
