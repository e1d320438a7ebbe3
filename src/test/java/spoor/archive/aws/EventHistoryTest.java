package spoor.archive.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

class EventHistoryTest {
    private static final Instant NOW = Instant.parse("2026-03-31T12:00:00Z");
    private static final Instant FROM = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2026-03-02T00:00:00Z");
    private static final String ROOT = "event-history://111122223333/";
    private static final Optional<EventHistoryQuery.Attribute> ALL = Optional.empty();

    private static final HistoryCutter.Size FILE = new HistoryCutter.Size(100, 1 << 20);

    @TempDir private Path folder;

    private final FakeHistory history = new FakeHistory();
    private final FakeTime time = new FakeTime();
    private final Found found = new Found();
    private FakeAws aws;

    @BeforeEach
    void start() {
        aws = new FakeAws(folder, history);
    }

    @AfterEach
    void stop() {
        aws.close();
        assertThat(history.breaches).isEmpty();
    }

    @Test
    void fetchesEveryEventOnceAndSaysWhichStretchEachFileHolds() throws IOException {
        List<String> all = happened("eu-west-1", 234, 300);

        find(found, ALL, "eu-west-1");

        assertThat(found.records()).containsExactlyInAnyOrderElementsOf(all);
        assertThat(found.files.keySet())
                .containsExactly(
                        ROOT + "eu-west-1/2026-03-01T00:00:00Z..2026-03-01T02:45:00Z",
                        ROOT + "eu-west-1/2026-03-01T02:45:01Z..2026-03-01T11:05:00Z",
                        ROOT + "eu-west-1/2026-03-01T11:05:01Z..2026-03-01T23:59:59Z");
        assertThat(found.tags.values()).containsOnly("settled");
        assertThat(found.expected).isEqualTo(3);
        assertThat(found.expectedBytes)
                .isEqualTo(found.files.values().stream().mapToLong(String::length).sum());
        assertThat(history.calls("eu-west-1")).isEqualTo(5);
        assertThat(found.shares).isSorted().hasSizeGreaterThanOrEqualTo(5);
        assertThat(found.shares.getFirst()).isBetween(0.01, 0.5);
        assertThat(found.shares.getLast()).isEqualTo(1);
    }

    @Test
    void asksForTheTimeAndTheAttributeAndNoMore() throws IOException {
        history.add("eu-west-1", FROM, "e1", "{}");

        find(
                found,
                Optional.of(
                        new EventHistoryQuery.Attribute(
                                EventHistoryQuery.Key.EVENT_NAME, "GetCallerIdentity")),
                "eu-west-1");

        assertThat(aws.asked("cloudtrail"))
                .containsExactly(
                        new FakeAws.Asked(
                                "AKIAUSUAL",
                                "eu-west-1",
                                "cloudtrail",
                                "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101"
                                        + ".LookupEvents",
                                "{\"LookupAttributes\":[{\"AttributeKey\":\"EventName\","
                                        + "\"AttributeValue\":\"GetCallerIdentity\"}],"
                                        + "\"StartTime\":1772323200.000,\"EndTime\":1772409599.000,"
                                        + "\"MaxResults\":50}"));
        assertThat(found.files.keySet())
                .containsExactly(
                        ROOT
                                + "eu-west-1/2026-03-01T00:00:00Z..2026-03-01T23:59:59Z"
                                + "?EventName=GetCallerIdentity");
    }

    @Test
    void carriesRecordsThroughCharacterByCharacter() throws IOException {
        String odd = "{\"a\":\"\\u00e9 é ☃ 😀 \\\"quoted\\\" \\\\ / \\n\",\n\t \"b\":1.0}";
        history.add("eu-west-1", FROM, "odd", odd);
        history.add("eu-west-1", FROM, "none", "", "{\"EventId\":\"none\",\"EventName\":\"X\"}");
        history.add("eu-west-1", FROM, "half", "", "{\"CloudTrailEvent\":\"\\ud83d\"}");

        find(found, ALL, "eu-west-1");

        assertThat(found.files.values())
                .containsExactly(
                        "{\"Events\":[{\"EventId\":\"odd\",\"EventName\":\"GetCallerIdentity\","
                            + "\"ReadOnly\":\"true\",\"EventTime\":\"2026-03-01T00:00:00Z\","
                            + "\"Username\":\"alice\",\"Resources\":[{\"ResourceType\":\"T\","
                            + "\"ResourceName\":\"n\"}],\"CloudTrailEvent\":\"{\\\"a\\\":\\\"\\\\u00e9"
                            + " \\u00E9 \\u2603 \\uD83D\\uDE00 \\\\\\\"quoted\\\\\\\" \\\\\\\\ /"
                            + " \\\\n\\\",\\n\\t \\\"b\\\":1.0}\"},"
                            + "{\"EventId\":\"none\",\"EventName\":\"X\",\"Resources\":[]},"
                            + "{\"Resources\":[],\"CloudTrailEvent\":\"\\uD83D\"}]}");
        assertThat(
                        FakeHistory.JSON
                                .readTree(found.files.values().iterator().next())
                                .at("/Events/0/CloudTrailEvent")
                                .asString())
                .isEqualTo(odd);
    }

    @Test
    void handsOverAnEmptyStretchSoThatTheLedgerShowsThatItWasAsked() throws IOException {
        find(found, ALL, "eu-west-1", "us-east-1");

        assertThat(found.files)
                .containsOnlyKeys(
                        ROOT + "eu-west-1/2026-03-01T00:00:00Z..2026-03-01T23:59:59Z",
                        ROOT + "us-east-1/2026-03-01T00:00:00Z..2026-03-01T23:59:59Z")
                .containsValue("{\"Events\":[]}");
        assertThat(found.expected).isEqualTo(2);
    }

    @Test
    void keepsToTwoCallsASecond() throws IOException {
        happened("eu-west-1", 1_000, 1);

        find(found, ALL, "eu-west-1");

        assertThat(history.calls("eu-west-1")).isEqualTo(20);
        assertThat(time.millis()).isEqualTo(19 * 500);
    }

    @Test
    void slowsDownWhereAwsAsksForItAndFetchesAllTheSame() throws IOException {
        List<String> all = happened("eu-west-1", 500, 1);
        history.instead =
                (_, call) ->
                        call % 3 == 0
                                ? Optional.of(
                                        FakeAws.refusal(
                                                400, "ThrottlingException", "Rate exceeded"))
                                : Optional.empty();

        find(found, ALL, "eu-west-1");

        assertThat(found.records()).containsExactlyInAnyOrderElementsOf(all);
        assertThat(history.calls("eu-west-1")).isEqualTo(14);
        assertThat(time.millis()).isEqualTo(500 * 2 + 3 * (1_000 + 2_000 + 4_000) + 8_000 * 2);
    }

    @Test
    void givesUpWhereAwsGoesOnAskingToSlowDown() {
        history.instead =
                (_, _) -> Optional.of(FakeAws.refusal(400, "ThrottlingException", "Rate exceeded"));

        assertThatExceptionOfType(AwsException.class)
                .isThrownBy(() -> find(found, ALL, "eu-west-1"))
                .withMessage(
                        "AWS went on asking to slow down over several attempts at the Event history"
                                + " of eu-west-1. Wait some minutes, then start again."
                                + " (ThrottlingException: Rate exceeded)")
                .extracting(AwsException::problem)
                .isEqualTo(AwsProblem.THROTTLED);
        assertThat(history.calls("eu-west-1")).isEqualTo(20);
        assertThat(found.files).isEmpty();
    }

    @Test
    void goesOnFromTheSecondItCameToWhereAwsForgetsItsPlace() throws IOException {
        List<String> all = happened("eu-west-1", 600, 2);
        history.instead =
                (_, call) ->
                        call % 5 == 4
                                ? Optional.of(
                                        FakeAws.refusal(
                                                400, "InvalidNextTokenException", "Invalid token"))
                                : Optional.empty();

        find(found, ALL, "eu-west-1");

        assertThat(found.records()).containsExactlyInAnyOrderElementsOf(all);
        assertThat(found.tags.values()).containsOnly("settled");
    }

    @Test
    void saysSoWhereAwsNeverGoesOn() {
        happened("eu-west-1", 100, 0);
        history.instead =
                (_, call) ->
                        call % 2 == 0
                                ? Optional.of(
                                        FakeAws.refusal(
                                                400, "InvalidNextTokenException", "Invalid token"))
                                : Optional.empty();

        assertThatExceptionOfType(AwsException.class)
                .isThrownBy(() -> find(found, ALL, "eu-west-1"))
                .withMessage(
                        "AWS began the Event history of eu-west-1 up to 2026-03-01T00:00:00Z over"
                                + " and over and did not go on with it. Start again: what the case"
                                + " holds is not fetched again.");
    }

    @Test
    void asksAgainOnlyForWhatTheLedgerLacks() throws IOException {
        List<String> all = happened("eu-west-1", 300, 200);
        history.instead =
                (_, call) ->
                        call == 4
                                ? Optional.of(
                                        FakeAws.refusal(
                                                400, "ExpiredTokenException", "It has expired"))
                                : Optional.empty();
        assertThatExceptionOfType(AwsException.class)
                .isThrownBy(() -> find(found, ALL, "eu-west-1"))
                .withMessageStartingWith("The AWS session has run out")
                .extracting(AwsException::problem)
                .isEqualTo(AwsProblem.EXPIRED);
        assertThat(found.files).hasSize(1);
        int first = history.calls("eu-west-1");
        history.instead = (_, _) -> Optional.empty();

        find(found, ALL, "eu-west-1");
        int second = history.calls("eu-west-1");
        find(found, ALL, "eu-west-1");

        assertThat(found.records()).containsExactlyInAnyOrderElementsOf(all);
        assertThat(first).isEqualTo(4);
        assertThat(second - first).isEqualTo(4);
        assertThat(history.calls("eu-west-1")).isEqualTo(second);
        assertThat(found.known).isEqualTo(4);
    }

    @Test
    void asksNotForAnAttributeWhereTheLedgerHasAll() throws IOException {
        happened("eu-west-1", 10, 1);
        find(found, ALL, "eu-west-1");
        int before = history.calls("eu-west-1");

        find(found, attribute("alice"), "eu-west-1");
        assertThat(history.calls("eu-west-1")).isEqualTo(before);
    }

    @Test
    void asksForAllWhereTheLedgerHasEventsWithAnAttributeOnly() throws IOException {
        happened("eu-west-1", 10, 1);
        find(found, attribute("alice"), "eu-west-1");
        find(found, attribute("alice"), "eu-west-1");
        assertThat(history.calls("eu-west-1")).isEqualTo(1);

        find(found, attribute("bob"), "eu-west-1");
        find(found, ALL, "eu-west-1");

        assertThat(history.calls("eu-west-1")).isEqualTo(3);
        assertThat(found.files).hasSize(3);
    }

    @Test
    void asksOnceMoreForTheLastHourWhoseEventsMayStillArrive() throws IOException {
        Instant now = FROM.plus(Duration.ofHours(10));
        List<String> early = happened("eu-west-1", 10, 1);
        find(found, ALL, now, "eu-west-1");

        assertThat(found.tags)
                .containsExactlyInAnyOrderEntriesOf(
                        java.util.Map.of(
                                ROOT + "eu-west-1/2026-03-01T00:00:00Z..2026-03-01T09:00:00Z",
                                "settled",
                                ROOT + "eu-west-1/2026-03-01T09:00:01Z..2026-03-01T10:00:00Z",
                                "unsettled"));

        history.add("eu-west-1", now.minusSeconds(60), "late", "{\"late\":1}");
        find(found, ALL, now.plus(Duration.ofHours(2)), "eu-west-1");

        assertThat(found.tags)
                .containsEntry(
                        ROOT + "eu-west-1/2026-03-01T09:00:01Z..2026-03-01T11:00:00Z", "settled");
        assertThat(found.records()).contains("{\"late\":1}").containsAll(early);
    }

    @Test
    void readsTheOtherRegionsWhereOneIsDenied() throws IOException {
        List<String> all = happened("us-east-1", 10, 1);
        history.instead =
                (region, _) ->
                        switch (region) {
                            case "us-east-1" -> Optional.empty();
                            case "ap-east-1" ->
                                    Optional.of(
                                            FakeAws.refusal(
                                                    400,
                                                    "UnrecognizedClientException",
                                                    "The security token is invalid"));
                            default ->
                                    Optional.of(
                                            FakeAws.refusal(
                                                    400,
                                                    "AccessDeniedException",
                                                    "An SCP says no"));
                        };

        find(found, ALL, "eu-west-1", "us-east-1", "ap-east-1");

        assertThat(found.records()).containsExactlyInAnyOrderElementsOf(all);
        assertThat(found.unreadable)
                .containsExactly(
                        ROOT
                                + "ap-east-1: The Region takes no credentials of this account; it"
                                + " may not be switched on for it, or want credentials of its own."
                                + " Leave it out, or sign in for it.",
                        ROOT
                                + "eu-west-1: These credentials may not read the Event history of"
                                + " eu-west-1. Ask for the policy that `spoor aws-policy` prints."
                                + " (AccessDeniedException: An SCP says no)");
    }

    @Test
    void failsWhereEveryRegionIsDenied() {
        history.instead =
                (_, _) -> Optional.of(FakeAws.refusal(400, "AccessDeniedException", "no"));

        assertThatExceptionOfType(AwsException.class)
                .isThrownBy(() -> find(found, ALL, "us-east-1", "eu-west-1"))
                .withMessageStartingWith("These credentials may not read the Event history of eu-")
                .extracting(AwsException::problem)
                .isEqualTo(AwsProblem.DENIED);
        assertThat(found.unreadable).isEmpty();
    }

    @Test
    void stopsAtOnceWhenItIsCancelled() throws IOException {
        happened("eu-west-1", 300, 1);
        found.isCancelled = () -> history.calls("eu-west-1") >= 4;

        find(found, ALL, "eu-west-1");

        assertThat(history.calls("eu-west-1")).isEqualTo(4);
        assertThat(found.files).hasSize(1);
    }

    @Test
    void breaksOffAnAnswerThatDoesNotComeWhenItIsCancelled() throws IOException {
        history.instead =
                (_, _) -> Optional.of(FakeAws.json("{\"Events\":[]}").withFixedDelay(60_000));
        found.isCancelled = () -> history.calls("eu-west-1") >= 1;

        find(found, ALL, "eu-west-1");

        assertThat(found.files).isEmpty();
    }

    @Test
    void refusesWhatIsOlderThanEventHistoryReaches() {
        assertThatExceptionOfType(AwsException.class)
                .isThrownBy(() -> find(found, ALL, NOW.plus(Duration.ofDays(80)), "eu-west-1"))
                .withMessage(
                        "Event history keeps 90 days: now it reaches back to 2026-03-21T12:00:00Z,"
                            + " and was asked for what was from 2026-03-01T00:00:00Z on. Ask for a"
                            + " later time; what is older may be in the bucket of a trail.")
                .extracting(AwsException::problem)
                .isEqualTo(AwsProblem.NOT_ALLOWED);
        assertThat(aws.asked).isEmpty();
    }

    @Test
    void namesItselfByRegionAndTime() {
        try (AwsClients clients = new AwsClients(aws.access(), AwsAccess.MfaCode.NONE)) {
            EventHistoryQuery query =
                    new EventHistoryQuery(
                            List.of("us-east-1", "eu-west-1"), FROM, TO, attribute("bob"));
            assertThat(new EventHistory(clients, query).names())
                    .containsExactly(
                            "Event history of us-east-1 from 2026-03-01T00:00:00Z to"
                                    + " 2026-03-02T00:00:00Z, Username = bob",
                            "Event history of eu-west-1 from 2026-03-01T00:00:00Z to"
                                    + " 2026-03-02T00:00:00Z, Username = bob");
        } catch (AwsException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void knowsWhatItTakesWhereAPageHasAllOfAQuarter() throws IOException {
        happened("eu-west-1", 30, 2_000);
        EventHistoryEstimate estimate = estimate("eu-west-1", "us-east-1").orElseThrow();

        assertThat(estimate)
                .isEqualTo(
                        new EventHistoryEstimate(
                                2,
                                30,
                                30,
                                2,
                                2,
                                false,
                                Duration.ofMillis(500),
                                Duration.ofMillis(500),
                                8,
                                List.of()));
        assertThat(estimate.words()).isEqualTo("30 events in 2 Regions: 2 calls, 1 second.");
        assertThat(history.calls("eu-west-1")).isEqualTo(4);
        assertThat(found.files).isEmpty();
    }

    @Test
    void guessesWhatItTakesFromAPageOfEachQuarter() throws IOException {
        happened("eu-west-1", 2_880, 30);
        happened("us-east-1", 1_440, 60);
        history.instead =
                (region, _) ->
                        region.equals("ap-east-1")
                                ? Optional.of(FakeAws.refusal(400, "AccessDeniedException", "no"))
                                : Optional.empty();

        EventHistoryEstimate estimate =
                estimate("eu-west-1", "us-east-1", "ap-east-1").orElseThrow();

        assertThat(estimate.fewestEvents()).isBetween(2_000L, 4_320L);
        assertThat(estimate.mostEvents()).isBetween(4_320L, 10_000L);
        assertThat(estimate.isAtLeast()).isFalse();
        assertThat(estimate.words())
                .isEqualTo(
                        "2,160 to 8,640 events in 2 Regions: 44 to 174 calls, 14 to 58 seconds. A"
                            + " guess from 8 samples; quiet and busy hours differ. Not counted, as"
                            + " they refuse: ap-east-1.");
    }

    @Test
    void saysAtLeastWhereMoreCameInASecondThanAPageHas() throws IOException {
        happened("eu-west-1", 100, 0);
        assertThat(estimate("eu-west-1").map(EventHistoryEstimate::words))
                .contains(
                        "At least 50 events in 1 Region: 1 call, 1 second. A guess from 4 samples;"
                                + " quiet and busy hours differ.");
    }

    @Test
    void guessesNothingWhenItIsCancelled() throws IOException {
        found.isCancelled = () -> history.calls("eu-west-1") >= 2;
        assertThat(estimate("eu-west-1")).isEmpty();
    }

    private Optional<EventHistoryEstimate> estimate(String... regions) throws IOException {
        EventHistoryQuery query = new EventHistoryQuery(List.of(regions), FROM, TO, ALL);
        try (AwsClients clients = new AwsClients(aws.access(), AwsAccess.MfaCode.NONE)) {
            return new EventHistory(clients, query, Clock.fixed(NOW, ZoneOffset.UTC), time, FILE)
                    .estimate(found.isCancelled);
        }
    }

    private static Optional<EventHistoryQuery.Attribute> attribute(String user) {
        return Optional.of(new EventHistoryQuery.Attribute(EventHistoryQuery.Key.USER_NAME, user));
    }

    /// Events from [#FROM] on, so many seconds apart.
    private List<String> happened(String region, int count, int apart) {
        List<String> records = new ArrayList<>();
        IntStream.range(0, count)
                .forEach(i -> {
                    String record = "{\"region\":\"" + region + "\",\"n\":" + i + "}";
                    records.add(record);
                    history.add(region, FROM.plusSeconds((long) i * apart), "e" + i, record);
                });
        return records;
    }

    private void find(
            Found into, Optional<EventHistoryQuery.Attribute> attribute, String... regions)
            throws IOException {
        find(into, attribute, NOW, regions);
    }

    private void find(
            Found into,
            Optional<EventHistoryQuery.Attribute> attribute,
            Instant now,
            String... regions)
            throws IOException {
        EventHistoryQuery query = new EventHistoryQuery(List.of(regions), FROM, TO, attribute);
        try (AwsClients clients = new AwsClients(aws.access(), AwsAccess.MfaCode.NONE)) {
            new EventHistory(clients, query, Clock.fixed(now, ZoneOffset.UTC), time, FILE)
                    .find(into);
        }
    }
}
