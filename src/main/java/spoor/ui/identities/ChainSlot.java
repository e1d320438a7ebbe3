package spoor.ui.identities;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;

/// The place at the end of an identity's page for how it came by its rights.
@FunctionalInterface
public interface ChainSlot {
    /// Leaves the place empty.
    ChainSlot NONE = _ -> new Region();

    /// What stands there; made once.
    ///
    /// @param row of the event whose chain is told; [spoor.engine.EventTable#NO_ROW] for none
    Region build(ObservableValue<Integer> row);
}
