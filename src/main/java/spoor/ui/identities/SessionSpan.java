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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// One session of an identity, and when it was used.
///
/// @param key as the events have it
/// @param name the session's own; empty where it has none
/// @param created when its credentials were made; empty where no record says
record SessionSpan(String key, String name, Optional<Instant> created, Activity activity) {
    /// The sessions behind some events, the latest first.
    static List<SessionSpan> of(Evidence evidence, Rows rows, Cancel cancel) {
        EventTable table = evidence.table();
        return Activity.of(table, rows, Field.SESSION, cancel).stream()
                .filter(activity -> activity.code() != Values.ABSENT)
                .map(activity -> of(table.values(Field.SESSION).text(activity.code()), activity))
                .sorted(
                        Comparator.<SessionSpan>comparingLong(s -> s.activity().first())
                                .reversed()
                                .thenComparing(SessionSpan::key))
                .toList();
    }

    private static SessionSpan of(String key, Activity activity) {
        Session session = Session.ofKey(key);
        int colon = session.principal().indexOf(':');
        String name = colon < 0 ? "" : session.principal().substring(colon + 1);
        return new SessionSpan(key, name, moment(session.since()), activity);
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
