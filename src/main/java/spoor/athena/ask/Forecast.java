package spoor.athena.ask;

import spoor.event.DeliveryDays;
import spoor.lens.TimeRange;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Guesses what a lens will have Athena read before it is asked: for each statement as much a day
/// as earlier ones read at most, since each reads all files of its days. Athena itself tells only
/// afterwards. Safe for several threads.
public final class Forecast {
    private final int lateDays;
    private final BigDecimal dollarsATerabyte;
    private double bytesADay;

    /// @param lateDays as of the statements
    public Forecast(int lateDays, BigDecimal dollarsATerabyte) {
        this.lateDays = lateDays;
        this.dollarsATerabyte = dollarsATerabyte;
    }

    /// Takes note of what an answer read.
    ///
    /// @param range with both ends
    /// @param statements that were asked, those among them that were known before included
    public synchronized void learn(TimeRange range, int statements, long bytes) {
        bytesADay = Math.max(bytesADay, (double) bytes / statements / days(range));
    }

    /// @param range with both ends
    /// @return empty while nothing was read
    public synchronized Optional<Cost> of(TimeRange range, int statements) {
        if (bytesADay == 0) {
            return Optional.empty();
        }
        Cost one = Cost.of(Math.round(bytesADay * days(range)), 0, dollarsATerabyte);
        Cost all = Cost.NONE;
        for (int i = 0; i < statements; i++) {
            all = all.plus(one);
        }
        return Optional.of(all);
    }

    /// How many folders are looked into.
    private long days(TimeRange range) {
        if (range.from() == null || range.to() == null) {
            throw new IllegalArgumentException("an open range has no days");
        }
        DeliveryDays days = DeliveryDays.of(range.from(), range.to(), lateDays);
        return ChronoUnit.DAYS.between(days.first(), days.last()) + 1;
    }
}
