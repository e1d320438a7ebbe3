package spoor.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

class CaseTargetTest {
    private static final Path FOLDER = Path.of("/cases");

    private final Set<Path> there = new HashSet<>(Set.of(FOLDER));
    private final CaseTarget target = new CaseTarget(FOLDER, there::contains);

    @Test
    void suggestsAFreeNameUntilSomebodyChooses() {
        assertThat(target.isReady()).isFalse();
        there.add(FOLDER.resolve("a.spoor.mv.db"));
        there.add(FOLDER.resolve("a-2.spoor.mv.db"));
        target.suggest("a");
        assertThat(target.fileProperty().get()).contains(FOLDER.resolve("a-3.spoor.mv.db"));
        assertThat(target.isReady()).isTrue();

        target.saveAs(FOLDER.resolve("mine"));
        target.suggest("b");
        assertThat(target.fileProperty().get()).contains(FOLDER.resolve("mine.spoor.mv.db"));
        assertThat(target.existingProperty().get()).isFalse();
    }

    @Test
    void makesNoCaseWhereThereIsOneAndAddsToNoneWhereThereIsNone() {
        Path file = FOLDER.resolve("mine.spoor.mv.db");
        target.addTo(file);
        assertThat(target.existingProperty().get()).isTrue();
        assertThat(target.problemProperty().get())
                .isEqualTo("There is no case /cases/mine.spoor.mv.db any more.");
        target.saveAs(file);
        assertThat(target.isReady()).isTrue();

        there.add(file);
        target.check();
        assertThat(target.problemProperty().get())
                .isEqualTo("There is a file with this name already. Choose another name.");
        target.addTo(file);
        assertThat(target.isReady()).isTrue();

        target.saveAs(Path.of("/elsewhere/case"));
        assertThat(target.problemProperty().get())
                .isEqualTo("The folder /elsewhere does not exist.");
    }
}
