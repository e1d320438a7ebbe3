package spoor.analysis.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Calls whose meaning is a sentence with some of their parameters in it.
final class Sayings {
    private static final Pattern PLACE = Pattern.compile("\\{([^}]+)\\}");

    /// The condition that no request before is known.
    private static final String FIRST = "first";

    private static final Pattern ONE = Pattern.compile("\\b1 ([a-z]+)s\\b");
    private static final Map<String, List<Saying>> BY_CALL = read(SayingTable.LINES);

    /// @param conditions `path` that has to be there, `!path` that must not, `path=text`, or
    ///   `path~end` of the text
    private record Saying(List<String> conditions, String sentence) {
        boolean hasPlaces() {
            return sentence.contains("{");
        }

        /// Of one that says what was there before, whether any of that is otherwise now.
        boolean mayBeSaid(Asked asked) {
            List<String> before = before();
            return before.isEmpty()
                    || before.stream()
                            .anyMatch(path ->
                                    !Asked.texts(asked.then(), path)
                                            .equals(Asked.texts(asked.now(), path)));
        }

        /// The paths into the request before.
        List<String> before() {
            return PLACE.matcher(sentence)
                    .results()
                    .map(place -> place.group(1))
                    .filter(path -> path.startsWith("<"))
                    .map(path -> path.substring(1))
                    .toList();
        }
    }

    private Sayings() {}

    private static Map<String, List<Saying>> read(String table) {
        Map<String, List<Saying>> byCall = new HashMap<>();
        for (String line : table.lines().toList()) {
            String[] cells = line.split("\\|", -1);
            List<String> conditions =
                    Stream.of(cells[1].strip().split(" ")).filter(c -> !c.isEmpty()).toList();
            Saying saying = new Saying(conditions, cells[2].strip());
            for (String call : cells[0].strip().split(",")) {
                byCall.computeIfAbsent(call, _ -> new ArrayList<>()).add(saying);
            }
        }
        return byCall;
    }

    /// What the table says of the call; the first line that fits.
    ///
    /// @param isSame whether the same was asked for before; then only what the call does each time
    static Optional<String> of(Asked asked, boolean isSame) {
        List<Saying> sayings =
                BY_CALL.getOrDefault(
                        asked.call().source() + ":" + asked.name(),
                        BY_CALL.getOrDefault(asked.name(), List.of()));
        for (Saying saying : sayings) {
            if (isSame && saying.hasPlaces()) {
                continue;
            }
            boolean fits =
                    saying.conditions().stream().allMatch(c -> fits(asked, c))
                            && saying.mayBeSaid(asked);
            Optional<String> said = fits ? filled(asked, saying.sentence()) : Optional.empty();
            if (said.isPresent()) {
                return said.map(sentence -> sentence + others(asked, saying.before()));
            }
        }
        return Optional.empty();
    }

    /// What differs besides the paths that a sentence tells of; nothing where it tells of none.
    private static String others(Asked asked, List<String> told) {
        List<String> others =
                asked.difference()
                        .leaves()
                        .filter(leaf -> leaf.sign().isChange())
                        .map(Difference::path)
                        .filter(path -> !told.contains(path))
                        .distinct()
                        .toList();
        return told.isEmpty() || others.isEmpty()
                ? ""
                : "; also changed: " + String.join(", ", others);
    }

    private static boolean fits(Asked asked, String condition) {
        int equals = condition.indexOf('=');
        int ends = condition.indexOf('~');
        if (equals > 0) {
            return asked.is(condition.substring(0, equals), condition.substring(equals + 1));
        }
        if (ends > 0) {
            String end = condition.substring(ends + 1);
            return asked.text(condition.substring(0, ends))
                    .filter(t -> t.endsWith(end))
                    .isPresent();
        }
        if (condition.equals(FIRST)) {
            return asked.isFirst();
        }
        return condition.startsWith("!")
                ? Asked.values(asked.now(), condition.substring(1)).isEmpty()
                : !Asked.values(asked.now(), condition).isEmpty();
    }

    /// A path behind `<` leads into the request before.
    private static List<String> texts(Asked asked, String path) {
        return path.startsWith("<")
                ? Asked.texts(asked.then(), path.substring(1))
                : Asked.texts(asked.now(), path);
    }

    /// The sentence with its places filled; nothing where the record lacks one.
    private static Optional<String> filled(Asked asked, String sentence) {
        StringBuilder filled = new StringBuilder();
        Matcher place = PLACE.matcher(sentence);
        while (place.find()) {
            List<String> texts = texts(asked, place.group(1));
            if (texts.isEmpty()) {
                return Optional.empty();
            }
            String text = Names.joined(texts.stream().map(asked::named).distinct().toList());
            place.appendReplacement(filled, Matcher.quoteReplacement(text));
        }
        place.appendTail(filled);
        return Optional.of(ONE.matcher(filled).replaceAll("1 $1"));
    }
}
