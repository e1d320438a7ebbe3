package spoor.ui.athena;

import spoor.archive.LogSource;
import spoor.athena.ask.Cost;

/// The files of the trail in which the records of a lens stand.
///
/// @param source reads them, whole and as they were delivered
/// @param files that are still in the bucket
/// @param bytes of these
/// @param gone how many are not in the bucket any more
/// @param frozen how many must be restored in S3 first
/// @param cost of asking which they are
public record Slice(LogSource source, long files, long bytes, long gone, long frozen, Cost cost) {}
