package spoor.analysis.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whether an alarm can still fire and tell someone.
final class AlarmReading {
    private static final double OUT_OF_REACH = 100;

    private AlarmReading() {}

    static List<String> of(Asked asked) {
        List<String> said = new ArrayList<>();
        silence(asked).ifPresent(said::add);
        Optional<String> from = asked.textBefore("threshold");
        asked.changed("threshold")
                .filter(_ -> from.isPresent())
                .ifPresent(to -> {
                    String moved = "threshold " + from.orElse("") + " is now " + to;
                    boolean isOut = isOutOfReach(asked, from.orElse(""), to);
                    said.add(isOut ? "alarm can hardly fire: " + moved : moved);
                });
        if (said.isEmpty() && asked.isFirst()) {
            said.add("alarm set");
        }
        return said;
    }

    private static Optional<String> silence(Asked asked) {
        boolean isOff = asked.isOff("actionsEnabled");
        boolean hasNone = Asked.values(asked.now(), "alarmActions").isEmpty();
        boolean hadActions = !Asked.values(asked.then(), "alarmActions").isEmpty();
        if (asked.isFirst()) {
            return isOff
                    ? Optional.of("alarm tells no one: actions disabled")
                    : hasNone ? Optional.of("alarm set, without actions") : Optional.empty();
        }
        String silent = "alarm can no longer tell anyone: ";
        boolean isStripped = hasNone && hadActions;
        return isOff && isStripped
                ? Optional.of(silent + "actions disabled and removed")
                : isOff
                        ? Optional.of(silent + "actions disabled")
                        : isStripped ? Optional.of(silent + "it has no actions") : Optional.empty();
    }

    /// Whether a threshold went a hundred times as far in the direction of the comparison.
    private static boolean isOutOfReach(Asked asked, String from, String to) {
        try {
            double then = Double.parseDouble(from);
            double next = Double.parseDouble(to);
            boolean isGreater = asked.text("comparisonOperator").orElse("").startsWith("Greater");
            return isGreater
                    ? next >= Math.max(1, then) * OUT_OF_REACH
                    : next <= Math.min(0, then / OUT_OF_REACH);
        } catch (NumberFormatException _) {
            // Not a number: nothing can be said about its reach.
            return false;
        }
    }
}
