package spoor.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.casefile.Evidence;
import spoor.casefile.TestEvidence;
import spoor.engine.Cancel;
import spoor.event.BuiltInCatalogue;
import spoor.event.CatalogueEntry;
import spoor.event.CatalogueLines;
import spoor.event.Field;
import spoor.ui.inspector.SummaryLine.Piece;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

class InspectedTest {
    private final Evidence evidence = Records.all();

    @Test
    void tellsADeniedCallOfARole() {
        Inspected event = inspected(0);

        assertThat(event.title()).isEqualTo("RunInstances");
        assertThat(event.sentence())
                .isEqualTo(
                        "Backup / b7 called RunInstances on ec2 and was denied:"
                                + " Client.UnauthorizedOperation. 10 Jul 2023, 12:13:49 UTC.");
        assertThat(event.meaning())
                .isEqualTo(
                        "Starts new instances. Read type, count, Region, image and profile: large"
                                + " ones in odd Regions are mining.");
        assertThat(summary(event))
                .containsEntry("Identity", "Backup / b7 · role session")
                .containsEntry("Credential", "ASIAIOSFODNN7EXAMPLE · temporary key")
                .containsEntry("From", "203.0.113.9 · Boto3/1.26.1")
                .containsEntry("Account, region", "999988887777 · us-east-1")
                .containsEntry("Caller's account", "111122223333")
                .containsEntry(
                        "Result", "Denied · Client.UnauthorizedOperation · You are not authorized.")
                .containsEntry("Read or write", "Write")
                .containsEntry("Event ID", "11111111-2222-4333-8444-555555555555")
                .containsEntry("Request ID", "req-1")
                .doesNotContainKey("Target");
    }

    @Test
    void saysOfAnEventWhatTheUsersOwnEntrySays() {
        List<CatalogueEntry> own =
                CatalogueLines.parse(
                                List.of(
                                        "ec2\tRunInstances\tcompute\twrite\timpact\tours\tRan"
                                                + "\tStarts a build.\tAsk the builders."))
                        .entries();
        Evidence ours = evidence.withCatalogue(BuiltInCatalogue.CATALOGUE.with(own));

        assertThat(Inspected.of(ours, 0, ZoneOffset.UTC).meaning())
                .isEqualTo("Starts a build. Ask the builders.");
        assertThat(Inspected.of(ours.traced(Cancel.NEVER), 0, ZoneOffset.UTC).meaning())
                .isEqualTo("Starts a build. Ask the builders.");
        assertThat(Inspected.of(ours, 0, ZoneOffset.UTC)).isNotEqualTo(inspected(0));
    }

    @Test
    void parametersOfADeniedCallAreUnknownNotEmpty() {
        List<TreeEntry> parts = inspected(0).parameters();

        assertThat(parts)
                .extracting(part -> EntryLine.of(part).text())
                .containsExactly("requestParameters", "responseElements  none in the record");
        assertThat(parts.getFirst().children())
                .extracting(part -> EntryLine.of(part).text())
                .containsExactly("unknown: a denied call shows no parameters");
    }

    @Test
    void tellsACallOfAService() {
        Inspected event = inspected(1);

        assertThat(event.sentence())
                .isEqualTo(
                        "ec2 (service) called AssumeRole on sts and it succeeded."
                                + " 10 Jul 2023, 12:13:50 UTC.");
        assertThat(summary(event))
                .containsEntry("Identity", "ec2 (service) · AWS service")
                .containsEntry("Credential", "none recorded")
                .containsEntry("From", "ec2.amazonaws.com")
                .containsEntry("Target", "Web · IAM role")
                .containsEntry("Read or write", "Read · inferred from the name")
                .doesNotContainKeys("Made through", "Caller's account", "Request ID");
        assertThat(lines(event.parameters()))
                .containsExactly("requestParameters", "responseElements  empty");
    }

    @Test
    void saysThatNoIdentityIsRecorded() {
        Inspected event = inspected(2);

        assertThat(event.sentence())
                .isEqualTo(
                        "GetObject was called on s3 and failed: NoSuchKey. No identity is recorded."
                                + " 10 Jul 2023, 12:13:51.250 UTC.");
        assertThat(summary(event))
                .containsEntry("Identity", "none recorded")
                .containsEntry("From", "none recorded")
                .containsEntry("Account, region", "none recorded")
                .containsEntry("Target", "logs · bucket");
        assertThat(lines(event.parameters()))
                .containsExactly("requestParameters", "responseElements  not in the record");
    }

    @Test
    void tellsAnEventThatNobodyCalled() {
        Inspected event = inspected(3);

        assertThat(event.sentence())
                .startsWith("ec2 reported SharedSnapshotVolumeCreated. 10 Jul 2023");
        assertThat(lines(event.parameters()))
                .containsExactly(
                        "requestParameters  not in the record",
                        "responseElements  not in the record",
                        "serviceEventDetails");
    }

    @Test
    void tellsAFailedSignIn() {
        assertThat(inspected(4).sentence())
                .startsWith("A sign-in to the console as alice failed: Failed authentication.");
    }

    @Test
    void opensThePolicyInAParameter() {
        Inspected event = inspected(5);

        assertThat(event.sentence()).startsWith("deploy-bot called PutUserPolicy on iam");
        assertThat(summary(event)).containsEntry("Target", "deploy-bot · IAM user");
        assertThat(lines(event.parameters().getFirst().children()))
                .containsExactly(
                        "userName: \"deploy-bot\"", "policyDocument  JSON in a string, opened");
    }

    @Test
    void timesAreOfTheZone() {
        assertThat(Inspected.of(evidence, 0, ZoneId.of("Europe/Berlin")).sentence())
                .endsWith("10 Jul 2023, 14:13:49 UTC+02:00.");
    }

    @Test
    void aPieceKnowsTheConditionThatItStandsFor() {
        Piece who = inspected(0).summary().getFirst().pieces().getFirst();

        assertThat(who.field()).isEqualTo(Field.IDENTITY);
        assertThat(who.value()).isEqualTo("role:AROAEXAMPLE");
        assertThat(who.full()).isEqualTo("arn:aws:sts::111122223333:assumed-role/Backup/b7");
    }

    @Test
    void whatIsNotJsonStillHasItsSummaryAndItsBytes() {
        Inspected event = Inspected.of(Records.with("1,2,\"x\""), 0, ZoneOffset.UTC);

        assertThat(event.tree()).isEqualTo(new RecordTree.Unread(RecordTree.Reason.NOT_JSON));
        assertThat(event.text().text()).isEqualTo("1,2,\"x\"");
        assertThat(event.record()).isEmpty();
        assertThat(summary(event)).containsKeys("Identity", "Event ID");
    }

    @Test
    void aRecordIsReadDespiteStrangeBytes() {
        byte[] bytes = "{\"requestID\":\"a?b\"}".getBytes(StandardCharsets.UTF_8);
        bytes[15] = (byte) 0xFF;

        Inspected event = Inspected.of(Records.with(bytes, List.of()), 0, ZoneOffset.UTC);

        assertThat(event.text().strangeBytes()).isEqualTo(1);
        assertThat(lines(event.record())).containsExactly("requestID: \"a\uFFFDb\"");
    }

    @Test
    void targetsAreFoundWhereRecordsHaveThem() {
        assertThat(target("{\"requestParameters\":{\"functionName\":\"f\",\"roleName\":\"r\"}}"))
                .isEqualTo("r");
        assertThat(
                        target(
                                "{\"requestParameters\":{\"instancesSet\":{\"items\":[{\"instanceId\":\"i-1\"}]}}}"))
                .isEqualTo("i-1");
        assertThat(target("{\"resources\":[{\"type\":\"x\"},{\"ARNPrefix\":\"arn:aws:s3:::b/\"}]}"))
                .isEqualTo("b/");
        assertThat(target("{\"requestParameters\":null}")).isEqualTo("none");
    }

    @Test
    void userAgentsAreShortenedToTheProgram() {
        assertThat(Summary.shortAgent("[S3Console/0.4, aws-internal/3 x]"))
                .isEqualTo("S3Console/0.4,");
        assertThat(Summary.shortAgent("AWS Internal")).isEqualTo("AWS Internal");
        assertThat(Summary.shortAgent("[]")).isEqualTo("[]");
        assertThat(Summary.shortAgent("x".repeat(50))).hasSize(33);
    }

    @Test
    void moreShapesOfSentences() {
        Evidence others =
                TestEvidence.of(
                        """
                        {"eventTime":"2023-07-10T00:00:01Z","eventCategory":"Insight",\
                        "eventID":"61111111-2222-4333-8444-555555555555"}\
                        """,
                        """
                        {"eventTime":"2023-07-10T00:00:02Z","eventName":"A","eventSource":\
                        "iam.amazonaws.com","eventID":"62111111-2222-4333-8444-555555555555"}\
                        """,
                        """
                        {"eventTime":"2023-07-10T00:00:03Z","eventName":"B","eventSource":\
                        "iam.amazonaws.com","errorCode":"AccessDenied",\
                        "eventID":"63111111-2222-4333-8444-555555555555"}\
                        """,
                        TestEvidence.record(
                                "2023-07-10T00:00:04Z",
                                "ConsoleLogin",
                                "signin",
                                "eve",
                                "1.1.1.1"));

        assertThat(Inspected.of(others, 0, ZoneOffset.UTC).title())
                .isEqualTo("Event without a name");
        assertThat(Sentence.of(others.table(), 0, ZoneOffset.UTC))
                .startsWith("The record names no event.");
        assertThat(Sentence.of(others.table(), 1, ZoneOffset.UTC))
                .startsWith("A was called on iam and succeeded. No identity is recorded.");
        assertThat(Sentence.of(others.table(), 2, ZoneOffset.UTC))
                .startsWith("B was called on iam and was denied: AccessDenied.");
        assertThat(Sentence.of(others.table(), 3, ZoneOffset.UTC))
                .startsWith("eve signed in to the console.");
    }

    private Inspected inspected(int row) {
        return Inspected.of(evidence, row, ZoneOffset.UTC);
    }

    private static String target(String record) {
        return Target.of(JsonTreeReader.read(record).orEmpty()).map(Target::name).orElse("none");
    }

    private static List<String> lines(List<TreeEntry> entries) {
        return entries.stream().map(entry -> EntryLine.of(entry).text()).toList();
    }

    private static Map<String, String> summary(Inspected event) {
        return event.summary().stream()
                .collect(Collectors.toMap(SummaryLine::title, SummaryLine::text));
    }
}
