package spoor.ui.aws;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

import spoor.archive.aws.Inventory;

/// The logs of one account, kind and Region, to be taken or left. FX thread only.
///
/// @param frozen how many of its objects must be restored before they can be read
public record FolderLine(Inventory.Line line, long frozen, BooleanProperty chosen) {
    FolderLine(Inventory.Line line, long frozen) {
        this(line, frozen, new SimpleBooleanProperty(true));
    }
}
