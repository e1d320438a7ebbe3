package spoor.lens;

import org.jspecify.annotations.Nullable;

import spoor.event.Field;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads one text into a [Lens]. Used once.
final class LensParser {
    private static final Pattern WORD = Pattern.compile("(-?)([A-Za-z][A-Za-z-]*):");
    private static final Pattern TIME_OF_DAY =
            Pattern.compile("\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?");

    private final String text;
    private int at;
    private TimeRange range = TimeRange.ALL;
    private Sort sort = Sort.BY_TIME;
    private final List<Filter> filters = new ArrayList<>();
    private final Set<String> met = new HashSet<>();

    LensParser(String text) {
        this.text = text;
    }

    Lens parse() {
        for (skipSpace(); at < text.length(); skipSpace()) {
            Matcher word = WORD.matcher(text).region(at, text.length());
            if (word.lookingAt()) {
                at = word.end();
                term(
                        word.group(2).toLowerCase(Locale.ROOT),
                        !word.group(1).isEmpty(),
                        word.start());
            } else {
                text();
            }
        }
        return new Lens(range, filters, sort);
    }

    private void text() {
        int start = at;
        boolean isExcluded =
                text.charAt(at) == '-' && at + 1 < text.length() && text.charAt(at + 1) == '"';
        if (isExcluded) {
            at++;
        }
        String needle = text.charAt(at) == '"' ? quoted() : word();
        if (needle.isEmpty()) {
            throw new LensSyntaxException("Put the text to search for between the quotes.", start);
        }
        filters.add(new Filter.OfText(needle, isExcluded));
    }

    private void term(String word, boolean isExcluded, int start) {
        switch (word) {
            case "time" -> {
                once(word, isExcluded, start);
                range = range(start);
            }
            case "sort" -> {
                once(word, isExcluded, start);
                sort = sort(start);
            }
            default -> {
                Field field =
                        Field.ofTerm(word)
                                .filter(f -> f.isCoded() || f == Field.EVENT_ID)
                                .orElseThrow(() -> unknown(word, start));
                filters.add(new Filter.OfField(field, isExcluded, alternatives(field, start)));
            }
        }
    }

    private void once(String word, boolean isExcluded, int start) {
        if (isExcluded) {
            throw new LensSyntaxException("\"" + word + ":\" cannot be negated.", start);
        }
        if (!met.add(word)) {
            throw new LensSyntaxException("\"" + word + ":\" stands there twice.", start);
        }
    }

    private static LensSyntaxException unknown(String word, int start) {
        String hint =
                Field.ofTerm(word).isPresent()
                        ? " Search the records for the text in quotes instead."
                        : " Put text that has a colon in it between quotes.";
        return new LensSyntaxException(
                "There is no condition named \"" + word + "\"." + hint, start);
    }

    private List<Match> alternatives(Field field, int start) {
        List<Match> found = new ArrayList<>();
        do {
            if (at < text.length() && text.charAt(at) == '"') {
                found.add(new Match.Exact(quoted()));
            } else {
                int from = at;
                String word = word();
                if (word.isEmpty()) {
                    throw new LensSyntaxException(
                            "A value is missing after \"" + text.substring(start, from) + "\".",
                            start);
                }
                found.add(match(field, word));
            }
        } while (at < text.length() && text.charAt(at) == ',' && ++at <= text.length());
        return found;
    }

    private static Match match(Field field, String word) {
        if (word.equals("any")) {
            return new Match.Any();
        }
        if (word.equals("none")) {
            return new Match.None();
        }
        if (hasWildcard(word) || word.indexOf('\\') >= 0) {
            return new Match.Like(word);
        }
        if (field == Field.SOURCE_ADDRESS && word.indexOf('/') >= 0) {
            return Network.parse(word).isPresent()
                    ? new Match.Network(word)
                    : new Match.Exact(word);
        }
        boolean isShort = field == Field.EVENT_SOURCE && word.indexOf('.') < 0;
        return new Match.Exact(isShort ? word + Field.SERVICE_SUFFIX : word);
    }

    private static boolean hasWildcard(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) == '\\') {
                i++;
            } else if (word.charAt(i) == '*') {
                return true;
            }
        }
        return false;
    }

    private Sort sort(int start) {
        String word = word();
        boolean isDescending = word.startsWith("-");
        Optional<Field> field = Field.ofTerm(isDescending ? word.substring(1) : word);
        return new Sort(
                field.filter(f -> f.isCoded() || f == Field.EVENT_TIME)
                        .orElseThrow(() ->
                                new LensSyntaxException("Cannot sort by \"" + word + "\".", start)),
                isDescending);
    }

    private TimeRange range(int start) {
        String word = word();
        int dots = word.indexOf("..");
        try {
            if (dots < 0) {
                return whole(word);
            }
            Instant from = dots == 0 ? null : moment(word.substring(0, dots), null);
            String end = word.substring(dots + 2);
            return new TimeRange(from, end.isEmpty() ? null : moment(end, from));
        } catch (DateTimeException e) {
            throw new LensSyntaxException(
                    "\""
                            + word
                            + "\" is no time range. Write time:2023-07-10T12:00Z..12:30Z or"
                            + " time:2023-07-10.",
                    start);
        }
    }

    /// One moment alone stands for the whole day, minute or second that it names.
    private static TimeRange whole(String word) {
        Instant from = moment(word, null);
        String clock = word.substring(word.indexOf('T') + 1).split("[+-]", 2)[0];
        boolean isToTheSecond = clock.chars().filter(c -> c == ':').count() > 1;
        long seconds = word.indexOf('T') < 0 ? 86_400 : isToTheSecond ? 1 : 60;
        return new TimeRange(from, from.plusSeconds(seconds));
    }

    private static Instant moment(String word, @Nullable Instant before) {
        String plain = word.endsWith("Z") ? word.substring(0, word.length() - 1) : word;
        if (before != null && TIME_OF_DAY.matcher(plain).matches()) {
            LocalDate day = before.atOffset(ZoneOffset.UTC).toLocalDate();
            return day.atTime(LocalTime.parse(plain.length() == 4 ? "0" + plain : plain))
                    .toInstant(ZoneOffset.UTC);
        }
        if (word.indexOf('T') < 0) {
            return LocalDate.parse(plain).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        boolean hasOffset =
                word.endsWith("Z")
                        || word.lastIndexOf('+') > 0
                        || word.lastIndexOf('-') > word.indexOf('T');
        return OffsetDateTime.parse(hasOffset ? word : word + "Z").toInstant();
    }

    /// Up to the next space or comma; a backslash takes the next character as it is and is kept,
    /// since only patterns have one.
    private String word() {
        int from = at;
        while (at < text.length()
                && !Character.isWhitespace(text.charAt(at))
                && text.charAt(at) != ',') {
            at += text.charAt(at) == '\\' && at + 1 < text.length() ? 2 : 1;
        }
        return text.substring(from, at);
    }

    private String quoted() {
        int start = at++;
        StringBuilder value = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            value.append(text.charAt(at++));
        }
        if (at == text.length()) {
            throw new LensSyntaxException("A closing quote is missing.", start);
        }
        at++;
        return value.toString();
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
