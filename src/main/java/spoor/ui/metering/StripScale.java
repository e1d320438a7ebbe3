package spoor.ui.metering;

import spoor.analysis.metering.Heartbeat;
import spoor.analysis.metering.UsageRecord;

import java.util.Optional;
import java.util.OptionalLong;

/// Where hours lie in a strip.
///
/// @param hourWidth in pixels
record StripScale(HourColumns columns, double hourWidth) {
    /// Room at the left for the names of the lanes.
    static final double GUTTER = 92;

    private static final double LEAST_COLUMN = 3;
    private static final double MOST_HOUR = 22;

    static StripScale of(Optional<Heartbeat> beat, double width) {
        double room = Math.max(1, width - GUTTER);
        HourColumns columns =
                beat.map(one -> HourColumns.of(one, (int) (room / LEAST_COLUMN)))
                        .orElse(HourColumns.NONE);
        return new StripScale(columns, Math.min(MOST_HOUR, room / Math.max(1, columns.hours())));
    }

    double x(int place) {
        return GUTTER + place * hourWidth;
    }

    double xOf(long time) {
        return GUTTER + (time - columns.first()) * hourWidth / UsageRecord.HOUR;
    }

    double right() {
        return x(columns.hours());
    }

    OptionalLong hourAt(double x) {
        int place = (int) Math.floor((x - GUTTER) / hourWidth);
        boolean isInside = place >= 0 && place < columns.hours();
        return isInside ? OptionalLong.of(columns.start(place)) : OptionalLong.empty();
    }
}
