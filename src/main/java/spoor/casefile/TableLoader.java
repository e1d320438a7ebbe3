package spoor.casefile;

import spoor.engine.Cancel;
import spoor.engine.EventTable;
import spoor.engine.EventTableBuilder;
import spoor.engine.Values;
import spoor.event.Field;
import spoor.ingest.Batch;
import spoor.ingest.ColumnCodec;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads the segments of a case into the builder of an [EventTable], on all cores.
final class TableLoader {
    private static final Map<String, Field> CODED =
            Field.STORED.stream().collect(Collectors.toMap(Field::name, Function.identity()));

    /// One for each coded field, and time, both halves of the ID, hash, offset, length and notes.
    private static final long SEGMENTS_A_PART = Field.STORED.size() + 7L;

    /// Beyond what any event time can say, whatever its offset.
    private static final long EARLIEST = Instant.parse("0000-12-30T00:00:00Z").toEpochMilli();

    private static final long LATEST = Instant.parse("+10000-01-02T00:00:00Z").toEpochMilli();

    private final Database database;

    TableLoader(Database database) {
        this.database = database;
    }

    private record Stored(
            int id, int firstOrdinal, int records, long contentStart, long contentLength) {
        int parts() {
            return Math.ceilDiv(records, Batch.PART_RECORDS);
        }
    }

    /// Everything that is committed by now.
    ///
    /// @param settled the number of records whose copies are known: if the case has just so many,
    ///   no hashes are read, for nothing will be compared
    EventTableBuilder load(OptionalInt settled, Cancel cancel) {
        List<Stored> batches = database.read(TableLoader::batches);
        // Values first seen after this are in batches committed after this, which are not read.
        Map<Field, Values> values = database.read(DictionaryStore::load);
        int records = batches.stream().mapToInt(Stored::records).sum();
        boolean isCompared = settled.isEmpty() || settled.getAsInt() != records;
        EventTableBuilder builder =
                new EventTableBuilder(
                        values,
                        records,
                        batches.stream()
                                .map(b -> new EventTable.Batch(b.firstOrdinal(), b.contentStart()))
                                .toList());
        batches.parallelStream()
                .forEach(batch -> {
                    cancel.check();
                    database.read(db -> read(db, batch, builder, isCompared));
                });
        database.read(_ -> checkIds(builder));
        return builder;
    }

    /// Each batch begins where the one before ends, and none claims more records than there are
    /// segments: a case may come from anybody.
    private static List<Stored> batches(Connection db) throws SQLException {
        List<Stored> batches = new ArrayList<>();
        int ordinal = 0;
        long position = 0;
        long segments = 0;
        try (Statement sql = db.createStatement();
                ResultSet rows =
                        sql.executeQuery(
                                "SELECT id, first_ordinal, records, content_start, content_length"
                                        + " FROM batch ORDER BY id")) {
            while (rows.next()) {
                Stored batch =
                        new Stored(
                                rows.getInt(1),
                                rows.getInt(2),
                                rows.getInt(3),
                                rows.getLong(4),
                                rows.getLong(5));
                boolean isNext =
                        batch.firstOrdinal() == ordinal
                                && batch.contentStart() == position
                                && batch.records() >= 0
                                && batch.contentLength() >= 0;
                if (!isNext) {
                    throw new SQLException(
                            "batch " + batch.id() + " does not follow the one before");
                }
                batches.add(batch);
                ordinal = Math.addExact(ordinal, batch.records());
                position = Math.addExact(position, batch.contentLength());
                segments += batch.parts() * SEGMENTS_A_PART;
            }
        }
        try (Statement sql = db.createStatement();
                ResultSet count = sql.executeQuery("SELECT COUNT(*) FROM segment")) {
            count.next();
            if (count.getLong(1) < segments) {
                throw new SQLException("segments are missing");
            }
        }
        return batches;
    }

    private static boolean checkIds(EventTableBuilder builder) throws SQLException {
        if (!builder.knowsAllIds()) {
            throw new SQLException("an event ID is missing");
        }
        return true;
    }

    private static boolean read(
            Connection db, Stored batch, EventTableBuilder builder, boolean isCompared)
            throws SQLException {
        Map<String, byte[]> packed = new HashMap<>();
        long end = 0;
        try (PreparedStatement sql =
                db.prepareStatement(
                        "SELECT field, bytes FROM segment WHERE batch = ? AND part = ? AND field"
                                + " NOT IN (?, ?)")) {
            for (int part = 0; part < batch.parts(); part++) {
                sql.setInt(1, batch.id());
                sql.setInt(2, part);
                sql.setString(3, isCompared ? "" : Batch.HASH);
                sql.setString(4, Batch.CREDENTIALS);
                packed.clear();
                try (ResultSet rows = sql.executeQuery()) {
                    while (rows.next()) {
                        packed.put(rows.getString(1), rows.getBytes(2));
                    }
                }
                int done = part * Batch.PART_RECORDS;
                int count = Math.min(Batch.PART_RECORDS, batch.records() - done);
                try {
                    end =
                            set(
                                    builder,
                                    batch,
                                    batch.firstOrdinal() + done,
                                    count,
                                    end,
                                    packed,
                                    isCompared);
                } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                    throw new SQLException("batch " + batch.id() + " is damaged", e);
                }
            }
        }
        return true;
    }

    /// @param end where in the batch's content the record before ends
    /// @return the same for the last of these
    private static long set(
            EventTableBuilder builder,
            Stored batch,
            int first,
            int count,
            long end,
            Map<String, byte[]> packed,
            boolean isCompared) {
        long[] times = longs(packed, Batch.TIME, count);
        for (long time : times) {
            if (time < EARLIEST || time > LATEST) {
                throw new IllegalArgumentException("no event is of " + time);
            }
        }
        int[] offsets = ints(packed, Batch.OFFSET, count);
        int[] lengths = ints(packed, Batch.LENGTH, count);
        long last = end;
        for (int i = 0; i < count; i++) {
            if (offsets[i] < last || lengths[i] < 1) {
                throw new IllegalArgumentException("no record can begin at " + offsets[i]);
            }
            last = (long) offsets[i] + lengths[i];
        }
        if (last > batch.contentLength()) {
            throw new IllegalArgumentException("a record ends beyond the content, at " + last);
        }
        builder.setTimes(first, times);
        builder.setIds(
                first, longs(packed, Batch.ID_HIGH, count), longs(packed, Batch.ID_LOW, count));
        if (isCompared) {
            builder.setHashes(first, longs(packed, Batch.HASH, count));
        }
        builder.setPlaces(first, offsets, lengths);
        CODED.forEach((name, field) -> builder.setCodes(first, field, ints(packed, name, count)));
        return last;
    }

    private static long[] longs(Map<String, byte[]> packed, String name, int count) {
        long[] values = ColumnCodec.decodeLongs(segment(packed, name));
        checkCount(name, values.length, count);
        return values;
    }

    private static int[] ints(Map<String, byte[]> packed, String name, int count) {
        int[] values = ColumnCodec.decodeInts(segment(packed, name));
        checkCount(name, values.length, count);
        return values;
    }

    private static void checkCount(String name, int found, int expected) {
        if (found != expected) {
            throw new IllegalArgumentException(
                    "the segment "
                            + name
                            + " holds "
                            + found
                            + " values for "
                            + expected
                            + " records");
        }
    }

    private static byte[] segment(Map<String, byte[]> packed, String name) {
        byte[] bytes = packed.get(name);
        if (bytes == null) {
            throw new IllegalArgumentException("the segment " + name + " is missing");
        }
        return bytes;
    }
}
