package spoor.ui;

import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;

import spoor.settings.Settings;
import spoor.ui.kit.Words;

import java.time.ZoneId;

/// Chooses the zone that all times are shown in.
final class ZoneMenu {
    private final Preferences preferences;
    private final MenuButton button = new MenuButton();
    private final RadioMenuItem utc = new RadioMenuItem(Words.of("zone.utc"));
    private final RadioMenuItem local =
            new RadioMenuItem(Words.of("zone.local", ZoneId.systemDefault().getId()));

    ZoneMenu(Preferences preferences) {
        this.preferences = preferences;
    }

    MenuButton build() {
        button.setId("zone");
        button.setTooltip(new Tooltip(Words.of("zone.tip")));
        ToggleGroup group = new ToggleGroup();
        utc.setToggleGroup(group);
        local.setToggleGroup(group);
        utc.setOnAction(_ -> choose(Settings.Zone.UTC));
        local.setOnAction(_ -> choose(Settings.Zone.LOCAL));
        button.getItems().setAll(utc, local);
        preferences.settingsProperty().subscribe(this::show);
        return button;
    }

    private void choose(Settings.Zone zone) {
        preferences.update(s -> s.withZone(zone));
    }

    private void show(Settings settings) {
        boolean isUtc = settings.zone() == Settings.Zone.UTC;
        (isUtc ? utc : local).setSelected(true);
        button.setText(preferences.zoneName());
    }
}
