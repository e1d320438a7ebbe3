package spoor.archive;

/// The sizes beyond which a file is a bomb or a mistake rather than a log.
///
/// @param fileBytes most bytes of one file, as found and inflated
public record ArchiveLimits(long fileBytes, int ratio) {
    /// CloudTrail writes at most 50 MB a file; other tools' exports are larger.
    public java.util.Map<String, Long> byName() { return java.util.Map.of("fileBytes", fileBytes, "ratio", (long) ratio); }
    public ArchiveLimits with(String n, long v) { return n.equals("ratio") ? new ArchiveLimits(fileBytes,(int) v) : new ArchiveLimits(v, ratio); }
    public static final ArchiveLimits USUAL = new ArchiveLimits(64L << 30, 250);
}
