package spoor.cli;

/// What the command line tells a script. Wrong usage is 2, as picocli has it.
final class ExitCode {
    static final int DONE = 0;

    /// The work was done and found something wrong: sources that could not be read, a case that is
    /// unsound.
    static final int FOUND_FAULTS = 1;

    static final int USAGE = 2;

    /// The case or the output could not be opened, read or written.
    static final int NOT_POSSIBLE = 3;

    /// Stopped from outside; what was committed is safe.
    static final int CANCELLED = 130;

    private ExitCode() {}
}
