package spoor.ingest;

import java.util.List;

/// What the ledger says of one file.
///
/// @param path as the user would name it
/// @param member path inside the archive at `path`; empty for a plain file
/// @param sha256 of the bytes as found, hex; empty if they could not be read
/// @param size bytes as found
/// @param note what was wrong with the file as a whole, in words; may be empty
/// @param contentOffset of its inflated bytes in its batch's content; -1 where they are not kept
/// @param contentLength bytes after inflating
/// @param records found in it, rejected ones included
/// @param rejectedAsAnother how many records of the other file of these bytes were rejected; 0 for
///   a file that was read
/// @param isSameAsAnother whether a file of exactly these bytes is in the case already, so that its
///   content is not kept a second time and all its records are duplicates
public record FileEntry(
        String path,
        String member,
        String sha256,
        long size,
        Shape shape,
        String note,
        long contentOffset,
        int contentLength,
        long records,
        List<Reject> rejects,
        long rejectedAsAnother,
        boolean isSameAsAnother) {}
