package spoor.casefile;

import spoor.engine.Cancel;
import spoor.engine.EventTable;
import spoor.event.Field;
import spoor.ingest.Tally;

import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// All that a person can see of a case, put so that two cases can be compared: whatever order the
/// files were stored in must make no difference.
record CaseState(
        Tally tally,
        List<String> files,
        List<String> rejects,
        List<Event> events,
        long contentLength,
        List<String> faults) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS).build();

    /// One row of the table.
    ///
    /// @param record as a JSON value: which of several spellings stands for an event depends on the
    ///   order in which they were stored
    /// @param values by field, those that the record lacks missing
    record Event(
            JsonNode record, long time, String id, boolean isConflict, Map<Field, String> values) {}

    static CaseState of(CaseFile file) {
        Evidence evidence = file.evidence(Cancel.NEVER);
        EventTable table = evidence.table();
        List<Event> events = new ArrayList<>();
        for (int row = 0; row < table.size(); row++) {
            events.add(event(evidence, row));
        }
        events.sort(
                Comparator.comparingLong(Event::time)
                        .thenComparing(Event::id)
                        .thenComparing(e -> e.values().toString()));
        List<LedgerFile> ledger = file.ledger().files();
        return new CaseState(
                file.tally(),
                sorted(ledger.stream().map(CaseState::line).toList()),
                sorted(
                        file.ledger().rejects().stream()
                                .map(r ->
                                        r.place()
                                                + " "
                                                + r.reason()
                                                + " "
                                                + r.offset()
                                                + "+"
                                                + r.length())
                                .toList()),
                events,
                ledger.stream().filter(f -> f.isKept()).mapToLong(LedgerFile::length).sum(),
                new Verifier(file).verify(false, Cancel.NEVER).faults());
    }

    /// The counts of a file without its duplicates: which of two files holds the copy depends on
    /// the order in which they were stored, and so does which of two equal files was read.
    private static String line(LedgerFile file) {
        return "%s %s %s %s records %d rejected %d"
                .formatted(
                        file.place(),
                        file.sha256(),
                        file.shape(),
                        file.size(),
                        file.tally().records(),
                        file.tally().rejected());
    }

    private static List<String> sorted(List<String> lines) {
        List<String> sorted = new ArrayList<>(lines);
        Collections.sort(sorted);
        return sorted;
    }

    private static Event event(Evidence evidence, int row) {
        EventTable table = evidence.table();
        Map<Field, String> values = new EnumMap<>(Field.class);
        for (Field field : Field.STORED) {
            if (table.code(field, row) != 0) {
                values.put(field, table.text(field, row));
            }
        }
        return new Event(
                JSON.readTree(evidence.record(row)),
                table.time(row),
                table.eventId(row),
                table.isConflict(row),
                values);
    }
}
