package spoor.casefile;

import java.util.List;

/// What a check of a case found.
///
/// @param frames frames of content that were inflated
/// @param records records whose bytes were compared with their hash
/// @param files files of the ledger
/// @param originals original files that were read again and compared; 0 where that was not asked
///   for
/// @param fetched files that came from a store in the net, which is not asked again
/// @param faults what is wrong, in words; empty if the case is sound
public record Verification(
        long frames, long records, long files, long originals, long fetched, List<String> faults) {
    public boolean isSound() {
        return faults.isEmpty();
    }
}
