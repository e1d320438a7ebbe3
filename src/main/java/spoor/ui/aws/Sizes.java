package spoor.ui.aws;

import spoor.ui.kit.Words;

import java.util.Locale;

/// Bytes in the units that disks are sold in.
public final class Sizes {
    private static final String[] UNITS = {
        "aws.size.kB", "aws.size.MB", "aws.size.GB", "aws.size.TB"
    };
    private static final double STEP = 1_000;
    private static final double ONE_DIGIT = 100;

    private Sizes() {}

    public static String of(long bytes) {
        if (bytes < STEP) {
            return Words.of("aws.size.B", bytes);
        }
        double size = bytes / STEP;
        int unit = 0;
        while (size >= STEP && unit < UNITS.length - 1) {
            size /= STEP;
            unit++;
        }
        String number = String.format(Locale.ENGLISH, size < ONE_DIGIT ? "%.1f" : "%.0f", size);
        return Words.of(UNITS[unit], number);
    }
}
