package spoor.archive;

import java.util.Map;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;

/// What a store in the net says of an object beyond its bytes.
///
/// @param version the id of the version that was read; empty where the store keeps none
/// @param tag the ETag, without quotes: the same as long as the object is
/// @param modified when the object was written, milliseconds since 1970; 0 if not said
/// @param metadata what was written with it, by name in small letters: of a digest its signature
public record StoredAs(
        String version, String tag, long modified, SortedMap<String, String> metadata) {
    /// The tag of what was asked for by time, and will be the same whenever it is asked for again.
    public static final String SETTLED = "settled";

    public StoredAs {
        metadata = new TreeMap<>(metadata);
    }

    /// The metadata as `name=value`, a line each.
    public String metadataText() {
        StringJoiner lines = new StringJoiner("\n");
        metadata.forEach((name, value) -> lines.add(oneLine(name) + "=" + oneLine(value)));
        return lines.toString();
    }

    private static String oneLine(String text) {
        return text.replace('\n', ' ').replace('\r', ' ');
    }

    /// Of something that has no more than a tag.
    public static StoredAs tagged(String tag) {
        return new StoredAs("", tag, 0, new TreeMap<>(Map.of()));
    }
}
