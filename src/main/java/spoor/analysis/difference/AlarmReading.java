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
            List.of(
                    "namespace",
                    "metricName",
                    "statistic",
                    "extendedStatistic",
                    "unit",
                    "dimensions",
                    "metrics",
                    "alarmRule");

    /// Statistics that grow with the time they are taken over.
    private static final Set<String> GROWING = Set.of("Sum", "SampleCount");

    /// What an alarm does where nothing is said of missing data.
    private static final String BREACHING = "breaching";

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
                .ifPresent(_ -> said.add(moved(asked, "threshold")));
        return said;
    }

    /// In what way the alarm warns of less, or of nothing, than the one before it did; nothing
    /// where no earlier one is known.
    static List<String> weaknesses(Asked asked) {
        List<String> said = new ArrayList<>();
        if (asked.isFirst()) {
            return said;
        }
        Optional<String> silence = silence(asked);
        silence.or(() -> lostActions(asked)).ifPresent(said::add);
        threshold(asked).ifPresent(said::add);
        comparison(asked).ifPresent(said::add);
        WATCHED.stream()
                .filter(path -> isOther(asked, path))
                .map(path -> "watches something else: " + moved(asked, path))
                .forEach(said::add);
        longer(asked, "evaluationPeriods", "must last longer: ").ifPresent(said::add);
        moreBadValues(asked).ifPresent(said::add);
        if (!GROWING.contains(asked.text("statistic").orElse(""))) {
            longer(asked, "period", "looks less often: ").ifPresent(said::add);
        }
        if (Asked.is(asked.then(), "treatMissingData", BREACHING)
                && !asked.is("treatMissingData", BREACHING)) {
            said.add("no longer minds missing data");
        }
        if (isOther(asked, "actionsSuppressor") && asked.text("actionsSuppressor").isPresent()) {
            said.add("can be kept silent by " + asked.text("actionsSuppressor").orElse(""));
        }
        return said;
    }

    /// Whether something else is asked for than before, or nothing any more.
    private static boolean isOther(Asked asked, String path) {
        Value then = asked.then().at(path);
        return !then.isNothing() && !Differ.compare(then, asked.now().at(path)).isEmpty()
                || then.isNothing() && path.equals("actionsSuppressor");
    }

    private static Optional<String> lostActions(Asked asked) {
        List<String> lost = new ArrayList<>(Asked.texts(asked.then(), "alarmActions"));
        lost.removeAll(Asked.texts(asked.now(), "alarmActions"));
        return lost.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "no longer tells "
                                + Names.joined(
                                        lost.stream().map(asked::named).distinct().toList()));
    }

    /// How many bad values it takes; all of them where the request does not say.
    private static Optional<String> moreBadValues(Asked asked) {
        OptionalDouble from = number(asked.textBefore("datapointsToAlarm"));
        OptionalDouble to =
                number(asked.text("datapointsToAlarm").or(() -> asked.text("evaluationPeriods")));
        return from.isPresent() && to.isPresent() && to.getAsDouble() > from.getAsDouble()
                ? Optional.of("needs more bad values: " + moved(asked, "datapointsToAlarm"))
                : Optional.empty();
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
                        : then > 0 ? now <= 0 : now <= Math.min(-1, then) * OUT_OF_REACH;
        return Optional.of(
                (isOut ? "alarm can hardly fire: " : "harder to reach: ")
                        + moved(asked, "threshold"));
    }

    private static Optional<String> comparison(Asked asked) {
        Optional<String> from = asked.textBefore("comparisonOperator");
        return asked.changed("comparisonOperator")
                .filter(to -> from.isPresent() && !side(to).equals(side(from.get())))
                .map(_ -> "fires the other way: " + moved(asked, "comparisonOperator"));
    }

    private static String side(String comparison) {
        return comparison.startsWith("Greater") ? "Greater" : comparison.replaceAll("Than.*", "");
    }

    /// A number that grew.
    private static Optional<String> longer(Asked asked, String path, String meaning) {
        OptionalDouble from = number(asked.textBefore(path));
        OptionalDouble to = number(asked.text(path));
        return from.isPresent() && to.isPresent() && to.getAsDouble() > from.getAsDouble()
                ? Optional.of(meaning + moved(asked, path))
                : Optional.empty();
    }

    private static String moved(Asked asked, String name) {
        Optional<String> from = asked.textBefore(name);
        return from.isEmpty()
                ? name + " changed"
                : name + " " + from.get() + " is now " + asked.text(name).orElse("left out");
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
