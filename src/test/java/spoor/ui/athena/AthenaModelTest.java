package spoor.ui.athena;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.archive.aws.AwsAccess;
import spoor.casefile.Evidence;
import spoor.casefile.TestEvidence;
import spoor.engine.EventTable;
import spoor.engine.Question;
import spoor.event.Field;
import spoor.lens.LensText;
import spoor.lens.TimeRange;
import spoor.ui.HandJobs;
import spoor.ui.aws.FakeIntake;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class AthenaModelTest {
    private static final TimeRange DAY = LensText.parse("time:2023-07-10..2023-07-11").range();
    private static final String ALICE =
            TestEvidence.record("2023-07-10T12:00:00Z", "ListBuckets", "s3", "alice", "192.0.2.1");
    private static final String BOB =
            TestEvidence.record("2023-07-10T12:01:00Z", "GetObject", "s3", "bob", "192.0.2.2");
    private static final String CAROL =
            TestEvidence.record("2023-07-10T12:02:00Z", "ListUsers", "iam", "carol", "192.0.2.3");

    private final HandJobs jobs = new HandJobs();
    private final FakeIntake intake = new FakeIntake();
    private final FakeAthena athena = new FakeAthena(AthenaModelTest::events, 2);

    /// As Athena does: a table of the events of this answer alone.
    private static Evidence events(Question question) {
        return question.lens().filters().isEmpty()
                ? TestEvidence.of(ALICE, BOB, CAROL)
                : TestEvidence.of(BOB, CAROL);
    }

    private AthenaModel model() {
        AthenaModel model = new AthenaModel(look(), athena, jobs.jobs(), intake, _ -> {});
        jobs.run();
        return model;
    }

    private static AthenaLook look() {
        return new AthenaLook(
                "logs.trail",
                DAY,
                Optional.empty(),
                Optional.of("s3://results/mine/"),
                new AwsAccess(
                        Optional.of("it's me"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false),
                50_000_000_000L,
                BigDecimal.valueOf(5),
                1);
    }

    @Test
    void asksAboutTheTimeOfTheCardAndCountsTheEventNamesAlone() {
        model();

        assertThat(athena.asked).hasSize(1);
        assertThat(athena.asked.getFirst().lens().range()).isEqualTo(DAY);
        assertThat(athena.asked.getFirst().facets()).containsExactly(Field.EVENT_NAME);
    }

    @Test
    void saysWhatTheLensScannedAndAllSoFar() {
        AthenaModel model = model();
        model.workbench().advance(LensText.parse("-event:ListBuckets"));
        assertThat(model.bannerProperty().get())
                .as("before it is asked")
                .startsWith("asking …, by earlier lenses up to 1.2 GB, about USD 0.0060");
        jobs.run();

        assertThat(model.bannerProperty().get())
                .isEqualTo(
                        "this lens scanned 1.2 GB, about USD 0.0060"
                                + " · so far 2.4 GB, about USD 0.0120");
    }

    @Test
    void countsTheFacetsOfOneLensTogether() {
        AthenaModel model = model();
        model.workbench().count(Field.REGION, true);
        jobs.run();

        assertThat(model.bannerProperty().get()).startsWith("this lens scanned 2.4 GB");
    }

    @Test
    void letsWhatIsAskedGoOnWhenAnotherFacetIsOpened() {
        AthenaModel model = new AthenaModel(look(), athena, jobs.jobs(), intake, _ -> {});
        model.workbench().count(Field.REGION, true);
        jobs.run();

        assertThat(athena.asked)
                .extracting(Question::facets)
                .containsExactly(
                        List.of(Field.EVENT_NAME), List.of(Field.EVENT_NAME, Field.REGION));
        assertThat(model.workbench().answerProperty().get().facets())
                .containsOnlyKeys(Field.EVENT_NAME, Field.REGION);
        assertThat(model.workbench().answeringProperty().get()).isFalse();

        model.workbench().count(Field.ACCOUNT, true);
        model.workbench().advance(LensText.parse("event:GetObject"));
        jobs.run();
        assertThat(athena.asked).as("another lens stops them all").hasSize(3);
    }

    @Test
    void saysThatTheEventsInSightAreNotAll() {
        assertThat(model().firstProperty().get())
                .isEqualTo(
                        "The first 2 of 3 events, in the order of the lens. Narrow it to see the"
                                + " others.");
    }

    @Test
    void keepsTheOpenEventOpenThoughItsRowIsAnotherInTheNextAnswer() {
        AthenaModel model = model();
        model.workbench().open(1);
        model.workbench().advance(LensText.parse("-event:ListBuckets"));
        jobs.run();

        assertThat(model.workbench().openRowProperty().get()).isZero();
        assertThat(model.openEvent()).contains(new AthenaModel.Line("Event name", "GetObject"));
    }

    @Test
    void closesAnEventThatTheNextAnswerDoesNotHave() {
        AthenaModel model = model();
        model.workbench().open(0);
        model.workbench().advance(LensText.parse("-event:ListBuckets"));
        jobs.run();

        assertThat(model.workbench().openRowProperty().get()).isEqualTo(EventTable.NO_ROW);
        assertThat(model.openEvent()).isEmpty();
    }

    @Test
    void neverShowsAnAnswerBesideTheEventsOfAnother() {
        AthenaModel model = model();
        model.workbench()
                .answerProperty()
                .subscribe((_, answer) ->
                        assertThat(model.workbench().evidenceProperty().get().table().size())
                                .isEqualTo((int) answer.total()));
        model.workbench().advance(LensText.parse("-event:ListBuckets"));
        jobs.run();

        assertThat(model.workbench().answerProperty().get().total()).isEqualTo(2);
    }

    @Test
    void saysWhyAFacetIsRefused() {
        AthenaModel model = model();
        model.workbench().count(Field.AREA, true);
        jobs.run();

        assertThat(model.workbench().refusedProperty().get())
                .containsExactly(Map.entry(Field.AREA, "The area does not stand in the record."));
    }

    @Test
    void saysWhyALensGotNoAnswerAndKeepsTheOneBefore() {
        AthenaModel model = model();
        athena.isExpired = true;
        model.workbench().advance(LensText.parse("event:GetObject"));
        jobs.run();

        assertThat(model.workbench().problemProperty().get())
                .isEqualTo("The credentials have expired.");
        assertThat(model.bannerProperty().get()).startsWith("this lens got no answer");
        assertThat(model.workbench().answerProperty().get().total()).isEqualTo(3);
    }

    @Test
    void doesNotAskALensThatANewerOneFollowsAtOnce() {
        AthenaModel model = model();
        model.workbench().advance(LensText.parse("event:GetObject"));
        model.workbench().advance(LensText.parse("event:ListUsers"));
        jobs.run();

        assertThat(athena.asked).hasSize(2);
        assertThat(model.workbench().answerProperty().get().lens())
                .isEqualTo(LensText.parse("event:ListUsers"));
    }

    @Test
    void writesTheCommandThatBringsTheSliceHome() {
        AthenaModel model = model();
        model.workbench().advance(LensText.parse("-event:List*"));

        assertThat(model.commandProperty().get())
                .isEqualTo(
                        "spoor bring-home --case slice --athena logs.trail --output"
                                + " s3://results/mine/ --profile 'it'\\''s me' time:"
                                + LensText.format(DAY)
                                + " -- '-event:List*'");
    }

    @Test
    void writesAllThatTheWindowUsesIntoTheCommand() {
        AthenaLook look =
                new AthenaLook(
                        "logs.trail",
                        DAY,
                        Optional.of("audits"),
                        Optional.empty(),
                        new AwsAccess(
                                Optional.of("audit"),
                                Optional.of(
                                        new AwsAccess.Role(
                                                "arn:aws:iam::111122223333:role/Reader",
                                                Optional.of("x y"),
                                                Optional.of("GAHT12345678"))),
                                Optional.of("eu-central-1"),
                                Optional.of(URI.create("http://localhost:9000")),
                                true),
                        2_500_000_000L,
                        new BigDecimal("6.5"),
                        30);

        assertThat(look.bringHome(LensText.parse("event:ListBuckets")))
                .isEqualTo(
                        "spoor bring-home --case slice --athena logs.trail --workgroup audits"
                                + " --profile audit --role arn:aws:iam::111122223333:role/Reader"
                                + " --external-id 'x y' --mfa GAHT12345678 --region eu-central-1"
                                + " --endpoint http://localhost:9000 --requester-pays"
                                + " --max-scan 2500000000 --price 6.5 --late-days 30 time:"
                                + LensText.format(DAY)
                                + " -- event:ListBuckets");
    }

    @Test
    void bringsHomeWhatTheLensShowsOnceItIsSaidHowMuchThatIs() {
        AthenaModel model = model();
        model.workbench().advance(LensText.parse("event:GetObject"));
        jobs.run();
        model.bringHome();
        BringHomeModel home = model.bringingProperty().get().orElseThrow();
        assertThat(home.lens()).isEqualTo("time:" + LensText.format(DAY) + " event:GetObject");
        assertThat(athena.sliced).as("nothing is asked yet").isEmpty();

        home.next();
        assertThat(home.workingProperty().get()).contains("Asking Athena for the files");
        assertThat(home.isReady()).isFalse();
        jobs.run();
        assertThat(athena.sliced).extracting(LensText::format).containsExactly(home.lens());
        assertThat(home.foundProperty().get().orElseThrow().slice().files()).isEqualTo(3);
        assertThat(model.bannerProperty().get()).contains("so far 3.6 GB");
        assertThat(intake.taken).isEmpty();

        home.next();
        assertThat(intake.files)
                .containsExactly(FakeIntake.FOLDER.resolve("logs-trail.spoor.mv.db"));
        assertThat(intake.taken.getFirst().source().names()).containsExactly("Athena");
        assertThat(LensText.format(intake.taken.getFirst().sight()))
                .as("the slice is what the case shows first")
                .isEqualTo(home.lens());
        assertThat(model.bringingProperty().get()).as("the card goes").isEmpty();
        assertThat(athena.held).as("the import holds the connection").isEqualTo(1);
        intake.taken.getFirst().end().run();
        assertThat(athena.held).isZero();
    }

    @Test
    void saysWhyNothingComesHome() {
        AthenaModel model = model();
        athena.isExpired = true;
        model.bringHome();
        BringHomeModel home = model.bringingProperty().get().orElseThrow();
        home.next();
        jobs.run();
        assertThat(home.problemProperty().get()).isEqualTo("The credentials have expired.");

        athena.isExpired = false;
        home.next();
        jobs.run();
        intake.refusal = "An import is running already.";
        home.next();
        assertThat(home.problemProperty().get()).isEqualTo("An import is running already.");
        assertThat(athena.held).isZero();
        assertThat(model.bringingProperty().get()).isPresent();
    }

    @Test
    void letsTheConnectionGoWhenItIsClosed() {
        AthenaModel model = model();
        model.close();
        jobs.run();

        assertThat(athena.isClosed).isTrue();
        assertThat(List.of(model.workbench().answeringProperty().get())).containsExactly(false);
    }
}
