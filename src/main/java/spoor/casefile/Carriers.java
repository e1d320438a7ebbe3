package spoor.casefile;

import spoor.ingest.Batch;
import spoor.ingest.ColumnCodec;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Tells which bytes of a file carry a record that does not stand in it as it is. Safe for several
/// threads.
final class Carriers {
    private static final int BATCHES_KEPT = 8;

    private final Database database;
    private final Map<Integer, Columns> kept =
            new LinkedHashMap<>(BATCHES_KEPT * 2, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Integer, Columns> eldest) {
                    return size() > BATCHES_KEPT;
                }
            };

    /// Where a record is carried: bytes of the inflated file.
    record Carrier(long offset, int length) {}

    private record Columns(int[] places, long[] offsets, int[] lengths) {}

    Carriers(Database database) {
        this.database = database;
    }

    /// @param place of the record in the batch's content
    synchronized Carrier at(int batch, int place) {
        Columns columns = kept.computeIfAbsent(batch, id -> database.read(db -> columns(db, id)));
        int found = Arrays.binarySearch(columns.places(), place);
        int record = found >= 0 ? found : -found - 2;
        return database.read(_ -> {
            if (record < 0 || record >= columns.offsets().length) {
                throw new SQLException("no record is carried at " + place);
            }
            return new Carrier(columns.offsets()[record], columns.lengths()[record]);
        });
    }

    private static Columns columns(Connection db, int batch) throws SQLException {
        return new Columns(
                parts(db, batch, Batch.OFFSET, ColumnCodec::decodeInts).stream()
                        .flatMapToInt(Arrays::stream)
                        .toArray(),
                parts(db, batch, Batch.CARRIER_OFFSET, ColumnCodec::decodeLongs).stream()
                        .flatMapToLong(Arrays::stream)
                        .toArray(),
                parts(db, batch, Batch.CARRIER_LENGTH, ColumnCodec::decodeInts).stream()
                        .flatMapToInt(Arrays::stream)
                        .toArray());
    }

    private static <T> List<T> parts(
            Connection db, int batch, String field, Function<byte[], T> decode)
            throws SQLException {
        List<T> parts = new ArrayList<>();
        try (PreparedStatement sql =
                db.prepareStatement(
                        "SELECT bytes FROM segment WHERE batch = ? AND field = ? ORDER BY part")) {
            sql.setInt(1, batch);
            sql.setString(2, field);
            try (ResultSet rows = sql.executeQuery()) {
                while (rows.next()) {
                    parts.add(decode.apply(rows.getBytes(1)));
                }
            }
        }
        return parts;
    }
}
