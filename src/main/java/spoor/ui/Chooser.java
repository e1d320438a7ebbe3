package spoor.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks the user for files. Each asks in a window of the system and waits.
interface Chooser {
    Optional<Path> folder();

    List<Path> files();

    Optional<Path> openCase();

    /// Where a new case goes.
    ///
    /// @param suggested folder and name to begin with
    Optional<Path> saveCase(Path suggested);

    /// The system has asked already whether a file that is there may be replaced.
    Optional<Path> saveCsv(String name);

    /// What the files of the ledger are called; each gets an ending of its own.
    Optional<Path> saveLedger(String name);

    /// Whether the import may be stopped, in favour of what the user wants to do.
    boolean mayStopImport();
}
