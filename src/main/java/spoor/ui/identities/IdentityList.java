package spoor.ui.identities;

import spoor.casefile.Evidence;
import spoor.engine.Activity;
import spoor.engine.Answer;
import spoor.engine.Bins;
import spoor.engine.Cancel;
import spoor.engine.EventTable;
import spoor.engine.Values;
import spoor.event.Field;
import spoor.lens.TimeRange;
import spoor.ui.kit.RoundBins;

import java.util.ArrayList;
import java.util.List;

/// All identities under a lens, in no order yet.
///
/// @param window the stretch of time that their bars stand for
/// @param first time of the first event of any, milliseconds since 1970
/// @param last time of the last one
/// @param inCase how many events the case holds, whether under the lens or not
/// @param isKnown false until it was worked out
record IdentityList(
        List<IdentityLine> lines,
        TimeRange window,
        long first,
        long last,
        int inCase,
        boolean isKnown) {
    static final IdentityList UNKNOWN =
            new IdentityList(List.of(), TimeRange.ofMillis(0, 1), 0, 0, 0, false);

    /// More bars than this do not fit into a line.
    private static final int BARS = 64;

    IdentityList {
        lines = List.copyOf(lines);
    }

    /// One pass over the matching events.
    static IdentityList of(Evidence evidence, Answer answer, Cancel cancel) {
        EventTable table = evidence.table();
        TimeRange window = window(table, answer.lens().range());
        Bins bins = RoundBins.covering(window.fromMillis(), window.toMillis(), BARS);
        Values identities = table.values(Field.IDENTITY);
        Values accounts = table.values(Field.ACCOUNT);
        List<IdentityLine> lines = new ArrayList<>();
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (Activity.InTime one :
                Activity.inTime(table, answer.rows(), Field.IDENTITY, bins, cancel)) {
            Activity activity = one.activity();
            first = Math.min(first, activity.first());
            last = Math.max(last, activity.last());
            lines.add(
                    new IdentityLine(
                            identities.text(activity.code()),
                            identities.label(activity.code()),
                            activity.accounts().stream().map(accounts::text).sorted().toList(),
                            activity,
                            one.bars()));
        }
        return new IdentityList(lines, window, first, last, table.size(), true);
    }

    /// The time range of the lens as far as the case has events, or all that the case has.
    static TimeRange window(EventTable table, TimeRange range) {
        if (table.size() == 0) {
            return TimeRange.ofMillis(0, 1);
        }
        long start = table.time(0);
        long end = table.time(table.size() - 1) + 1;
        long from = Math.max(start, range.fromMillis());
        long to = Math.min(end, range.toMillis());
        return from < to ? TimeRange.ofMillis(from, to) : TimeRange.ofMillis(start, end);
    }
}
