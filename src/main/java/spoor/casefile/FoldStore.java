package spoor.casefile;

import spoor.engine.EventTable;
import spoor.engine.Folds;
import spoor.ingest.ColumnCodec;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongToIntFunction;
import java.util.stream.IntStream;

/// Stores which records are copies of others, and settles the ledger's counts by it. What is stored
/// holds for the number of records that it was found with.
final class FoldStore {
    private static final String FOLDED_RECORDS = "folded_records";
    private static final int PART = 1 << 17;

    private FoldStore() {}

    /// With how many records the folds were found that are stored.
    static OptionalInt records(Connection db) throws SQLException {
        Optional<String> folded = Database.info(db, FOLDED_RECORDS);
        return folded.isPresent() && folded.get().matches("\\d{1,9}")
                ? OptionalInt.of(Integer.parseInt(folded.get()))
                : OptionalInt.empty();
    }

    /// The folds of a case with this many records, if they were stored for just as many.
    static Optional<Folds> load(Connection db, int records) throws SQLException {
        OptionalInt folded = records(db);
        if (folded.isEmpty() || folded.getAsInt() != records) {
            return Optional.empty();
        }
        int[] copies = numbers(db, "copy", records);
        int[] originals = numbers(db, "original", records);
        boolean isInOrder =
                IntStream.range(1, copies.length).allMatch(i -> copies[i] > copies[i - 1]);
        if (copies.length != originals.length || !isInOrder) {
            throw new SQLException("the list of copies is damaged");
        }
        BitSet conflicts = new BitSet();
        Arrays.stream(numbers(db, "conflict", records)).forEach(conflicts::set);
        return Optional.of(new Folds(copies, originals, conflicts));
    }

    /// Stores the folds and counts them file by file.
    ///
    /// @param files gives the number of the file that a position of the content comes from
    static void store(Connection db, EventTable table, Folds folds, LongToIntFunction files)
            throws SQLException {
        try (Statement sql = db.createStatement()) {
            sql.executeUpdate("DELETE FROM fold");
        }
        insert(db, "copy", IntStream.range(0, folds.copies()).map(folds::copyAt).toArray());
        insert(db, "original", IntStream.range(0, folds.copies()).map(folds::originalAt).toArray());
        insert(db, "conflict", folds.conflictSet().stream().toArray());
        settle(db, table, folds, files);
        Database.setInfo(db, FOLDED_RECORDS, String.valueOf(table.records()));
    }

    private static void insert(Connection db, String name, int[] numbers) throws SQLException {
        try (PreparedStatement sql = db.prepareStatement("INSERT INTO fold VALUES (?, ?, ?)")) {
            for (int from = 0; from < numbers.length; from += PART) {
                sql.setString(1, name);
                sql.setInt(2, from / PART);
                sql.setBytes(
                        3,
                        ColumnCodec.encode(numbers, from, Math.min(numbers.length, from + PART)));
                sql.executeUpdate();
            }
        }
    }

    /// @throws SQLException if one of the numbers is that of no record
    private static int[] numbers(Connection db, String name, int records) throws SQLException {
        IntStream.Builder all = IntStream.builder();
        try (PreparedStatement sql =
                db.prepareStatement("SELECT bytes FROM fold WHERE name = ? ORDER BY part")) {
            sql.setString(1, name);
            try (ResultSet rows = sql.executeQuery()) {
                while (rows.next()) {
                    Arrays.stream(ColumnCodec.decodeInts(rows.getBytes(1))).forEach(all::add);
                }
            }
        }
        int[] numbers = all.build().toArray();
        if (Arrays.stream(numbers).anyMatch(n -> n < 0 || n >= records)) {
            throw new SQLException("the list of copies names records that are not there");
        }
        return numbers;
    }

    /// Writes the number of duplicates and conflicts of each file that was read into the ledger.
    private static void settle(
            Connection db, EventTable table, Folds folds, LongToIntFunction files)
            throws SQLException {
        Map<Integer, long[]> counts = new HashMap<>();
        for (int i = 0; i < folds.copies(); i++) {
            counts.computeIfAbsent(
                            files.applyAsInt(table.positionOf(folds.copyAt(i))), _ -> new long[2])[
                    0]++;
        }
        folds.conflictSet().stream()
                .forEach(ordinal ->
                        counts.computeIfAbsent(
                                        files.applyAsInt(table.positionOf(ordinal)),
                                        _ -> new long[2])[1]++);
        try (Statement sql = db.createStatement()) {
            sql.executeUpdate(
                    "UPDATE source_file SET duplicates = 0, conflicts = 0"
                            + " WHERE NOT same_as_another AND (duplicates > 0 OR conflicts > 0)");
        }
        try (PreparedStatement sql =
                db.prepareStatement(
                        "UPDATE source_file SET duplicates = ?, conflicts = ? WHERE id = ?")) {
            for (Map.Entry<Integer, long[]> file : counts.entrySet()) {
                sql.setLong(1, file.getValue()[0]);
                sql.setLong(2, file.getValue()[1]);
                sql.setInt(3, file.getKey());
                sql.addBatch();
            }
            sql.executeBatch();
        }
    }
}
