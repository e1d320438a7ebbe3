package spoor.ui.aws;

import java.nio.file.Path;
import java.util.function.Consumer;

/// Where what was chosen goes to.
public interface Intake {
    /// Where the case is, or will be: the disk whose room counts.
    Path place();

    /// Begins the import. Neither is called where the person thought better of it.
    ///
    /// @param begun called before the import runs, which then owns [Fetch#end]
    /// @param refused hears why it cannot begin now
    void take(Fetch fetch, Runnable begun, Consumer<String> refused);
}
