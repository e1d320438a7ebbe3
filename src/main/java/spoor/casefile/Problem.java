package spoor.casefile;

/// What can be wrong with a case, told apart so that each can say what is safe and what to do.
public enum Problem {
    /// There is no such file.
    MISSING,
    /// The file is there but is no case of ours.
    NOT_A_CASE,
    /// Another process has the case open.
    LOCKED,
    /// A later version of the program wrote it.
    NEWER,
    /// A version before the first release wrote it, and this one cannot read it.
    OLDER,
    /// It carries things that could run code, such as triggers or aliases.
    UNSAFE,
    /// Its content does not agree with itself.
    DAMAGED,
    /// The file or its folder cannot be read or written.
    NO_ACCESS,
    /// The disk is full.
    DISK_FULL,
    /// There is a file already where a new case should go.
    EXISTS
}
