package spoor.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import spoor.casefile.CaseFile;
import spoor.ui.aws.Fetch;
import spoor.ui.kit.Banner;
import spoor.ui.kit.CaseTarget;
import spoor.ui.kit.Notices;
import spoor.ui.kit.Words;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/// The ways that lead from a click to a case: what is asked of the user, in which order. FX thread
/// only.
final class CaseFlow {
    private final CaseDesk desk;
    private final Notices notices;
    private final Preferences preferences;
    private final Path home;
    private final ReadOnlyObjectWrapper<Optional<SourcesModel>> sources =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Chooser chooser;

    /// @param home where new cases stand before there is any other
    CaseFlow(CaseDesk desk, Notices notices, Preferences preferences, Path home, Chooser chooser) {
        this.desk = desk;
        this.notices = notices;
        this.preferences = preferences;
        this.home = home;
        this.chooser = chooser;
    }

    /// What is being put together for an import; empty while nothing is.
    ReadOnlyObjectProperty<Optional<SourcesModel>> sourcesProperty() {
        return sources.getReadOnlyProperty();
    }

    Chooser chooser() {
        return chooser;
    }

    void newCase(List<Path> from) {
        sources.set(Optional.of(SourcesModel.forNewCase(usualFolder(), from)));
    }

    void addArchive(List<Path> from) {
        if (desk.openProperty().get().isPresent()) {
            sources.set(Optional.of(SourcesModel.forOpenCase(from)));
        }
    }

    /// Begins the import that was put together.
    void importSources() {
        SourcesModel chosen = sources.get().orElse(null);
        if (chosen == null || !chosen.isReady()) {
            return;
        }
        List<Path> from = chosen.sourcesProperty().get();
        if (!chosen.isNewCase()) {
            dismissSources();
            desk.add(from);
            return;
        }
        unlessImporting(() -> {
            dismissSources();
            chosen.targetProperty().get().ifPresent(file -> desk.create(file, from));
        });
    }

    void dismissSources() {
        sources.set(Optional.empty());
    }

    void openCase() {
        chooser.openCase().ifPresent(this::open);
    }

    void open(Path file) {
        if (desk.isOpen(file)) {
            return;
        }
        unlessImporting(() -> desk.open(file));
    }

    void exploreSample() {
        unlessImporting(desk::exploreSample);
    }

    void closeCase() {
        unlessImporting(() -> desk.close(() -> {}));
    }

    /// Puts the case away, unless an import is to go on.
    ///
    /// @param first done once it is sure
    /// @param end done when the case is closed
    void quit(Runnable first, Runnable end) {
        unlessImporting(() -> {
            first.run();
            desk.close(end);
        });
    }

    /// Files were dropped on the window.
    void dropped(List<Path> files) {
        Optional<Path> caseFile = files.stream().filter(CaseFlow::isCase).findFirst();
        if (caseFile.isPresent()) {
            open(caseFile.get());
            return;
        }
        SourcesModel collecting = sources.get().orElse(null);
        if (collecting != null) {
            collecting.add(files);
            return;
        }
        desk.openProperty().get().ifPresentOrElse(open -> ask(open, files), () -> newCase(files));
    }

    /// @param hasChanges whether with what each write changed
    void exportCsv(boolean hasChanges) {
        String ending = hasChanges ? "-changes.csv" : ".csv";
        desk.openProperty()
                .get()
                .ifPresent(open ->
                        chooser.saveCsv(open.name() + ending)
                                .ifPresent(file -> open.exporting().start(file, hasChanges, true)));
    }

    void exportLedger() {
        desk.openProperty()
                .get()
                .ifPresent(open ->
                        chooser.saveLedger(open.name() + "-ledger.csv")
                                .ifPresent(open.exportingLedger()::start));
    }

    /// Imports what was chosen elsewhere.
    ///
    /// @param into which case; empty for the open one
    /// @param begun called just before
    /// @param refused hears why not
    void take(Fetch fetch, Optional<CaseTarget> into, Runnable begun, Consumer<String> refused) {
        into.ifPresent(CaseTarget::check);
        Optional<String> problem = into.map(target -> target.problemProperty().get());
        Optional<Path> file = into.flatMap(target -> target.fileProperty().get());
        if (desk.isImporting()) {
            refused.accept(Words.of("import.alreadyRunning"));
        } else if (problem.filter(words -> !words.isEmpty()).isPresent()) {
            refused.accept(problem.get());
        } else if (file.isPresent()) {
            begun.run();
            desk.open(file.get(), into.get().existingProperty().get(), fetch);
        } else {
            begun.run();
            desk.add(fetch);
        }
    }

    private void ask(OpenCase open, List<Path> files) {
        notices.show(
                Banner.info(
                        Words.of("drop.question", files.size(), open.name()),
                        choice("drop.add", files, this::addArchive),
                        choice("drop.new", files, this::newCase)));
    }

    private static Banner.Choice choice(String key, List<Path> files, Consumer<List<Path>> action) {
        return new Banner.Choice(Words.of(key), () -> action.accept(files));
    }

    /// Does it unless an import goes on that is to go on.
    void unlessImporting(Runnable then) {
        if (!desk.isImporting() || chooser.mayStopImport()) {
            then.run();
        }
    }

    private static boolean isCase(Path file) {
        return String.valueOf(file.getFileName()).endsWith(CaseFile.ENDING);
    }

    /// A place for a new case that has no source to be named by.
    Path suggestedTarget() {
        return usualFolder().resolve(Words.of("sources.name") + CaseFile.ENDING);
    }

    /// Where new cases stand.
    Path usualFolder() {
        return preferences.get().recentCases().stream()
                .map(text -> Path.of(text).getParent())
                .filter(Objects::nonNull)
                .filter(folder -> !folder.equals(desk.sampleFolder()))
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(home);
    }
}
