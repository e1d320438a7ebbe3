package spoor.lens;

import spoor.event.Field;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/// One condition of a lens. All conditions must hold.
public sealed interface Filter {
    /// A fixed order, so that equal lenses have equal texts.
    Comparator<Filter> ORDER = Comparator.comparing(Filter::sortKey);

    boolean isExcluded();

    /// The field's value is one of the alternatives, or none of them if excluded. A value that is
    /// absent matches only [Match.None].
    record OfField(Field field, boolean isExcluded, List<Match> alternatives) implements Filter {
        public OfField {
            TreeSet<Match> sorted = new TreeSet<>(Match.ORDER);
            sorted.addAll(alternatives);
            alternatives = List.copyOf(sorted);
        }
    }

    /// The bytes of the record hold this text, without regard to the case of the letters A to Z.
    record OfText(String text, boolean isExcluded) implements Filter {}

    private String sortKey() {
        return switch (this) {
            case OfField f -> "%02d%b".formatted(f.field().ordinal(), f.isExcluded());
            case OfText t -> "99%b%s".formatted(t.isExcluded(), t.text());
        };
    }
}
