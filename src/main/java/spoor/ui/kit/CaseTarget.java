package spoor.ui.kit;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import spoor.casefile.CaseFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;

/// Where records go to: a new case, by a free name in the usual folder until somebody chooses, or a
/// case that there is. FX thread only.
public final class CaseTarget {
    private final Path usualFolder;
    private final Predicate<Path> exists;
    private final ReadOnlyObjectWrapper<Optional<Path>> file =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper existing = new ReadOnlyBooleanWrapper();
    private boolean isChosen;

    public CaseTarget(Path usualFolder) {
        this(usualFolder, Files::exists);
    }

    public CaseTarget(Path usualFolder, Predicate<Path> exists) {
        this.usualFolder = usualFolder;
        this.exists = exists;
    }

    /// Whether it is a case that there is already.
    public ReadOnlyBooleanProperty existingProperty() {
        return existing.getReadOnlyProperty();
    }

    /// The file of the case; empty while there is nothing to name it by.
    public ReadOnlyObjectProperty<Optional<Path>> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /// Why no case can be had there, as a sentence; empty where one can.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public boolean isReady() {
        return file.get().isPresent() && problem.get().isEmpty();
    }

    /// @param name without ending; empty where there is nothing to name the case by
    public void suggest(String name) {
        if (!isChosen) {
            file.set(name.isEmpty() ? Optional.empty() : Optional.of(free(name)));
        }
        check();
    }

    /// Has a case made.
    ///
    /// @param chosen the usual ending may be left out
    public void saveAs(Path chosen) {
        choose(chosen, false);
    }

    /// Has a case taken that there is.
    public void addTo(Path chosen) {
        choose(chosen, true);
    }

    private void choose(Path chosen, boolean isExisting) {
        isChosen = true;
        existing.set(isExisting);
        file.set(Optional.of(CaseFile.pathOf(chosen)));
        check();
    }

    /// Looks again, for files come and go.
    public void check() {
        Optional<Path> folder = file.get().map(Path::getParent);
        boolean isThere = file.get().filter(exists).isPresent();
        if (existing.get()) {
            problem.set(isThere ? "" : Words.of("sources.caseMissing", file.get().orElseThrow()));
        } else if (isThere) {
            problem.set(Words.of("sources.exists"));
        } else if (folder.isPresent() && !exists.test(folder.get())) {
            problem.set(Words.of("sources.folderMissing", folder.get()));
        } else {
            problem.set("");
        }
    }

    /// Bytes that are free where a case is, or will be. Off the FX thread.
    public static long room(Path place) throws IOException {
        Path there = place.toAbsolutePath();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        return Files.getFileStore(there).getUsableSpace();
    }

    private Path free(String name) {
        Path free = usualFolder.resolve(name + CaseFile.ENDING);
        for (int i = 2; exists.test(free); i++) {
            free = usualFolder.resolve(name + "-" + i + CaseFile.ENDING);
        }
        return free;
    }
}
