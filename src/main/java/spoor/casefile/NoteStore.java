package spoor.casefile;

import spoor.engine.Cancel;
import spoor.ingest.Batch;
import spoor.ingest.CredentialNotes;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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

    private static List<Packed> packed(Connection db) throws SQLException {
        List<Packed> parts = new ArrayList<>();
        try (PreparedStatement sql =
                db.prepareStatement(
                        """
                        SELECT batch.first_ordinal, segment.part, segment.bytes
                        FROM segment JOIN batch ON batch.id = segment.batch
                        WHERE segment.field = ?
                        ORDER BY segment.batch, segment.part
                        """)) {
            sql.setString(1, Batch.CREDENTIALS);
            try (ResultSet rows = sql.executeQuery()) {
                while (rows.next()) {
                    int first = Math.addExact(rows.getInt(1), rows.getInt(2) * Batch.PART_RECORDS);
                    parts.add(new Packed(first, rows.getBytes(3)));
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
