package spoor.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The text form of the catalogue: an entry a line, nine columns parted by tabs. A line that is
/// none costs only itself. The lines may come from a stranger, so all of it is bounded.
public final class CatalogueLines {
    /// How long the columns may be: sources, name, area, access, signal, guide, title, what, why.
    private static final int[] LONGEST = {200, 128, 40, 5, 40, 80, 120, 600, 600};

    private static final int MOST_ENTRIES = 20_000;
    private static final int MOST_COMPLAINTS = 100;

    /// Turns the direction of text around, so that it shows as something else.
    private static final String TURNING = "[\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]";

    /// What the lines hold.
    ///
    /// @param complaints a sentence for each line that is no entry, with its number, at most 100
    public record Parsed(List<CatalogueEntry> entries, List<String> complaints) {
        public Parsed {
            entries = List.copyOf(entries);
            complaints = List.copyOf(complaints);
        }
    }

    private CatalogueLines() {}

    public static Parsed parse(List<String> lines) {
        List<CatalogueEntry> entries = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (entries.size() == MOST_ENTRIES) {
                complaints.add("line " + (i + 1) + ": there are more than 20,000 entries");
                break;
            }
            String[] cells = line.split("\t", -1);
            Arrays.setAll(cells, at -> cells[at].strip());
            Optional<String> fault = fault(cells);
            if (fault.isEmpty()) {
                entries.add(entry(cells));
            } else if (complaints.size() < MOST_COMPLAINTS) {
                complaints.add("line " + (i + 1) + ": " + fault.get());
            }
        }
        return new Parsed(entries, complaints);
    }

    private static Optional<String> fault(String[] cells) {
        if (cells.length != LONGEST.length) {
            return Optional.of("has " + cells.length + " columns instead of " + LONGEST.length);
        }
        for (int i = 0; i < cells.length; i++) {
            if (cells[i].isEmpty()) {
                return Optional.of("column " + (i + 1) + " is empty");
            }
            if (cells[i].length() > LONGEST[i]) {
                return Optional.of(
                        "column " + (i + 1) + " is longer than " + LONGEST[i] + " characters");
            }
            if (cells[i].chars().anyMatch(Character::isISOControl)
                    || !cells[i].equals(cells[i].replaceAll(TURNING, ""))) {
                return Optional.of("column " + (i + 1) + " holds control characters");
            }
        }
        return cells[0].matches("[A-Za-z0-9.,-]*[A-Za-z0-9]")
                ? unknownWord(cells)
                : Optional.of("column 1 names no source");
    }

    private static Optional<String> unknownWord(String[] cells) {
        if (Area.ofWord(cells[2]).isEmpty()) {
            return Optional.of("there is no area " + cells[2]);
        }
        if (!cells[3].equals("read") && !cells[3].equals("write")) {
            return Optional.of("column 4 is neither read nor write");
        }
        return Signal.ofWord(cells[4]).isPresent()
                ? Optional.empty()
                : Optional.of("there is no signal " + cells[4]);
    }

    private static CatalogueEntry entry(String[] cells) {
        return new CatalogueEntry(
                Arrays.stream(cells[0].split(",")).map(ServiceTable::bare).toList(),
                Family.withoutVersion(cells[1]),
                Area.ofWord(cells[2]).orElseThrow(),
                cells[3].equals("read") ? Access.READ : Access.WRITE,
                Signal.ofWord(cells[4]).orElseThrow(),
                cells[5],
                cells[6],
                cells[7],
                cells[8],
                false);
    }
}
