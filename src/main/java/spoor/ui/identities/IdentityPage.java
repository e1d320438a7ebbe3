package spoor.ui.identities;

import spoor.analysis.Merge;
import spoor.casefile.Evidence;
import spoor.engine.Activity;
import spoor.engine.Answer;
import spoor.engine.Bins;
import spoor.engine.Cancel;
import spoor.engine.EventTable;
import spoor.engine.Histogram;
import spoor.engine.Question;
import spoor.engine.Rows;
import spoor.engine.Values;
import spoor.event.Field;
import spoor.event.IdentityKind;
import spoor.lens.Lens;
import spoor.lens.TimeRange;
import spoor.ui.kit.RoundBins;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What is known of one identity, counted under the lens and this identity.
///
/// @param label as a person reads it; empty where the case does not know the identity
/// @param activity empty where it has no events under the lens
/// @param homes the accounts that its credentials are of
/// @param window the stretch of time of its lane
/// @param isLeftOut whether the lens asks for other identities, so that none of this is in its
///   answer
/// @param merges what records name it otherwise, and why it is one
/// @param lastRow of its latest event, or [EventTable#NO_ROW]
/// @param answer its events and their values
record IdentityPage(
        String key,
        String label,
        Optional<Activity> activity,
        List<String> homes,
        KeyUse keys,
        Histogram bars,
        TimeRange window,
        boolean isLeftOut,
        FirstSeen firstSeen,
        List<SessionSpan> sessions,
        PageCredentials credentials,
        List<Merge> merges,
        int lastRow,
        Answer answer) {
    IdentityPage {
        merges = List.copyOf(merges);
        homes = List.copyOf(homes);
        sessions = List.copyOf(sessions);
    }

    /// What a page lists of an identity, most telling first.
    static final List<Field> FIELDS =
            List.of(
                    Field.EVENT_NAME,
                    Field.ERROR_CODE,
                    Field.SOURCE_ADDRESS,
                    Field.ACCESS_KEY,
                    Field.USER_AGENT,
                    Field.REGION,
                    Field.ACCOUNT);

    /// More bars than this do not fit.
    private static final int BARS = 400;

    String name() {
        return IdentityLine.nameOf(key, label);
    }

    IdentityKind kind() {
        return IdentityKind.ofKey(key);
    }

    /// @param looked what the lens itself found
    static IdentityPage of(
            Evidence evidence, Answer looked, String key, Optional<Instant> since, Cancel cancel) {
        EventTable table = evidence.table();
        TimeRange window = IdentityList.window(table, looked.lens().range());
        Bins bins = RoundBins.covering(window.fromMillis(), window.toMillis(), BARS);
        Lens lens = looked.lens().only(Field.IDENTITY, IdentityLine.match(key));
        Answer answer = evidence.engine().answer(new Question(lens, FIELDS, List.of(bins)), cancel);
        Rows rows = answer.rows();
        boolean isLeftOut = rows.size() > 0 && looked.rows().placeOf(rows.at(0)) < 0;
        return new IdentityPage(
                key,
                label(table, key, rows),
                Activity.of(table, rows, Field.IDENTITY, cancel).stream().findFirst(),
                texts(table, rows, Field.CALLER_ACCOUNT, cancel),
                KeyUse.of(texts(table, rows, Field.ACCESS_KEY, cancel)),
                answer.histograms().getFirst(),
                window,
                isLeftOut,
                FirstSeen.of(evidence, key, since, FIELDS, answer, cancel),
                SessionSpan.of(evidence, rows, cancel),
                PageCredentials.of(evidence, rows, cancel),
                evidence.lineage().mergesInto(key),
                lastRow(rows),
                answer);
    }

    private static int lastRow(Rows rows) {
        int last = EventTable.NO_ROW;
        for (int place = 0; place < rows.size(); place++) {
            last = Math.max(last, rows.at(place));
        }
        return last;
    }

    /// From one of its events, or where it has none from the dictionary.
    private static String label(EventTable table, String key, Rows rows) {
        if (rows.size() > 0) {
            return table.label(Field.IDENTITY, rows.at(0));
        }
        Values values = table.values(Field.IDENTITY);
        for (int code = 1; code < values.size(); code++) {
            if (values.text(code).equals(key)) {
                return values.label(code);
            }
        }
        return "";
    }

    private static List<String> texts(EventTable table, Rows rows, Field field, Cancel cancel) {
        return Activity.of(table, rows, field, cancel).stream()
                .map(Activity::code)
                .filter(code -> code != Values.ABSENT)
                .map(table.values(field)::text)
                .toList();
    }
}
