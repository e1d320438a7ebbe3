package spoor.ingest;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;

import spoor.event.CredentialCall;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/// What the records of [CredentialCall]s say beyond the columns. Confined to one worker.
///
/// Packed for a part of a batch as the raw length, then zstd of a note after the other: the
/// record's number in the part, the count of values, and for each the number of its path, its
/// length and its UTF-8 text.
public final class CredentialNotes {
    private static final int LEVEL = 3;

    /// More than the notes of any part have: a case may come from anybody.
    private static final int MOST_RAW_BYTES = 256 << 20;

    private static final int MOST_TEXT_BYTES = 4096;

    private static final List<Slot> OBJECTS =
            List.of(Slot.REQUEST_PARAMETERS, Slot.RESPONSE_ELEMENTS, Slot.ADDITIONAL_DATA);

    private final JsonParts reader;
    private List<Note> notes = new ArrayList<>();

    /// The values of one record by their paths.
    ///
    /// @param record its number in the batch or in the part of it
    public record Note(int record, Map<String, String> values) {}

    CredentialNotes(int deepest) {
        Set<String> wanted = Set.copyOf(CredentialCall.PATHS);
        this.reader = new JsonParts(deepest, wanted::contains);
    }

    /// @param number of the record in the batch
    void take(RecordFields record, int number) {
        Map<String, String> values = new HashMap<>();
        for (Slot slot : OBJECTS) {
            if (record.kind(slot) == RecordFields.Kind.OBJECT) {
                values.putAll(
                        reader.read(
                                record.bytes(),
                                record.from(slot),
                                record.to(slot),
                                slot.key() + "."));
            }
        }
        for (Slot slot : List.of(Slot.REQUEST_ID, Slot.SHARED_EVENT_ID)) {
            if (record.kind(slot) == RecordFields.Kind.TEXT) {
                values.put(
                        slot.key(),
                        new String(
                                record.bytes(),
                                record.from(slot),
                                record.to(slot) - record.from(slot),
                                StandardCharsets.UTF_8));
            }
        }
        notes.add(new Note(number, values));
    }

    /// Forgets the records from this one on.
    void dropFrom(int number) {
        notes.removeIf(note -> note.record() >= number);
    }

    /// Follows the records from this one on to their new numbers.
    void renumberFrom(int number, IntUnaryOperator moved) {
        notes.replaceAll(note ->
                note.record() < number
                        ? note
                        : new Note(moved.applyAsInt(note.record()), note.values()));
    }

    /// All notes, a part for each [Batch#PART_RECORDS] records, and none left.
    List<byte[]> finish(int records) {
        List<byte[]> parts = new ArrayList<>();
        for (int from = 0; from < records; from += Batch.PART_RECORDS) {
            int first = from;
            int end = from + Batch.PART_RECORDS;
            parts.add(
                    pack(
                            notes.stream()
                                    .filter(note -> note.record() >= first && note.record() < end)
                                    .map(note -> new Note(note.record() - first, note.values()))
                                    .toList()));
        }
        notes = new ArrayList<>();
        return parts;
    }

    private static byte[] pack(List<Note> notes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (Note note : notes) {
                out.writeInt(note.record());
                out.writeByte(note.values().size());
                for (Map.Entry<String, String> value : note.values().entrySet()) {
                    byte[] text = value.getValue().getBytes(StandardCharsets.UTF_8);
                    int length = Math.min(text.length, MOST_TEXT_BYTES);
                    out.writeByte(CredentialCall.PATHS.indexOf(value.getKey()));
                    out.writeShort(length);
                    out.write(text, 0, length);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] raw = bytes.toByteArray();
        byte[] packed = Zstd.compress(raw, LEVEL);
        return ByteBuffer.allocate(Integer.BYTES + packed.length)
                .putInt(raw.length)
                .put(packed)
                .array();
    }

    /// What was packed for a part.
    ///
    /// @throws IllegalArgumentException if the bytes are damaged
    public static List<Note> unpack(byte[] bytes) {
        ByteBuffer packed = ByteBuffer.wrap(bytes);
        int length = packed.remaining() < Integer.BYTES ? -1 : packed.getInt();
        if (length < 0 || length > MOST_RAW_BYTES) {
            throw new IllegalArgumentException("notes claim to hold " + length + " bytes");
        }
        byte[] data = new byte[packed.remaining()];
        packed.get(data);
        byte[] raw = new byte[length];
        try {
            if (Zstd.decompress(raw, data) != length) {
                throw new IllegalArgumentException("notes are damaged");
            }
        } catch (ZstdException e) {
            throw new IllegalArgumentException("notes are damaged", e);
        }
        ByteBuffer all = ByteBuffer.wrap(raw);
        List<Note> notes = new ArrayList<>();
        try {
            while (all.hasRemaining()) {
                notes.add(note(all));
            }
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("notes are damaged", e);
        }
        return notes;
    }

    private static Note note(ByteBuffer all) {
        int record = all.getInt();
        if (record < 0 || record >= Batch.PART_RECORDS) {
            throw new IllegalArgumentException("no part has a record " + record);
        }
        int count = all.get();
        Map<String, String> values = HashMap.newHashMap(count);
        for (int i = 0; i < count; i++) {
            String path = CredentialCall.PATHS.get(all.get());
            int length = Short.toUnsignedInt(all.getShort());
            if (length > MOST_TEXT_BYTES) {
                throw new IllegalArgumentException("a text claims to have " + length + " bytes");
            }
            byte[] text = new byte[length];
            all.get(text);
            values.put(path, new String(text, StandardCharsets.UTF_8));
        }
        return new Note(record, values);
    }
}
