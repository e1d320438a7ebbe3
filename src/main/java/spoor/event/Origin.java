package spoor.event;

import java.util.List;

/// Where a record came from, exact to the byte.
///
/// @param file path of the file as it was found, folders and all
/// @param member path inside the archive that held it (zip), empty for a plain file
/// @param sha256 hex digest of the file (or archive member) as found, before inflating
/// @param offset of the record's first byte in the *inflated* file
/// @param length in bytes
/// @param copies the same record found elsewhere; empty for most
public record Origin(
        String file, String member, String sha256, long offset, int length, List<Origin> copies) {
    public Origin {
        copies = List.copyOf(copies);
    }

    /// File and member as one readable path, `archive.zip!folder/file.json`.
    public String path() {
        return member.isEmpty() ? file : file + "!" + member;
    }

    public Origin withCopies(List<Origin> others) {
        return new Origin(file, member, sha256, offset, length, others);
    }
}
