package spoor.analysis.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// Whether an alarm can still fire and tell someone.
final class AlarmReading {
    private static final double OUT_OF_REACH = 100;

    /// What makes an alarm another one that has kept its name.
    private static final List<String> WATCHED =
            List.of("namespace", "metricName", "statistic", "extendedStatistic", "alarmRule");

    /// How an alarm takes the absence of data without firing.
    private static final Set<String> DEAF = Set.of("notBreaching", "ignore");

    private AlarmReading() {}

    static List<String> of(Asked asked) {
        List<String> said = new ArrayList<>(weaknesses(asked));
        if (said.isEmpty() && asked.isFirst()) {
            silence(asked).ifPresent(said::add);
            if (said.isEmpty()) {
                said.add("alarm set");
            }
        }
        Optional<String> from = asked.textBefore("threshold");
        boolean isTold = said.stream().anyMatch(one -> one.contains("threshold "));
        asked.changed("threshold")
                .filter(_ -> from.isPresent() && !isTold)
                .ifPresent(to -> said.add("threshold " + from.orElse("") + " is now " + to));
        return said;
    }

    /// In what way the alarm warns of less, or of nothing, than the one before it did; nothing
    /// where no earlier one is known.
    static List<String> weaknesses(Asked asked) {
        List<String> said = new ArrayList<>();
        if (asked.isFirst()) {
            return said;
        }
        silence(asked).ifPresent(said::add);
        threshold(asked).ifPresent(said::add);
        comparison(asked).ifPresent(said::add);
        for (String path : WATCHED) {
            Optional<String> from = asked.textBefore(path);
            asked.changed(path)
                    .filter(_ -> from.isPresent())
                    .ifPresent(to -> said.add("watches something else: " + moved(path, from, to)));
        }
        longer(asked, "evaluationPeriods", "must last longer: ").ifPresent(said::add);
        longer(asked, "datapointsToAlarm", "needs more bad values: ").ifPresent(said::add);
        longer(asked, "period", "looks less often: ").ifPresent(said::add);
        asked.changed("treatMissingData")
                .filter(DEAF::contains)
                .filter(_ -> !DEAF.contains(asked.textBefore("treatMissingData").orElse("")))
                .ifPresent(to -> said.add("no longer minds missing data: " + to));
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

    /// A threshold that is harder to reach in the direction of the comparison.
    private static Optional<String> threshold(Asked asked) {
        OptionalDouble from = number(asked.textBefore("threshold"));
        OptionalDouble to = number(asked.text("threshold"));
        Optional<String> comparison = asked.text("comparisonOperator");
        if (from.isEmpty() || to.isEmpty() || comparison.isEmpty()) {
            return Optional.empty();
        }
        boolean isGreater = comparison.get().startsWith("Greater");
        double then = from.getAsDouble();
        double now = to.getAsDouble();
        if (isGreater ? now <= then : now >= then) {
            return Optional.empty();
        }
        boolean isOut =
                isGreater
                        ? now >= Math.max(1, then) * OUT_OF_REACH
                        : now <= Math.min(0, then / OUT_OF_REACH);
        return Optional.of(
                (isOut ? "alarm can hardly fire: " : "harder to reach: ")
                        + moved(
                                "threshold",
                                asked.textBefore("threshold"),
                                asked.text("threshold").orElse("")));
    }

    private static Optional<String> comparison(Asked asked) {
        Optional<String> from = asked.textBefore("comparisonOperator");
        return asked.changed("comparisonOperator")
                .filter(to -> from.isPresent() && !side(to).equals(side(from.get())))
                .map(to -> "fires the other way: " + moved("comparison", from, to));
    }

    private static String side(String comparison) {
        return comparison.startsWith("Greater") ? "Greater" : comparison.replaceAll("Than.*", "");
    }

    /// A number that grew.
    private static Optional<String> longer(Asked asked, String path, String meaning) {
        OptionalDouble from = number(asked.textBefore(path));
        OptionalDouble to = number(asked.text(path));
        return from.isPresent() && to.isPresent() && to.getAsDouble() > from.getAsDouble()
                ? Optional.of(
                        meaning + moved(path, asked.textBefore(path), asked.text(path).orElse("")))
                : Optional.empty();
    }

    private static String moved(String name, Optional<String> from, String to) {
        return name + " " + from.orElse("") + " is now " + to;
    }

    static OptionalDouble number(Optional<String> text) {
        try {
            return text.isPresent()
                    ? OptionalDouble.of(Double.parseDouble(text.get()))
                    : OptionalDouble.empty();
        } catch (NumberFormatException _) {
            // Not a number: nothing can be said about its reach.
            return OptionalDouble.empty();
        }
    }
}
