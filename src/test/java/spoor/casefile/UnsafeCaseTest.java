package spoor.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.h2.mvstore.MVStore;
import org.h2.mvstore.db.ValueDataType;
import org.h2.mvstore.tx.TransactionMap;
import org.h2.mvstore.tx.TransactionStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import spoor.engine.Cancel;
import spoor.ingest.Trail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// A case is something that strangers send.
class UnsafeCaseTest {
    @TempDir private static Path folder;

    private static Path sound;

    @BeforeAll
    static void makeCases() throws Exception {
        sound = folder.resolve("sound" + CaseFile.ENDING);
        Files.writeString(folder.resolve("log.json"), Trail.file(Trail.record(1)));
        try (CaseFile file = CaseFile.create(sound)) {
            file.importFrom(
                    List.of(folder.resolve("log.json")),
                    ImportOptions.USUAL,
                    ImportListener.NONE,
                    Cancel.NEVER);
        }
        assertThat(ChildJvm.run(MakesUnsafeCases.class, "make", sound)).isEmpty();
    }

    static Set<String> kinds() {
        return MakesUnsafeCases.statements().keySet();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void isNotOpenedAndRunsNothing(String kind) throws Exception {
        Path file = folder.resolve(kind + CaseFile.ENDING);
        byte[] before = Files.readAllBytes(file);

        assertThatExceptionOfType(CaseException.class)
                .isThrownBy(() -> CaseFile.open(file))
                .withMessageContaining("carries database objects that could run code")
                .satisfies(e -> assertThat(e.problem()).isEqualTo(Problem.UNSAFE));

        assertThat(MakesUnsafeCases.mark(file)).doesNotExist();
        assertThat(file).hasBinaryContent(before);
    }

    /// Otherwise the test above would prove nothing.
    @Test
    void wouldRunSomeOfItIfH2OpenedIt() throws Exception {
        Path copies = Files.createDirectory(folder.resolve("copies"));
        for (String kind : kinds()) {
            Files.copy(
                    folder.resolve(kind + CaseFile.ENDING), copies.resolve(kind + CaseFile.ENDING));
        }
        Set<String> ran = new TreeSet<>();
        for (String kind : kinds()) {
            Files.deleteIfExists(MakesUnsafeCases.mark(folder.resolve(kind + CaseFile.ENDING)));
        }

        ChildJvm.run(MakesUnsafeCases.class, "open", copies.resolve("any"));

        for (String kind : kinds()) {
            if (Files.deleteIfExists(
                    MakesUnsafeCases.mark(folder.resolve(kind + CaseFile.ENDING)))) {
                ran.add(kind);
            }
        }
        assertThat(ran).contains("trigger", "linked-table");
    }

    @Test
    void isNotOpenedWhereItsCatalogueIsInTheMiddleOfAChange() throws Exception {
        Path file = folder.resolve("changing" + CaseFile.ENDING);
        Files.copy(sound, file);
        try (MVStore store = new MVStore.Builder().fileName(file.toString()).open()) {
            TransactionStore transactions = new TransactionStore(store, new ValueDataType());
            transactions.init();
            TransactionMap<Long, Object> statements = transactions.begin().openMap("table.0");
            statements.put(99L, statements.get(1L));
            store.commit();
            store.closeImmediately();
        }

        assertThatExceptionOfType(CaseException.class)
                .isThrownBy(() -> CaseFile.open(file))
                .withMessageContaining("in the middle of a change")
                .satisfies(e -> assertThat(e.problem()).isEqualTo(Problem.UNSAFE));
    }

    @Test
    void leavesTheFileFreeAfterItWasRefused() throws Exception {
        Path file = folder.resolve("trigger" + CaseFile.ENDING);
        assertThatExceptionOfType(CaseException.class).isThrownBy(() -> CaseFile.open(file));

        try (MVStore store = new MVStore.Builder().fileName(file.toString()).open()) {
            assertThat(store.isClosed()).isFalse();
        }
    }

    @Test
    void isOpenedWhereItIsSound() {
        try (CaseFile file = CaseFile.open(sound)) {
            assertThat(file.tally().kept()).isEqualTo(1);
        }
    }
}
