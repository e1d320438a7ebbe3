package spoor.ingest;

import java.util.function.BooleanSupplier;

/// Finds records in the lines of an export of CloudWatch Logs: a time, then the record. Confined to
/// one thread.
final class LineRecords implements RecordReader.WindowReader {
    private static final int LINES_BETWEEN_CHECKS = 1 << 10;

    private final RecordTaker taker;
    private final BooleanSupplier isCancelled;
    private final int recordBytes;
    private int seen;

    LineRecords(IngestLimits limits, RecordTaker taker, BooleanSupplier isCancelled) {
        this.recordBytes = limits.recordBytes();
        this.taker = taker;
        this.isCancelled = isCancelled;
    }

    @Override
    public void begin(Shape shape) {
        seen = 0;
    }

    @Override
    public int read(Window window, RecordSink sink) {
        taker.turnTo(window, sink);
        byte[] bytes = window.bytes();
        int at = window.from();
        while (at < window.to()) {
            int end = at;
            while (end < window.to() && bytes[end] != '\n') {
                end++;
            }
            boolean isCut = end == window.to() && !window.isLast();
            if (isCut && end - at <= recordBytes) {
                return at;
            }
            if (++seen % LINES_BETWEEN_CHECKS == 0 && isCancelled.getAsBoolean()) {
                return RecordReader.CANCELLED;
            }
            if (!window.isStored(end)) {
                line(window, at, end);
            }
            at = Math.min(end + 1, window.to());
        }
        return at;
    }

    private void line(Window window, int start, int end) {
        taker.unit(start, end);
        if (end - start > recordBytes) {
            taker.reject(RejectReason.RECORD_TOO_LARGE);
            return;
        }
        int message = LogLine.message(window.bytes(), start, end);
        if (!isBlank(window.bytes(), message, end)) {
            taker.text(message, end);
        }
    }

    private static boolean isBlank(byte[] bytes, int start, int end) {
        for (int i = start; i < end; i++) {
            if (bytes[i] > ' ' || bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }
}
