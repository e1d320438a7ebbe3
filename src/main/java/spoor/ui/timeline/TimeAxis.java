package spoor.ui.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// The labels of a time axis: as fine as there is room for, never over each other, never cut off.
final class TimeAxis {
    private static final double GAP = 8;

    private final ZoneId zone;
    private final ToDoubleFunction<String> ruler;
    private final double spacing;

    /// One label.
    ///
    /// @param x where its moment lies
    /// @param left where its text begins
    /// @param isTurn whether a day, or a year, begins there that the labels before did not name
    record Label(double x, double left, String text, boolean isTurn) {}

    /// @param ruler the width of a text in pixels
    /// @param spacing the least room between two labels in pixels
    TimeAxis(ZoneId zone, ToDoubleFunction<String> ruler, double spacing) {
        this.zone = zone;
        this.ruler = ruler;
        this.spacing = spacing;
    }

    /// Labels under their moments, all of them between the two edges.
    List<Label> centred(TimeScale scale, double leftEdge, double rightEdge) {
        List<Label> labels = new ArrayList<>();
        Step step = step(scale);
        long before = Long.MIN_VALUE;
        for (long at : step.moments(scale.window(), zone)) {
            boolean isTurn = isTurn(step, scale, before, at);
            before = at;
            String text = isTurn ? turn(step, at) : plain(step, at);
            double width = ruler.applyAsDouble(text);
            double left = scale.x(at) - width / 2;
            if (left < leftEdge || left + width > rightEdge || !scale.holds(scale.x(at))) {
                continue;
            }
            Label last = labels.isEmpty() ? null : labels.getLast();
            if (last != null && end(last) + GAP > left) {
                if (!isTurn || last.isTurn()) {
                    continue;
                }
                labels.removeLast();
            }
            labels.add(new Label(scale.x(at), left, text, isTurn));
        }
        return labels;
    }

    /// Labels to the right of their moments; the first one with all of its date.
    List<Label> beside(TimeScale scale) {
        List<Label> labels = new ArrayList<>();
        Step step = step(scale);
        long before = Long.MIN_VALUE;
        for (long at : step.moments(scale.window(), zone)) {
            boolean isTurn = isTurn(step, scale, before, at);
            before = at;
            double x = scale.x(at);
            if (x < scale.left()) {
                continue;
            }
            String text =
                    labels.isEmpty() ? full(step, at) : isTurn ? turn(step, at) : plain(step, at);
            double left = x + GAP / 2;
            boolean isFree = labels.isEmpty() || end(labels.getLast()) + GAP <= left;
            if (isFree && left + ruler.applyAsDouble(text) <= scale.right()) {
                labels.add(new Label(x, left, text, isTurn));
            }
        }
        return labels;
    }

    /// What the labels leave out about the window's beginning: its date, its year, or nothing.
    String context(TimeScale scale) {
        return switch (step(scale)) {
            case Step.Clock _, Step.Hours _ -> say("d MMM uuuu", scale.window().from());
            case Step.Days _, Step.Months _ -> say("uuuu", scale.window().from());
            case Step.Years _ -> "";
        };
    }

    private double end(Label label) {
        return label.left() + ruler.applyAsDouble(label.text());
    }

    private Step step(TimeScale scale) {
        long sample = scale.window().from();
        for (Step step : Step.ALL) {
            double room = scale.pixels(step.shortest()) - spacing;
            if (room <= 0) {
                continue;
            }
            double widest =
                    Math.max(
                            ruler.applyAsDouble(plain(step, sample)),
                            ruler.applyAsDouble(turn(step, sample)));
            if (room >= widest) {
                return step;
            }
        }
        return Step.ALL.getLast();
    }

    private boolean isTurn(Step step, TimeScale scale, long before, long at) {
        return switch (step) {
            case Step.Clock _, Step.Hours _ -> {
                ZonedDateTime local = local(at);
                LocalDate named = local(scale.window().from()).toLocalDate();
                yield local.equals(local.toLocalDate().atStartOfDay(zone))
                        && !local.toLocalDate().equals(named);
            }
            case Step.Days _, Step.Months _ ->
                    before != Long.MIN_VALUE && local(before).getYear() != local(at).getYear();
            case Step.Years _ -> false;
        };
    }

    private String plain(Step step, long at) {
        return switch (step) {
            case Step.Clock c ->
                    say(
                            c.shortest() < Step.SECOND
                                    ? "HH:mm:ss.SSS"
                                    : c.shortest() < Step.MINUTE ? "HH:mm:ss" : "HH:mm",
                            at);
            case Step.Hours _ -> say("HH:mm", at);
            case Step.Days _ -> say("d MMM", at);
            case Step.Months _ -> say("MMM", at);
            case Step.Years _ -> say("uuuu", at);
        };
    }

    private String turn(Step step, long at) {
        return switch (step) {
            case Step.Clock _, Step.Hours _ -> say("d MMM", at);
            case Step.Days _ -> say("d MMM uuuu", at);
            case Step.Months _, Step.Years _ -> say("uuuu", at);
        };
    }

    private String full(Step step, long at) {
        return switch (step) {
            case Step.Clock _, Step.Hours _ -> say("d MMM uuuu ", at) + plain(step, at);
            case Step.Days _ -> say("d MMM uuuu", at);
            case Step.Months _ -> say("MMM uuuu", at);
            case Step.Years _ -> say("uuuu", at);
        };
    }

    private String say(String pattern, long at) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(local(at));
    }

    private ZonedDateTime local(long at) {
        return Instant.ofEpochMilli(at).atZone(zone);
    }
}
