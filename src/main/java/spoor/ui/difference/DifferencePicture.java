package spoor.ui.difference;

import spoor.analysis.difference.Difference;
import spoor.analysis.difference.Value;
import spoor.engine.EventTable;
import spoor.event.Field;
import spoor.export.DifferenceText;
import spoor.export.TextTable;
import spoor.ui.kit.Words;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A difference as it is shown.
///
/// @param reading what changed, as a sentence
/// @param against the previous request, in words; empty where there is none
/// @param note what stands behind the comparison, or why there is none; empty where all is plain
/// @param hidden how many noise fields are left out, or would be
record DifferencePicture(
        String reading,
        String against,
        String note,
        List<DifferenceLine> lines,
        int hidden,
        String text,
        String markdown) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss", Locale.ENGLISH);

    static DifferencePicture of(Compared found, ZoneId zone, boolean isNoiseShown) {
        EventTable table = found.table();
        Difference difference = isNoiseShown ? found.full() : found.difference();
        String reading = sentence(found);
        String against =
                found.before().isPresent()
                        ? Words.of(
                                "difference.against", event(table, found.before().getAsInt(), zone))
                        : "";
        String note = note(found);
        String title = event(table, found.row(), zone);
        String titled = against.isEmpty() ? title : title + " " + against;
        List<String> text = new ArrayList<>(List.of(titled, reading));
        if (!note.isEmpty()) {
            text.add(note);
        }
        text.add("");
        text.addAll(DifferenceText.lines(difference));
        String said = found.before().isPresent() || note.isEmpty() ? reading : reading + " " + note;
        return new DifferencePicture(
                reading,
                against,
                note,
                isNoiseShown ? found.fullLines() : found.lines(),
                found.difference().hidden().size(),
                String.join("\n", text) + "\n",
                String.join("\n", DifferenceText.markdown(titled, said, difference)) + "\n");
    }

    private static String sentence(Compared found) {
        String first =
                switch (found.basis()) {
                    case PREVIOUS -> "";
                    case NONE_SEEN -> Words.of("difference.none");
                    case CUT_SHORT -> Words.of("difference.cut");
                    case NO_TARGET -> Words.of("difference.no-target");
                };
        String reading = TextTable.plain(found.reading());
        String said = reading.endsWith(".") ? reading : reading + ".";
        return first.isEmpty() ? said : first + " " + said;
    }

    private static String note(Compared found) {
        List<String> said = new ArrayList<>();
        if (found.difference().after() instanceof Value.Unknown unknown
                && unknown.reason() == Value.Reason.DENIED) {
            said.add(Words.of("difference.refused.unknown"));
        } else if (found.isRefused()) {
            said.add(Words.of("difference.refused"));
        }
        switch (found.basis()) {
            case PREVIOUS -> {}
            case NONE_SEEN -> said.add(Words.of("difference.none.why"));
            case CUT_SHORT -> said.add(Words.of("difference.cut.why"));
            case NO_TARGET -> said.add(Words.of("difference.no-target.why"));
        }
        boolean isAllNew = found.difference().sign() == Difference.Sign.ADDED;
        if (found.before().isEmpty() && isAllNew) {
            said.add(Words.of("difference.all-new"));
        }
        return String.join(" ", said);
    }

    private static String event(EventTable table, int row, ZoneId zone) {
        String name = table.text(Field.EVENT_NAME, row);
        String who = table.label(Field.IDENTITY_NAME, row);
        ZonedDateTime time = Instant.ofEpochMilli(table.time(row)).atZone(zone);
        boolean isUtc = zone.normalized().equals(ZoneOffset.UTC);
        String clock = TIME.format(time) + (isUtc ? " UTC" : " UTC" + time.getOffset());
        String said =
                who.isEmpty()
                        ? Words.of("difference.event.nobody", name, clock)
                        : Words.of("difference.event", name, clock, who);
        return TextTable.plain(said);
    }

    /// Where the keys stop: each change, but not what is inside of one, nor its second side.
    static List<Integer> stops(List<DifferenceLine> lines) {
        List<Integer> stops = new ArrayList<>();
        Optional<DifferenceLine> whole = Optional.empty();
        for (int i = 0; i < lines.size(); i++) {
            DifferenceLine line = lines.get(i);
            boolean isInside =
                    whole.filter(one ->
                                    line.isChange()
                                            && (line.depth() > one.depth()
                                                    || line.path().equals(one.path())))
                            .isPresent();
            if (isInside) {
                continue;
            }
            whole = line.isChange() ? Optional.of(line) : Optional.empty();
            if (line.isChange()) {
                stops.add(i);
            }
        }
        return stops;
    }
}
