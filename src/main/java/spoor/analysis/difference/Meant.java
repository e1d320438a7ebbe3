package spoor.analysis.difference;

import java.util.List;
import java.util.SequencedMap;

/// A value by its meaning. Two values of one [Meanings] mean the same if their ids are equal and
/// nothing unknown is in them.
sealed interface Meant {
    /// The value as it stands in the record.
    Value source();

    /// Equal for equal meanings.
    int id();

    /// Equal for equal meanings in the same order.
    int order();

    boolean hasUnknown();

    /// @param isExact whether keys in other letters are other keys, as those of tags are
    record Members(
            Value source,
            int id,
            int order,
            boolean hasUnknown,
            SequencedMap<String, Meant> members,
            boolean isExact)
            implements Meant {}

    record Elements(
            Value source,
            int id,
            int order,
            boolean hasUnknown,
            List<Meant> elements,
            boolean isOrdered)
            implements Meant {}

    record Leaf(Value source, int id) implements Meant {
        @Override
        public int order() {
            return id;
        }

        @Override
        public boolean hasUnknown() {
            return false;
        }
    }

    record Unknowable(Value source, int id) implements Meant {
        @Override
        public int order() {
            return id;
        }

        @Override
        public boolean hasUnknown() {
            return true;
        }
    }

    record Nothing(Value source, int id) implements Meant {
        @Override
        public int order() {
            return id;
        }

        @Override
        public boolean hasUnknown() {
            return false;
        }
    }
}
