package spoor.athena.ask;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/// Bytes and prices for people.
public final class Figures {
    private static final List<String> UNITS = List.of("bytes", "kB", "MB", "GB", "TB", "PB");

    private Figures() {}

    /// `1.2 GB`, in steps of a thousand.
    public static String bytes(long bytes) {
        double value = bytes;
        int unit = 0;
        while (value >= 999.95 && unit < UNITS.size() - 1) {
            value /= 1_000;
            unit++;
        }
        return unit == 0
                ? bytes + " " + UNITS.getFirst()
                : String.format(Locale.ROOT, "%.1f %s", value, UNITS.get(unit));
    }

    /// `USD 0.25`; with four places where it is less than a cent or so.
    public static String price(BigDecimal dollars) {
        boolean isSmall = dollars.compareTo(new BigDecimal("0.1")) < 0;
        return "USD " + dollars.setScale(isSmall ? 4 : 2, RoundingMode.UP).toPlainString();
    }
}
