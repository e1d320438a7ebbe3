package spoor.bench;

import java.util.Arrays;
import java.util.Locale;

/// Prints one line a figure.
final class Figures {
    private Figures() {}

    static void print(String name, String format, Object... values) {
        System.out.printf(
                Locale.ROOT, "%-34s %s%n", name, String.format(Locale.ROOT, format, values));
    }

    static double median(double[] values) {
        return percentile(values, 50);
    }

    /// The smallest value that at least `percent` of all do not exceed.
    static double percentile(double[] values, int percent) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(percent / 100.0 * sorted.length);
        return sorted[Math.max(0, rank - 1)];
    }

    static String all(double[] values) {
        StringBuilder text = new StringBuilder();
        for (double value : values) {
            text.append(text.isEmpty() ? "" : " ")
                    .append(String.format(Locale.ROOT, "%.2f", value));
        }
        return text.toString();
    }

    static double seconds(long sinceNanos) {
        return (System.nanoTime() - sinceNanos) / 1e9;
    }
}
