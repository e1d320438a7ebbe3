package spoor.cli;

import spoor.archive.StoredAs;
import spoor.casefile.CaseFile;
import spoor.casefile.FileStatus;
import spoor.casefile.ImportReport;
import spoor.casefile.LedgerFile;
import spoor.casefile.LedgerReject;
import spoor.export.LedgerCsv;
import spoor.ingest.Tally;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.PrintWriter;
import java.util.List;

/// An import as one JSON object on one line: its totals, its files, their rejects. Written as it
/// goes, since an archive may have a hundred thousand files.
final class ImportJson {
    private final CaseFile file;
    private final ImportReport report;
    private final List<LedgerFile> files;

    /// @param files those that the import recorded
    ImportJson(CaseFile file, ImportReport report, List<LedgerFile> files) {
        this.file = file;
        this.report = report;
        this.files = files;
    }

    void print(PrintWriter out) {
        JsonMapper mapper =
                JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
        try (JsonGenerator json = mapper.createGenerator(out)) {
            json.writeStartObject();
            writeTotals(json);
            json.writeArrayPropertyStart("files");
            files.forEach(one -> write(json, one));
            json.writeEndArray();
            json.writeArrayPropertyStart("rejects");
            files.stream()
                    .filter(one -> one.tally().rejected() > 0)
                    .forEach(one ->
                            file.ledger()
                                    .rejectsOf(one.id())
                                    .forEach(reject -> write(json, one, reject)));
            json.writeEndArray();
            json.writeEndObject();
        }
        out.println();
    }

    private void writeTotals(JsonGenerator json) {
        json.writeStringProperty("case", file.path().toString());
        json.writeNumberProperty("filesFound", report.files());
        json.writeNumberProperty("filesWithRecords", report.added() - report.withoutRecords());
        json.writeNumberProperty("filesAdded", report.added());
        json.writeNumberProperty("filesKnown", report.known());
        write(json, report.read());
        json.writeNumberProperty("seconds", report.elapsed().toMillis() / 1000.0);
        json.writeBooleanProperty("cancelled", report.isCancelled());
        json.writeObjectPropertyStart("total");
        write(json, report.total());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, LedgerFile one) {
        json.writeStartObject();
        json.writeStringProperty("path", one.path());
        json.writeStringProperty("member", one.member());
        json.writeStringProperty("sha256", one.sha256());
        json.writeNumberProperty("size", one.size());
        json.writeStringProperty("shape", one.shape().name());
        json.writeStringProperty("status", FileStatus.of(one).name());
        json.writeStringProperty("note", one.note());
        one.stored().ifPresent(s -> write(json, s));
        write(json, one.tally());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, StoredAs stored) {
        json.writeStringProperty("version", stored.version());
        json.writeStringProperty("etag", stored.tag());
        json.writeNumberProperty("modified", stored.modified());
        json.writeObjectPropertyStart("metadata");
        stored.metadata().forEach(json::writeStringProperty);
        json.writeEndObject();
    }

    private void write(JsonGenerator json, LedgerFile one, LedgerReject reject) {
        json.writeStartObject();
        json.writeStringProperty("path", one.path());
        json.writeStringProperty("member", one.member());
        json.writeStringProperty("reason", reject.reason().name());
        json.writeStringProperty("sentence", reject.reason().sentence());
        json.writeNumberProperty("offset", reject.offset());
        json.writeNumberProperty("length", reject.length());
        json.writeStringProperty("firstBytes", LedgerCsv.firstBytes(one, reject, file::fileBytes));
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Tally tally) {
        json.writeNumberProperty("records", tally.records());
        json.writeNumberProperty("kept", tally.kept());
        json.writeNumberProperty("duplicates", tally.duplicates());
        json.writeNumberProperty("aggregated", tally.aggregated());
        json.writeNumberProperty("rejected", tally.rejected());
        json.writeNumberProperty("conflicts", tally.conflicts());
    }
}
