package spoor.athena.ask;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// What statements took.
///
/// @param bytesScanned that Athena read
/// @param engineMillis that it worked, one statement after the other
/// @param price in US dollars, an estimate by [#DOLLARS_A_TERABYTE] or what the analyst says
public record Cost(long bytesScanned, long engineMillis, BigDecimal price) {
    public static final Cost NONE = new Cost(0, 0, BigDecimal.ZERO);

    /// What AWS asks in most Regions.
    public static final BigDecimal DOLLARS_A_TERABYTE = BigDecimal.valueOf(5);

    /// A statement that reads less is charged for so much.
    private static final long LEAST_CHARGED = 10_000_000;

    private static final long MEGABYTE = 1_000_000;

    /// The smaller of the two things that a terabyte may be, so that the estimate is not too low.
    private static final BigDecimal TERABYTE = BigDecimal.valueOf(1_000_000_000_000L);

    /// The cost of one statement that succeeded or was stopped.
    public static Cost of(long bytesScanned, long engineMillis, BigDecimal dollarsATerabyte) {
        long megabytes = Math.ceilDiv(Math.max(LEAST_CHARGED, bytesScanned), MEGABYTE);
        BigDecimal price =
                dollarsATerabyte
                        .multiply(BigDecimal.valueOf(megabytes * MEGABYTE))
                        .divide(TERABYTE, 6, RoundingMode.UP);
        return new Cost(bytesScanned, engineMillis, price);
    }

    public Cost plus(Cost other) {
        return new Cost(
                bytesScanned + other.bytesScanned,
                engineMillis + other.engineMillis,
                price.add(other.price));
    }
}
