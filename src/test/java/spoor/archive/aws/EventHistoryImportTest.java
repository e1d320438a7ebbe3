package spoor.archive.aws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.casefile.CaseFile;
import spoor.casefile.Evidence;
import spoor.casefile.ImportListener;
import spoor.casefile.ImportOptions;
import spoor.casefile.ImportReport;
import spoor.casefile.LedgerFile;
import spoor.engine.Cancel;
import spoor.ingest.Shape;
import spoor.ingest.Tally;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/// From AWS into a case.
class EventHistoryImportTest {
    private static final Instant NOW = Instant.parse("2026-03-31T12:00:00Z");
    private static final Instant FROM = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2026-03-02T00:00:00Z");

    @TempDir private Path folder;

    private final FakeHistory history = new FakeHistory();
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
    void landsInTheCaseAsAnyLogDoes() throws IOException {
        List<String> records = happened("eu-west-1", 120);
        records.addAll(happened("us-east-1", 3));

        try (CaseFile file = CaseFile.create(folder.resolve("case"))) {
            ImportReport report = run(file, "eu-west-1", "us-east-1", "eu-north-1");

            assertThat(report.lost()).isEmpty();
            assertThat(report.total()).isEqualTo(new Tally(123, 123, 0, 0, 0, 0));
            assertThat(verbatim(file)).containsExactlyInAnyOrderElementsOf(records);
            assertThat(file.ledger().files())
                    .allMatch(f -> f.stored().orElseThrow().tag().equals("settled"))
                    .extracting(LedgerFile::shape)
                    .containsOnly(Shape.LOOKUP_EVENTS);
            assertThat(file.ledger().files())
                    .extracting(LedgerFile::path)
                    .containsExactlyInAnyOrder(
                            "event-history://111122223333/eu-north-1/"
                                    + "2026-03-01T00:00:00Z..2026-03-01T23:59:59Z",
                            "event-history://111122223333/eu-west-1/"
                                    + "2026-03-01T00:00:00Z..2026-03-01T00:01:35Z",
                            "event-history://111122223333/eu-west-1/"
                                    + "2026-03-01T00:01:36Z..2026-03-01T23:59:59Z",
                            "event-history://111122223333/us-east-1/"
                                    + "2026-03-01T00:00:00Z..2026-03-01T23:59:59Z");
        }
    }

    @Test
    void carriesOnAfterAStopWithoutAskingForWhatTheLedgerHas() throws IOException {
        List<String> records = happened("eu-west-1", 500);
        history.instead =
                (_, call) ->
                        call == 6
                                ? Optional.of(
                                        FakeAws.refusal(
                                                400, "ExpiredTokenException", "It has expired"))
                                : Optional.empty();

        try (CaseFile file = CaseFile.create(folder.resolve("case"))) {
            ImportReport stopped = run(file, "eu-west-1");
            assertThat(stopped.lost().orElseThrow()).startsWith("The AWS session has run out");
            assertThat(stopped.total()).isEqualTo(new Tally(200, 200, 0, 0, 0, 0));
        }
        try (CaseFile file = CaseFile.open(folder.resolve("case"))) {
            ImportReport rest = run(file, "eu-west-1");
            assertThat(rest.lost()).isEmpty();
            assertThat(rest.known()).isEqualTo(2);
            assertThat(rest.total()).isEqualTo(new Tally(500, 500, 0, 0, 0, 0));
            assertThat(history.calls("eu-west-1")).isEqualTo(6 + 6);
            assertThat(verbatim(file)).containsExactlyInAnyOrderElementsOf(records);

            ImportReport again = run(file, "eu-west-1");
            assertThat(again.total()).isEqualTo(rest.total());
            assertThat(history.calls("eu-west-1")).isEqualTo(6 + 6);
        }
    }

    @Test
    void knowsWhereNothingHappened() throws IOException {
        try (CaseFile file = CaseFile.create(folder.resolve("case"))) {
            run(file, "eu-west-1", "us-east-1");
            ImportReport again = run(file, "eu-west-1", "us-east-1", "eu-north-1");

            assertThat(again.total()).isEqualTo(Tally.NONE);
            assertThat(again.known()).isEqualTo(2);
            assertThat(file.ledger().files())
                    .extracting(LedgerFile::path)
                    .containsExactlyInAnyOrder(
                            "event-history://111122223333/eu-north-1/"
                                    + "2026-03-01T00:00:00Z..2026-03-01T23:59:59Z",
                            "event-history://111122223333/eu-west-1/"
                                    + "2026-03-01T00:00:00Z..2026-03-01T23:59:59Z",
                            "event-history://111122223333/us-east-1/"
                                    + "2026-03-01T00:00:00Z..2026-03-01T23:59:59Z");
        }
        assertThat(aws.asked("cloudtrail"))
                .extracting(FakeAws.Asked::region)
                .containsExactlyInAnyOrder("eu-west-1", "us-east-1", "eu-north-1");
    }

    private static List<String> verbatim(CaseFile file) throws IOException {
        Evidence evidence = file.evidence(Cancel.NEVER);
        List<String> records = new ArrayList<>();
        for (int row = 0; row < evidence.table().size(); row++) {
            records.add(new String(evidence.record(row), StandardCharsets.UTF_8));
        }
        return records;
    }

    private List<String> happened(String region, int count) {
        List<String> records = new ArrayList<>();
        IntStream.range(0, count)
                .forEach(i -> {
                    Instant time = FROM.plusSeconds(i * 5L);
                    String record = record(region, time, i);
                    records.add(record);
                    history.add(region, time, region + i, record);
                });
        return records;
    }

    private static String record(String region, Instant time, int number) {
        return """
        {"eventVersion":"1.09", "userIdentity":{"type":"IAMUser","userName":"Zoë"},\
        "eventTime":"%s","eventSource":"sts.amazonaws.com","eventName":"GetCallerIdentity",\
        "awsRegion":"%s","sourceIPAddress":"192.0.2.1","userAgent":"a \\"b\\" \\u00e9 / c",\
        "readOnly":true,"eventID":"%s","recipientAccountId":"111122223333"}\
        """
                .formatted(time, region, new UUID(region.hashCode(), number));
    }

    private ImportReport run(CaseFile file, String... regions) throws AwsException {
        EventHistoryQuery query =
                new EventHistoryQuery(List.of(regions), FROM, TO, Optional.empty());
        try (AwsClients clients = new AwsClients(aws.access(), AwsAccess.MfaCode.NONE)) {
            return file.importFrom(
                    new EventHistory(
                            clients,
                            query,
                            Clock.fixed(NOW, ZoneOffset.UTC),
                            new FakeTime(),
                            new HistoryCutter.Size(100, 1 << 20)),
                    ImportOptions.USUAL,
                    ImportListener.NONE,
                    Cancel.NEVER);
        }
    }
}
