package spoor.ui.difference;

import javafx.scene.layout.Region;

/// What stands above the lines of a difference: they are the same everywhere, and this is not.
public interface DifferenceTop {
    Region build();

    void show(DifferencePicture picture);
}
