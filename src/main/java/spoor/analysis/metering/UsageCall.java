package spoor.analysis.metering;

import java.util.Optional;

/// A call that reports use.
///
/// @param caller who made it
/// @param sent milliseconds since 1970
/// @param isRefused whether it was denied or failed, so that nothing of it counts
public record UsageCall(
        int row,
        Kind kind,
        String account,
        String region,
        String caller,
        long sent,
        boolean isRefused) {
    /// The calls there are.
    public enum Kind {
        BATCH("BatchMeterUsage"),
        METER("MeterUsage"),
        REGISTER("RegisterUsage");

        private final String eventName;

        Kind(String eventName) {
            this.eventName = eventName;
        }

        public String eventName() {
            return eventName;
        }

        /// In other letters too, since a lens finds those.
        public static Optional<Kind> of(String eventName) {
            for (Kind kind : values()) {
                if (kind.eventName.equalsIgnoreCase(eventName)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }
}
