package spoor.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;

import spoor.ui.kit.CaseTarget;
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
    private final ReadOnlyObjectWrapper<List<Path>> sources =
            new ReadOnlyObjectWrapper<>(List.of());
    private final CaseTarget target;
    private final boolean isNewCase;

    private SourcesModel(boolean isNewCase, CaseTarget target) {
        this.isNewCase = isNewCase;
        this.target = target;
    }

    /// For a new case, which by default stands in `usualFolder` under the name of its first source.
    static SourcesModel forNewCase(Path usualFolder, List<Path> sources) {
        return forNewCase(usualFolder, sources, Files::exists);
    }

    static SourcesModel forNewCase(Path usualFolder, List<Path> sources, Predicate<Path> exists) {
        SourcesModel model = new SourcesModel(true, new CaseTarget(usualFolder, exists));
        model.add(sources);
        return model;
    }

    /// For the case that is open.
    static SourcesModel forOpenCase(List<Path> sources) {
        SourcesModel model = new SourcesModel(false, new CaseTarget(Path.of("")));
        model.add(sources);
        return model;
    }

    boolean isNewCase() {
        return isNewCase;
    }

    ReadOnlyObjectProperty<List<Path>> sourcesProperty() {
        return sources.getReadOnlyProperty();
    }

    /// Where the new case is to be; of no use for an open one.
    CaseTarget target() {
        return target;
    }

    /// The file of the new case; empty for an open case, or while there is no source to name it by.
    ReadOnlyObjectProperty<Optional<Path>> targetProperty() {
        return target.fileProperty();
    }

    /// Why this cannot be imported, as a sentence; empty where it can, or where nothing is chosen
    /// yet.
    ReadOnlyStringProperty problemProperty() {
        return target.problemProperty();
    }

    boolean isReady() {
        return !sources.get().isEmpty()
                && target.problemProperty().get().isEmpty()
                && (!isNewCase || target.fileProperty().get().isPresent());
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
        target.saveAs(file);
    }

    private void change(List<Path> all) {
        if (isNewCase) {
            target.suggest(all.isEmpty() ? "" : nameOf(all.getFirst()));
        }
        sources.set(all);
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
