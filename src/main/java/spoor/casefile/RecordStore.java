package spoor.casefile;

import spoor.engine.Cancel;
import spoor.event.Origin;
import spoor.ingest.CredentialNotes;

import java.util.List;

/// Gives back the evidence itself. Safe to ask from several threads; reads from disk.
public interface RecordStore {
    /// The bytes at `position` of the case's content, exactly as they stood in the inflated file.
    ///
    /// @throws CaseException if the case cannot be read or these bytes are damaged
    byte[] bytes(long position, int length);

    /// The file that the record at `position` came from.
    Origin origin(long position, int length);

    /// What the records of calls about credentials say, by the number of each record in the order
    /// of the case. A store that keeps nothing beside the records has none.
    ///
    /// @throws java.util.concurrent.CancellationException once `cancel` says so
    default List<CredentialNotes.Note> credentialNotes(Cancel cancel) {
        return List.of();
    }
}
