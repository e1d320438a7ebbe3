package spoor.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import spoor.casefile.CaseFile;
import spoor.ui.kit.Words;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// What is about to be imported and where to. FX thread only.
final class SourcesModel {
    private final Predicate<Path> exists;
    private final Path usualFolder;
    private final ReadOnlyObjectWrapper<List<Path>> sources =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Path>> target =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final boolean isNewCase;
    private boolean isTargetChosen;

    private SourcesModel(boolean isNewCase, Path usualFolder, Predicate<Path> exists) {
        this.isNewCase = isNewCase;
        this.usualFolder = usualFolder;
        this.exists = exists;
    }

    /// For a new case, which by default stands in `usualFolder` under the name of its first source.
    static SourcesModel forNewCase(Path usualFolder, List<Path> sources) {
        return forNewCase(usualFolder, sources, Files::exists);
    }

    static SourcesModel forNewCase(Path usualFolder, List<Path> sources, Predicate<Path> exists) {
        SourcesModel model = new SourcesModel(true, usualFolder, exists);
        model.add(sources);
        return model;
    }

    /// For the case that is open.
    static SourcesModel forOpenCase(List<Path> sources) {
        SourcesModel model = new SourcesModel(false, Path.of(""), Files::exists);
        model.add(sources);
        return model;
    }

    boolean isNewCase() {
        return isNewCase;
    }

    ReadOnlyObjectProperty<List<Path>> sourcesProperty() {
        return sources.getReadOnlyProperty();
    }

    /// The file of the new case; empty for an open case, or while there is no source to name it by.
    ReadOnlyObjectProperty<Optional<Path>> targetProperty() {
        return target.getReadOnlyProperty();
    }

    /// Why this cannot be imported, as a sentence; empty where it can, or where nothing is chosen
    /// yet.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    boolean isReady() {
        return !sources.get().isEmpty()
                && problem.get().isEmpty()
                && (!isNewCase || target.get().isPresent());
    }

    void add(List<Path> more) {
        Set<Path> all = new LinkedHashSet<>(sources.get());
        more.forEach(path -> all.add(path.toAbsolutePath().normalize()));
        change(List.copyOf(all));
    }

    void remove(Path source) {
        change(sources.get().stream().filter(p -> !p.equals(source)).toList());
    }

    /// @param file the usual ending may be left out
    void saveAs(Path file) {
        isTargetChosen = true;
        target.set(Optional.of(CaseFile.pathOf(file)));
        check();
    }

    private void change(List<Path> all) {
        if (isNewCase && !isTargetChosen) {
            target.set(
                    all.isEmpty() ? Optional.empty() : Optional.of(free(nameOf(all.getFirst()))));
        }
        check();
        sources.set(all);
    }

    private void check() {
        Optional<Path> folder = target.get().map(Path::getParent);
        if (target.get().filter(exists).isPresent()) {
            problem.set(Words.of("sources.exists"));
        } else if (folder.isPresent() && !exists.test(folder.get())) {
            problem.set(Words.of("sources.folderMissing", folder.get()));
        } else {
            problem.set("");
        }
    }

    private Path free(String name) {
        Path file = usualFolder.resolve(name + CaseFile.ENDING);
        for (int i = 2; exists.test(file); i++) {
            file = usualFolder.resolve(name + "-" + i + CaseFile.ENDING);
        }
        return file;
    }

    /// A name for a case of logs at this path: a bucket's `AWSLogs` says nothing, its folder may.
    private static String nameOf(Path source) {
        Path named =
                source.endsWith("AWSLogs") && source.getParent() != null
                        ? source.getParent()
                        : source;
        Path last = named.getFileName();
        String name =
                last == null
                        ? ""
                        : last.toString().replaceFirst("(?i)(\\.jsonl?|\\.zip)?(\\.gz)?$", "");
        return name.isBlank() ? Words.of("sources.name") : name;
    }
}
