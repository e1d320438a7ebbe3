package spoor.ui.metering;

import spoor.analysis.metering.Hour;

import java.util.function.Predicate;

/// A line of signs below the quantities: the hours of one kind.
enum Lane {
    MISSING("metering.missing", Tint.MISSING, hour -> hour.state() == Hour.State.MISSING),
    NO_LOGS("metering.unlogged", Tint.MUTED, hour -> hour.state() == Hour.State.NO_LOGS),
    LATE("metering.late", Tint.LATE, Hour::isLate),
    REPEATED("metering.repeated", Tint.REPEATED, Hour::isRepeated),
    NOT_COUNTED("metering.uncounted", Tint.MISSING, hour -> hour.unsuccessful() > 0);

    private final String key;
    private final Tint tint;
    private final Predicate<Hour> isMeant;

    Lane(String key, Tint tint, Predicate<Hour> isMeant) {
        this.key = key;
        this.tint = tint;
        this.isMeant = isMeant;
    }

    /// The word for it, as a key.
    String key() {
        return key;
    }

    Tint tint() {
        return tint;
    }

    boolean holds(Hour hour) {
        return isMeant.test(hour);
    }
}
