package spoor.casefile;

import spoor.event.Origin;

/// Gives back the evidence itself. Safe to ask from several threads; reads from disk.
public interface RecordStore {
    /// The bytes at `position` of the case's content, exactly as they stood in the inflated file.
    ///
    /// @throws CaseException if the case cannot be read or these bytes are damaged
    byte[] bytes(long position, int length);

    /// The file that the record at `position` came from.
    Origin origin(long position, int length);
}
