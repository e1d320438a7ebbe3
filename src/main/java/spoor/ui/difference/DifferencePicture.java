package spoor.ui.difference;

import spoor.analysis.difference.Difference;
import spoor.export.DifferenceText;
import spoor.ui.kit.Words;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A difference as it is shown.
///
/// @param title the event
/// @param subject what it is about; empty where the record does not say
/// @param reading what changed, as a sentence
/// @param against the previous request, in words; empty where there is none
/// @param note what stands behind the comparison, or why there is none; empty where all is plain
/// @param counted how much differs; empty where there is nothing to compare with
/// @param before the left side; none where there is nothing to compare with
/// @param hidden how many noise fields are left out, or would be
public record DifferencePicture(
        String title,
        String subject,
        String reading,
        String against,
        String note,
        String counted,
        Optional<Side> before,
        Side after,
        List<DifferenceLine> lines,
        int hidden,
        String text,
        String markdown) {

    static DifferencePicture of(
            Compared found, ZoneId zone, boolean isNoiseShown, boolean isSideBySide) {
        Difference difference = isNoiseShown ? found.full() : found.difference();
        List<DifferenceLine> lines =
                (isNoiseShown ? found.fullLines() : found.lines()).lines(isSideBySide);
        Sides sides = new Sides(found, zone);
        String reading = DifferenceWords.sentence(found);
        String note = DifferenceWords.note(found);
        String against =
                sides.before().map(side -> Words.of("difference.against", side.whole())).orElse("");
        String titled = (sides.after().whole() + " " + against).strip();
        String said = found.before().isPresent() || note.isEmpty() ? reading : reading + " " + note;
        return new DifferencePicture(
                DifferenceWords.title(found),
                DifferenceWords.subject(found),
                reading,
                against,
                note,
                DifferenceWords.counted(found, lines),
                sides.before(),
                sides.after(),
                lines,
                found.difference().hidden().size(),
                text(titled, reading, note, difference),
                String.join("\n", DifferenceText.markdown(titled, said, difference)) + "\n");
    }

    private static String text(String titled, String reading, String note, Difference difference) {
        List<String> text = new ArrayList<>(List.of(titled, reading));
        if (!note.isEmpty()) {
            text.add(note);
        }
        text.add("");
        text.addAll(DifferenceText.lines(difference));
        return String.join("\n", text) + "\n";
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
