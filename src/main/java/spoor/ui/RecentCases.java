package spoor.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import spoor.settings.Settings;
import spoor.ui.kit.Jobs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// The cases opened lately, and whether they are still there. Looks at the disk off the FX thread,
/// for it may be a slow one. FX thread only.
final class RecentCases {
    private final Preferences preferences;
    private final Jobs jobs;
    private final Predicate<Path> exists;
    private final ReadOnlyObjectWrapper<List<RecentCase>> cases =
            new ReadOnlyObjectWrapper<>(List.of());

    /// @param isThere whether the file was there when last looked for
    record RecentCase(Path path, String name, boolean isThere) {}

    RecentCases(Preferences preferences, Jobs jobs) {
        this(preferences, jobs, Files::isRegularFile);
    }

    RecentCases(Preferences preferences, Jobs jobs, Predicate<Path> exists) {
        this.preferences = preferences;
        this.jobs = jobs;
        this.exists = exists;
        preferences.settingsProperty().map(Settings::recentCases).subscribe(_ -> look());
    }

    /// The latest first.
    ReadOnlyObjectProperty<List<RecentCase>> casesProperty() {
        return cases.getReadOnlyProperty();
    }

    /// Looks again whether the files are there.
    void look() {
        List<String> paths = preferences.get().recentCases();
        jobs.latest("recent", _ -> find(paths), cases::set, _ -> cases.set(List.of()));
    }

    void forget(RecentCase gone) {
        preferences.update(s -> s.withoutRecentCase(gone.path().toString()));
    }

    private List<RecentCase> find(List<String> paths) {
        List<RecentCase> found = new ArrayList<>();
        for (String text : paths) {
            Path path = Path.of(text);
            found.add(new RecentCase(path, OpenCase.nameOf(path), exists.test(path)));
        }
        return List.copyOf(found);
    }
}
