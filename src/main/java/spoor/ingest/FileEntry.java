package spoor.ingest;

import spoor.archive.StoredAs;

import java.util.List;
import java.util.Optional;

/// What the ledger says of one file, or of the part of a large one that a batch holds.
///
/// @param path as the user would name it
/// @param member path inside the archive at `path`; empty for a plain file
/// @param sha256 of the bytes as found, hex; empty if they could not be read
/// @param size bytes as found
/// @param note what was wrong with the file as a whole, in words; may be empty
/// @param isKept whether its inflated bytes are in the content
/// @param length inflated bytes that have been read, up to the end of this part
/// @param records found in this part, rejected ones included
/// @param aggregated how many of them are aggregates
/// @param rejectedAsAnother how many records of the other file of these bytes were rejected; 0 for
///   a file that was read
/// @param isComplete whether the file ends with this part, so that it need not be read again
/// @param isSameAsAnother whether a file of exactly these bytes is in the case already, so that its
///   content is not kept a second time and all its records are duplicates
/// @param stored what the store says that it was fetched from
public record FileEntry(
        String path,
        String member,
        String sha256,
        long size,
        Shape shape,
        String note,
        boolean isKept,
        long length,
        long records,
        long aggregated,
        List<Reject> rejects,
        long rejectedAsAnother,
        boolean isComplete,
        boolean isSameAsAnother,
        Optional<StoredAs> stored) {

    /// An entry for something of which there is nothing but a remark.
    static FileEntry remark(String path, String member, long size, Shape shape, String note) {
        return new FileEntry(
                path,
                member,
                "",
                size,
                shape,
                note,
                false,
                0,
                0,
                0,
                List.of(),
                0,
                true,
                false,
                Optional.empty());
    }

    boolean isOf(FileEntry other) {
        return path.equals(other.path)
                && member.equals(other.member)
                && sha256.equals(other.sha256);
    }
}
