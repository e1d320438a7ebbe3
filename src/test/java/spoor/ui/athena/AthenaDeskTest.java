package spoor.ui.athena;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import spoor.casefile.TestEvidence;
import spoor.ui.HandJobs;
import spoor.ui.athena.AthenaCardModel.Entry;
import spoor.ui.aws.CodeQuestion;
import spoor.ui.aws.FakeIntake;
import spoor.ui.kit.Jobs;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

class AthenaDeskTest {
    private static final String DEVICE = "arn:aws:iam::111122223333:mfa/phone";

    private final HandJobs hand = new HandJobs();
    private final FakeAthena athena = new FakeAthena(_ -> TestEvidence.of(), 2);

    private AthenaDesk desk(Jobs jobs, CodeQuestion code) {
        AthenaDesk desk = new AthenaDesk(athena, new FakeIntake(), code, jobs, Runnable::run);
        desk.card().textProperty(Entry.TABLE).set("trail");
        desk.card().textProperty(Entry.RANGE).set("2023-07-10..2023-07-11");
        return desk;
    }

    @Test
    void closesAConnectionThatIsOpenOnlyAfterTheCardWasDismissed() {
        AthenaDesk desk = desk(hand.jobs(), new CodeQuestion(hand.jobs()));
        desk.ask();
        desk.look();
        assertThat(desk.openingProperty().get()).contains("Asking AWS who you are");
        desk.dismiss();
        hand.run();

        assertThat(athena.opened).hasSize(1);
        assertThat(athena.isClosed).isTrue();
        assertThat(desk.openProperty().get()).isEmpty();
        assertThat(desk.askedProperty().get()).isFalse();
    }

    @Test
    void keepsTheConnectionOfWhatIsLookedAt() {
        AthenaDesk desk = desk(hand.jobs(), new CodeQuestion(hand.jobs()));
        desk.ask();
        desk.look();
        hand.runWindow();
        hand.run();

        assertThat(athena.isClosed).isFalse();
        assertThat(desk.openProperty().get()).isPresent();
        assertThat(desk.askedProperty().get()).isFalse();
    }

    @Test
    @Timeout(20)
    void asksForTheCodeOfADeviceBeforeItLooks() throws Exception {
        BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
        Jobs jobs = new Jobs(work -> Thread.ofVirtual().start(work), window::add);
        CodeQuestion code = new CodeQuestion(jobs);
        AthenaDesk desk = desk(jobs, code);
        desk.card().who().roleProperty().set("arn:aws:iam::111122223333:role/Reader");
        desk.card().who().mfaSerialProperty().set(DEVICE);
        desk.ask();
        desk.look();
        while (code.askedProperty().get().isEmpty()) {
            window.take().run();
        }
        assertThat(code.askedProperty().get()).map(CodeQuestion.Asked::serial).contains(DEVICE);
        code.answer("000000");
        while (desk.card().problemProperty().get().isEmpty()) {
            window.take().run();
        }
        assertThat(desk.card().problemProperty().get()).isEqualTo("AWS did not take the code.");
        assertThat(desk.askedProperty().get()).as("the card stays").isTrue();

        desk.look();
        while (code.askedProperty().get().isEmpty()) {
            window.take().run();
        }
        code.answer("123456");
        while (desk.openProperty().get().isEmpty()) {
            window.take().run();
        }
        assertThat(desk.askedProperty().get()).isFalse();
    }
}
