package spoor.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

import spoor.analysis.metering.Gap;
import spoor.analysis.metering.Heartbeat;
import spoor.analysis.metering.Hour;
import spoor.analysis.metering.Meter;
import spoor.engine.Cancel;
import spoor.lens.LensText;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CancellationException;

class MeteringsTest {
    private static final Cancel NEVER = Cancel.NEVER;
    private static final Meter METER = new Meter("111122223333", "p", "d", true);
    private static final String REGION = "\"awsRegion\":\"eu-west-1\"";

    @Test
    void asksTheWholeCaseWhetherThereAreLogs() {
        Evidence evidence =
                TestEvidence.of(
                        report(10),
                        report(11),
                        other("2023-07-10T12:30:00Z"),
                        // In another region nobody metered.
                        other("2023-07-10T13:30:00Z", REGION),
                        report(14),
                        report(15));

        Meterings.Found found =
                new Meterings(evidence).of(LensText.parse("name:deploy-bot"), NEVER);

        assertThat(found.heartbeats()).extracting(Heartbeat::meter).containsExactly(METER);
        assertThat(found.heartbeats().getFirst().gaps())
                .extracting(Gap::from, Gap::to, Gap::state, Gap::events)
                .containsExactly(
                        tuple(at(12), at(13), Hour.State.MISSING, 1L),
                        tuple(at(13), at(14), Hour.State.NO_LOGS, 0L));
        assertThat(found.isNarrowed()).isTrue();
        assertThat(found.calls()).isEqualTo(found.read()).isEqualTo(4);
    }

    @Test
    void followsTheTimeOfTheLensButNotItsNames() {
        Evidence evidence = TestEvidence.of(report(9), report(12), report(13), report(15));
        Meterings.Found found =
                new Meterings(evidence)
                        .of(
                                LensText.parse(
                                        "time:2023-07-10T12:00Z..14:00Z event:GetObject source:s3"),
                                NEVER);

        assertThat(found.heartbeats().getFirst().hours())
                .extracting(Hour::start)
                .containsExactly(at(12), at(13));
        assertThat(found.isNarrowed()).isFalse();
    }

    @Test
    void countsCallsThatReportNothingOrDoNotSayWhat() {
        Evidence evidence =
                TestEvidence.of(
                        call(10, "BatchMeterUsage", "null", "\"errorCode\":\"AccessDenied\""),
                        call(11, "MeterUsage", "{\"productCode\":\"p\",\"dryRun\":true}", REGION),
                        call(12, "ResolveCustomer", "{\"productCode\":\"p\"}", REGION));

        assertThat(new Meterings(evidence).of(LensText.parse(""), NEVER))
                .isEqualTo(new Meterings.Found(List.of(), 2, 2, 0, 1, 1, false));
    }

    @Test
    void stopsWhenItIsTold() {
        Evidence evidence = TestEvidence.of(report(10));
        assertThatThrownBy(() -> new Meterings(evidence).of(LensText.parse(""), () -> true))
                .isInstanceOf(CancellationException.class);
    }

    private static String report(int hour) {
        return call(
                hour,
                "BatchMeterUsage",
                """
                {"productCode":"p","usageRecords":[{"timestamp":"2023-07-10T%d:00:00Z",\
                "customerIdentifier":"c","dimension":"d","quantity":%d}]}\
                """
                        .formatted(hour, hour),
                "\"responseElements\":null");
    }

    private static String call(int hour, String name, String request, String more) {
        return TestEvidence.record(
                "2023-07-10T%d:05:00Z".formatted(hour),
                name,
                "metering-marketplace",
                "deploy-bot",
                "203.0.113.7",
                "\"requestParameters\":" + request,
                more);
    }

    private static String other(String time, String... more) {
        return TestEvidence.record(time, "GetObject", "s3", "alice", "203.0.113.7", more);
    }

    private static long at(int hour) {
        return Instant.parse("2023-07-10T%d:00:00Z".formatted(hour)).toEpochMilli();
    }
}
