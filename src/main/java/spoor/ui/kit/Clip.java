package spoor.ui.kit;

import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

import java.util.Map;

/// The clipboard of the system.
public final class Clip {
    private Clip() {}

    /// Puts text there. FX thread only.
    public static void copy(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }
}
