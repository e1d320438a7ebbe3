package spoor.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import spoor.settings.Settings;
import spoor.settings.SettingsFile;
import spoor.ui.kit.Jobs;
import spoor.ui.kit.Words;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.UnaryOperator;

/// The settings of this run. Each change is saved soon, off the FX thread. FX thread only.
public final class Preferences {
    private final SettingsFile file;
    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<Settings> settings;
    private volatile Settings newest;

    public Preferences(SettingsFile file, Jobs jobs) {
        this.file = file;
        this.jobs = jobs;
        Settings kept = file.load();
        this.settings = new ReadOnlyObjectWrapper<>(kept);
        this.newest = kept;
    }

    public ReadOnlyObjectProperty<Settings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    public Settings get() {
        return settings.get();
    }

    public void update(UnaryOperator<Settings> change) {
        Settings changed = change.apply(settings.get());
        if (!changed.equals(settings.get())) {
            settings.set(changed);
            newest = changed;
            jobs.latest("settings", _ -> save(), _ -> {}, _ -> {});
        }
    }

    /// Saves now, from any thread; for the end of the program.
    public synchronized boolean save() {
        return file.save(newest);
    }

    /// The zone that the choice stands for on this computer.
    public ZoneId zone() {
        return switch (settings.get().zone()) {
            case UTC -> ZoneOffset.UTC;
            case LOCAL -> ZoneId.systemDefault();
        };
    }

    /// What the window calls that zone.
    public String zoneName() {
        return switch (settings.get().zone()) {
            case UTC -> Words.of("zone.utc");
            case LOCAL -> zone().getId();
        };
    }
}
