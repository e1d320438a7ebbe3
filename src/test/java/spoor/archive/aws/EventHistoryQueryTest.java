package spoor.archive.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import software.amazon.awssdk.services.cloudtrail.model.LookupAttributeKey;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

class EventHistoryQueryTest {
    private static final Instant FROM = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2026-03-02T00:00:00Z");

    @Test
    void asksForWholeSecondsFromTheFirstInstantToBeforeTheLast() throws AwsException {
        assertThat(query(FROM, TO).asked(TO).map(Seconds::text))
                .contains("2026-03-01T00:00:00Z..2026-03-01T23:59:59Z");
        assertThat(query(FROM.plusMillis(1), TO.plusMillis(1)).asked(TO).map(Seconds::text))
                .contains("2026-03-01T00:00:01Z..2026-03-02T00:00:00Z");
    }

    @Test
    void asksForNothingThatIsStillToCome() throws AwsException {
        assertThat(query(FROM, TO).asked(FROM.plusSeconds(5)).map(Seconds::text))
                .contains("2026-03-01T00:00:00Z..2026-03-01T00:00:05Z");
        assertThat(query(FROM, TO).asked(FROM.minusSeconds(5))).isEmpty();
    }

    @Test
    void asksForNinetyDaysEvenIfTheQuestionIsPutALittleLater() throws AwsException {
        Instant now = FROM.plus(Duration.ofDays(90)).plusSeconds(60);
        assertThat(query(FROM, TO).asked(now).map(Seconds::text))
                .contains("2026-03-01T00:01:00Z..2026-03-01T23:59:59Z");
        assertThatExceptionOfType(AwsException.class)
                .isThrownBy(() -> query(FROM, TO).asked(now.plus(Duration.ofHours(1))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "eu west 1", "eu-west-1/x", "EU-WEST-1", "eu-west", "../etc-1"})
    void takesNoNameThatIsNoRegion(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> query(List.of(name), FROM, TO))
                .withMessage("\"" + name + "\" is no Region. A Region is named like eu-west-1.");
    }

    @Test
    void saysWhatItCannotAsk() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> query(List.of(), FROM, TO))
                .withMessage("Name a Region at least.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> query(List.of("eu-west-1", "eu-west-1"), FROM, TO))
                .withMessage("Name each Region once.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> query(TO, FROM))
                .withMessage(
                        "There is no whole second from 2026-03-02T00:00:00Z to"
                                + " 2026-03-01T00:00:00Z.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> attribute("x".repeat(2_001)))
                .withMessage(
                        "Event history looks for a value of Username of 1 to 2000 characters.");
        assertThat(attribute("x".repeat(2_000)).value()).hasSize(2_000);
        assertThat(query(List.of("us-gov-east-1", "ap-southeast-12"), FROM, TO).regions())
                .hasSize(2);
    }

    @Test
    void looksUpByAllThatAwsCanLookUpBy() {
        assertThat(
                        Arrays.stream(EventHistoryQuery.Key.values())
                                .map(EventHistoryQuery.Key::apiName)
                                .collect(Collectors.toSet()))
                .isEqualTo(
                        LookupAttributeKey.knownValues().stream()
                                .map(LookupAttributeKey::toString)
                                .collect(Collectors.toSet()));
    }

    @Test
    void findsTheGapsBetweenWhatIsKnownNewestFirst() {
        Seconds all = new Seconds(10, 100);
        assertThat(all.without(List.of())).containsExactly(all);
        assertThat(all.without(List.of(all))).isEmpty();
        assertThat(all.without(List.of(new Seconds(0, 200)))).isEmpty();
        assertThat(
                        all.without(
                                List.of(
                                        new Seconds(0, 20),
                                        new Seconds(30, 40),
                                        new Seconds(35, 50),
                                        new Seconds(32, 33),
                                        new Seconds(99, 100),
                                        new Seconds(101, 200))))
                .containsExactly(new Seconds(51, 98), new Seconds(21, 29));
    }

    @Test
    void knowsFromItsNameWhatAFileHolds() {
        HistoryName all = new HistoryName("1", "eu-west-1", Optional.empty());
        HistoryName bob = new HistoryName("1", "eu-west-1", Optional.of(attribute("b%b\n#?=é")));
        Seconds day = new Seconds(1_772_323_200, 1_772_409_599);
        String name = "event-history://1/eu-west-1/2026-03-01T00:00:00Z..2026-03-01T23:59:59Z";

        assertThat(all.of(day)).isEqualTo(name);
        assertThat(bob.of(day)).isEqualTo(name + "?Username=b%25b%0A#?=é");
        assertThat(all.of(day, 2)).isEqualTo(name + "#2");
        assertThat(all.covered(name)).contains(day);
        assertThat(bob.covered(name)).contains(day);
        assertThat(bob.covered(bob.of(day))).contains(day);
        assertThat(all.covered(bob.of(day))).isEmpty();
        assertThat(all.covered(all.of(day, 2))).isEmpty();
        assertThat(all.covered(name.replace("..", "--"))).isEmpty();
        assertThat(all.covered(name.replace("03-01T23", "02-01T23"))).isEmpty();
        assertThat(all.covered(name.replace("59Z", "59.5Z"))).isEmpty();
        assertThat(all.covered(name.replace("eu-west-1", "eu-west-2"))).isEmpty();
    }

    private static EventHistoryQuery query(Instant from, Instant to) {
        return query(List.of("eu-west-1"), from, to);
    }

    private static EventHistoryQuery query(List<String> regions, Instant from, Instant to) {
        return new EventHistoryQuery(regions, from, to, Optional.empty());
    }

    private static EventHistoryQuery.Attribute attribute(String value) {
        return new EventHistoryQuery.Attribute(EventHistoryQuery.Key.USER_NAME, value);
    }
}
