package spoor.ui.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import spoor.casefile.CaseException;
import spoor.casefile.LedgerFile;
import spoor.casefile.LedgerFiles;
import spoor.casefile.LedgerReject;
import spoor.casefile.LedgerRun;
import spoor.casefile.Problem;
import spoor.ingest.RejectReason;
import spoor.ingest.Shape;
import spoor.ingest.Tally;
import spoor.ui.HandJobs;

import java.nio.file.Path;
import java.util.List;

class LedgerModelTest {
    private static final LedgerFile PLAIN = LedgerFiles.read(1, "a.json", 10);
    private static final LedgerFile REJECTS =
            LedgerFiles.file(2, "b.json", Shape.LINES, "", new Tally(3, 1, 0, 0, 2, 0));
    private static final LedgerFile TWIN = LedgerFiles.twin(3, "c.json", REJECTS);

    private final HandJobs hand = new HandJobs();
    private final FakeLedger ledger = new FakeLedger();
    private LedgerModel model = new LedgerModel(ledger, hand.jobs());

    @BeforeEach
    void fill() {
        ledger.add(PLAIN).add(REJECTS).add(TWIN).content(2, "{\"bad\":}17 and the rest");
        ledger.reject(REJECTS, RejectReason.BROKEN_JSON, 0, 8);
        ledger.reject(REJECTS, RejectReason.NOT_AN_OBJECT, 8, 2);
    }

    @Test
    void readsNothingBeforeItIsLookedAt() {
        model.refresh();
        hand.run();
        assertThat(ledger.reads()).isZero();

        model.setShown(true);
        assertThat(model.readingProperty().get()).isTrue();
        hand.run();

        assertThat(model.viewProperty().get().files()).containsExactly(PLAIN, REJECTS, TWIN);
        assertThat(model.readingProperty().get()).isFalse();
        assertThat(model.isRead()).isTrue();
    }

    @Test
    void readsAgainOnlyWhereThereIsMoreAndItIsInSight() {
        show();
        model.setShown(false);
        model.setShown(true);
        hand.run();
        assertThat(ledger.reads()).isEqualTo(1);

        model.setShown(false);
        model.refresh();
        hand.run();
        assertThat(ledger.reads()).isEqualTo(1);

        LedgerFile more = LedgerFiles.read(4, "d.json", 1);
        ledger.add(more);
        model.setShown(true);
        hand.run();
        assertThat(model.viewProperty().get().files()).contains(more);
    }

    @Test
    void showsOnlyWhatTheLatestWordsFind() {
        show();
        model.search("a.js");
        model.search("b.js");
        assertThat(model.queryProperty().get().text()).isEqualTo("b.js");
        hand.run();

        assertThat(model.viewProperty().get().files()).containsExactly(REJECTS);
        model.clearConditions();
        hand.run();
        assertThat(model.viewProperty().get().isAll()).isTrue();
    }

    @Test
    void opensAFileWithItsRejectsAndTheirFirstBytes() {
        show();
        model.choose(1);
        assertThat(model.chosenProperty().get()).contains(REJECTS);
        assertThat(model.rejects().rejectsProperty().get())
                .isInstanceOf(RejectsModel.Rejects.Reading.class);
        hand.run();

        assertThat(lines())
                .extracting(line -> line.reject().reason())
                .containsExactly(RejectReason.BROKEN_JSON, RejectReason.NOT_AN_OBJECT);
        assertThat(lines()).extracting(RejectLine::firstBytes).containsExactly("{\"bad\":}", "17");
    }

    @Test
    void opensTheBytesAroundAReject() {
        show();
        model.choose(1);
        hand.run();
        model.openReject(lines().getLast().reject());
        hand.run();

        assertThat(model.rejects().bytesProperty().get())
                .isInstanceOfSatisfying(
                        RejectsModel.Bytes.Open.class,
                        open -> assertThat(open.around().markFrom()).isEqualTo(8));
        model.choose(0);
        hand.run();
        assertThat(model.rejects().bytesProperty().get())
                .isInstanceOf(RejectsModel.Bytes.Closed.class);
        assertThat(lines()).isEmpty();
    }

    @Test
    void saysWhereTheCaseDoesNotKeepTheBytes() {
        ledger.reject(TWIN, RejectReason.CUT_SHORT, 4, 2);
        show();
        model.choose(2);
        hand.run();
        model.openReject(lines().getFirst().reject());
        hand.run();

        assertThat(model.rejects().bytesProperty().get())
                .isInstanceOfSatisfying(
                        RejectsModel.Bytes.Missing.class,
                        missing ->
                                assertThat(missing.sentence())
                                        .isEqualTo(
                                                "The case does not keep the bytes of this"
                                                        + " file."));
    }

    @Test
    void leadsFromACopyToTheFileThatIsKept() {
        show();
        model.filter(LedgerFilter.UNREAD);
        hand.run();
        assertThat(model.original(TWIN)).contains(REJECTS);

        model.find(REJECTS);
        hand.run();

        assertThat(model.chosenProperty().get()).contains(REJECTS);
        assertThat(model.queryProperty().get().hasConditions()).isFalse();
        assertThat(model.choiceProperty().get().places()).containsExactly(1);
    }

    @Test
    void keepsTheOpenFileOpenWhileItIsListed() {
        show();
        model.choose(1);
        model.sortBy(LedgerColumn.RECORDS);
        hand.run();
        assertThat(model.viewProperty().get().files()).startsWith(PLAIN);
        assertThat(model.chosenProperty().get()).contains(REJECTS);
        assertThat(model.choiceProperty().get().lead()).isEqualTo(1);

        model.search("a.json");
        hand.run();
        assertThat(model.chosenProperty().get()).isEmpty();
        assertThat(model.choiceProperty().get().count()).isZero();
    }

    @Test
    void readsTheRejectsAgainWhereMoreIsSaidOfTheOpenFile() {
        show();
        model.choose(0);
        hand.run();
        LedgerFile mended =
                LedgerFiles.file(1, "a.json", Shape.LINES, "", new Tally(11, 10, 0, 0, 1, 0));
        ledger.add(mended).content(1, "rest").reject(mended, RejectReason.CUT_SHORT, 0, 4);
        model.refresh();
        hand.run();

        assertThat(model.chosenProperty().get()).contains(mended);
        assertThat(lines()).extracting(RejectLine::firstBytes).containsExactly("rest");
    }

    @Test
    void movesAndExtendsTheChoiceWithinTheList() {
        show();
        model.move(1, false);
        assertThat(model.chosenProperty().get()).contains(PLAIN);
        model.move(1, true);
        assertThat(model.chosenFiles()).containsExactly(PLAIN, REJECTS);
        assertThat(model.chosenProperty().get()).as("only the first is open").contains(PLAIN);
        model.move(99, false);
        assertThat(model.chosenFiles()).containsExactly(TWIN);
        model.chooseAll();
        assertThat(model.chosenFiles()).hasSize(3);
        model.chooseNone();
        assertThat(model.chosenFiles()).isEmpty();
        assertThat(model.chosenProperty().get()).isEmpty();
    }

    @Test
    void comesIntoSightWithOneKindOfFileWhenItIsAskedFor() {
        show();
        model.search("nothing");
        model.summon(LedgerFilter.REJECTS);
        hand.run();

        assertThat(model.summonsProperty().get()).isEqualTo(1);
        assertThat(model.viewProperty().get().files()).containsExactly(REJECTS, TWIN);
    }

    @Test
    void saysWhyTheLedgerCannotBeRead() {
        model = new LedgerModel(new Broken(), hand.jobs());
        model.setShown(true);
        hand.run();

        assertThat(model.problemProperty().get()).contains("is damaged");
        assertThat(model.readingProperty().get()).isFalse();
        assertThat(model.isRead()).isFalse();
    }

    private void show() {
        model.setShown(true);
        hand.run();
    }

    private List<RejectLine> lines() {
        return ((RejectsModel.Rejects.Listed) model.rejects().rejectsProperty().get()).lines();
    }

    private static final class Broken implements LedgerSource {
        @Override
        public List<LedgerRun> runs() {
            return List.of();
        }

        @Override
        public List<LedgerFile> files() {
            throw new CaseException(Problem.DAMAGED, Path.of("/case"), null);
        }

        @Override
        public List<LedgerReject> rejects() {
            return List.of();
        }

        @Override
        public List<LedgerReject> rejectsOf(int file) {
            return List.of();
        }

        @Override
        public byte[] fileBytes(LedgerFile file, long offset, int length) {
            return new byte[0];
        }
    }
}
