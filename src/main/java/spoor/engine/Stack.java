package spoor.engine;

import spoor.event.Field;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// What the bars of a histogram are made of. Each event belongs to one part.
public sealed interface Stack {
    /// The parts are [Histogram.Series].
    Stack BY_OUTCOME = new ByOutcome();

    int parts();

    /// By what a call did and whether it succeeded.
    record ByOutcome() implements Stack {
        @Override
        public int parts() {
            return Histogram.Series.values().length;
        }
    }

    /// By the value of a field. The last part holds all events whose value is in no group.
    ///
    /// @param field one that is kept as codes
    /// @param groups values that make a part together; none stands in two groups
    record ByValue(Field field, List<Set<String>> groups) implements Stack {
        public ByValue {
            groups = groups.stream().map(Set::copyOf).toList();
            if (groups.size() >= Byte.MAX_VALUE) {
                throw new IllegalArgumentException(groups.size() + " parts nobody can tell apart");
            }
        }

        @Override
        public int parts() {
            return groups.size() + 1;
        }

        /// By number in the codes of a column, the part: one look at a small table for each row.
        byte[] partOfNumber(Column column, Values values) {
            byte[] ofCode = new byte[values.size()];
            Arrays.fill(ofCode, (byte) groups.size());
            for (int code = 0; code < ofCode.length; code++) {
                for (int part = 0; part < groups.size(); part++) {
                    if (groups.get(part).contains(values.text(code))) {
                        ofCode[code] = (byte) part;
                    }
                }
            }
            byte[] parts = new byte[column.values().length];
            for (int number = 0; number < parts.length; number++) {
                parts[number] = ofCode[column.values()[number]];
            }
            return parts;
        }
    }
}
