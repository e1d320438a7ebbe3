package spoor.ui.difference.matrix;

import spoor.casefile.Evidence;
import spoor.engine.Cancel;
import spoor.engine.EventTable;
import spoor.engine.Question;
import spoor.engine.Rows;
import spoor.engine.Values;
import spoor.event.Field;
import spoor.lens.Lens;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The event names under a lens with their counts, the most frequent first.
record EventNames(List<Name> all) {
    static final EventNames NONE = new EventNames(List.of());

    private static final int CHECK_EVERY = 1 << 16;

    record Name(String text, int count) {}

    EventNames {
        all = List.copyOf(all);
    }

    static EventNames of(Evidence evidence, Lens lens, Cancel cancel) {
        Rows rows = evidence.engine().answer(Question.rows(lens), cancel).rows();
        EventTable table = evidence.table();
        Values names = table.values(Field.EVENT_NAME);
        int[] counts = new int[names.size()];
        for (int place = 0; place < rows.size(); place++) {
            if (place % CHECK_EVERY == 0) {
                cancel.check();
            }
            counts[table.code(Field.EVENT_NAME, rows.at(place))]++;
        }
        List<Name> all = new ArrayList<>();
        for (int code = 0; code < counts.length; code++) {
            if (counts[code] > 0) {
                all.add(new Name(names.text(code), counts[code]));
            }
        }
        all.sort(Comparator.comparingInt((Name name) -> -name.count()).thenComparing(Name::text));
        return new EventNames(all);
    }

    /// The first of these names that is under the lens, or else the most frequent one.
    Optional<Name> choose(List<String> wanted) {
        return wanted.stream()
                .flatMap(text -> all.stream().filter(name -> name.text().equals(text)))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }
}
