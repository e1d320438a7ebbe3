package spoor.ui.difference.tab;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;

/// What the tab shows for *Many*: the events of one name against each other.
public interface ManySlot {
    Region build();

    /// Whether anybody looks at it; it need not work where nobody does.
    void setShown(boolean isShown);

    /// Moves the keyboard there.
    void focus();

    /// How many there are, beside the word; empty for none.
    ObservableValue<String> countProperty();
}
