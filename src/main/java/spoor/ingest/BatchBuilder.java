package spoor.ingest;

import spoor.archive.Content;
import spoor.archive.SourceFile;
import spoor.event.Access;
import spoor.event.Field;
import spoor.event.Outcome;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Turns the records of some files into columns. A file's records count only once the file is
/// finished, so that a batch always holds whole files. Confined to one worker.
final class BatchBuilder implements RecordSink, AutoCloseable {
    private static final byte[] SIGN_IN =
            "signin.amazonaws.com".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FAILURE = "\"Failure\"".getBytes(StandardCharsets.US_ASCII);

    private static final String LONG_VALUE =
            "values beyond %d bytes are cut in tables, not in the record (limit VALUE_BYTES)"
                    .formatted(IngestLimits.VALUE_BYTES);

    private final Dictionaries dictionaries;
    private final IdentityCodes identities;
    private final JsonText text = new JsonText();
    private final Map<Slot, Interner> interners = new EnumMap<>(Slot.class);
    private final Slot[] plainSlots;
    private final Interner[] plainInterners;
    private final int[][] plainColumns;
    private final int[][] identityColumns = new int[IdentityCodes.FIELDS.length][1024];
    private final Map<Integer, Integer> inferredAccess = new HashMap<>();
    private final FrameWriter frames = new FrameWriter();
    private final int succeeded;
    private final int[] accessCodes = new int[Access.values().length];
    private int[] access = new int[1024];
    private int[] outcome = new int[1024];
    private int[] offsets = new int[1024];
    private int[] lengths = new int[1024];
    private long[] times = new long[1024];
    private long[] idsHigh = new long[1024];
    private long[] idsLow = new long[1024];
    private long[] hashes = new long[1024];
    private List<FileEntry> files = new ArrayList<>();
    private int finished;
    private int count;
    private List<Reject> rejects = new ArrayList<>();
    private List<String> faults = new ArrayList<>();

    BatchBuilder(Dictionaries dictionaries, int deepest) {
        this.dictionaries = dictionaries;
        this.identities = new IdentityCodes(dictionaries, deepest);
        this.plainSlots =
                Arrays.stream(Slot.values()).filter(s -> s.field() != null).toArray(Slot[]::new);
        this.plainInterners = new Interner[plainSlots.length];
        for (int i = 0; i < plainSlots.length; i++) {
            plainInterners[i] = new Interner(dictionaries.of(fieldOf(plainSlots[i])));
            interners.put(plainSlots[i], plainInterners[i]);
        }
        this.plainColumns = new int[plainSlots.length][1024];
        for (Access value : Access.values()) {
            accessCodes[value.ordinal()] = dictionaries.of(Field.ACCESS).code(value.word(), null);
        }
        this.succeeded = dictionaries.of(Field.OUTCOME).code(Outcome.SUCCEEDED.word(), null);
    }

    private static Field fieldOf(Slot slot) {
        Field field = slot.field();
        if (field == null) {
            throw new IllegalArgumentException("no field takes " + slot + " as it is");
        }
        return field;
    }

    /// Records of the files that are finished.
    int records() {
        return finished;
    }

    /// Raw bytes of the files that are finished.
    int contentLength() {
        return frames.length();
    }

    int fileCount() {
        return files.size();
    }

    /// Records of the file that is being read, rejects included.
    long recordsInFile() {
        return count - finished + (long) rejects.size();
    }

    @Override
    public void event(RecordFields record, long time) {
        if (count == times.length) {
            grow();
        }
        byte[] bytes = record.bytes();
        if (record.to(Slot.USER_IDENTITY) - record.from(Slot.USER_IDENTITY)
                        > IngestLimits.VALUE_BYTES
                && record.has(Slot.USER_IDENTITY)) {
            noteLongValue();
        }
        int identity = identities.find(record);
        int[] identityCodes = identities.codes();
        for (int i = 0; i < identityColumns.length; i++) {
            identityColumns[i][count] = identityCodes[identity + i];
        }
        for (int i = 0; i < plainSlots.length; i++) {
            plainColumns[i][count] = code(record, plainSlots[i], plainInterners[i]);
        }
        access[count] = access(record);
        outcome[count] = outcome(record);
        times[count] = time;
        setId(record);
        offsets[count] = frames.length() + record.start();
        lengths[count] = record.end() - record.start();
        hashes[count] = Slices.hash(bytes, record.start(), record.end());
        count++;
    }

    @Override
    public void reject(RejectReason reason, int offset, int length) {
        rejects.add(new Reject(reason, offset, length));
    }

    @Override
    public void fault(String words) {
        faults.add(words);
    }

    /// Takes the file that was read into the batch, with its content if there is anything of it to
    /// show.
    void finishFile(SourceFile file, Content content, Shape shape) {
        long records = recordsInFile();
        boolean isKept = records > 0 || shape.use() == Shape.Use.LATER;
        faults.addAll(0, content.faults());
        files.add(
                new FileEntry(
                        file.path(),
                        file.member(),
                        content.sha256(),
                        content.sizeAsFound(),
                        shape,
                        String.join("; ", faults),
                        isKept ? frames.length() : -1,
                        content.length(),
                        records,
                        rejects,
                        0,
                        false));
        if (isKept) {
            frames.append(content.bytes(), content.length());
        }
        finished = count;
        rejects = new ArrayList<>();
        faults = new ArrayList<>();
    }

    /// Adds a file of which there is nothing but its entry.
    void addEntry(FileEntry entry) {
        files.add(entry);
    }

    /// Forgets the file that is being read.
    void dropFile() {
        count = finished;
        rejects = new ArrayList<>();
        faults = new ArrayList<>();
    }

    /// Everything finished so far as a batch; the builder is empty after it.
    Batch build() {
        Map<String, List<byte[]>> columns = new LinkedHashMap<>();
        columns.put(Batch.TIME, parts(times));
        columns.put(Batch.ID_HIGH, parts(idsHigh));
        columns.put(Batch.ID_LOW, parts(idsLow));
        columns.put(Batch.HASH, parts(hashes));
        columns.put(Batch.OFFSET, parts(offsets));
        columns.put(Batch.LENGTH, parts(lengths));
        for (int i = 0; i < plainSlots.length; i++) {
            columns.put(fieldOf(plainSlots[i]).name(), parts(plainColumns[i]));
        }
        for (int i = 0; i < identityColumns.length; i++) {
            columns.put(IdentityCodes.FIELDS[i].name(), parts(identityColumns[i]));
        }
        columns.put(Field.ACCESS.name(), parts(access));
        columns.put(Field.OUTCOME.name(), parts(outcome));
        int contentLength = frames.length();
        Batch batch = new Batch(finished, columns, frames.finish(), contentLength, files);
        files = new ArrayList<>();
        finished = 0;
        count = 0;
        return batch;
    }

    private List<byte[]> parts(int[] values) {
        List<byte[]> parts = new ArrayList<>();
        for (int from = 0; from < finished; from += Batch.PART_RECORDS) {
            parts.add(
                    ColumnCodec.encode(
                            values, from, Math.min(finished, from + Batch.PART_RECORDS)));
        }
        return parts;
    }

    private List<byte[]> parts(long[] values) {
        List<byte[]> parts = new ArrayList<>();
        for (int from = 0; from < finished; from += Batch.PART_RECORDS) {
            parts.add(
                    ColumnCodec.encode(
                            values, from, Math.min(finished, from + Batch.PART_RECORDS)));
        }
        return parts;
    }

    private int code(RecordFields record, Slot slot, Interner interner) {
        return switch (record.kind(slot)) {
            case ABSENT, OBJECT, OTHER -> 0;
            case TEXT, LITERAL ->
                    code(interner, record.bytes(), record.from(slot), record.to(slot));
            case ESCAPED_TEXT -> {
                int length = text.decode(record.bytes(), record.from(slot), record.to(slot));
                yield code(interner, text.bytes(), 0, length);
            }
        };
    }

    private int code(Interner interner, byte[] value, int from, int to) {
        if (to - from <= IngestLimits.VALUE_BYTES) {
            return interner.code(value, from, to);
        }
        noteLongValue();
        int end = from + IngestLimits.VALUE_BYTES;
        while (end > from && (value[end] & 0xC0) == 0x80) {
            end--;
        }
        return interner.code(value, from, end);
    }

    private void noteLongValue() {
        if (!faults.contains(LONG_VALUE)) {
            faults.add(LONG_VALUE);
        }
    }

    private String string(RecordFields record, Slot slot) {
        return switch (record.kind(slot)) {
            case ABSENT, OBJECT, OTHER -> "";
            case TEXT, LITERAL ->
                    new String(
                            record.bytes(),
                            record.from(slot),
                            record.to(slot) - record.from(slot),
                            StandardCharsets.UTF_8);
            case ESCAPED_TEXT ->
                    text.string(record.bytes(), record.from(slot), record.to(slot), true);
        };
    }

    private int access(RecordFields record) {
        int length = record.to(Slot.READ_ONLY) - record.from(Slot.READ_ONLY);
        if (record.kind(Slot.READ_ONLY) == RecordFields.Kind.LITERAL && isBoolean(record, length)) {
            return accessCodes[(length == 4 ? Access.READ : Access.WRITE).ordinal()];
        }
        if (record.has(Slot.READ_ONLY)) {
            return accessCodes[
                    Access.of(string(record, Slot.READ_ONLY), string(record, Slot.EVENT_NAME))
                            .ordinal()];
        }
        Interner names = interners.get(Slot.EVENT_NAME);
        int name = names == null ? 0 : code(record, Slot.EVENT_NAME, names);
        return inferredAccess.computeIfAbsent(
                name, _ -> accessCodes[Access.inferred(string(record, Slot.EVENT_NAME)).ordinal()]);
    }

    private static boolean isBoolean(RecordFields record, int length) {
        byte first = record.bytes()[record.from(Slot.READ_ONLY)];
        return length == 4 && first == 't' || length == 5 && first == 'f';
    }

    private int outcome(RecordFields record) {
        boolean isSignInFailure = isSignInFailure(record);
        if (!record.has(Slot.ERROR_CODE) && !record.has(Slot.ERROR_MESSAGE) && !isSignInFailure) {
            return succeeded;
        }
        Outcome how =
                Outcome.of(
                        string(record, Slot.ERROR_CODE),
                        string(record, Slot.ERROR_MESSAGE),
                        isSignInFailure);
        return dictionaries.of(Field.OUTCOME).code(how.word(), null);
    }

    /// A failed console sign-in says `Failure` in its response and need not have an error code.
    private static boolean isSignInFailure(RecordFields record) {
        byte[] bytes = record.bytes();
        boolean isSignIn =
                record.kind(Slot.RESPONSE_ELEMENTS) == RecordFields.Kind.OBJECT
                        && record.kind(Slot.EVENT_SOURCE) == RecordFields.Kind.TEXT
                        && Arrays.equals(
                                bytes,
                                record.from(Slot.EVENT_SOURCE),
                                record.to(Slot.EVENT_SOURCE),
                                SIGN_IN,
                                0,
                                SIGN_IN.length);
        if (!isSignIn) {
            return false;
        }
        int last = record.to(Slot.RESPONSE_ELEMENTS) - FAILURE.length;
        for (int i = record.from(Slot.RESPONSE_ELEMENTS); i <= last; i++) {
            if (Arrays.equals(bytes, i, i + FAILURE.length, FAILURE, 0, FAILURE.length)) {
                return true;
            }
        }
        return false;
    }

    private void setId(RecordFields record) {
        idsHigh[count] = 0;
        idsLow[count] = 0;
        int from = record.from(Slot.EVENT_ID);
        int to = record.to(Slot.EVENT_ID);
        if (record.kind(Slot.EVENT_ID) == RecordFields.Kind.TEXT
                && UuidBytes.isUuid(record.bytes(), from, to)) {
            long high = UuidBytes.high(record.bytes(), from);
            if (high != 0) {
                idsHigh[count] = high;
                idsLow[count] = UuidBytes.low(record.bytes(), from);
                return;
            }
        }
        String id = string(record, Slot.EVENT_ID);
        if (id.length() > IngestLimits.VALUE_BYTES) {
            noteLongValue();
            id = id.substring(0, IngestLimits.VALUE_BYTES);
        }
        if (!id.isEmpty()) {
            idsLow[count] = dictionaries.of(Field.EVENT_ID).code(id, null);
        }
    }

    private void grow() {
        int size = times.length * 2;
        for (int i = 0; i < plainColumns.length; i++) {
            plainColumns[i] = Arrays.copyOf(plainColumns[i], size);
        }
        for (int i = 0; i < identityColumns.length; i++) {
            identityColumns[i] = Arrays.copyOf(identityColumns[i], size);
        }
        access = Arrays.copyOf(access, size);
        outcome = Arrays.copyOf(outcome, size);
        offsets = Arrays.copyOf(offsets, size);
        lengths = Arrays.copyOf(lengths, size);
        times = Arrays.copyOf(times, size);
        idsHigh = Arrays.copyOf(idsHigh, size);
        idsLow = Arrays.copyOf(idsLow, size);
        hashes = Arrays.copyOf(hashes, size);
    }

    @Override
    public void close() {
        frames.close();
    }
}
