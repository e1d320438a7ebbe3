package spoor.analysis.difference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/// Lists of `{key, value}`, which are maps.
final class TagList {
    private static final Set<String> KEYS = Set.of("key", "tagkey");
    private static final Set<String> VALUES = Set.of("value", "tagvalue");

    private TagList() {}

    /// The list as a map; empty where it is none, or where a key is there twice.
    static SequencedMap<String, Value> asMap(List<Value> items) {
        SequencedMap<String, Value> map = new LinkedHashMap<>();
        for (Value item : items) {
            if (!(item instanceof Value.Structure(SequencedMap<String, Value> members))
                    || members.size() != 2) {
                return new LinkedHashMap<>();
            }
            String key = "";
            Value value = Value.ABSENT;
            for (Map.Entry<String, Value> member : members.entrySet()) {
                String name = member.getKey().toLowerCase(Locale.ROOT);
                if (KEYS.contains(name) && member.getValue() instanceof Value.Text(String text)) {
                    key = text;
                } else if (VALUES.contains(name)) {
                    value = member.getValue();
                }
            }
            boolean isTag = !key.isEmpty() && !(value instanceof Value.Absent);
            if (!isTag || map.put(key, value) != null) {
                return new LinkedHashMap<>();
            }
        }
        return map;
    }
}
