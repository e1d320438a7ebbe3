package spoor.ui.aws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.archive.aws.AwsAccess;
import spoor.archive.aws.EventHistoryQuery;
import spoor.event.DeliveryDays;
import spoor.ui.HandJobs;
import spoor.ui.aws.AwsImportModel.Step;
import spoor.ui.kit.CaseTarget;
import spoor.ui.kit.Jobs;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class AwsImportModelTest {
    private static final Instant NOW = Instant.parse("2023-08-01T12:00:00Z");

    private final FakeAws aws = new FakeAws();
    private final HandJobs hand = new HandJobs();
    private final CodeQuestion code = new CodeQuestion(hand.jobs());
    private final Path folder = Path.of("").toAbsolutePath();
    private final Set<Path> there = new HashSet<>(Set.of(folder));
    private final CaseTarget target = new CaseTarget(folder, there::contains);
    private final FakeIntake intake = new FakeIntake(target);
    private final AwsImportModel model =
            new AwsImportModel(aws, hand.jobs(), intake, code, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void goesFromWhoAsksToWhatIsTickedAndHandsThatToTheImport() {
        model.who().profileProperty().set("audit");
        goOn();
        assertThat(model.stepProperty().get()).isEqualTo(Step.WHAT);
        assertThat(model.signedInProperty().get().map(SignedIn::words))
                .contains("Account 111122223333 · eu-west-1 · " + FakeAws.ARN);

        model.what().placeProperty().set("s3://harbour-logs/trail");
        model.what().timeProperty().set("2023-07-10");
        goOn();
        assertThat(model.totalsProperty().get()).contains(new Amount.Totals(2, 5, 15_000_000, 1));
        assertThat(aws.choices.getFirst().days())
                .contains(new DeliveryDays(LocalDate.of(2023, 7, 9), LocalDate.of(2023, 7, 12)));

        untick("us-east-1");
        assertThat(model.totalsProperty().get()).contains(new Amount.Totals(1, 2, 3_000_000, 0));
        goOn();

        assertThat(intake.files).containsExactly(folder.resolve("harbour-logs.spoor.mv.db"));
        assertThat(intake.taken.getFirst().source().names())
                .containsExactly(
                        "trail/AWSLogs/111122223333/CloudTrail/eu-west-1/2023/07/10/1.json.gz",
                        "trail/AWSLogs/111122223333/CloudTrail/eu-west-1/2023/07/10/2.json.gz");
        model.close();
        hand.run();
        assertThat(aws.closed).as("the import owns the session").isZero();
        intake.taken.getFirst().end().run();
        assertThat(aws.closed).isEqualTo(1);
    }

    @Test
    void doesNotPassOverAnExpiredSessionWhereAnotherServerIsAsked() {
        model.who().profileProperty().set("old");
        model.who().endpointProperty().set("http://localhost:9000");
        goOn();

        assertThat(model.stepProperty().get()).isEqualTo(Step.WHO);
        assertThat(model.problemProperty().get()).startsWith("The credentials have expired.");
    }

    @Test
    void doesNotImportOverAFileThatCameMeanwhile() {
        goOn();
        model.what().placeProperty().set("s3://harbour-logs/trail");
        goOn();
        assertThat(model.readyProperty().get()).isTrue();
        there.add(folder.resolve("harbour-logs.spoor.mv.db"));
        goOn();

        assertThat(intake.taken).isEmpty();
        assertThat(target.problemProperty().get())
                .isEqualTo("There is a file with this name already. Choose another name.");
        assertThat(model.readyProperty().get()).isFalse();

        target.saveAs(folder.resolve("other"));
        hand.run();
        goOn();
        assertThat(intake.files).containsExactly(folder.resolve("other.spoor.mv.db"));
    }

    @Test
    void staysWhereItIsWithTheWordsOfAwsAndWhatWasTyped() {
        model.who().profileProperty().set("old");
        goOn();

        assertThat(model.stepProperty().get()).isEqualTo(Step.WHO);
        assertThat(model.problemProperty().get())
                .isEqualTo("The credentials have expired. Sign in again, then repeat this.");
        assertThat(model.who().profileProperty().get()).isEqualTo("old");
        assertThat(aws.closed).isEqualTo(1);

        model.who().profileProperty().set("audit");
        goOn();
        assertThat(model.stepProperty().get()).isEqualTo(Step.WHAT);
        assertThat(model.problemProperty().get()).isEmpty();
    }

    @Test
    void goesOnWithoutKnowingWhoAsksWhereAnotherStoreIsAsked() {
        model.who().endpointProperty().set("http://localhost:9000");
        goOn();

        assertThat(model.signedInProperty().get().map(SignedIn::words))
                .contains("Account unknown · eu-west-1 · http://localhost:9000");
    }

    @Test
    void asksNoRoleForADeviceAndNoServerWithoutItsHost() {
        model.who().mfaSerialProperty().set("arn:aws:iam::111122223333:mfa/alice");
        model.next();
        assertThat(model.problemProperty().get())
                .isEqualTo("External ID and MFA device belong to a role. Name the role too.");

        model.who().mfaSerialProperty().set("");
        model.who().endpointProperty().set("localhost");
        model.next();
        assertThat(model.problemProperty().get())
                .isEqualTo("An endpoint is a URL with its host, such as http://localhost:9000.");
        assertThat(hand.waiting()).isZero();
    }

    @Test
    void handsTheCodeOfADeviceToWhoeverWaitsForIt() {
        // Whoever waits is asked by the window, which here answers before the wait begins.
        CodeQuestion atOnce = new CodeQuestion(new Jobs(Runnable::run, Runnable::run));
        List<String> devices = new ArrayList<>();
        atOnce.askedProperty()
                .subscribe(asked ->
                        asked.ifPresent(q -> {
                            devices.add(q.serial());
                            atOnce.answer(devices.size() == 1 ? " 123456 " : "");
                        }));

        assertThat(atOnce.ask("device")).contains("123456");
        assertThat(atOnce.ask("device")).isEmpty();
        assertThat(devices).containsExactly("device", "device");
        assertThat(atOnce.askedProperty().get()).isEmpty();
    }

    @Test
    void saysWhichDaysThereAreWhereThereAreNoneOfThose() {
        goOn();
        model.what().placeProperty().set("harbour-logs");
        model.what().timeProperty().set("2022-01-01");
        goOn();

        assertThat(model.stepProperty().get()).isEqualTo(Step.WHAT);
        assertThat(model.problemProperty().get())
                .isEqualTo(
                        "There are no logs of these days in s3://harbour-logs/. It has logs"
                                + " delivered from 2023-07-10 to 2023-07-10.");
    }

    @Test
    void listsNothingWhereAFieldIsWrong() {
        goOn();
        model.what().placeProperty().set("harbour-logs");
        model.what().timeProperty().set("soon");
        model.next();
        assertThat(model.problemProperty().get()).contains("is no time range");

        model.what().timeProperty().set("2023-07-10 event:ListBuckets");
        model.next();
        assertThat(model.problemProperty().get()).startsWith("Only a time goes here");

        model.what().timeProperty().set("");
        model.what().lateDaysProperty().set("many");
        model.next();
        assertThat(model.problemProperty().get())
                .isEqualTo("Late days are a whole number from 0 to 400.");
        assertThat(aws.choices).isEmpty();
    }

    @Test
    void asksEventHistoryOfTheAccountsRegionAndAlwaysOfTheGlobalOne() {
        goOn();
        model.what().storeProperty().set(WhatModel.Store.HISTORY);
        model.what().keyProperty().set(Optional.of(EventHistoryQuery.Key.EVENT_NAME));
        model.what().valueProperty().set("CreateUser");
        goOn();

        assertThat(aws.queries)
                .containsExactly(
                        new EventHistoryQuery(
                                List.of("eu-west-1", "us-east-1"),
                                NOW.minus(EventHistoryQuery.REACH),
                                NOW,
                                Optional.of(
                                        new EventHistoryQuery.Attribute(
                                                EventHistoryQuery.Key.EVENT_NAME, "CreateUser"))));
        model.what().choose(List.of());
        assertThat(model.what().regions()).containsExactly("us-east-1");
        goOn();
        assertThat(intake.files)
                .containsExactly(folder.resolve("event-history-111122223333.spoor.mv.db"));
    }

    @Test
    void closesWhatComesTooLate() {
        model.next();
        model.close();
        hand.run();

        assertThat(model.signedInProperty().get()).isEmpty();
        assertThat(model.workingProperty().get()).isEmpty();
        assertThat(aws.closed).isEqualTo(1);
    }

    @Test
    void keepsEverythingWhereTheImportCannotBeginNow() {
        intake.refusal = "An import is running already.";
        goOn();
        model.what().placeProperty().set("harbour-logs");
        goOn();
        goOn();

        assertThat(model.problemProperty().get()).isEqualTo(intake.refusal);
        assertThat(model.stepProperty().get()).isEqualTo(Step.HOW_MUCH);
        assertThat(aws.closed).isZero();
    }

    @Test
    void asksAgainOnlyWhereTheRightHasChanged() {
        goOn();
        model.back();
        goOn();
        assertThat(aws.accesses).containsExactly(AwsAccess.USUAL);

        model.back();
        model.who().regionProperty().set("us-east-1");
        goOn();
        assertThat(aws.accesses).hasSize(2);
        assertThat(aws.closed).isEqualTo(1);
    }

    private void goOn() {
        model.next();
        hand.run();
    }

    private void untick(String region) {
        Amount.Listing listing = (Amount.Listing) model.amountProperty().get().orElseThrow();
        listing.lines().stream()
                .filter(l -> l.line().folder().region().equals(region))
                .forEach(l -> l.chosen().set(false));
    }
}
