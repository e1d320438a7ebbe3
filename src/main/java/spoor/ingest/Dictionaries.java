package spoor.ingest;

import spoor.event.Field;

import java.util.EnumMap;
import java.util.Map;

/// The dictionaries of a case: one for each coded field, and one for event IDs that are no UUIDs.
public final class Dictionaries {
    private final Map<Field, Dictionary> byField = new EnumMap<>(Field.class);

    public Dictionaries() {
        Field.STORED.forEach(field -> byField.put(field, new Dictionary()));
        byField.put(Field.EVENT_ID, new Dictionary());
    }

    /// @throws IllegalArgumentException if no codes are kept for the field
    public Dictionary of(Field field) {
        Dictionary dictionary = byField.get(field);
        if (dictionary == null) {
            throw new IllegalArgumentException("no codes are kept for " + field);
        }
        return dictionary;
    }

    public Map<Field, Dictionary> all() {
        return Map.copyOf(byField);
    }
}
