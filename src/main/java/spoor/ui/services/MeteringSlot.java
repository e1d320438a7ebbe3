package spoor.ui.services;

import javafx.scene.layout.Region;

/// What the tab shows for *Metering*.
public interface MeteringSlot {
    Region build();

    /// Whether anybody looks at it; it need not work where nobody does.
    void setShown(boolean isShown);

    /// Moves the keyboard there.
    void focus();
}
