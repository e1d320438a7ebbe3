package spoor.archive.aws;

import java.time.LocalDate;
import java.util.Optional;

/// An object of a bucket as the listing tells it.
///
/// @param size bytes
/// @param tag its ETag without quotes
/// @param isFrozen whether it must be restored before it can be read
public record BucketObject(
        TrailFolder folder, String key, long size, String tag, boolean isFrozen) {
    /// The day on which it was delivered; empty where its key says none.
    public Optional<LocalDate> day() {
        return folder.day(key);
    }
}
