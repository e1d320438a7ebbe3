package spoor.archive;

/// The sizes beyond which a file is a bomb or a mistake rather than a log.
///
/// @param fileBytes most bytes of one file, as found and inflated
public record ArchiveLimits(int fileBytes) {
    /// CloudTrail writes at most 50 MB a file; other tools' exports are larger.
    public static final ArchiveLimits USUAL = new ArchiveLimits(1 << 30);
}
