package spoor.ingest;

import spoor.event.Access;
import spoor.event.CredentialCall;
import spoor.event.Fidelity;
import spoor.event.Field;
import spoor.event.Outcome;
import spoor.event.Targets;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Turns the records of some files into columns. A file's records count only once the file, or the
/// part of it that was read, is finished. Confined to one worker.
final class BatchBuilder implements RecordSink, AutoCloseable {
    private static final byte[] SIGN_IN =
            "signin.amazonaws.com".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FAILURE = "\"Failure\"".getBytes(StandardCharsets.US_ASCII);

    private static final String LEFT_OUT =
            "a call names more or longer resources than are kept in the column of resources";

    private final Dictionaries dictionaries;
    private final int valueBytes;
    private final String longValue;
    private final IdentityCodes identities;
    private final JsonText text = new JsonText();
    private final Map<Slot, Interner> interners = new EnumMap<>(Slot.class);
    private final Slot[] plainSlots;
    private final Interner[] plainInterners;
    private final int[][] plainColumns;
    private final int[][] identityColumns = new int[IdentityCodes.FIELDS.length][1024];
    private final Map<Integer, Integer> inferredAccess = new HashMap<>();
    private final CredentialNotes credentials;
    private final ResourceCodes resources;
    private final int sourceColumn;
    private final int nameColumn;
    private final BitSet metNames = new BitSet();
    private final BitSet credentialNames = new BitSet();
    private final FrameWriter frames;
    private final int succeeded;
    private final int[] accessCodes = new int[Access.values().length];
    private int[] resource = new int[1024];
    private int[] access = new int[1024];
    private int[] outcome = new int[1024];
    private int[] offsets = new int[1024];
    private int[] lengths = new int[1024];
    private long[] times = new long[1024];
    private long[] idsHigh = new long[1024];
    private long[] idsLow = new long[1024];
    private long[] hashes = new long[1024];
    private int[] fidelity = new int[1024];
    private long[] carrierOffsets = new long[1024];
    private int[] carrierLengths = new int[1024];
    private byte[] carriedText = new byte[0];
    private int carriedLength;
    private boolean hasCarried;
    private final int[] fidelityCodes = new int[Fidelity.values().length];
    private List<FileEntry> files = new ArrayList<>();
    private List<Stretch> stretches = new ArrayList<>();
    private int finished;
    private int count;
    private int pieceFrom;
    private long aggregated;
    private List<Reject> rejects = new ArrayList<>();
    private List<String> faults = new ArrayList<>();

    /// @param helpers may take over parts of the work
    BatchBuilder(Dictionaries dictionaries, IngestLimits limits, Executor helpers) {
        this.frames = new FrameWriter(helpers);
        this.dictionaries = dictionaries;
        this.valueBytes = limits.valueBytes();
        this.longValue =
                "values beyond %d bytes are cut in tables, not in the record (limit valueBytes)"
                        .formatted(valueBytes);
        this.identities = new IdentityCodes(dictionaries, limits);
        this.credentials = new CredentialNotes(limits.depth());
        this.resources = new ResourceCodes(dictionaries, Targets.TABLE, limits, this::string);
        this.plainSlots =
                Arrays.stream(Slot.values()).filter(s -> s.field() != null).toArray(Slot[]::new);
        this.plainInterners = new Interner[plainSlots.length];
        for (int i = 0; i < plainSlots.length; i++) {
            plainInterners[i] = new Interner(dictionaries.of(fieldOf(plainSlots[i])));
            interners.put(plainSlots[i], plainInterners[i]);
        }
        this.plainColumns = new int[plainSlots.length][1024];
        this.sourceColumn = Arrays.asList(plainSlots).indexOf(Slot.EVENT_SOURCE);
        this.nameColumn = Arrays.asList(plainSlots).indexOf(Slot.EVENT_NAME);
        for (Access value : Access.values()) {
            accessCodes[value.ordinal()] = dictionaries.of(Field.ACCESS).code(value.word(), null);
        }
        for (Fidelity value : Fidelity.values()) {
            fidelityCodes[value.ordinal()] =
                    dictionaries.of(Field.FIDELITY).code(value.word(), null);
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

    /// Records of the part that is being read, rejects included.
    long recordsInPart() {
        return count - finished + (long) rejects.size() + aggregated;
    }

    /// How many of them are rejects.
    long rejectsInPart() {
        return rejects.size();
    }

    /// Begins with the part of a file whose bytes will begin at this place of their array.
    void beginPart(int from) {
        pieceFrom = from;
    }

    @Override
    public void event(RecordFields record, long time) {
        add(record, time);
        offsets[count] = record.start() - pieceFrom;
        fidelity[count] = fidelityCodes[Fidelity.FULL.ordinal()];
        carrierOffsets[count] = 0;
        carrierLengths[count] = 0;
        count++;
    }

    @Override
    public void carried(
            RecordFields record,
            long time,
            Fidelity how,
            Set<Field> notExported,
            long offset,
            int length) {
        add(record, time);
        // Where the text will lie is known only once the bytes that carry it are all read.
        offsets[count] = ~carriedLength;
        fidelity[count] = fidelityCodes[how.ordinal()];
        carrierOffsets[count] = offset;
        carrierLengths[count] = length;
        keep(record.bytes(), record.start(), record.end());
        if (!notExported.isEmpty()) {
            markNotExported(notExported);
        }
        hasCarried = true;
        count++;
    }

    private void add(RecordFields record, long time) {
        if (count == times.length) {
            grow();
        }
        byte[] bytes = record.bytes();
        if (record.to(Slot.USER_IDENTITY) - record.from(Slot.USER_IDENTITY) > valueBytes
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
        if (isCredentialCall(record)) {
            credentials.take(record, count);
        }
        resource[count] = resource(record);
        access[count] = access(record);
        outcome[count] = outcome(record);
        times[count] = time;
        setId(record);
        lengths[count] = record.end() - record.start();
        hashes[count] = Slices.hash(bytes, record.start(), record.end());
    }

    private int resource(RecordFields record) {
        int code =
                resources.code(
                        record, plainColumns[sourceColumn][count], plainColumns[nameColumn][count]);
        if (resources.isIncomplete() && !faults.contains(LEFT_OUT)) {
            faults.add(LEFT_OUT);
        }
        return code;
    }

    /// Whether more of the record is kept at hand. Asked for every record, so it is looked up by
    /// the code of the event name.
    private boolean isCredentialCall(RecordFields record) {
        int name = plainColumns[nameColumn][count];
        if (!metNames.get(name)) {
            metNames.set(name);
            credentialNames.set(name, CredentialCall.isKept(string(record, Slot.EVENT_NAME)));
        }
        return credentialNames.get(name);
    }

    private void keep(byte[] text, int from, int to) {
        int length = to - from;
        if (carriedLength + length + 1 > carriedText.length) {
            carriedText =
                    Arrays.copyOf(
                            carriedText,
                            Math.max(carriedText.length * 2, carriedLength + length + 1));
        }
        System.arraycopy(text, from, carriedText, carriedLength, length);
        carriedText[carriedLength + length] = '\n';
        carriedLength += length + 1;
    }

    private void markNotExported(Set<Field> notExported) {
        for (int i = 0; i < plainSlots.length; i++) {
            mark(plainColumns[i], notExported.contains(fieldOf(plainSlots[i])));
        }
        for (int i = 0; i < identityColumns.length; i++) {
            mark(identityColumns[i], notExported.contains(IdentityCodes.FIELDS[i]));
        }
        mark(resource, notExported.contains(Field.RESOURCE));
        boolean isOutcomeKnown =
                !notExported.contains(Field.ERROR_CODE)
                        || !notExported.contains(Field.ERROR_MESSAGE);
        if (!isOutcomeKnown) {
            outcome[count] = Dictionary.NOT_EXPORTED;
        }
    }

    private void mark(int[] column, boolean isNotExported) {
        if (isNotExported && column[count] == 0) {
            column[count] = Dictionary.NOT_EXPORTED;
        }
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

    /// Takes the part that was read into the batch.
    ///
    /// @param file what the ledger is to say of the file; its counts are filled in here
    /// @param bytes hold the part in `[pieceFrom, to)`
    /// @param offset of the part in the inflated file
    void finishPart(FileEntry file, byte[] bytes, int to, long offset) {
        place(to - pieceFrom);
        int number = entry(file);
        if (file.isKept() && to > pieceFrom) {
            stretches.add(new Stretch(frames.length(), number, offset, false));
            boolean isLarge = !file.isComplete();
            frames.append(bytes, pieceFrom, to, isLarge);
            if (carriedLength > 0) {
                stretches.add(new Stretch(frames.length(), number, offset, true));
                frames.append(carriedText, 0, carriedLength, isLarge);
            }
        }
        finished = count;
        forgetPart();
    }

    /// Adds the file to the batch's list, or the part to what it says of the file already.
    private int entry(FileEntry file) {
        List<String> notes = new ArrayList<>(faults);
        if (!file.note().isEmpty()) {
            notes.addFirst(file.note());
        }
        int last = files.size() - 1;
        FileEntry before =
                last >= 0 && !files.get(last).isComplete() && files.get(last).isOf(file)
                        ? files.get(last)
                        : null;
        List<Reject> all = rejects;
        long earlier = 0;
        long earlierAggregated = 0;
        if (before != null) {
            all = new ArrayList<>(before.rejects());
            all.addAll(rejects);
            earlier = before.records();
            earlierAggregated = before.aggregated();
            if (!before.note().isEmpty() && !notes.contains(before.note())) {
                notes.addFirst(before.note());
            }
            files.remove(last);
        }
        files.add(
                new FileEntry(
                        file.path(),
                        file.member(),
                        file.sha256(),
                        file.size(),
                        file.shape(),
                        notes.stream().distinct().collect(Collectors.joining("; ")),
                        file.isKept(),
                        file.length(),
                        earlier + recordsInPart(),
                        earlierAggregated + aggregated,
                        all,
                        0,
                        file.isComplete(),
                        false,
                        file.stored()));
        return files.size() - 1;
    }

    /// Gives the records of the part their place in the batch's content, in order: first those that
    /// stand in the file as they are, then those that it carries.
    private void place(int pieceLength) {
        int start = frames.length();
        boolean isInOrder = true;
        for (int i = finished; i < count; i++) {
            offsets[i] = start + (offsets[i] >= 0 ? offsets[i] : pieceLength + ~offsets[i]);
            isInOrder &= i == finished || offsets[i] > offsets[i - 1];
        }
        if (!isInOrder) {
            int[] order =
                    IntStream.range(finished, count)
                            .boxed()
                            .sorted(Comparator.comparingInt(i -> offsets[i]))
                            .mapToInt(Integer::intValue)
                            .toArray();
            reorder(order);
            int[] places = new int[order.length];
            for (int i = 0; i < order.length; i++) {
                places[order[i] - finished] = finished + i;
            }
            credentials.renumberFrom(finished, number -> places[number - finished]);
        }
    }

    private void reorder(int[] order) {
        for (int[] column : plainColumns) {
            move(column, order);
        }
        for (int[] column : identityColumns) {
            move(column, order);
        }
        for (int[] column :
                List.of(resource, access, outcome, offsets, lengths, fidelity, carrierLengths)) {
            move(column, order);
        }
        for (long[] column : List.of(times, idsHigh, idsLow, hashes, carrierOffsets)) {
            long[] moved = Arrays.stream(order).mapToLong(i -> column[i]).toArray();
            System.arraycopy(moved, 0, column, finished, moved.length);
        }
    }

    private void move(int[] column, int[] order) {
        int[] moved = Arrays.stream(order).map(i -> column[i]).toArray();
        System.arraycopy(moved, 0, column, finished, moved.length);
    }

    /// Adds a file of which there is nothing but its entry.
    void addEntry(FileEntry entry) {
        files.add(entry);
    }

    /// Forgets the part that is being read.
    void dropPart() {
        credentials.dropFrom(finished);
        count = finished;
        forgetPart();
    }

    private void forgetPart() {
        rejects = new ArrayList<>();
        faults = new ArrayList<>();
        aggregated = 0;
        carriedLength = 0;
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
        columns.put(Field.RESOURCE.name(), parts(resource));
        columns.put(Field.ACCESS.name(), parts(access));
        columns.put(Field.OUTCOME.name(), parts(outcome));
        columns.put(Field.FIDELITY.name(), parts(fidelity));
        columns.put(Batch.CREDENTIALS, credentials.finish(finished));
        if (hasCarried) {
            columns.put(Batch.CARRIER_OFFSET, parts(carrierOffsets));
            columns.put(Batch.CARRIER_LENGTH, parts(carrierLengths));
        }
        int contentLength = frames.length();
        Batch batch =
                new Batch(finished, columns, frames.finish(), contentLength, files, stretches);
        files = new ArrayList<>();
        stretches = new ArrayList<>();
        hasCarried = false;
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
        if (to - from <= valueBytes) {
            return interner.code(value, from, to);
        }
        noteLongValue();
        int end = from + valueBytes;
        while (end > from && (value[end] & 0xC0) == 0x80) {
            end--;
        }
        return interner.code(value, from, end);
    }

    private void noteLongValue() {
        if (!faults.contains(longValue)) {
            faults.add(longValue);
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
        if (id.length() > valueBytes) {
            noteLongValue();
            id = id.substring(0, valueBytes);
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
        resource = Arrays.copyOf(resource, size);
        access = Arrays.copyOf(access, size);
        outcome = Arrays.copyOf(outcome, size);
        offsets = Arrays.copyOf(offsets, size);
        lengths = Arrays.copyOf(lengths, size);
        times = Arrays.copyOf(times, size);
        idsHigh = Arrays.copyOf(idsHigh, size);
        idsLow = Arrays.copyOf(idsLow, size);
        hashes = Arrays.copyOf(hashes, size);
        fidelity = Arrays.copyOf(fidelity, size);
        carrierOffsets = Arrays.copyOf(carrierOffsets, size);
        carrierLengths = Arrays.copyOf(carrierLengths, size);
    }

    @Override
    public void close() {
        frames.close();
    }
}
