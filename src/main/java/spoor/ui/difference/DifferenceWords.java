package spoor.ui.difference;

import spoor.analysis.difference.Difference;
import spoor.analysis.difference.Difference.Sign;
import spoor.analysis.difference.Value;
import spoor.event.Field;
import spoor.event.Subject;
import spoor.export.TextTable;
import spoor.ui.kit.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is said of a comparison.
final class DifferenceWords {
    private DifferenceWords() {}

    /// The event, or both where they are not the same.
    static String title(Compared found) {
        String after = found.table().text(Field.EVENT_NAME, found.row());
        String before =
                found.asked() instanceof Asked.Two two
                        ? found.table().text(Field.EVENT_NAME, two.before())
                        : after;
        return TextTable.plain(
                before.equals(after) ? after : Words.of("difference.both", before, after));
    }

    /// What it is about; empty where the record does not say.
    static String subject(Compared found) {
        String after = found.subject().map(Subject::full).orElse("");
        boolean isChosen = found.asked() instanceof Asked.Two;
        String before = found.subjectBefore().map(Subject::full).orElse("");
        boolean isOther = isChosen && !before.isEmpty() && !before.equals(after);
        return TextTable.plain(isOther ? Words.of("difference.both", before, after) : after);
    }

    static String sentence(Compared found) {
        String first =
                switch (found.basis()) {
                    case PREVIOUS, CHOSEN -> "";
                    case NONE_SEEN -> Words.of("difference.none");
                    case CUT_SHORT -> Words.of("difference.cut");
                    case NO_TARGET -> Words.of("difference.no-target");
                };
        String reading = reading(found);
        // That it is the first one is said already.
        boolean isTwice = !first.isEmpty() && reading.equals("First seen.");
        if (isTwice) {
            return first;
        }
        return String.join(" ", List.of(first, reading)).strip();
    }

    private static String reading(Compared found) {
        if (found.asked().part() == Part.REQUEST) {
            String reading = TextTable.plain(found.reading());
            return reading.endsWith(".") ? reading : reading + ".";
        }
        if (found.before().isEmpty()) {
            return "";
        }
        boolean isSame = found.difference().isEmpty();
        return isSame ? found.asked().part().same() : found.asked().part().differs();
    }

    static String note(Compared found) {
        List<String> said = new ArrayList<>();
        if (found.difference().after() instanceof Value.Unknown unknown
                && unknown.reason() == Value.Reason.DENIED) {
            said.add(Words.of("difference.refused.unknown"));
        } else if (found.isRefused()) {
            said.add(Words.of("difference.refused"));
        }
        switch (found.basis()) {
            case PREVIOUS, CHOSEN -> {}
            case NONE_SEEN -> said.add(Words.of("difference.none.why"));
            case CUT_SHORT -> said.add(Words.of("difference.cut.why"));
            case NO_TARGET -> said.add(Words.of("difference.no-target.why"));
        }
        boolean isAllNew = found.difference().sign() == Sign.ADDED;
        if (found.before().isEmpty() && isAllNew) {
            said.add(Words.of("difference.all-new"));
        }
        return String.join(" ", said);
    }

    /// How much differs, which only means something where there is a left side.
    static String counted(Compared found, List<DifferenceLine> lines) {
        if (found.before().isEmpty()) {
            return "";
        }
        List<String> said = new ArrayList<>();
        statements(found.difference()).ifPresent(said::add);
        List<DifferenceLine> stops =
                DifferencePicture.stops(lines).stream().map(lines::get).toList();
        long unknown = stops.stream().filter(line -> line.sign() == Sign.UNKNOWN).count();
        long differences = stops.size() - unknown;
        List<String> numbers = new ArrayList<>();
        if (differences > 0) {
            numbers.add(Words.of("difference.count", differences));
        }
        if (unknown > 0) {
            numbers.add(Words.of("difference.count.unknown", unknown));
        }
        if (!numbers.isEmpty()) {
            said.add(String.join(", ", numbers) + ".");
        }
        return String.join(" ", said);
    }

    /// The statements of a policy, which is what one asks about it first.
    private static Optional<String> statements(Difference difference) {
        List<Difference> statements =
                difference.all().filter(DifferenceWords::isStatement).toList();
        if (statements.isEmpty()) {
            return Optional.empty();
        }
        List<String> said = new ArrayList<>();
        say(said, statements, Sign.ADDED, Words.of("difference.statements.added"));
        say(said, statements, Sign.REMOVED, Words.of("difference.statements.removed"));
        say(said, statements, Sign.CHANGED, Words.of("difference.statements.changed"));
        say(said, statements, Sign.SAME, Words.of("difference.statements.same"));
        return said.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", said) + ".");
    }

    private static boolean isStatement(Difference part) {
        String list = part.path().substring(0, part.path().length() - part.name().length());
        String end = list.substring(list.lastIndexOf('.') + 1);
        return part.name().startsWith("[") && end.equalsIgnoreCase("statement");
    }

    private static void say(
            List<String> said, List<Difference> statements, Sign sign, String became) {
        long count = statements.stream().filter(one -> one.sign() == sign).count();
        if (count > 0) {
            said.add(
                    said.isEmpty()
                            ? Words.of("difference.statements", count, became)
                            : Words.of("difference.statements.more", count, became));
        }
    }
}
