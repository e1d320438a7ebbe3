package spoor.ingest;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Finds records in the rows of a table. Confined to one thread.
final class RowRecords implements RecordReader.WindowReader {
    private static final int ROWS_BETWEEN_CHECKS = 1 << 10;

    private final int recordBytes;
    private final Optional<ZoneId> zone;
    private final RecordTaker taker;
    private final BooleanSupplier isCancelled;
    private CsvRows rows;
    private @Nullable CsvExport export;
    private boolean isBegun;
    private int seen;

    RowRecords(
            IngestLimits limits,
            Optional<ZoneId> zone,
            RecordTaker taker,
            BooleanSupplier isCancelled) {
        this.recordBytes = limits.recordBytes();
        this.zone = zone;
        this.taker = taker;
        this.isCancelled = isCancelled;
        this.rows = new CsvRows(recordBytes);
    }

    @Override
    public void begin(Shape shape) {
        rows = new CsvRows(recordBytes);
        export = null;
        isBegun = false;
        seen = 0;
    }

    /// Whether rows were left out because their times have no zone.
    boolean needsZone() {
        return export != null && export.needsZone();
    }

    @Override
    public int read(Window window, RecordSink sink) {
        taker.turnTo(window, sink);
        if (!isBegun) {
            rows.separateBy(CsvRows.separator(window.bytes(), window.from(), window.to()));
        }
        rows.reset(window.bytes(), window.from(), window.to(), window.isLast());
        while (true) {
            CsvRows.Found found = rows.next();
            if (found == CsvRows.Found.END) {
                return window.to();
            }
            if (found == CsvRows.Found.INCOMPLETE) {
                return rows.start();
            }
            if (++seen % ROWS_BETWEEN_CHECKS == 0 && isCancelled.getAsBoolean()) {
                return RecordReader.CANCELLED;
            }
            take(found, window, sink);
        }
    }

    private void take(CsvRows.Found found, Window window, RecordSink sink) {
        taker.unit(rows.start(), rows.end());
        if (!isBegun && found == CsvRows.Found.ROW) {
            isBegun = true;
            export = CsvExport.of(header(), zone).orElse(null);
            if (export == null) {
                sink.fault("its columns are none that are known");
            }
            return;
        }
        if (window.isStored(rows.end())) {
            return;
        }
        RejectReason reason = reason(found);
        if (reason != null) {
            taker.reject(reason);
        }
    }

    private @Nullable RejectReason reason(CsvRows.Found found) {
        return switch (found) {
            case BROKEN -> RejectReason.BROKEN_ROW;
            case TOO_LONG -> RejectReason.LONG_ROW;
            case ROW, INCOMPLETE, END ->
                    export == null ? RejectReason.NOT_CLOUDTRAIL : export.read(rows, taker);
        };
    }

    private List<String> header() {
        List<String> names = new ArrayList<>();
        for (int cell = 0; cell < rows.cells(); cell++) {
            byte[] bytes = rows.bytes(cell);
            int from = rows.from(cell);
            names.add(new String(bytes, from, rows.to(cell) - from, StandardCharsets.UTF_8));
        }
        return names;
    }
}
