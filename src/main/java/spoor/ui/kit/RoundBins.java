package spoor.ui.kit;

import spoor.engine.Bins;

/// Bins for the timeline: as wide as a clock or a calendar counts, and with edges at round times.
/// So the edges stay where they are while time moves past, and what a bar says of itself can be
/// read.
public final class RoundBins {
    private static final long SECOND = 1000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private static final long[] WIDTHS = {
        1,
        2,
        5,
        10,
        20,
        50,
        100,
        200,
        500,
        SECOND,
        2 * SECOND,
        5 * SECOND,
        10 * SECOND,
        15 * SECOND,
        30 * SECOND,
        MINUTE,
        2 * MINUTE,
        5 * MINUTE,
        10 * MINUTE,
        15 * MINUTE,
        30 * MINUTE,
        HOUR,
        2 * HOUR,
        3 * HOUR,
        6 * HOUR,
        12 * HOUR,
        DAY,
        2 * DAY,
        7 * DAY
    };

    private RoundBins() {}

    /// At most `most` bins that cover `[from, to)`, in milliseconds since 1970.
    public static Bins covering(long from, long to, int most) {
        long least = Math.max(1, (to - from) / Math.max(1, most - 1) + 1);
        long width = width(least, 1);
        long first = Math.floorDiv(from, width);
        long end = Math.max(first + 1, -Math.floorDiv(-to, width));
        return new Bins(first * width, width, (int) (end - first));
    }

    /// The shortest round width, in milliseconds, that is at least so long and a multiple of
    /// `part`.
    ///
    /// @param part a round width
    public static long width(long least, long part) {
        for (long width : WIDTHS) {
            if (width >= least && width % part == 0) {
                return width;
            }
        }
        long widest = Math.max(part, WIDTHS[WIDTHS.length - 1]);
        return Math.ceilDiv(least, widest) * widest;
    }
}
