package spoor.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class SampleArchiveTest {
    private static final Pattern PATH =
            Pattern.compile(
                    "AWSLogs/o-[a-z0-9]{10,32}/(\\d{12})/CloudTrail/([a-z0-9-]+)/"
                            + "(\\d{4}/\\d\\d/\\d\\d)/\\1_CloudTrail_\\2_(\\d{8}T\\d{4})Z_"
                            + "[A-Za-z0-9]{16}\\.json\\.gz");
    private static final DateTimeFormatter METERED =
            DateTimeFormatter.ofPattern("MMM d, uuuu h:mm:ss a", Locale.US);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmm");
    private static final SampleOptions FEW =
            new SampleOptions(
                    7, 4000, Instant.parse("2024-02-26T06:00:00Z"), Duration.ofHours(101));

    @TempDir private static Path small;
    private static GroundTruth truth;
    private static Recount recount;

    @TempDir private Path dir;

    @BeforeAll
    static void writeTheSmallArchive() throws IOException {
        truth = SampleArchive.write(small, SampleOptions.small(), Progress.none());
        recount = new Recount(small.resolve("AWSLogs"));
    }

    @Test
    void givesTheSameBytesForTheSameSeed() throws IOException {
        SampleArchive.write(dir.resolve("one"), FEW, Progress.none());
        SampleArchive.write(dir.resolve("two"), FEW, Progress.none());
        assertThat(hashes(dir.resolve("one"))).isNotEmpty().isEqualTo(hashes(dir.resolve("two")));
    }

    @Test
    void givesOtherBytesForAnotherSeed() throws IOException {
        SampleOptions other = new SampleOptions(8, FEW.events(), FEW.start(), FEW.length());
        SampleArchive.write(dir.resolve("one"), FEW, Progress.none());
        SampleArchive.write(dir.resolve("two"), other, Progress.none());
        assertThat(hashes(dir.resolve("one"))).isNotEqualTo(hashes(dir.resolve("two")));
    }

    @Test
    void agreesWithARecountOfTheFiles() {
        assertThat(truth.records()).isEqualTo(recount.records().size());
        assertThat(truth.distinctEvents()).isEqualTo(recount.events().size()).isEqualTo(20_000);
        assertThat(truth.files()).isEqualTo(recount.files().size());
        assertThat(truth.inflatedBytes()).isEqualTo(recount.inflated());
        assertThat(truth.gzipBytes()).isEqualTo(recount.compressed());
        assertThat(truth.outcomes()).isEqualTo(recount.outcomes());
        assertThat(truth.accounts()).isEqualTo(countBy("recipientAccountId"));
        assertThat(truth.regions()).isEqualTo(countBy("awsRegion"));
        assertThat(truth.sources()).isEqualTo(countBy("eventSource"));
        assertThat(truth.eventNames()).isEqualTo(countBy("eventName"));
        assertThat(truth.errors()).isEqualTo(countBy("errorCode"));
        SortedMap<String, Long> times = countBy("eventTime");
        assertThat(truth.first()).isEqualTo(times.firstKey());
        assertThat(truth.last()).isEqualTo(times.lastKey());
    }

    @Test
    void keepsTheTruthBesideTheLogs() {
        assertThat(GroundTruth.read(small.resolve(GroundTruth.FILE))).isEqualTo(truth);
        assertThat(recount.files()).allMatch(file -> file.toString().endsWith(".json.gz"));
    }

    @Test
    void repeatsAFewRecordsByteForByteInOtherFiles() {
        Map<String, List<Recount.Found>> byId =
                recount.records().stream()
                        .collect(Collectors.groupingBy(found -> found.text("eventID")));
        List<List<Recount.Found>> repeated =
                byId.values().stream().filter(copies -> copies.size() > 1).toList();
        assertThat(truth.duplicates()).isPositive().isEqualTo(repeated.size());
        assertThat(repeated)
                .allSatisfy(copies -> {
                    assertThat(copies).hasSize(2);
                    assertThat(copies.get(0).raw()).isEqualTo(copies.get(1).raw());
                    assertThat(copies.get(0).file()).isNotEqualTo(copies.get(1).file());
                });
    }

    @Test
    void liesWhereCloudTrailWouldHaveDeliveredIt() {
        assertThat(recount.records())
                .allSatisfy(found -> {
                    Matcher path =
                            PATH.matcher(
                                    small.relativize(found.file()).toString().replace('\\', '/'));
                    assertThat(path.matches()).isTrue();
                    assertThat(path.group(1)).isEqualTo(found.text("recipientAccountId"));
                    assertThat(path.group(2)).isEqualTo(found.text("awsRegion"));
                    Instant delivered =
                            LocalDateTime.parse(path.group(4), MINUTE).toInstant(ZoneOffset.UTC);
                    assertThat(path.group(3).replace("/", ""))
                            .isEqualTo(path.group(4).substring(0, 8));
                    Instant happened = Instant.parse(found.text("eventTime"));
                    assertThat(happened).isBefore(delivered.plusSeconds(60));
                    assertThat(Duration.between(happened, delivered).toMinutes()).isLessThan(45);
                });
    }

    @Test
    void tellsTheWholeStoryInOrder() {
        List<GroundTruth.Step> steps = truth.story().steps();
        assertThat(steps).isSortedAccordingTo(Comparator.comparing(GroundTruth.Step::time));
        assertThat(Stream.concat(steps.stream(), truth.story().earlier().stream()))
                .allSatisfy(SampleArchiveTest::assertRecorded);
        assertThat(steps.stream().map(GroundTruth.Step::name))
                .containsSubsequence(
                        "GetCallerIdentity",
                        "ListBuckets",
                        "ListUsers",
                        "PutUserPolicy",
                        "CreateAccessKey",
                        "AssumeRole",
                        "AssumeRole",
                        "GetObject",
                        "PutBucketPolicy",
                        "StopLogging",
                        "ModifySnapshotAttribute",
                        "SetContactAddress",
                        "Instruments_Create",
                        "DisableAlarmActions",
                        "PutMetricAlarm",
                        "DeleteAlarms",
                        "PutAlternateContact",
                        "CreateCase",
                        "PutEventSelectors",
                        "StopLogging",
                        "AddCommunicationToCase",
                        "ResolveCase");
        assertThat(steps.stream().filter(step -> step.name().equals("StopLogging")))
                .extracting(GroundTruth.Step::error)
                .containsExactly("AccessDenied", "");
        assertThat(steps.stream().filter(step -> !step.error().isEmpty()).count())
                .isGreaterThan(30);
        assertThat(truth.story().earlier())
                .extracting(GroundTruth.Step::name)
                .contains(
                        "PutBucketPolicy",
                        "PutMetricAlarm",
                        "SetContactAddress",
                        "PutEventSelectors",
                        "PutAlternateContact");
    }

    @Test
    void fitsTheWholeStoryIntoAFewDaysOfAWeekend() throws IOException {
        SampleOptions weekend =
                new SampleOptions(
                        3, 3000, Instant.parse("2024-03-01T23:00:00Z"), Duration.ofDays(4));
        GroundTruth few = SampleArchive.write(dir, weekend, Progress.none());
        Recount found = new Recount(dir.resolve("AWSLogs"));
        assertThat(few.records()).isEqualTo(found.records().size());
        assertThat(Stream.concat(few.story().earlier().stream(), few.story().steps().stream()))
                .extracting(GroundTruth.Step::eventId)
                .isSubsetOf(found.events().keySet());
        assertThat(few.story().earlier())
                .allMatch(step -> step.time().compareTo(few.story().steps().getFirst().time()) < 0);
    }

    @Test
    void showsTheAttackersAddressNowhereElse() {
        List<String> fromThere =
                recount.events().values().stream()
                        .filter(found ->
                                found.text("sourceIPAddress")
                                        .equals(truth.story().attackerAddress()))
                        .map(found -> found.text("eventID"))
                        .toList();
        assertThat(truth.story().steps())
                .extracting(GroundTruth.Step::eventId)
                .containsExactlyInAnyOrderElementsOf(fromThere);
        assertThat(truth.story().credentials())
                .allSatisfy(credential ->
                        assertThat(
                                        fromThere.stream()
                                                .map(recount.events()::get)
                                                .filter(found ->
                                                        key(found)
                                                                .equals(credential.accessKeyId())))
                                .hasSize((int) credential.events()));
    }

    @Test
    void recordsRefusedCallsWithoutTheirParameters() {
        List<Recount.Found> refused =
                truth.story().steps().stream()
                        .filter(step -> step.source().equals("iam.amazonaws.com"))
                        .filter(step -> !step.error().isEmpty())
                        .map(step -> recount.events().get(step.eventId()))
                        .toList();
        assertThat(refused).hasSizeGreaterThan(4);
        assertThat(refused)
                .allMatch(found -> found.json().path("requestParameters").isNull())
                .allMatch(found -> found.json().path("responseElements").isNull());
    }

    @Test
    void climbsFromTheKeyThroughTwoRoles() {
        List<GroundTruth.Hop> chain = truth.story().chain();
        assertThat(chain).hasSize(3);
        assertThat(chain.get(0).issuedBy()).isEmpty();
        for (int i = 1; i < chain.size(); i++) {
            GroundTruth.Hop hop = chain.get(i);
            Recount.Found issue = recount.events().get(hop.issuedBy().getFirst());
            assertThat(key(issue)).isEqualTo(chain.get(i - 1).accessKeyId());
            assertThat(issue.json().at("/responseElements/credentials/accessKeyId").asString())
                    .isEqualTo(hop.accessKeyId());
            assertThat(issue.text("eventTime")).isEqualTo(hop.since());
        }
        assertThat(chain.get(1).issuedBy()).hasSize(1);
        assertThat(chain.get(2).issuedBy()).hasSize(2);
    }

    @Test
    void recordsACallAcrossAccountsInBoth() {
        Map<String, List<Recount.Found>> bySharedId =
                recount.named("AssumeRole")
                        .filter(found -> !found.text("sharedEventID").isEmpty())
                        .collect(Collectors.groupingBy(found -> found.text("sharedEventID")));
        List<List<Recount.Found>> pairs =
                bySharedId.values().stream().filter(sides -> sides.size() == 2).toList();
        assertThat(pairs).hasSizeGreaterThan(5);
        assertThat(pairs)
                .allSatisfy(sides -> {
                    assertThat(sides)
                            .extracting(found -> found.text("requestID"))
                            .containsOnly(sides.getFirst().text("requestID"));
                    assertThat(sides)
                            .extracting(found -> found.text("recipientAccountId"))
                            .doesNotHaveDuplicates();
                    assertThat(sides)
                            .extracting(SampleArchiveTest::identityType)
                            .containsExactlyInAnyOrder("AssumedRole", "AWSAccount");
                });
        assertThat(truth.story().chain().getLast().issuedBy())
                .extracting(id -> recount.events().get(id).text("sharedEventID"))
                .doesNotContain("")
                .hasSize(2)
                .containsOnly(
                        recount.events()
                                .get(truth.story().chain().getLast().issuedBy().getFirst())
                                .text("sharedEventID"));
    }

    @Test
    void issuesEachRoleSessionBeforeItIsUsed() {
        Map<String, JsonNode> issues =
                recount.events().values().stream()
                        .map(Recount.Found::json)
                        .filter(json -> json.at("/responseElements/assumedRoleUser").isObject())
                        .collect(
                                Collectors.toMap(
                                        json ->
                                                json.at("/responseElements/credentials/accessKeyId")
                                                        .asString(),
                                        json -> json,
                                        (one, _) -> one));
        List<Recount.Found> uses =
                recount.events().values().stream()
                        .filter(found -> identityType(found).equals("AssumedRole"))
                        .filter(found -> !key(found).isEmpty())
                        .toList();
        assertThat(uses).hasSizeGreaterThan(10_000);
        assertThat(uses)
                .allSatisfy(use -> {
                    JsonNode issue = issues.get(key(use));
                    assertThat(issue).isNotNull();
                    assertThat(issue.path("eventTime").asString())
                            .isEqualTo(creation(use))
                            .isLessThanOrEqualTo(use.text("eventTime"));
                    assertThat(
                                    issue.at("/responseElements/assumedRoleUser/assumedRoleId")
                                            .asString())
                            .isEqualTo(use.json().at("/userIdentity/principalId").asString());
                });
    }

    @Test
    void linksServiceSessionsWithoutAKeyByNameAndCreation() {
        List<String> issued =
                recount.named("AssumeRole")
                        .map(found ->
                                found.json()
                                                .at(
                                                        "/responseElements/assumedRoleUser/assumedRoleId")
                                                .asString("")
                                        + found.text("eventTime"))
                        .toList();
        List<String> used =
                recount.events().values().stream()
                        .filter(found -> identityType(found).equals("AssumedRole"))
                        .filter(found -> key(found).isEmpty())
                        .map(found ->
                                found.json().at("/userIdentity/principalId").asString()
                                        + creation(found))
                        .distinct()
                        .toList();
        assertThat(used).hasSizeGreaterThan(20);
        assertThat(issued).containsAll(used);
    }

    @Test
    void missesExactlyThreeHoursOfMetering() {
        GroundTruth.Metering metering = truth.story().metering();
        Map<String, Long> byHour = new TreeMap<>();
        recount.named("BatchMeterUsage")
                .forEach(found -> byHour.merge(meteredHour(found), 1L, Long::sum));
        List<String> hours =
                Stream.iterate(
                                Instant.parse(metering.firstHour()),
                                hour -> !hour.isAfter(Instant.parse(metering.lastHour())),
                                hour -> hour.plusSeconds(3600))
                        .map(Instant::toString)
                        .filter(hour -> !metering.missingHours().contains(hour))
                        .toList();
        assertThat(metering.missingHours()).hasSize(3);
        assertThat(byHour.keySet()).containsExactlyElementsOf(hours);
        assertThat(metering.hours()).isEqualTo(hours.size());
        assertThat(byHour.entrySet().stream().filter(hour -> hour.getValue() > 1))
                .containsExactly(Map.entry(metering.repeatedHours().getFirst(), 2L));
        assertThat(
                        recount.named("BatchMeterUsage")
                                .filter(found ->
                                        !found.text("eventTime")
                                                .startsWith(meteredHour(found).substring(0, 13)))
                                .map(SampleArchiveTest::meteredHour))
                .containsExactlyElementsOf(metering.lateHours());
        assertThat(
                        recount.named("BatchMeterUsage")
                                .filter(found ->
                                        !found.json()
                                                .at("/responseElements/unprocessedRecords")
                                                .isEmpty())
                                .map(SampleArchiveTest::meteredHour))
                .containsExactlyElementsOf(metering.unprocessedHours());
        assertThat(recount.named("BatchMeterUsage"))
                .allMatch(found -> metering.account().equals(found.text("recipientAccountId")))
                .allMatch(found ->
                        found.json()
                                .at("/requestParameters/usageRecords")
                                .valueStream()
                                .map(use -> use.path("dimension").asString())
                                .distinct()
                                .toList()
                                .equals(metering.dimensions()));
    }

    /// Of the first record, such as `Jul 10, 2023 9:04:12 AM`.
    private static String meteredHour(Recount.Found found) {
        String spelled = found.json().at("/requestParameters/usageRecords/0/timestamp").asString();
        return LocalDateTime.parse(spelled, METERED)
                .truncatedTo(ChronoUnit.HOURS)
                .toInstant(ZoneOffset.UTC)
                .toString();
    }

    @Test
    void hasTheBreadthOfARealArchive() {
        assertThat(truth.eventNames()).hasSizeGreaterThan(300);
        assertThat(truth.sources()).hasSizeGreaterThan(40);
        assertThat(truth.accounts()).hasSize(4);
        assertThat(truth.regions()).hasSize(4);
        assertThat(truth.inflatedBytes() / truth.records()).isBetween(1500L, 1900L);
        assertThat(truth.outcomes().failed() * 100 / truth.distinctEvents()).isBetween(2L, 8L);
        assertThat(recount.countBy(SampleArchiveTest::identityType))
                .containsKeys(
                        "AssumedRole",
                        "AWSAccount",
                        "AWSService",
                        "IAMUser",
                        "SAMLUser",
                        "Unknown",
                        "WebIdentityUser");
    }

    @Test
    void tellsTheListenerHowFarItIs() throws IOException {
        long[] last = new long[3];
        GroundTruth few =
                SampleArchive.write(
                        dir,
                        FEW,
                        new Progress() {
                            @Override
                            public void wrote(long events, long bytes, long totalEvents) {
                                last[0] = events;
                                last[1] = bytes;
                                last[2] = totalEvents;
                            }

                            @Override
                            public boolean isCancelled() {
                                return false;
                            }
                        });
        assertThat(last).containsExactly(few.distinctEvents(), few.gzipBytes(), FEW.events());
    }

    @Test
    void leavesNoTruthWhenCancelled() {
        Progress impatient =
                new Progress() {
                    @Override
                    public void wrote(long events, long bytes, long totalEvents) {}

                    @Override
                    public boolean isCancelled() {
                        return true;
                    }
                };
        assertThatThrownBy(() -> SampleArchive.write(dir, FEW, impatient))
                .isInstanceOf(CancellationException.class);
        assertThat(dir.resolve(GroundTruth.FILE)).doesNotExist();
    }

    @Test
    void refusesAFolderThatHoldsLogsAlready() {
        assertThatThrownBy(() -> SampleArchive.write(small, FEW, Progress.none()))
                .isInstanceOf(FileAlreadyExistsException.class);
    }

    private static void assertRecorded(GroundTruth.Step step) {
        Recount.Found found = recount.events().get(step.eventId());
        assertThat(found).isNotNull();
        assertThat(found.text("eventTime")).isEqualTo(step.time());
        assertThat(found.text("eventName")).isEqualTo(step.name());
        assertThat(found.text("eventSource")).isEqualTo(step.source());
        assertThat(found.text("recipientAccountId")).isEqualTo(step.account());
        assertThat(found.text("awsRegion")).isEqualTo(step.region());
        assertThat(found.errorCode()).isEqualTo(step.error());
    }

    private static SortedMap<String, Long> countBy(String field) {
        return recount.countBy(found -> found.text(field));
    }

    private static String identityType(Recount.Found found) {
        return found.json().at("/userIdentity/type").asString("");
    }

    private static String key(Recount.Found found) {
        return found.json().at("/userIdentity/accessKeyId").asString("");
    }

    private static String creation(Recount.Found found) {
        return found.json().at("/userIdentity/sessionContext/attributes/creationDate").asString();
    }

    private static Map<String, Integer> hashes(Path root) throws IOException {
        Map<String, Integer> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                hashes.put(
                        root.relativize(file).toString(),
                        Arrays.hashCode(Files.readAllBytes(file)));
            }
        }
        return hashes;
    }
}
