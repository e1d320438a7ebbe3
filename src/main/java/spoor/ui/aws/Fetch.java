package spoor.ui.aws;

import spoor.archive.LogSource;

/// What was chosen to be imported.
///
/// @param end to be done once the import is over, however it ended; from any thread
public record Fetch(LogSource source, Runnable end) {}
