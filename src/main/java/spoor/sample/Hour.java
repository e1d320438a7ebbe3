package spoor.sample;

import java.time.DayOfWeek;

/// An hour of the archive, the unit that one worker makes alone.
///
/// @param start second since 1970
record Hour(int index, long start) {
    /// Calls of machines by hour of the day, in percent of the average.
    private static final int[] TRAFFIC = {
        62, 55, 50, 48, 50, 58, 72, 92, 112, 126, 134, 138, 140, 142, 141, 138, 134, 130, 124, 116,
        106, 94, 82, 70
    };

    long end() {
        return start + TimeText.HOUR;
    }

    /// Days since 1970.
    long day() {
        return Math.floorDiv(start, (long) TimeText.DAY);
    }

    int ofDay() {
        return (int) (Math.floorMod(start, (long) TimeText.DAY) / TimeText.HOUR);
    }

    boolean isWeekend() {
        return isWeekend(day());
    }

    static boolean isWeekend(long day) {
        return DayOfWeek.of((int) Math.floorMod(day + 3, 7L) + 1).compareTo(DayOfWeek.SATURDAY)
                >= 0;
    }

    /// How busy the machines are, in percent.
    int traffic() {
        return isWeekend() ? TRAFFIC[ofDay()] * 3 / 4 : TRAFFIC[ofDay()];
    }

    boolean contains(long second) {
        return second >= start && second < end();
    }
}
