package spoor.ui.identities;

import spoor.casefile.Evidence;
import spoor.engine.Activity;
import spoor.engine.Cancel;
import spoor.engine.EventTable;
import spoor.engine.Rows;
import spoor.engine.Values;
import spoor.event.Field;
import spoor.event.Session;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// One session of an identity, and when it was used.
///
/// @param key as the events have it
/// @param name the session's own; empty where it has none
/// @param created when its credentials were made; empty where no record says
/// @param row of one of its events, the first that is shown
record SessionSpan(String key, String name, Optional<Instant> created, Activity activity, int row) {
    /// The sessions behind some events, the latest first.
    static List<SessionSpan> of(Evidence evidence, Rows rows, Cancel cancel) {
        EventTable table = evidence.table();
        int[] firstRows = firstRows(table, rows);
        return Activity.of(table, rows, Field.SESSION, cancel).stream()
                .filter(activity -> activity.code() != Values.ABSENT)
                .map(activity ->
                        of(
                                table.values(Field.SESSION).text(activity.code()),
                                activity,
                                firstRows[activity.code()]))
                .sorted(
                        Comparator.<SessionSpan>comparingLong(s -> s.activity().first())
                                .reversed()
                                .thenComparing(SessionSpan::key))
                .toList();
    }

    private static int[] firstRows(EventTable table, Rows rows) {
        int[] first = new int[table.values(Field.SESSION).size()];
        Arrays.fill(first, Integer.MAX_VALUE);
        for (int place = 0; place < rows.size(); place++) {
            int row = rows.at(place);
            int code = table.code(Field.SESSION, row);
            first[code] = Math.min(first[code], row);
        }
        return first;
    }

    private static SessionSpan of(String key, Activity activity, int row) {
        Session session = Session.ofKey(key);
        int colon = session.principal().indexOf(':');
        String name = colon < 0 ? "" : session.principal().substring(colon + 1);
        return new SessionSpan(key, name, moment(session.since()), activity, row);
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
