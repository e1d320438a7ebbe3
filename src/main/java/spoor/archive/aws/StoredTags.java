package spoor.archive.aws;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/// What S3 says of an object, without its quirks.
final class StoredTags {
    private static final Set<String> FROZEN = Set.of("GLACIER", "DEEP_ARCHIVE");

    private StoredTags() {}

    /// An ETag without its quotes.
    static String bare(@Nullable String tag) {
        return tag == null ? "" : tag.replace("\"", "");
    }

    /// The id of a version; empty for what was written while the bucket kept none.
    static String version(@Nullable String id) {
        return id == null || id.equals("null") ? "" : id;
    }

    /// Whether objects of a storage class must be restored before they can be read.
    static boolean isFrozen(@Nullable String storageClass) {
        return storageClass != null && FROZEN.contains(storageClass);
    }
}
