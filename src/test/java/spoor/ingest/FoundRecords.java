package spoor.ingest;

import spoor.event.Fidelity;
import spoor.event.Field;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// Writes down what a reader finds.
final class FoundRecords implements RecordSink {
    final List<String> events = new ArrayList<>();
    final List<Integer> offsets = new ArrayList<>();
    final List<Long> times = new ArrayList<>();
    final List<Reject> rejects = new ArrayList<>();
    final List<String> faults = new ArrayList<>();
    Shape shape = Shape.EMPTY;
    boolean isWhole;
    int aggregated;

    /// Reads a file by its shape, if it is one that is read.
    static FoundRecords in(byte[] bytes) {
        FoundRecords found = new FoundRecords();
        found.read(bytes, Integer.MAX_VALUE, IngestLimits.USUAL, () -> false);
        return found;
    }

    /// Reads a file through windows of so many bytes.
    static FoundRecords in(byte[] bytes, int windowBytes) {
        FoundRecords found = new FoundRecords();
        found.read(bytes, windowBytes, IngestLimits.USUAL, () -> false);
        return found;
    }

    void read(byte[] bytes, int windowBytes, IngestLimits limits, BooleanSupplier isCancelled) {
        RecordReader reader = new RecordReader(limits, Optional.empty(), isCancelled);
        int from = 0;
        int to = (int) Math.min(bytes.length, (long) windowBytes);
        Window window = new Window(bytes, 0, to, 0, to == bytes.length, 0);
        shape = reader.begin(window);
        isWhole = true;
        while (shape.use() == Shape.Use.READ) {
            int done = reader.read(window, this);
            if (done == RecordReader.CANCELLED) {
                isWhole = false;
                return;
            }
            if (window.isLast()) {
                return;
            }
            to = (int) Math.min(bytes.length, (done == from ? to : done) + (long) windowBytes);
            from = done;
            window = new Window(bytes, from, to, from, to == bytes.length, 0);
        }
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
    public void carried(
            RecordFields fields,
            long time,
            Fidelity fidelity,
            Set<Field> notExported,
            long offset,
            int length) {
        event(fields, time);
    }

    @Override
    public void aggregated() {
        aggregated++;
    }

    @Override
    public void reject(RejectReason reason, long offset, int length) {
        rejects.add(new Reject(reason, offset, length));
    }

    @Override
    public void fault(String words) {
        faults.add(words);
    }
}
