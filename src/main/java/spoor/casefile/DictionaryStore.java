package spoor.casefile;

import com.github.luben.zstd.Zstd;

import spoor.engine.Values;
import spoor.event.Field;
import spoor.event.Subject;
import spoor.ingest.Dictionaries;
import spoor.ingest.Dictionary;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Writes and reads the dictionaries. Values that are new with a batch go into one row a field, as
/// `[length][value][length][label]` a value, compressed.
final class DictionaryStore {
    private static final int MOST_ROW_BYTES = 512 << 10;

    /// More than any row has: what is too much for one is less than a value and its label more.
    private static final int MOST_RAW_BYTES = 4 << 20;

    private static final int LEVEL = 3;

    /// What the codes below [Dictionary#FIRST] stand for.
    private static final List<String> RESERVED = List.of("", Field.NOT_EXPORTED);

    private DictionaryStore() {}

    /// Stores the values that came since `stored`, and moves `stored` on.
    static void storeNew(Connection db, Dictionaries dictionaries, Map<Field, Integer> stored)
            throws SQLException {
        try (PreparedStatement sql =
                db.prepareStatement(
                        "INSERT INTO dictionary (field, first_code, bytes) VALUES (?, ?, ?)")) {
            for (Map.Entry<Field, Dictionary> field : dictionaries.all().entrySet()) {
                List<Dictionary.Entry> fresh =
                        field.getValue()
                                .since(stored.getOrDefault(field.getKey(), Dictionary.FIRST));
                for (int from = 0; from < fresh.size(); ) {
                    from = insert(sql, field.getKey(), fresh, from);
                }
                stored.merge(
                        field.getKey(),
                        fresh.size() + Dictionary.FIRST,
                        (old, _) -> old + fresh.size());
            }
        }
    }

    /// Inserts one row from entry `from` on and returns the first entry that had no room.
    private static int insert(
            PreparedStatement sql, Field field, List<Dictionary.Entry> fresh, int from)
            throws SQLException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int at = from;
        while (at < fresh.size() && bytes.size() < MOST_ROW_BYTES) {
            Dictionary.Entry entry = fresh.get(at++);
            byte[] label = entry.label().getBytes(StandardCharsets.UTF_8);
            bytes.writeBytes(length(entry.value().length));
            bytes.writeBytes(entry.value());
            bytes.writeBytes(length(label.length));
            bytes.writeBytes(label);
        }
        byte[] raw = bytes.toByteArray();
        byte[] packed = Zstd.compress(raw, LEVEL);
        sql.setString(1, field.name());
        sql.setInt(2, fresh.get(from).code());
        sql.setBytes(
                3,
                ByteBuffer.allocate(Integer.BYTES + packed.length)
                        .putInt(raw.length)
                        .put(packed)
                        .array());
        sql.executeUpdate();
        return at;
    }

    private static byte[] length(int length) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(length).array();
    }

    /// The dictionaries as an import continues them.
    static void restore(Connection db, Dictionaries dictionaries) throws SQLException {
        forEach(db, (field, value, label) -> dictionaries.of(field).restore(value, label));
    }

    /// The dictionaries as the engine reads them.
    static Map<Field, Values> load(Connection db) throws SQLException {
        Map<Field, List<String>> texts = new EnumMap<>(Field.class);
        Map<Field, List<String>> labels = new EnumMap<>(Field.class);
        for (Field field : new Dictionaries().all().keySet()) {
            texts.put(field, new ArrayList<>(RESERVED));
            labels.put(field, new ArrayList<>(RESERVED));
        }
        forEach(
                db,
                (field, value, label) -> {
                    String text = new String(value, StandardCharsets.UTF_8);
                    texts.computeIfAbsent(field, _ -> new ArrayList<>()).add(text);
                    labels.computeIfAbsent(field, _ -> new ArrayList<>())
                            .add(label.isEmpty() ? field.label(text) : label);
                });
        Map<Field, Values> values = new EnumMap<>(Field.class);
        texts.forEach((field, all) ->
                values.put(
                        field,
                        values(
                                field,
                                all.toArray(String[]::new),
                                labels.getOrDefault(field, all).toArray(String[]::new))));
        return values;
    }

    private static Values values(Field field, String[] texts, String[] labels) {
        return field == Field.RESOURCE
                ? Values.ofSeveral(texts, labels, Subject.BETWEEN_KEYS)
                : new Values(texts, labels);
    }

    @FunctionalInterface
    private interface Visitor {
        void visit(Field field, byte[] value, String label);
    }

    private static void forEach(Connection db, Visitor visitor) throws SQLException {
        try (Statement sql = db.createStatement();
                ResultSet rows =
                        sql.executeQuery(
                                "SELECT field, bytes FROM dictionary ORDER BY field, first_code")) {
            while (rows.next()) {
                Field field = Field.valueOf(rows.getString(1));
                ByteBuffer packed = ByteBuffer.wrap(rows.getBytes(2));
                int rawLength = packed.getInt();
                if (rawLength < 0 || rawLength > MOST_RAW_BYTES) {
                    throw new SQLException(
                            "a dictionary row claims to hold " + rawLength + " bytes");
                }
                byte[] raw = new byte[rawLength];
                byte[] data = Arrays.copyOfRange(packed.array(), packed.position(), packed.limit());
                long length = Zstd.decompress(raw, data);
                if (length != raw.length) {
                    throw new SQLException("a dictionary row is damaged");
                }
                visitAll(field, ByteBuffer.wrap(raw), visitor);
            }
        }
    }

    private static void visitAll(Field field, ByteBuffer raw, Visitor visitor) {
        while (raw.hasRemaining()) {
            byte[] value = take(raw);
            visitor.visit(field, value, new String(take(raw), StandardCharsets.UTF_8));
        }
    }

    private static byte[] take(ByteBuffer raw) {
        int length = raw.getInt();
        if (length > raw.remaining()) {
            throw new IllegalArgumentException("a value claims to have " + length + " bytes");
        }
        byte[] bytes = new byte[length];
        raw.get(bytes);
        return bytes;
    }
}
