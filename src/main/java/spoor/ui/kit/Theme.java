package spoor.ui.kit;

import javafx.application.Application;

import java.net.URL;
import java.util.Objects;

/// The two looks of the window. Each is a style sheet for the whole application, so that menus,
/// tooltips and dialogs, which are windows of their own, follow it too.
public enum Theme {
    LIGHT("light.css"),
    DARK("dark.css");

    private final String sheet;

    Theme(String sheet) {
        this.sheet = sheet;
    }

    /// Gives all windows this look. FX thread only.
    public void apply() {
        Application.setUserAgentStylesheet(sheet(sheet));
    }

    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    /// The address of a sheet of ours, for a pane that brings its own: `sheet("timeline.css")`.
    public static String sheet(String name) {
        URL found = Theme.class.getResource("/spoor/ui/css/" + name);
        return Objects.requireNonNull(found, () -> "no sheet " + name).toExternalForm();
    }
}
