package spoor.casefile;

import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;

/// How the metadata of an object stands in the case: `name=value`, a line each.
final class StoreWords {
    private StoreWords() {}

    static String text(SortedMap<String, String> metadata) {
        StringJoiner lines = new StringJoiner("\n");
        metadata.forEach((name, value) -> lines.add(oneLine(name) + "=" + oneLine(value)));
        return lines.toString();
    }

    private static String oneLine(String text) {
        return text.replace('\n', ' ').replace('\r', ' ');
    }

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
