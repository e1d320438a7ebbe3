package spoor.ui.kit;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/// Small drawn signs. Their shapes are in `icons.css` as `.icon-NAME`, so that they take the
/// colours of the theme and need no font.
public final class Icons {
    private Icons() {}

    public static Region of(String name) {
        Region icon = new Region();
        icon.getStyleClass().addAll("icon", "icon-" + name);
        icon.setMouseTransparent(true);
        return icon;
    }

    /// A flat button with only a sign on it.
    ///
    /// @param meaning what it does, for the tooltip and for screen readers
    public static Button button(String name, String meaning) {
        Button button = new Button(meaning, of(name));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setAccessibleRole(AccessibleRole.BUTTON);
        button.setAccessibleText(meaning);
        button.setTooltip(new Tooltip(meaning));
        button.getStyleClass().addAll("flat", "icon-button");
        return button;
    }
}
