package spoor.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import spoor.settings.Folders;
import spoor.settings.OwnCatalogue;
import spoor.ui.kit.Banner;
import spoor.ui.kit.Jobs;
import spoor.ui.kit.Notices;
import spoor.ui.kit.Words;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The entries that the user added to the catalogue of events: where they stand, how many are in
/// use, and what is wrong with the others. FX thread only.
final class OwnEntries {
    private static final String KEY = "own-entries";

    private final Folders folders;
    private final Jobs jobs;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<Optional<Found>> shown =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Banner> told = Optional.empty();

    /// What was found in the user's file.
    ///
    /// @param isThere whether there is such a file
    /// @param entries how many are in use
    record Found(Path file, boolean isThere, int entries, List<String> complaints) {}

    OwnEntries(Folders folders, Jobs jobs, Notices notices) {
        this.folders = folders;
        this.jobs = jobs;
        this.notices = notices;
    }

    /// What the user wants to see of the file; empty while nothing.
    ReadOnlyObjectProperty<Optional<Found>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Tells of lines that are no entries, if there are any.
    void check() {
        jobs.latest(KEY, _ -> look(), this::tell, this::fail);
    }

    void show() {
        jobs.latest(KEY, _ -> look(), this::lay, this::fail);
    }

    /// Makes a file that only says how entries are written, if there is none.
    void create() {
        jobs.latest(
                KEY,
                _ -> {
                    OwnCatalogue.begin(folders);
                    return look();
                },
                this::lay,
                this::fail);
    }

    void dismiss() {
        shown.set(Optional.empty());
    }

    /// Anew, even where it says the same: what lay there before may have been covered since. It
    /// says more than the banner, which may be out of date.
    private void lay(Found found) {
        dismiss();
        if (told.isPresent() && told.equals(notices.bannerProperty().get())) {
            notices.dismiss();
        }
        shown.set(Optional.of(found));
    }

    private Found look() {
        Path file = folders.catalogueFile();
        OwnCatalogue own = OwnCatalogue.read(folders);
        return new Found(file, Files.exists(file), own.entries(), own.complaints());
    }

    private void tell(Found found) {
        if (!found.complaints().isEmpty()) {
            String text =
                    Words.of(
                            "ownEntries.wrong",
                            found.complaints().getFirst(),
                            found.complaints().size() - 1,
                            found.entries());
            Banner banner =
                    Banner.info(text, new Banner.Choice(Words.of("ownEntries.choice"), this::show));
            told = Optional.of(banner);
            notices.show(banner);
        }
    }

    private void fail(Exception failure) {
        notices.show(Failures.banner(Words.of("ownEntries.task"), failure));
    }
}
