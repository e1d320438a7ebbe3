package spoor.archive;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The sizes beyond which a file is a bomb or a mistake rather than a log. Each has a name, by
/// which it is listed, changed and reported where it is hit.
///
/// @param fileBytes most inflated bytes of one file
/// @param ratio most inflated bytes for each byte found, counted from [#RATIO_FROM] on
/// @param archiveDepth how many archives may stand inside each other; 0 reads none
/// @param members most entries of one archive
/// @param pathLength longest path of a file or member, in characters
public record ArchiveLimits(
        long fileBytes, int ratio, int archiveDepth, int members, int pathLength) {
    /// Inflated bytes up to which any ratio will do. Deflate makes at most 1032 bytes of one, and a
    /// small file of one record over and over may come near that; CloudTrail's own files inflate 5
    /// to 30 times. From here on only a bomb keeps beyond 250.
    public static final long RATIO_FROM = 64L << 20;

    /// CloudTrail writes at most 50 MB a file; other tools' exports are larger.
    public static final ArchiveLimits USUAL =
            new ArchiveLimits(64L << 30, 250, 3, 2_000_000, 4_096);

    private static final String FILE_BYTES = "fileBytes";
    private static final String RATIO = "ratio";
    static final String ARCHIVE_DEPTH = "archiveDepth";
    static final String MEMBERS = "members";
    static final String PATH_LENGTH = "pathLength";

    public ArchiveLimits {
        atLeast(1, FILE_BYTES, fileBytes);
        atLeast(1, RATIO, ratio);
        atLeast(0, ARCHIVE_DEPTH, archiveDepth);
        atLeast(1, MEMBERS, members);
        atLeast(1, PATH_LENGTH, pathLength);
    }

    private static void atLeast(int least, String name, long value) {
        if (value < least) {
            throw new IllegalArgumentException("the limit " + name + " is at least " + least);
        }
    }

    /// All limits, in a fixed order.
    public Map<String, Long> byName() {
        Map<String, Long> all = new LinkedHashMap<>();
        all.put(FILE_BYTES, fileBytes);
        all.put(RATIO, (long) ratio);
        all.put(ARCHIVE_DEPTH, (long) archiveDepth);
        all.put(MEMBERS, (long) members);
        all.put(PATH_LENGTH, (long) pathLength);
        return Collections.unmodifiableMap(all);
    }

    /// These limits with another value for one of them.
    ///
    /// @throws IllegalArgumentException if there is no limit of that name, or it cannot be `value`
    public ArchiveLimits with(String name, long value) {
        return switch (name) {
            case FILE_BYTES -> new ArchiveLimits(value, ratio, archiveDepth, members, pathLength);
            case RATIO ->
                    new ArchiveLimits(
                            fileBytes, fits(name, value), archiveDepth, members, pathLength);
            case ARCHIVE_DEPTH ->
                    new ArchiveLimits(fileBytes, ratio, fits(name, value), members, pathLength);
            case MEMBERS ->
                    new ArchiveLimits(
                            fileBytes, ratio, archiveDepth, fits(name, value), pathLength);
            case PATH_LENGTH ->
                    new ArchiveLimits(fileBytes, ratio, archiveDepth, members, fits(name, value));
            default ->
                    throw new IllegalArgumentException(
                            "there is no limit "
                                    + name
                                    + "; the limits are "
                                    + String.join(", ", byName().keySet()));
        };
    }

    private static int fits(String name, long value) {
        if (value > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "the limit " + name + " is at most " + Integer.MAX_VALUE);
        }
        return (int) Math.max(value, -1);
    }

    /// The name of the limit that is hit where `found` bytes have become `inflated` ones.
    public Optional<String> exceeded(long found, long inflated) {
        if (inflated > fileBytes) {
            return Optional.of(FILE_BYTES);
        }
        return inflated > RATIO_FROM && inflated / ratio > found
                ? Optional.of(RATIO)
                : Optional.empty();
    }
}
