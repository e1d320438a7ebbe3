package spoor.ui.timeline;

import java.util.List;
import java.util.Locale;

/// The labels of a count axis.
final class CountAxis {
    private static final int MILLION = 1_000_000;

    private CountAxis() {}

    /// One or two round counts below or at the highest, the lower first; none where all is zero.
    static List<Integer> labels(int highest) {
        if (highest < 2) {
            return highest < 1 ? List.of() : List.of(1);
        }
        int step = 1;
        for (long power = 1; power <= highest; power *= 10) {
            for (long digit : new long[] {1, 2, 5}) {
                if (2L * digit * power <= highest) {
                    step = (int) (digit * power);
                }
            }
        }
        return List.of(step, 2 * step);
    }

    /// A count as the axis says it: `1,500` or `2.5M`.
    static String text(int count) {
        if (count < MILLION) {
            return String.format(Locale.ENGLISH, "%,d", count);
        }
        String millions = String.format(Locale.ENGLISH, "%.1f", count / (double) MILLION);
        return millions.replace(".0", "") + "M";
    }
}
