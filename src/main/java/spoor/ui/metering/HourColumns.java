package spoor.ui.metering;

import spoor.analysis.metering.Heartbeat;
import spoor.analysis.metering.Hour;
import spoor.analysis.metering.UsageRecord;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The hours of a heartbeat as columns of a strip: one each, or several in one where there is less
/// room. A kind that one hour of a column has, the column has.
///
/// @param first beginning of the first hour, in milliseconds since 1970
/// @param hours of time that the strip spans
/// @param perColumn hours in one column
record HourColumns(long first, int hours, int perColumn, List<Column> columns) {
    static final HourColumns NONE = new HourColumns(0, 0, 1, List.of());

    /// @param place of the first hour in the strip
    record Column(int place, long quantity, Set<Lane> lanes) {}

    /// @param most columns for which there is room
    static HourColumns of(Heartbeat beat, int most) {
        if (beat.hours().isEmpty()) {
            return NONE;
        }
        long first = beat.hours().getFirst().start();
        int hours = place(beat.hours().getLast().start(), first) + 1;
        int perColumn = Math.max(1, Math.ceilDiv(hours, Math.max(1, most)));
        List<Column> columns = new ArrayList<>();
        for (Hour hour : beat.hours()) {
            int place = place(hour.start(), first) / perColumn * perColumn;
            Set<Lane> lanes = EnumSet.noneOf(Lane.class);
            for (Lane lane : Lane.values()) {
                if (lane.holds(hour)) {
                    lanes.add(lane);
                }
            }
            long quantity = hour.quantity();
            if (!columns.isEmpty() && columns.getLast().place() == place) {
                Column before = columns.removeLast();
                lanes.addAll(before.lanes());
                quantity += before.quantity();
            }
            columns.add(new Column(place, quantity, lanes));
        }
        return new HourColumns(first, hours, perColumn, List.copyOf(columns));
    }

    private static int place(long start, long first) {
        return (int) ((start - first) / UsageRecord.HOUR);
    }

    int place(long start) {
        return place(start, first);
    }

    long start(int place) {
        return first + place * UsageRecord.HOUR;
    }

    /// The largest quantity of a column, at least one.
    long highest() {
        return Math.max(1, columns.stream().mapToLong(Column::quantity).max().orElse(1));
    }

    /// The kinds that any column has, and always that of missing hours.
    List<Lane> lanes() {
        Set<Lane> all = EnumSet.of(Lane.MISSING);
        columns.forEach(column -> all.addAll(column.lanes()));
        return List.copyOf(all);
    }
}
