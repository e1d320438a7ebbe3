package spoor.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.analysis.story.Deed;
import spoor.analysis.story.Deed.Mark;
import spoor.analysis.story.Story;
import spoor.analysis.story.Topic;
import spoor.engine.Cancel;
import spoor.engine.EventTable;
import spoor.event.Field;
import spoor.lens.Lens;
import spoor.sample.GroundTruth;
import spoor.sample.Progress;
import spoor.sample.SampleArchive;
import spoor.sample.SampleOptions;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Stories in whole cases: those that the generator wrote, and the records that AWS's guides show.
class StoriesOfArchivesTest {
    private static final Set<String> BILLING =
            Set.of("SetContactAddress", "Instruments_Create", "SetPayInformation");
    private static final Set<String> CONTACTS = Set.of("PutAlternateContact");
    private static final Set<String> ALARMS =
            Set.of("DisableAlarmActions", "PutMetricAlarm", "DeleteAlarms");
    private static final Set<String> CASE =
            Set.of("CreateCase", "AddCommunicationToCase", "ResolveCase");

    @TempDir private Path folder;

    @Test
    void findsTheStoriesOfTheSampleIncident() throws IOException {
        Path sample = folder.resolve("sample");
        SampleArchive.write(sample, SampleOptions.large(20_000), Progress.none());
        GroundTruth.Story truth = GroundTruth.read(sample.resolve(GroundTruth.FILE)).story();
        try (CaseFile file = imported(sample.resolve("AWSLogs"))) {
            Evidence evidence = file.evidence(Cancel.NEVER).traced(Cancel.NEVER);
            assertMoney(evidence, truth);
            assertAlarms(evidence, truth);
            assertCase(evidence, truth);
        }
    }

    /// The changed contacts and the new way of payment, done with the leaked key, whose holder the
    /// console's records do not name.
    private static void assertMoney(Evidence evidence, GroundTruth.Story truth) {
        Set<String> console = steps(truth, BILLING);
        Set<String> contacts = steps(truth, CONTACTS);
        List<Deed> deeds = deeds(told(Topic.MONEY, evidence));

        assertThat(of(deeds, console, evidence))
                .hasSize(console.size())
                .allSatisfy(deed -> {
                    assertThat(deed.doer().words()).isEqualTo("deploy-bot (by the key)");
                    assertThat(deed.way().words()).isEqualTo("console");
                    assertThat(deed.mark()).isEqualTo(Mark.NOTABLE);
                });
        assertThat(of(deeds, contacts, evidence))
                .hasSize(contacts.size())
                .allSatisfy(deed -> {
                    assertThat(deed.doer().words()).isEqualTo("deploy-bot");
                    assertThat(deed.way().words()).isEqualTo("API, Boto3");
                    assertThat(deed.reading()).contains("contact is now desk@lantern.example");
                });
        assertThat(of(deeds, console, evidence))
                .extracting(Deed::reading)
                .anySatisfy(reading ->
                        assertThat(reading)
                                .startsWith("Contact address is now M. Sorrel")
                                .contains("; it was "));
    }

    /// Every call that muted, weakened or deleted an alarm is marked so, and stands first.
    private static void assertAlarms(Evidence evidence, GroundTruth.Story truth) {
        List<Story> stories = told(Topic.WATCH, evidence);
        Set<String> ids = steps(truth, ALARMS);
        Set<String> marked =
                stories.stream()
                        .flatMap(story -> story.deeds().stream())
                        .filter(deed -> deed.mark() == Mark.WEAKENED)
                        .map(deed -> evidence.table().eventId(deed.row()))
                        .collect(Collectors.toSet());

        assertThat(ids).isNotEmpty();
        assertThat(marked).containsAll(ids);
        assertThat(stories.getFirst().kind()).isEqualTo("alarm");
        assertThat(stories.getFirst().mark()).isEqualTo(Mark.WEAKENED);
    }

    /// The case that was opened as a pretext, as one thread.
    private static void assertCase(Evidence evidence, GroundTruth.Story truth) {
        Story thread =
                told(Topic.SUPPORT, evidence).stream()
                        .filter(story -> story.name().equals(truth.supportCase()))
                        .findFirst()
                        .orElseThrow();
        EventTable table = evidence.table();

        assertThat(thread.deeds())
                .extracting(deed -> table.eventId(deed.row()))
                .containsExactlyInAnyOrderElementsOf(steps(truth, CASE));
        assertThat(thread.deeds())
                .extracting(deed -> table.text(Field.EVENT_NAME, deed.row()))
                .containsExactly("CreateCase", "AddCommunicationToCase", "ResolveCase");
        assertThat(thread.facts()).contains("severity normal", "closed as resolved");
    }

    private static Set<String> steps(GroundTruth.Story truth, Set<String> names) {
        return truth.steps().stream()
                .filter(step -> names.contains(step.name()) && step.error().isEmpty())
                .map(GroundTruth.Step::eventId)
                .collect(Collectors.toSet());
    }

    private static List<Deed> of(List<Deed> deeds, Set<String> ids, Evidence evidence) {
        return deeds.stream()
                .filter(deed -> ids.contains(evidence.table().eventId(deed.row())))
                .toList();
    }

    /// Seven of the eight records; the eighth is of the metering, which is no story.
    @Test
    void theRecordsOfTheGuidesHaveTheirPlaces() throws IOException, URISyntaxException {
        URL records =
                Objects.requireNonNull(
                        StoriesOfArchivesTest.class.getResource("/spoor/documented"));
        try (CaseFile file = imported(Path.of(records.toURI()))) {
            Evidence evidence = file.evidence(Cancel.NEVER).traced(Cancel.NEVER);

            assertThat(told(Topic.MONEY, evidence))
                    .extracting(Story::name, story -> names(story, evidence))
                    .containsExactly(
                            tuple(
                                    "111122223333",
                                    List.of("SetContactAddress", "CreateCustomerCase")));
            assertThat(deeds(told(Topic.MONEY, evidence)))
                    .extracting(deed -> deed.way().words())
                    .containsOnly("console");
            assertThat(told(Topic.SUPPORT, evidence))
                    .extracting(Story::kind, story -> names(story, evidence))
                    .containsExactly(
                            tuple("support case", List.of("CreateCase")),
                            tuple("Trusted Advisor check", List.of("RefreshTrustedAdvisorCheck")));
            assertThat(told(Topic.WATCH, evidence))
                    .extracting(Story::kind, Story::name)
                    .containsExactly(
                            tuple("log group", "yourloggroup"),
                            tuple("rule", "cttest2"),
                            tuple("alarm", "CloudTrail Test Alarm"));
        }
    }

    private static List<String> names(Story story, Evidence evidence) {
        return story.deeds().stream()
                .map(deed -> evidence.table().text(Field.EVENT_NAME, deed.row()))
                .toList();
    }

    private static List<Story> told(Topic topic, Evidence evidence) {
        return new Stories(evidence)
                .of(topic, topic.isReadTold(), Lens.ALL, Cancel.NEVER)
                .stories();
    }

    private static List<Deed> deeds(List<Story> stories) {
        return stories.stream().flatMap(story -> story.deeds().stream()).toList();
    }

    private CaseFile imported(Path archive) {
        CaseFile file = CaseFile.create(folder.resolve("case.spoor.mv.db"));
        file.importFrom(List.of(archive), ImportOptions.USUAL, ImportListener.NONE, Cancel.NEVER);
        return file;
    }
}
