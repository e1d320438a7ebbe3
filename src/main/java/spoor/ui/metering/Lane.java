package spoor.ui.metering;

import spoor.analysis.metering.Hour;

/// A line of signs below the quantities: the hours of one kind.
enum Lane {
    MISSING("metering.missing", Tint.MISSING),
    NO_LOGS("metering.unlogged", Tint.MUTED),
    LATE("metering.late", Tint.LATE),
    REPEATED("metering.repeated", Tint.REPEATED),
    NOT_COUNTED("metering.uncounted", Tint.MISSING);

    private final String key;
    private final Tint tint;

    Lane(String key, Tint tint) {
        this.key = key;
        this.tint = tint;
    }

    /// The word for it, as a key.
    String key() {
        return key;
    }

    Tint tint() {
        return tint;
    }

    boolean holds(Hour hour) {
        return switch (this) {
            case MISSING -> hour.state() == Hour.State.MISSING;
            case NO_LOGS -> hour.state() == Hour.State.NO_LOGS;
            case LATE -> hour.isLate();
            case REPEATED -> hour.isRepeated();
            case NOT_COUNTED -> hour.unsuccessful() > 0;
        };
    }
}
