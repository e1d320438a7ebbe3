package spoor.ui.identities;

import spoor.casefile.Evidence;
import spoor.engine.Activity;
import spoor.engine.Answer;
import spoor.engine.Cancel;
import spoor.engine.EventTable;
import spoor.engine.FacetCounts;
import spoor.engine.Question;
import spoor.engine.Rows;
import spoor.engine.Values;
import spoor.event.Field;
import spoor.lens.Lens;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What an identity did for the first time at or after a moment, in all of the case: a narrow lens
/// does not make anything new.
///
/// @param moment empty where there is none, or the case has nothing before it to compare with
/// @param newValues by field the texts of the values
/// @param counts how many of them are listed under the lens, by field
/// @param isNewItself whether the identity was never seen before the moment
record FirstSeen(
        Optional<Instant> moment,
        Map<Field, Set<String>> newValues,
        Map<Field, Integer> counts,
        boolean isNewItself) {
    static final FirstSeen UNKNOWN = new FirstSeen(Optional.empty(), Map.of(), Map.of(), false);

    int count(Field field) {
        return counts.getOrDefault(field, 0);
    }

    /// @param fields those whose values are looked at
    /// @param shown the answer that lists them
    static FirstSeen of(
            Evidence evidence,
            String key,
            Optional<Instant> since,
            List<Field> fields,
            Answer shown,
            Cancel cancel) {
        EventTable table = evidence.table();
        long from = since.map(Instant::toEpochMilli).orElse(Long.MIN_VALUE);
        if (table.size() == 0 || from <= table.time(0)) {
            return UNKNOWN;
        }
        Lens own = Lens.ALL.only(Field.IDENTITY, IdentityLine.match(key));
        Rows rows = evidence.engine().answer(Question.rows(own), cancel).rows();
        Map<Field, Set<String>> found = new EnumMap<>(Field.class);
        Map<Field, Integer> counts = new EnumMap<>(Field.class);
        for (Field field : fields) {
            Set<String> texts = new HashSet<>();
            int listed = 0;
            FacetCounts counted = shown.facets().get(field);
            for (Activity activity : Activity.of(table, rows, field, cancel)) {
                if (activity.code() != Values.ABSENT && activity.first() >= from) {
                    texts.add(table.values(field).text(activity.code()));
                    listed += counted != null && counted.count(activity.code()) > 0 ? 1 : 0;
                }
            }
            found.put(field, texts);
            counts.put(field, listed);
        }
        boolean isNewItself = rows.size() > 0 && table.time(rows.at(0)) >= from;
        return new FirstSeen(since, found, counts, isNewItself);
    }
}
