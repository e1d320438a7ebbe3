package spoor.ingest;

import org.jspecify.annotations.Nullable;

import spoor.event.Fidelity;
import spoor.event.Field;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the rows of one table: of Event history, of a query in Athena, Lake or Logs Insights, of
/// Splunk, Elastic, Sentinel or Tailpipe. The columns may come in any order and case, and with
/// others among them. Confined to one thread.
final class CsvExport {
    private final ExportColumns columns;
    private final Reassembly reassembly;
    private final Wrapping wrapping = new Wrapping();
    private boolean isZoneMissing;

    private CsvExport(ExportColumns columns, Optional<ZoneId> zone) {
        this.columns = columns;
        this.reassembly = new Reassembly(zone);
    }

    /// The table with this header row, or empty where it is none of CloudTrail's.
    ///
    /// @param zone of times that name none, as the user gave it
    static Optional<CsvExport> of(List<String> header, Optional<ZoneId> zone) {
        return ExportColumns.of(header.stream().map(String::strip).toList())
                .map(columns -> new CsvExport(columns, zone));
    }

    Shape shape() {
        if (columns.isRecordHeld()) {
            return switch (columns.recordName()) {
                case "_raw", "event.original" -> Shape.SIEM_CSV;
                default -> Shape.TABLE_CSV;
            };
        }
        if (!columns.isTable()) {
            return Shape.CLOUDWATCH_CSV;
        }
        return switch (columns.dialect()) {
            case EVENT_HISTORY -> Shape.EVENT_HISTORY_CSV;
            case ELASTIC -> Shape.SIEM_CSV;
            case TABLE, LOOKUP_EVENTS, SENTINEL -> Shape.TABLE_CSV;
        };
    }

    /// How much of a record most rows keep. Each row that is read tells its own.
    Fidelity fidelity() {
        return columns.fidelity();
    }

    /// The fields that the columns cannot tell; none where a column holds the record.
    Set<Field> notExported() {
        return fidelity() == Fidelity.FULL ? Set.of() : columns.notExported(true);
    }

    /// Whether a row was met whose time names no zone, while none was given: all such rows are
    /// rejected with [RejectReason#NO_TIME_ZONE].
    boolean needsZone() {
        return isZoneMissing;
    }

    /// Reads the row at which `rows` stands, and gives on what it holds: as a rule one record,
    /// always carried.
    ///
    /// @return why there is none, or null if `out` heard of the row
    @Nullable RejectReason read(CsvRows rows, Wrapping.Out out) {
        int width = columns.names().size();
        if (rows.cells() != width) {
            return rows.cells() < width ? RejectReason.FEW_CELLS : RejectReason.MANY_CELLS;
        }
        for (int column : columns.records()) {
            int from = rows.from(column);
            if (wrapping.unwrapText(rows.bytes(column), from, rows.to(column), out)) {
                return null;
            }
        }
        if (!columns.isTable()) {
            return RejectReason.NOT_CLOUDTRAIL;
        }
        reassembly.begin(columns);
        for (int column = 0; column < width; column++) {
            int from = rows.from(column);
            reassembly.text(column, rows.bytes(column), from, rows.to(column));
        }
        RejectReason reason = reassembly.end();
        isZoneMissing |= reason == RejectReason.NO_TIME_ZONE;
        if (reason == null) {
            out.carried(
                    reassembly.bytes(),
                    0,
                    reassembly.length(),
                    columns.dialect().fidelity(),
                    reassembly.notExported());
        }
        return reason;
    }
}
