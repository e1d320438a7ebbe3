package spoor.ui;

import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import spoor.casefile.CaseFile;
import spoor.ui.kit.Words;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The file windows of the system. Each begins where the last one ended.
final class SystemChooser implements Chooser {
    private final Window owner;
    private Path folder;

    SystemChooser(Window owner, Path folder) {
        this.owner = owner;
        this.folder = folder;
    }

    @Override
    public Optional<Path> folder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(Words.of("choose.folder"));
        existing(folder).ifPresent(chooser::setInitialDirectory);
        Optional<Path> chosen = Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
        chosen.ifPresent(this::remember);
        return chosen;
    }

    @Override
    public List<Path> files() {
        List<File> chosen = chooser("choose.files").showOpenMultipleDialog(owner);
        List<Path> paths = chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
        paths.stream().findFirst().ifPresent(this::remember);
        return paths;
    }

    @Override
    public Optional<Path> openCase() {
        FileChooser chooser = chooser("choose.open");
        chooser.getExtensionFilters()
                .add(new ExtensionFilter(Words.of("choose.cases"), "*" + CaseFile.ENDING));
        return chosen(chooser.showOpenDialog(owner));
    }

    @Override
    public Optional<Path> saveCase(Path suggested) {
        FileChooser chooser = chooser("choose.save");
        existing(suggested.getParent()).ifPresent(chooser::setInitialDirectory);
        chooser.setInitialFileName(String.valueOf(suggested.getFileName()));
        return chosen(chooser.showSaveDialog(owner));
    }

    @Override
    public Optional<Path> saveCsv(String name) {
        return save("choose.csv", name);
    }

    @Override
    public Optional<Path> saveLedger(String name) {
        return save("choose.ledger", name);
    }

    private Optional<Path> save(String titleKey, String name) {
        FileChooser chooser = chooser(titleKey);
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters()
                .add(new ExtensionFilter(Words.of("choose.csvFiles"), "*.csv"));
        return chosen(chooser.showSaveDialog(owner));
    }

    @Override
    public boolean mayStopImport() {
        ButtonType stop = new ButtonType(Words.of("quit.stop"), ButtonData.OK_DONE);
        ButtonType keep = new ButtonType(Words.of("quit.keep"), ButtonData.CANCEL_CLOSE);
        Alert alert = new Alert(Alert.AlertType.NONE, Words.of("quit.text"), stop, keep);
        alert.initOwner(owner);
        alert.setTitle(Words.of("quit.title"));
        alert.setHeaderText(Words.of("quit.title"));
        return alert.showAndWait().filter(stop::equals).isPresent();
    }

    private FileChooser chooser(String titleKey) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Words.of(titleKey));
        existing(folder).ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    private Optional<Path> chosen(@Nullable File file) {
        Optional<Path> path = Optional.ofNullable(file).map(File::toPath);
        path.ifPresent(this::remember);
        return path;
    }

    private void remember(Path chosen) {
        folder = Objects.requireNonNullElse(chosen.getParent(), chosen);
    }

    /// GTK shows an error of its own for a folder that is gone.
    private static Optional<File> existing(@Nullable Path folder) {
        return Optional.ofNullable(folder).filter(Files::isDirectory).map(Path::toFile);
    }
}
