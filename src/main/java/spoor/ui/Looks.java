package spoor.ui;

import javafx.application.ColorScheme;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import spoor.ui.kit.Theme;

/// Which theme is in sight: the one that was chosen, or else that of the desktop. FX thread only.
final class Looks {
    private final Preferences preferences;
    private final ObservableValue<ColorScheme> desktop;
    private final ReadOnlyObjectWrapper<Theme> theme = new ReadOnlyObjectWrapper<>(Theme.LIGHT);

    /// @param desktop what the desktop prefers
    Looks(Preferences preferences, ObservableValue<ColorScheme> desktop) {
        this.preferences = preferences;
        this.desktop = desktop;
        preferences.settingsProperty().subscribe(this::choose);
        desktop.subscribe(this::choose);
        choose();
    }

    ReadOnlyObjectProperty<Theme> themeProperty() {
        return theme.getReadOnlyProperty();
    }

    Theme theme() {
        return theme.get();
    }

    private void choose() {
        theme.set(
                switch (preferences.get().look()) {
                    case LIGHT -> Theme.LIGHT;
                    case DARK -> Theme.DARK;
                    case SYSTEM ->
                            desktop.getValue() == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT;
                });
    }
}
