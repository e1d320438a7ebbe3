package spoor.ingest;

import java.time.ZoneId;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Reads the records of one file, whatever its shape, window after window, and hands each on as an
/// event or a reject. One bad record costs only itself. Confined to one thread.
///
/// A window ends where it ends, mostly in the middle of a record: [#read] tells how far it came,
/// and the next window begins there.
final class RecordReader {
    /// What [#read] gives if it was cancelled on the way.
    static final int CANCELLED = -1;

    private final Sniffer sniffer;
    private final JsonRecords json;
    private final RowRecords rows;
    private final LineRecords lines;
    private WindowReader reader;

    /// @param zone of CSV times that say none
    RecordReader(IngestLimits limits, Optional<ZoneId> zone, BooleanSupplier isCancelled) {
        RecordTaker taker = new RecordTaker(limits);
        this.sniffer = new Sniffer(new JsonScanner(limits.depth()));
        this.json = new JsonRecords(limits, taker, isCancelled);
        this.rows = new RowRecords(limits, zone, taker, isCancelled);
        this.lines = new LineRecords(limits, taker, isCancelled);
        this.reader = json;
    }

    /// One way of finding records in windows.
    interface WindowReader {
        /// Begins with a file.
        void begin(Shape shape);

        /// Reads what of the window can be read.
        ///
        /// @return the place in the window from which the next is to begin, or [#CANCELLED]
        int read(Window window, RecordSink sink);
    }

    /// Begins with a file, by its first window.
    ///
    /// @return its shape; [#read] is for files of a shape to be read only
    Shape begin(Window first) {
        Shape shape =
                sniffer.sniff(
                        first.bytes(),
                        first.from() + byteOrderMark(first),
                        first.to(),
                        first.isLast());
        reader =
                switch (shape.form()) {
                    case JSON, BYTES -> json;
                    case CSV -> rows;
                    case LINES -> lines;
                };
        reader.begin(shape);
        return shape;
    }

    /// Reads what of the window can be read.
    ///
    /// @return the place in the window from which the next is to begin, or [#CANCELLED]
    int read(Window window, RecordSink sink) {
        return reader.read(
                window.offset() == 0 ? window.after(byteOrderMark(window)) : window, sink);
    }

    /// Whether the file's times have no zone and none was given, so that it cannot be read yet.
    boolean needsZone() {
        return reader == rows && rows.needsZone();
    }

    private static int byteOrderMark(Window window) {
        byte[] bytes = window.bytes();
        int from = window.from();
        boolean isMarked =
                window.to() - from >= 3
                        && (bytes[from] & 0xff) == 0xEF
                        && (bytes[from + 1] & 0xff) == 0xBB
                        && (bytes[from + 2] & 0xff) == 0xBF;
        return isMarked ? 3 : 0;
    }
}
