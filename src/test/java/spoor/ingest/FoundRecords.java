package spoor.ingest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Writes down what a reader finds.
final class FoundRecords implements RecordSink {
    final List<String> events = new ArrayList<>();
    final List<Integer> offsets = new ArrayList<>();
    final List<Long> times = new ArrayList<>();
    final List<Reject> rejects = new ArrayList<>();
    final List<String> faults = new ArrayList<>();
    Shape shape = Shape.EMPTY;
    boolean isWhole;

    /// Reads a file by its shape, if it is one that is read.
    static FoundRecords in(byte[] bytes) {
        FoundRecords found = new FoundRecords();
        RecordReader reader = new RecordReader(200, () -> false);
        found.shape = reader.sniff(bytes, bytes.length);
        found.isWhole =
                found.shape.use() != Shape.Use.READ
                        || reader.read(bytes, bytes.length, found.shape, found);
        return found;
    }

    static FoundRecords in(String text) {
        return in(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void event(RecordFields fields, long time) {
        events.add(
                new String(
                        fields.bytes(),
                        fields.start(),
                        fields.end() - fields.start(),
                        StandardCharsets.UTF_8));
        offsets.add(fields.start());
        times.add(time);
    }

    @Override
    public void reject(RejectReason reason, int offset, int length) {
        rejects.add(new Reject(reason, offset, length));
    }

    @Override
    public void fault(String words) {
        faults.add(words);
    }
}
