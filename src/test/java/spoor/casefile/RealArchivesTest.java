package spoor.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.engine.Cancel;
import spoor.engine.EventTable;
import spoor.event.Field;
import spoor.ingest.Shape;
import spoor.ingest.Tally;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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
        "cloud-custodian, 14, 14, 13, 0, 1, 2",
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

    @ParameterizedTest
    @CsvSource({
        "cribl-pack, SIEM_EXPORT, 1",
        "plaso, LOOKUP_EVENTS, 1",
        "cloud-custodian, EVENTBRIDGE, 21"
    })
    void namesTheShapesThatItDoesNotReadYet(String name, Shape shape, int files) {
        try (CaseFile file = imported(name)) {
            assertThat(file.ledger().files())
                    .filteredOn(f -> f.shape() == shape)
                    .hasSize(files)
                    .allMatch(f -> f.tally().records() == 0 && f.isKept());
        }
    }

    private CaseFile imported(String name) {
        Path archive = DATA.resolve(name);
        assumeTrue(
                Files.isDirectory(archive),
                () -> "skipped: there is no " + archive.toAbsolutePath() + " (set -Dspoor.data)");
        CaseFile file = CaseFile.create(folder.resolve(name));
        file.importFrom(List.of(archive), ImportListener.NONE, Cancel.NEVER);
        return file;
    }
}
