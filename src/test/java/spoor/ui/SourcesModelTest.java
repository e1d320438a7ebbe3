package spoor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

class SourcesModelTest {
    private static final Path CASES = Path.of("/cases");

    private final Set<Path> files = new HashSet<>(Set.of(CASES));
    private final SourcesModel model = SourcesModel.forNewCase(CASES, List.of(), files::contains);

    @Test
    void isNotReadyWithoutSources() {
        assertThat(model.isReady()).isFalse();
        assertThat(model.targetProperty().get()).isEmpty();
        assertThat(model.problemProperty().get()).isEmpty();
    }

    @Test
    void namesTheCaseByItsFirstSource() {
        model.add(List.of(Path.of("/logs/harbour"), Path.of("/logs/more")));

        assertThat(model.targetProperty().get()).contains(CASES.resolve("harbour.spoor.mv.db"));
        assertThat(model.isReady()).isTrue();
    }

    @Test
    void namesTheCaseByTheFolderOfABucket() {
        model.add(List.of(Path.of("/logs/harbour/AWSLogs")));

        assertThat(model.targetProperty().get()).contains(CASES.resolve("harbour.spoor.mv.db"));
    }

    @Test
    void leavesTheEndingsOfLogFilesOut() {
        model.add(List.of(Path.of("/logs/trail-1.json.gz")));

        assertThat(model.targetProperty().get()).contains(CASES.resolve("trail-1.spoor.mv.db"));
    }

    @Test
    void suggestsANameThatIsFree() {
        files.add(CASES.resolve("harbour.spoor.mv.db"));
        files.add(CASES.resolve("harbour-2.spoor.mv.db"));
        model.add(List.of(Path.of("/logs/harbour")));

        assertThat(model.targetProperty().get()).contains(CASES.resolve("harbour-3.spoor.mv.db"));
    }

    @Test
    void keepsTheNameThatWasChosen() {
        model.saveAs(Path.of("/cases/mine"));
        model.add(List.of(Path.of("/logs/harbour")));

        assertThat(model.targetProperty().get()).contains(CASES.resolve("mine.spoor.mv.db"));
    }

    @Test
    void refusesAFileThatIsThere() {
        files.add(CASES.resolve("mine.spoor.mv.db"));
        model.add(List.of(Path.of("/logs/harbour")));
        model.saveAs(CASES.resolve("mine.spoor.mv.db"));

        assertThat(model.problemProperty().get())
                .isEqualTo("There is a file with this name already. Choose another name.");
        assertThat(model.isReady()).isFalse();
    }

    @Test
    void refusesAFolderThatIsNotThere() {
        model.add(List.of(Path.of("/logs/harbour")));
        model.saveAs(Path.of("/gone/mine"));

        assertThat(model.problemProperty().get()).isEqualTo("The folder /gone does not exist.");
    }

    @Test
    void takesEachSourceOnceAndLetsGoOfIt() {
        model.add(List.of(Path.of("/logs/a"), Path.of("/logs/b/../a"), Path.of("/logs/b")));
        assertThat(model.sourcesProperty().get())
                .containsExactly(Path.of("/logs/a"), Path.of("/logs/b"));

        model.remove(Path.of("/logs/a"));
        model.remove(Path.of("/logs/b"));
        assertThat(model.isReady()).isFalse();
    }

    @Test
    void needsNoPlaceForAnOpenCase() {
        SourcesModel open = SourcesModel.forOpenCase(List.of(Path.of("/logs/a")));

        assertThat(open.isReady()).isTrue();
        assertThat(open.targetProperty().get()).isEmpty();
    }
}
