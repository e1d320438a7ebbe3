package spoor.analysis.difference;

import java.util.Optional;
import java.util.OptionalDouble;

/// Whether a call leaves less watched, or nobody told, than the request before it did.
public final class Weakening {
    private Weakening() {}

    /// Of calls that may weaken, strengthen or neither; nothing of those whose name alone tells.
    ///
    /// @param difference of the request parameters against the request before
    public static Optional<Boolean> isIn(Call now, Difference difference) {
        Asked asked = new Asked(now, difference);
        return switch (asked.name()) {
            case "PutMetricAlarm", "PutCompositeAlarm" ->
                    Optional.of(!AlarmReading.weaknesses(asked).isEmpty());
            case "PutRule" -> Optional.of(asked.is("state", "DISABLED"));
            case "SetAlarmState" -> Optional.of(asked.is("stateValue", "OK"));
            case "PutRetentionPolicy" -> Optional.of(isShorter(asked));
            case "PutMetricFilter" -> Optional.of(isOther(asked, "filterPattern"));
            default -> Optional.empty();
        };
    }

    private static boolean isOther(Asked asked, String path) {
        return asked.textBefore(path).isPresent()
                && !asked.textBefore(path).equals(asked.text(path));
    }

    private static boolean isShorter(Asked asked) {
        OptionalDouble from = AlarmReading.number(asked.textBefore("retentionInDays"));
        OptionalDouble to = AlarmReading.number(asked.text("retentionInDays"));
        return from.isPresent() && to.isPresent() && to.getAsDouble() < from.getAsDouble();
    }
}
