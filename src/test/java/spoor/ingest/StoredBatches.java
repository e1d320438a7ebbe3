package spoor.ingest;

import com.github.luben.zstd.Zstd;

import spoor.event.Field;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Keeps batches in memory and knows the files in them, as a case does on disk.
final class StoredBatches implements BatchSink, KnownFiles {
    final Dictionaries dictionaries = new Dictionaries();
    final List<Batch> batches = new ArrayList<>();
    private final Map<String, Known> bySha256 = new ConcurrentHashMap<>();

    /// One record of a batch, its values as texts; those that the record lacks are missing.
    record Row(long time, String id, Map<Field, String> values, String text) {}

    @Override
    public synchronized void store(Batch batch) {
        batches.add(batch);
        for (FileEntry file : batch.files()) {
            if (!file.isSameAsAnother() && !file.sha256().isEmpty()) {
                bySha256.put(
                        file.sha256(),
                        new Known(
                                file.shape(),
                                file.length(),
                                file.records(),
                                file.aggregated(),
                                file.rejects().size()));
            }
        }
    }

    @Override
    public Set<String> hashes() {
        return Set.copyOf(bySha256.keySet());
    }

    @Override
    public synchronized boolean isKnown(String path, String member, String sha256) {
        Predicate<FileEntry> isSame =
                f ->
                        f.path().equals(path)
                                && f.member().equals(member)
                                && f.sha256().equals(sha256);
        return batches.stream().flatMap(b -> b.files().stream()).anyMatch(isSame);
    }

    @Override
    public long within(String path, String member) {
        return files().stream().filter(f -> f.path().equals(path) && !f.member().isEmpty()).count();
    }

    @Override
    public Set<String> unfinished() {
        return Set.of();
    }

    @Override
    public long stored(String path, String member, String sha256) {
        return 0;
    }

    @Override
    public Optional<Known> find(String sha256) {
        return Optional.ofNullable(bySha256.get(sha256));
    }

    synchronized List<FileEntry> files() {
        return batches.stream().flatMap(b -> b.files().stream()).toList();
    }

    synchronized List<Row> rows() {
        return batches.stream().flatMap(b -> rows(b, dictionaries).stream()).toList();
    }

    /// The records of a batch as they come out of its columns.
    static List<Row> rows(Batch batch, Dictionaries dictionaries) {
        Map<Field, List<Dictionary.Entry>> entries = new EnumMap<>(Field.class);
        dictionaries.all().forEach((field, all) -> entries.put(field, all.since(1)));
        byte[] content = content(batch);
        long[] times = longs(batch, Batch.TIME);
        long[] high = longs(batch, Batch.ID_HIGH);
        long[] low = longs(batch, Batch.ID_LOW);
        int[] offsets = ints(batch, Batch.OFFSET);
        int[] lengths = ints(batch, Batch.LENGTH);
        long[] hashes = longs(batch, Batch.HASH);
        Map<Field, int[]> codes = new EnumMap<>(Field.class);
        Field.STORED.forEach(field -> codes.put(field, ints(batch, field.name())));
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < batch.records(); row++) {
            Map<Field, String> values = new EnumMap<>(Field.class);
            for (Field field : Field.STORED) {
                int code = codes.get(field)[row];
                if (code > 0) {
                    values.put(field, text(entries.get(field).get(code - Dictionary.FIRST)));
                }
            }
            String id =
                    high[row] != 0
                            ? new UUID(high[row], low[row]).toString()
                            : low[row] == 0
                                    ? ""
                                    : text(
                                            entries.get(Field.EVENT_ID)
                                                    .get((int) low[row] - Dictionary.FIRST));
            int end = offsets[row] + lengths[row];
            if (hashes[row] != RecordHash.of(content, offsets[row], end)) {
                throw new AssertionError("the hash of row " + row + " is not that of its bytes");
            }
            rows.add(
                    new Row(
                            times[row],
                            id,
                            values,
                            new String(
                                    content, offsets[row], lengths[row], StandardCharsets.UTF_8)));
        }
        return rows;
    }

    /// The inflated files of a batch, one after the other.
    static byte[] content(Batch batch) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Frame frame : batch.frames()) {
            if (frame.offset() != all.size()) {
                throw new AssertionError("a frame begins at " + frame.offset());
            }
            byte[] raw = new byte[frame.rawLength()];
            Zstd.decompress(raw, frame.compressed());
            all.writeBytes(raw);
        }
        if (all.size() != batch.contentLength()) {
            throw new AssertionError("the frames hold " + all.size() + " bytes");
        }
        return all.toByteArray();
    }

    private static String text(Dictionary.Entry entry) {
        return new String(entry.value(), StandardCharsets.UTF_8);
    }

    private static long[] longs(Batch batch, String column) {
        return batch.columns().get(column).stream()
                .map(ColumnCodec::decodeLongs)
                .flatMapToLong(LongStream::of)
                .toArray();
    }

    private static int[] ints(Batch batch, String column) {
        return batch.columns().get(column).stream()
                .map(ColumnCodec::decodeInts)
                .flatMapToInt(IntStream::of)
                .toArray();
    }
}
