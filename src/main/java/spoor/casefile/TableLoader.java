package spoor.casefile;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import spoor.engine.Cancel;
import spoor.engine.EventTable;
import spoor.engine.EventTableBuilder;
import spoor.engine.Values;
import spoor.event.Field;
import spoor.ingest.Batch;
import spoor.ingest.ColumnCodec;

/// Reads the segments of a case into the builder of an [EventTable], on all cores.
final class TableLoader {
    private static final Map<String, Field> CODED =
            Field.CODED.stream().collect(Collectors.toMap(Field::name, Function.identity()));

    private final Database database;

    TableLoader(Database database) {
        this.database = database;
    }

    private record Stored(int id, int firstOrdinal, int records, long contentStart) {}

    /// Everything that is committed by now.
    EventTableBuilder load(Cancel cancel) {
        List<Stored> batches = database.read(TableLoader::batches);
        // Values first seen after this are in batches committed after this, which are not read.
        Map<Field, Values> values = database.read(DictionaryStore::load);
        int records = batches.stream().mapToInt(Stored::records).sum();
        EventTableBuilder builder =
                new EventTableBuilder(
                        values,
                        records,
                        batches.stream()
                                .map(b -> new EventTable.Batch(b.firstOrdinal(), b.contentStart()))
                                .toList());
        batches.parallelStream()
                .forEach(
                        batch -> {
                            cancel.check();
                            database.read(db -> read(db, batch, builder));
                        });
        return builder;
    }

    private static List<Stored> batches(Connection db) throws SQLException {
        List<Stored> batches = new ArrayList<>();
        try (Statement sql = db.createStatement();
                ResultSet rows =
                        sql.executeQuery(
                                "SELECT id, first_ordinal, records, content_start FROM batch"
                                        + " ORDER BY id")) {
            while (rows.next()) {
                batches.add(
                        new Stored(rows.getInt(1), rows.getInt(2), rows.getInt(3), rows.getLong(4)));
            }
        }
        return batches;
    }

    private static boolean read(Connection db, Stored batch, EventTableBuilder builder)
            throws SQLException {
        Map<String, byte[]> packed = new HashMap<>();
        int parts = (batch.records() + Batch.PART_RECORDS - 1) / Batch.PART_RECORDS;
        try (PreparedStatement sql =
                db.prepareStatement("SELECT field, bytes FROM segment WHERE batch = ? AND part = ?")) {
            for (int part = 0; part < parts; part++) {
                sql.setInt(1, batch.id());
                sql.setInt(2, part);
                packed.clear();
                try (ResultSet rows = sql.executeQuery()) {
                    while (rows.next()) {
                        packed.put(rows.getString(1), rows.getBytes(2));
                    }
                }
                int first = batch.firstOrdinal() + part * Batch.PART_RECORDS;
                try {
                    set(builder, first, packed);
                } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                    throw new SQLException("batch " + batch.id() + " is damaged", e);
                }
            }
        }
        return true;
    }

    private static void set(EventTableBuilder builder, int first, Map<String, byte[]> packed) {
        builder.setTimes(first, longs(packed, Batch.TIME));
        builder.setIds(first, longs(packed, Batch.ID_HIGH), longs(packed, Batch.ID_LOW));
        builder.setHashes(first, longs(packed, Batch.HASH));
        builder.setPlaces(first, ints(packed, Batch.OFFSET), ints(packed, Batch.LENGTH));
        CODED.forEach((name, field) -> builder.setCodes(first, field, ints(packed, name)));
    }

    private static long[] longs(Map<String, byte[]> packed, String name) {
        return ColumnCodec.decodeLongs(segment(packed, name));
    }

    private static int[] ints(Map<String, byte[]> packed, String name) {
        return ColumnCodec.decodeInts(segment(packed, name));
    }

    private static byte[] segment(Map<String, byte[]> packed, String name) {
        byte[] bytes = packed.get(name);
        if (bytes == null) {
            throw new IllegalArgumentException("the segment " + name + " is missing");
        }
        return bytes;
    }
}
