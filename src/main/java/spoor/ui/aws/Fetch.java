package spoor.ui.aws;

import spoor.archive.LogSource;
import spoor.lens.Lens;

/// What was chosen to be imported.
///
/// @param sight what is to be looked at first in a case that is opened for it
/// @param end to be done once the import is over, however it ended; from any thread
public record Fetch(LogSource source, Lens sight, Runnable end) {
    /// All of it is to be looked at.
    public Fetch(LogSource source, Runnable end) {
        this(source, Lens.ALL, end);
    }
}
