package spoor.analysis.difference;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// A part of a record as it stands there, spelling included.
public sealed interface Value {
    Value ABSENT = new Absent();

    /// An object, its keys in the order of the record.
    record Structure(SequencedMap<String, Value> members) implements Value {
        public Structure {
            members = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(members));
        }
    }

    record Items(List<Value> items) implements Value {
        public Items {
            items = List.copyOf(items);
        }
    }

    record Text(String text) implements Value {}

    /// A string that holds JSON.
    ///
    /// @param raw the string itself
    record Opened(String raw, Value inner) implements Value {}

    /// @param spelling of the number in the record: `1`, `1.0` and `1e0` are told apart here
    record Numeral(String spelling) implements Value {}

    record Flag(boolean isTrue) implements Value {}

    record Null() implements Value {}

    /// The record does not have it.
    record Absent() implements Value {}

    /// The record does not tell what it was.
    ///
    /// @param spelling what stands there in its place
    record Unknown(Reason reason, String spelling) implements Value {}

    /// Why a value is not known.
    enum Reason {
        /// CloudTrail put a marker in its place.
        REDACTED,
        /// Over 100 KB, so CloudTrail left it out.
        OVERSIZE,
        /// A refused call, whose parameters many services do not record.
        DENIED,
        /// The call does not name it, and leaves it as it was.
        NOT_NAMED,
        /// Logged as empty whatever it holds.
        NOT_LOGGED,
        /// The record cannot be read.
        UNREADABLE
    }

    /// The member of this name, or else of this name in other letters; JSON in a string counts as
    /// opened.
    default Value at(String name) {
        if (!(plain() instanceof Structure(SequencedMap<String, Value> members))) {
            return ABSENT;
        }
        Value exact = members.get(name);
        if (exact != null) {
            return exact;
        }
        for (Map.Entry<String, Value> member : members.entrySet()) {
            if (member.getKey().equalsIgnoreCase(name)) {
                return member.getValue();
            }
        }
        return ABSENT;
    }

    /// These members and, as not named, those that only an earlier request has.
    default Value leaving(Value earlier) {
        if (!(plain() instanceof Structure(SequencedMap<String, Value> members))
                || !(earlier.plain() instanceof Structure(SequencedMap<String, Value> others))) {
            return this;
        }
        SequencedMap<String, Value> all = new LinkedHashMap<>(members);
        others.keySet().stream()
                .filter(name -> at(name) instanceof Absent)
                .forEach(name -> all.put(name, new Unknown(Reason.NOT_NAMED, "")));
        return new Structure(all);
    }

    /// This value, opened if it is JSON in a string.
    default Value plain() {
        return this instanceof Opened(String _, Value inner) ? inner : this;
    }

    default boolean isNothing() {
        return this instanceof Absent || this instanceof Null;
    }

    /// The text of a string, number or flag; nothing for all else.
    default Optional<String> scalar() {
        return switch (this) {
            case Text(String text) -> Optional.of(text);
            case Numeral(String spelling) -> Optional.of(spelling);
            case Flag(boolean isTrue) -> Optional.of(String.valueOf(isTrue));
            case Opened(String raw, Value _) -> Optional.of(raw);
            case Structure _, Items _, Null _, Absent _, Unknown _ -> Optional.empty();
        };
    }

    /// The elements of a list, in EC2's form `{"items":[…]}` too; the value itself where it is
    /// neither list nor nothing.
    default List<Value> elements() {
        return switch (plain()) {
            case Items(List<Value> items) -> items;
            case Structure(SequencedMap<String, Value> members) when members.isEmpty() -> List.of();
            case Structure(SequencedMap<String, Value> members)
                    when members.size() == 1 && members.get("items") instanceof Items inner ->
                    inner.items();
            case Absent _, Null _ -> List.of();
            case Value one -> List.of(one);
        };
    }
}
