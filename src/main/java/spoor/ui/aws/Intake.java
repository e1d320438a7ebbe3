package spoor.ui.aws;

import spoor.ui.kit.CaseTarget;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// Where what was chosen goes to.
public interface Intake {
    /// Where the case is, or will be: the disk whose room counts.
    Path place();

    /// In which case it will be, which can still be changed; empty where the open case takes it.
    Optional<CaseTarget> newCase();

    /// Asks where a new case is to be saved.
    ///
    /// @param suggested folder and name to begin with
    Optional<Path> choose(Path suggested);

    /// Asks for a case that there is.
    Optional<Path> chooseExisting();

    /// Begins the import, or says why not.
    ///
    /// @param into which case; empty for the open one
    /// @param begun called before the import runs, which then owns [Fetch#end]
    /// @param refused hears why it cannot begin now
    void take(Fetch fetch, Optional<CaseTarget> into, Runnable begun, Consumer<String> refused);
}
