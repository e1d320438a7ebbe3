package spoor.analysis.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

import spoor.lens.TimeRange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

class HeartbeatsTest {
    private static final long NOON = Instant.parse("2023-07-10T12:00:00Z").toEpochMilli();
    private static final long MINUTE = 60_000;
    private static final Meter METER = new Meter("111122223333", "p", "d", true);

    private final List<UsageRecord> records = new ArrayList<>();
    private final TreeMap<Long, Long> logged = new TreeMap<>();

    @Test
    void tellsAMissingHourFromOneWithoutLogs() {
        logs(0, 1, 2, 5, 6);
        reports(0, "a", 10, Status.SUCCESS);
        reports(6, "a", 20, Status.SUCCESS);

        Heartbeat beat = only(TimeRange.ALL);
        assertThat(beat.sums()).isEqualTo(new Sums(7, 2, 0, 3, 2, 0, 0, 2, 0, 30));
        assertThat(beat.gaps())
                .containsExactly(
                        new Gap(at(1), at(3), Hour.State.MISSING, 200),
                        new Gap(at(3), at(5), Hour.State.NO_LOGS, 0),
                        new Gap(at(5), at(6), Hour.State.MISSING, 100));
    }

    @Test
    void tellsRepeatedLateAndUncountedReports() {
        logs(0, 1, 2, 3, 4, 5);
        reports(0, "a", 10, Status.SUCCESS);
        reports(0, "a", 10, Status.SUCCESS);
        reports(1, "a", 10, Status.SUCCESS);
        reports(1, "a", 11, Status.DUPLICATE);
        reports(2, "a", 10, Status.UNPROCESSED);
        reports(2, "a", 10, Status.SUCCESS);
        reports(3, "a", 10, Status.REFUSED);
        record(at(4), at(6), "a", 10, Status.SUCCESS);
        record(at(5), at(7) + 1, "a", 10, Status.SUCCESS);

        Heartbeat beat = only(TimeRange.ALL);
        assertThat(beat.hours())
                .extracting(
                        Hour::state,
                        Hour::isRepeated,
                        Hour::isContradicted,
                        Hour::isLate,
                        Hour::unsuccessful,
                        Hour::quantity)
                .containsExactly(
                        tuple(Hour.State.SENT, true, false, false, 0, 10L),
                        tuple(Hour.State.SENT, true, true, false, 1, 10L),
                        tuple(Hour.State.SENT, false, false, false, 1, 10L),
                        tuple(Hour.State.NOT_COUNTED, false, false, false, 1, 0L),
                        tuple(Hour.State.SENT, false, false, false, 0, 10L),
                        tuple(Hour.State.SENT, false, false, true, 0, 10L));
        assertThat(beat.sums()).isEqualTo(new Sums(6, 5, 1, 0, 0, 2, 1, 9, 3, 50));
    }

    @Test
    void aCustomerMayBeginAndEndWhileTheMeterGoesOn() {
        logs(0, 1, 2, 3);
        for (int hour = 0; hour < 4; hour++) {
            reports(hour, "a", 1, Status.SUCCESS);
        }
        reports(1, "b", 5, Status.SUCCESS);
        reports(3, "b", 5, Status.SUCCESS);
        reports(3, "c", 5, Status.NOT_SUBSCRIBED);

        Heartbeat beat = only(TimeRange.ALL);
        assertThat(beat.gaps()).isEmpty();
        assertThat(beat.customers())
                .containsExactlyInAnyOrder(
                        new Customer("a", at(0), at(3), 4, 0, 4, 0),
                        new Customer("b", at(1), at(3), 2, 1, 10, 0),
                        new Customer("c", 0, 0, 0, 0, 0, 1));
    }

    @Test
    void looksForLogsWhenTheReportWasDue() {
        logs(1, 2, 4, 5);
        for (int hour : new int[] {0, 1, 3, 4}) {
            record(at(hour), at(hour + 1) + 5 * MINUTE, "a", 1, Status.SUCCESS);
        }

        Heartbeat beat = only(TimeRange.ALL);
        assertThat(beat.lag()).isEqualTo(1);
        assertThat(beat.gaps()).containsExactly(new Gap(at(2), at(3), Hour.State.NO_LOGS, 0));
    }

    @Test
    void anHourOutsideTheRangeIsNotMissed() {
        logs(-5, 0, 1, 2);
        record(at(-5), at(1), "a", 1, Status.SUCCESS);
        reports(1, "a", 1, Status.SUCCESS);
        reports(2, "a", 1, Status.SUCCESS);

        Heartbeat beat = only(TimeRange.ofMillis(at(0) + MINUTE, at(3)));
        assertThat(beat.hours()).extracting(Hour::start).containsExactly(at(1), at(2));
        assertThat(beat.outside()).hasSize(1);
    }

    @Test
    void aTimeThatIsFarOffOrUnknownSaysNothingOfTheHoursBetween() {
        reports(0, "a", 1, Status.SUCCESS);
        record(0, at(0), "a", 1, Status.REFUSED);
        record(Long.MAX_VALUE / 2, at(0), "a", 1, Status.REFUSED);
        records.add(
                new UsageRecord(
                        9,
                        METER,
                        "us-east-1",
                        "a",
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        at(0),
                        Status.SUCCESS));

        Heartbeat beat = only(TimeRange.ALL);
        assertThat(beat.hours()).hasSize(1);
        assertThat(beat.outside()).hasSize(3);
    }

    @Test
    void theGridIsNeverLargerThanItMayBe() {
        reports(-100_000, "a", 1, Status.SUCCESS);
        reports(0, "a", 1, Status.SUCCESS);
        reports(1 - Heartbeats.MOST_HOURS, "a", 1, Status.SUCCESS);

        Heartbeat beat = only(TimeRange.ALL);
        assertThat(beat.hours()).hasSize(Heartbeats.MOST_HOURS);
        assertThat(beat.outside()).hasSize(1);
        assertThat(beat.sums().withoutLogs()).isEqualTo(Heartbeats.MOST_HOURS - 2);
    }

    @Test
    void saysThatNoReportCameAnyMoreWhileTheLogsGoOn() {
        logs(0, 9);
        reports(0, "a", 1, Status.SUCCESS);
        assertThat(only(TimeRange.ALL).quiet()).isEqualTo(8);
        assertThat(only(TimeRange.ofMillis(at(0), at(3))).quiet()).isEqualTo(2);
    }

    @Test
    void nothingIsOwedByTheHourWhereOnlyStartsAreTold() {
        logs(0, 1, 2, 9);
        Meter starts = new Meter("111122223333", "p", "", false);
        for (int hour : new int[] {0, 2}) {
            records.add(
                    new UsageRecord(
                            hour,
                            starts,
                            "us-east-1",
                            "task",
                            OptionalLong.of(0),
                            OptionalLong.of(at(hour)),
                            at(hour),
                            Status.SUCCESS));
        }

        Heartbeat beat = only(TimeRange.ALL);
        assertThat(beat.sums().expected()).isEqualTo(2);
        assertThat(beat.gaps()).isEmpty();
        assertThat(beat.isSilent()).isFalse();
    }

    @Test
    void thoseWithMissingHoursComeFirst() {
        logs(0, 1, 2);
        reports(0, "a", 1, Status.SUCCESS);
        reports(1, "a", 1, Status.SUCCESS);
        reports(2, "a", 1, Status.SUCCESS);
        Meter other = new Meter("111122223333", "p", "z", true);
        for (int hour : new int[] {0, 2}) {
            records.add(
                    new UsageRecord(
                            hour,
                            other,
                            "us-east-1",
                            "a",
                            OptionalLong.of(1),
                            OptionalLong.of(at(hour)),
                            at(hour),
                            Status.SUCCESS));
        }

        assertThat(Heartbeats.of(records, logs(), TimeRange.ALL))
                .extracting(Heartbeat::meter)
                .containsExactly(other, METER);
    }

    private Heartbeat only(TimeRange range) {
        List<Heartbeat> all = Heartbeats.of(records, logs(), range);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    /// Sent five minutes after the hour began.
    private void reports(int hour, String customer, long quantity, Status status) {
        record(at(hour), at(hour) + 5 * MINUTE, customer, quantity, status);
    }

    private void record(long metered, long sent, String customer, long quantity, Status status) {
        records.add(
                new UsageRecord(
                        records.size(),
                        METER,
                        "us-east-1",
                        customer,
                        OptionalLong.of(quantity),
                        OptionalLong.of(metered),
                        sent,
                        status));
    }

    /// A hundred events in each of these hours.
    private void logs(int... hours) {
        for (int hour : hours) {
            logged.put(at(hour), 100L);
        }
    }

    private Logs logs() {
        return new Logs() {
            @Override
            public long events(String account, Set<String> regions, long hour) {
                return logged.getOrDefault(hour, 0L);
            }

            @Override
            public OptionalLong last(String account, Set<String> regions) {
                return logged.isEmpty()
                        ? OptionalLong.empty()
                        : OptionalLong.of(logged.lastKey() + 5 * MINUTE);
            }
        };
    }

    private static long at(int hour) {
        return NOON + hour * UsageRecord.HOUR;
    }
}
