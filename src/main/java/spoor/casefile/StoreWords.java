package spoor.casefile;

import spoor.archive.StoredAs;

import java.util.SortedMap;
import java.util.TreeMap;

/// How the metadata of an object stands in the case: `name=value`, a line each.
final class StoreWords {
    private StoreWords() {}

    /// Reads what [StoredAs#metadataText] wrote.
    static SortedMap<String, String> metadata(String text) {
        SortedMap<String, String> metadata = new TreeMap<>();
        text.lines()
                .forEach(line -> {
                    int sign = line.indexOf('=');
                    if (sign > 0) {
                        metadata.put(line.substring(0, sign), line.substring(sign + 1));
                    }
                });
        return metadata;
    }
}
