package spoor.athena.ask;

import java.util.HashMap;
import java.util.Map;

/// What all statements of a session took so far, those under way included. Safe for several
/// threads.
final class Spending {
    private final Map<String, Long> running = new HashMap<>();
    private Cost ended = Cost.NONE;

    synchronized void running(String query, long bytesScanned) {
        running.put(query, bytesScanned);
    }

    /// @param cost 0 where Athena charges nothing
    synchronized void ended(String query, Cost cost) {
        running.remove(query);
        ended = ended.plus(cost);
    }

    /// Of the statements that came to an end.
    synchronized Cost cost() {
        return ended;
    }

    synchronized long bytesScanned() {
        return ended.bytesScanned() + running.values().stream().mapToLong(Long::longValue).sum();
    }
}
