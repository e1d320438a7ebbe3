package spoor.casefile;

import spoor.engine.Cancel;
import spoor.ingest.Batch;
import spoor.ingest.CredentialNotes;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// Reads what is kept of the records of calls about credentials.
final class NoteStore {
    private final Database database;

    NoteStore(Database database) {
        this.database = database;
    }

    private record Packed(int firstOrdinal, byte[] bytes) {}

    /// All that are committed by now.
    List<CredentialNotes.Note> notes(Cancel cancel) {
        return database.read(NoteStore::packed).parallelStream()
                .flatMap(part -> {
                    cancel.check();
                    return unpacked(part).stream();
                })
                .toList();
    }

    /// Batch by batch, so that only these segments are read and not all of the table.
    private static List<Packed> packed(Connection db) throws SQLException {
        List<Packed> parts = new ArrayList<>();
        try (Statement all = db.createStatement();
                ResultSet batches =
                        all.executeQuery(
                                "SELECT id, first_ordinal, records FROM batch ORDER BY id");
                PreparedStatement sql =
                        db.prepareStatement(
                                "SELECT part, bytes FROM segment WHERE batch = ? AND field = ?"
                                        + " ORDER BY part")) {
            while (batches.next()) {
                sql.setInt(1, batches.getInt(1));
                sql.setString(2, Batch.CREDENTIALS);
                int expected = Math.ceilDiv(batches.getInt(3), Batch.PART_RECORDS);
                int part = 0;
                try (ResultSet rows = sql.executeQuery()) {
                    while (rows.next()) {
                        if (rows.getInt(1) != part) {
                            break;
                        }
                        int first = batches.getInt(2) + part++ * Batch.PART_RECORDS;
                        parts.add(new Packed(first, rows.getBytes(2)));
                    }
                }
                if (part != expected) {
                    throw new SQLException(
                            "the notes of batch " + batches.getInt(1) + " are missing");
                }
            }
        }
        return parts;
    }

    private List<CredentialNotes.Note> unpacked(Packed part) {
        try {
            return CredentialNotes.unpack(part.bytes()).stream()
                    .map(note ->
                            new CredentialNotes.Note(
                                    part.firstOrdinal() + note.record(), note.values()))
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new CaseException(Problem.DAMAGED, database.file(), e);
        }
    }
}
