package spoor.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.engine.Cancel;
import spoor.engine.EventTable;
import spoor.event.Field;
import spoor.event.Origin;
import spoor.ingest.RejectReason;
import spoor.ingest.Shape;
import spoor.ingest.Tally;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Public archives, as found. They are no part of the project: where they are absent, these tests
/// say so and are skipped.
class RealArchivesTest {
    private static final Path DATA = Path.of(System.getProperty("spoor.data", "../shared/data"));

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "invictus-aws_dataset, 55, 2900, 2900, 0, 0, 0",
        "stratus-red-team, 35, 310, 310, 0, 0, 0",
        "traildiscover, 563, 563, 314, 249, 0, 0",
        "documented, 8, 8, 8, 0, 0, 2",
        "trailscraper, 3, 7, 3, 4, 0, 0",
        "cloudgrep, 3, 3, 2, 0, 1, 0",
        "cloud-custodian, 24, 24, 23, 0, 1, 4",
        "cribl-pack, 1, 44, 44, 0, 0, 0",
        "plaso, 1, 6, 6, 0, 0, 0",
    })
    void countsWhatAnIndependentCountFinds(
            String name,
            int filesWithRecords,
            long records,
            long kept,
            long duplicates,
            long rejected,
            long conflicts) {
        try (CaseFile file = imported(name)) {
            assertThat(file.tally())
                    .isEqualTo(new Tally(records, kept, duplicates, 0, rejected, conflicts));
            assertThat(file.ledger().files())
                    .allMatch(f -> f.tally().balances())
                    .filteredOn(f -> f.tally().records() > 0)
                    .hasSize(filesWithRecords);
            assertThat(file.evidence(Cancel.NEVER).table().size()).isEqualTo((int) kept);
            assertThat(new Verifier(file).verify(true, Cancel.NEVER).faults()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"invictus-aws_dataset", "stratus-red-team", "traildiscover"})
    void everyRecordReadsAsItsColumnsSay(String name) {
        try (CaseFile file = imported(name)) {
            Evidence evidence = file.evidence(Cancel.NEVER);
            EventTable table = evidence.table();
            for (int row = 0; row < table.size(); row++) {
                JsonNode record = JsonMapper.shared().readTree(evidence.record(row));
                for (Field field :
                        List.of(
                                Field.EVENT_NAME,
                                Field.EVENT_SOURCE,
                                Field.USER_AGENT,
                                Field.EVENT_ID)) {
                    assertThat(table.text(field, row))
                            .isEqualTo(record.path(field.path()).asString(""));
                }
                assertThat(table.text(Field.IDENTITY_ARN, row))
                        .isEqualTo(record.path("userIdentity").path("arn").asString(""));
            }
        }
    }

    /// The independent count finds 3,864 events in 692 files. It takes the record without an
    /// eventTime for one, and finds nothing in the file that is cut short.
    @Test
    void accountsForEveryFileOfTheWholeFolder() {
        try (CaseFile file = imported("")) {
            assertThat(file.tally()).isEqualTo(new Tally(3_865, 3_610, 253, 0, 2, 6));
            assertThat(file.ledger().files())
                    .allMatch(f -> f.tally().balances())
                    .filteredOn(f -> f.tally().records() > 0)
                    .hasSize(693);
            assertThat(file.ledger().rejects())
                    .extracting(LedgerReject::reason)
                    .containsExactlyInAnyOrder(RejectReason.NO_EVENT_TIME, RejectReason.CUT_SHORT);
            assertThat(new Verifier(file).verify(true, Cancel.NEVER).faults()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "cribl-pack, SIEM_EXPORT, 1",
        "plaso, LOOKUP_EVENTS, 1",
        "cloud-custodian, EVENTBRIDGE, 10"
    })
    void tellsTheShapesOfOtherTools(String name, Shape shape, int files) {
        try (CaseFile file = imported(name)) {
            assertThat(file.ledger().files())
                    .filteredOn(f -> f.shape() == shape)
                    .hasSize(files)
                    .allMatch(f -> f.tally().records() > 0 && f.isKept());
        }
    }

    /// A record that a file carries as text comes back as that text, and its origin is the bytes
    /// that carry it.
    @Test
    void showsWhatCarriesARecord() {
        try (CaseFile file = imported("plaso")) {
            Evidence evidence = file.evidence(Cancel.NEVER);
            for (int row = 0; row < evidence.table().size(); row++) {
                Origin origin = evidence.origin(row);
                LedgerFile from =
                        file.ledger().files().stream()
                                .filter(f -> f.place().equals(origin.path()))
                                .findAny()
                                .orElseThrow();
                JsonNode carrier =
                        JsonMapper.shared()
                                .readTree(file.fileBytes(from, origin.offset(), origin.length()));

                assertThat(carrier.path("CloudTrailEvent").asString())
                        .isEqualTo(new String(evidence.record(row), StandardCharsets.UTF_8));
            }
        }
    }

    private CaseFile imported(String name) {
        Path archive = DATA.resolve(name);
        assumeTrue(
                Files.isDirectory(archive),
                () -> "skipped: there is no " + archive.toAbsolutePath() + " (set -Dspoor.data)");
        CaseFile file = CaseFile.create(folder.resolve(name.isEmpty() ? "all" : name));
        file.importFrom(List.of(archive), ImportOptions.USUAL, ImportListener.NONE, Cancel.NEVER);
        return file;
    }
}
