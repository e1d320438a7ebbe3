package spoor.archive.aws;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/// What fetching from Event history may take, if the case has nothing of it yet. A guess, unless
/// the fewest events are the most.
///
/// @param isAtLeast whether it may be more than the most
/// @param shortest the time that the fewest calls take at AWS's pace
/// @param probes pages that were looked at for it
/// @param refused Regions that give nothing to these credentials, and are not counted
public record EventHistoryEstimate(
        int regions,
        long fewestEvents,
        long mostEvents,
        long fewestCalls,
        long mostCalls,
        boolean isAtLeast,
        Duration shortest,
        Duration longest,
        int probes,
        List<String> refused) {
    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;

    /// Beyond this many minutes hours are easier to grasp.
    private static final int MANY_MINUTES = 120;

    static EventHistoryEstimate of(Collection<HistorySample> samples, Collection<String> refused) {
        List<HistorySample> all = List.copyOf(samples);
        long[] few = all.stream().mapToLong(s -> calls(s.fewest())).toArray();
        long[] many = all.stream().mapToLong(s -> calls(s.most())).toArray();
        return new EventHistoryEstimate(
                all.size(),
                all.stream().mapToLong(HistorySample::fewest).sum(),
                all.stream().mapToLong(HistorySample::most).sum(),
                sum(few),
                sum(many),
                all.stream().anyMatch(HistorySample::isAtLeast),
                time(few),
                time(many),
                all.stream().mapToInt(HistorySample::calls).sum(),
                List.copyOf(refused));
    }

    private static long calls(long events) {
        return Math.max(1, Math.ceilDiv(events, HistoryCalls.PAGE));
    }

    private static long sum(long[] numbers) {
        long sum = 0;
        for (long number : numbers) {
            sum += number;
        }
        return sum;
    }

    /// Regions go side by side, so the longest counts, or all by as many as go at a time.
    private static Duration time(long[] calls) {
        long longest = 0;
        for (long one : calls) {
            longest = Math.max(longest, one);
        }
        long waits = Math.max(longest, Math.ceilDiv(sum(calls), EachRegion.AT_A_TIME));
        return Pace.USUAL.multipliedBy(waits);
    }

    /// A sentence or two for people.
    public String words() {
        String events =
                range(number(fewestEvents), number(mostEvents))
                        + (mostEvents == 1 ? " event" : " events");
        String calls =
                range(number(fewestCalls), number(mostCalls))
                        + (mostCalls == 1 ? " call" : " calls");
        String where = regions == 1 ? "1 Region" : regions + " Regions";
        String time = range(time(shortest), time(longest));
        String said = (isAtLeast ? "At least " : "") + events + " in " + where + ": " + calls;
        String left =
                refused.isEmpty()
                        ? ""
                        : " Not counted, as they refuse: " + String.join(", ", refused) + ".";
        return said + ", " + time + "." + (isSure() ? "" : guess()) + left;
    }

    private boolean isSure() {
        return !isAtLeast && fewestEvents == mostEvents;
    }

    private String guess() {
        return " A guess from " + number(probes) + " samples; quiet and busy hours differ.";
    }

    private static String range(String low, String high) {
        if (low.equals(high)) {
            return low;
        }
        int space = low.indexOf(' ');
        boolean isSameUnit = space >= 0 && high.endsWith(low.substring(space));
        return (isSameUnit ? low.substring(0, space) : low) + " to " + high;
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String time(Duration time) {
        long seconds = Math.max(1, time.toSeconds());
        if (seconds < MINUTE * 2) {
            return seconds == 1 ? "1 second" : seconds + " seconds";
        }
        return seconds < MANY_MINUTES * MINUTE
                ? Math.ceilDiv(seconds, MINUTE) + " minutes"
                : Math.ceilDiv(seconds, HOUR) + " hours";
    }
}
