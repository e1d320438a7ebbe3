package spoor.archive;

import java.util.List;

/// A file's bytes, inflated if it was gzipped.
///
/// @param bytes holds the content in `[0, length)`; belongs to the [ContentReader] that made it and
///   is good until its next read
/// @param sizeAsFound bytes before inflating
/// @param sha256 hex digest of the bytes as found
/// @param isZip whether these are the first bytes of a zip, whose members are to be read instead
/// @param faults what was wrong, in words; the content is what could be read all the same
public record Content(
        byte[] bytes,
        int length,
        long sizeAsFound,
        String sha256,
        boolean isZip,
        List<String> faults) {}
