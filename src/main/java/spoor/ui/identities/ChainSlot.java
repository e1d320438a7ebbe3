package spoor.ui.identities;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;

import java.util.Optional;
import java.util.function.Consumer;

/// The place at the end of an identity's page for how it came by its rights.
@FunctionalInterface
public interface ChainSlot {
    /// Leaves the place empty.
    ChainSlot NONE = (_, _) -> new Region();

    /// What stands there; made once.
    ///
    /// @param identity the key of the identity whose page is in sight; empty while there is none
    /// @param open opens the page of another identity by its key
    Region build(ObservableValue<Optional<String>> identity, Consumer<String> open);
}
