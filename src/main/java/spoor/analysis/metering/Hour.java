package spoor.analysis.metering;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// An hour of a meter, and all that was reported on it.
///
/// @param start milliseconds since 1970
/// @param quantity that counts: of a customer what was reported first
/// @param events of the account when the report was due, whatever they are about
public record Hour(long start, State state, List<UsageRecord> records, long quantity, long events) {
    public Hour {
        records = List.copyOf(records);
    }

    /// What is known of an hour.
    public enum State {
        SENT,
        /// There are reports, and not one of them was counted.
        NOT_COUNTED,
        /// No report, though there are logs.
        MISSING,
        /// No report and no logs: nobody can tell.
        NO_LOGS
    }

    static Hour of(long start, List<UsageRecord> records, long events) {
        return new Hour(start, state(records, events), records, quantity(records), events);
    }

    private static State state(List<UsageRecord> records, long events) {
        if (records.isEmpty()) {
            return events > 0 ? State.MISSING : State.NO_LOGS;
        }
        boolean isSent = records.stream().anyMatch(record -> record.status().isReported());
        return isSent ? State.SENT : State.NOT_COUNTED;
    }

    private static long quantity(List<UsageRecord> records) {
        Map<String, Long> first = new HashMap<>();
        records.stream()
                .filter(record -> record.status().isCounted())
                .forEach(record ->
                        first.putIfAbsent(record.customer(), record.quantity().orElse(0)));
        return first.values().stream().mapToLong(Long::longValue).sum();
    }

    /// Where the hour ends.
    public long end() {
        return start + UsageRecord.HOUR;
    }

    /// Whether a customer was reported more than once. To send again what was not counted is no
    /// repetition.
    public boolean isRepeated() {
        return repetition(false);
    }

    /// Whether a customer was reported more than once, with different quantities.
    public boolean isContradicted() {
        return repetition(true);
    }

    private boolean repetition(boolean isOfOthers) {
        Map<String, UsageRecord> first = new HashMap<>();
        for (UsageRecord record : records) {
            if (!record.status().isReported()) {
                continue;
            }
            UsageRecord before = first.putIfAbsent(record.customer(), record);
            boolean isOther =
                    record.status() == Status.DUPLICATE
                            || (before != null && !before.quantity().equals(record.quantity()));
            if (isOfOthers ? isOther : before != null || isOther) {
                return true;
            }
        }
        return false;
    }

    public boolean isLate() {
        return records.stream().anyMatch(UsageRecord::isLate);
    }

    /// How many records were not counted.
    public int unsuccessful() {
        return (int) records.stream().filter(record -> !record.status().isCounted()).count();
    }

    /// Whether somebody should look at it.
    public boolean isOdd() {
        return state != State.SENT || isRepeated() || isLate() || unsuccessful() > 0;
    }
}
