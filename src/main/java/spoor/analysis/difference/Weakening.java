package spoor.analysis.difference;

import java.util.OptionalDouble;

/// Whether a call leaves less watched, or nobody told, than the request before it did.
public final class Weakening {
    private Weakening() {}

    /// @param difference of the request parameters against the request before
    public static boolean isIn(Call now, Difference difference) {
        Asked asked = new Asked(now, difference);
        return switch (asked.name()) {
            case "PutMetricAlarm", "PutCompositeAlarm" -> !AlarmReading.weaknesses(asked).isEmpty();
            case "PutRule" -> asked.is("state", "DISABLED");
            case "SetAlarmState" -> asked.is("stateValue", "OK");
            case "PutRetentionPolicy" -> isShorter(asked);
            default -> false;
        };
    }

    private static boolean isShorter(Asked asked) {
        OptionalDouble from = AlarmReading.number(asked.textBefore("retentionInDays"));
        OptionalDouble to = AlarmReading.number(asked.text("retentionInDays"));
        return from.isPresent() && to.isPresent() && to.getAsDouble() < from.getAsDouble();
    }
}
