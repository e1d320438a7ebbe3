package spoor.lens;

import org.jspecify.annotations.Nullable;

import spoor.event.Field;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The text form of a lens, which a person can type and read:
///
/// ```
/// time:2023-07-10T12:00Z..12:30Z identity:alice -event:Describe* source:iam,sts error:any "AdministratorAccess"
/// ```
///
/// Terms of one field are alternatives, fields combine with *and*, `-` negates, `*` is a wildcard,
/// quotes search the raw record. `any` and `none` ask whether the record has the field. A value in
/// quotes is taken letter by letter. [#format] writes the canonical form, which [#parse] reads back
/// to an equal lens.
public final class LensText {
    private LensText() {}

    /// The lens that `text` describes.
    ///
    /// @throws LensSyntaxException with a sentence for the person who typed it
    public static Lens parse(String text) {
        return new LensParser(text).parse();
    }

    public static String format(Lens lens) {
        List<String> terms = new ArrayList<>();
        if (!lens.range().isAll()) {
            terms.add("time:" + format(lens.range()));
        }
        lens.filters().forEach(f -> terms.add(format(f)));
        if (!lens.sort().equals(Sort.BY_TIME)) {
            terms.add(
                    "sort:" + (lens.sort().isDescending() ? "-" : "") + lens.sort().field().term());
        }
        return String.join(" ", terms);
    }

    /// One condition as it stands in the text of a lens.
    public static String format(Filter filter) {
        String sign = filter.isExcluded() ? "-" : "";
        return switch (filter) {
            case Filter.OfText t -> sign + quote(t.text());
            case Filter.OfField f ->
                    sign
                            + f.field().term()
                            + ":"
                            + String.join(
                                    ",",
                                    f.alternatives().stream()
                                            .map(m -> format(f.field(), m))
                                            .toList());
        };
    }

    /// `FROM..TO` in UTC. The end leaves out a date that is the beginning's.
    public static String format(TimeRange range) {
        return format(range.from(), null) + ".." + format(range.to(), range.from());
    }

    private static String format(@Nullable Instant time, @Nullable Instant before) {
        if (time == null) {
            return "";
        }
        LocalDate date = time.atOffset(ZoneOffset.UTC).toLocalDate();
        LocalTime clock = time.atOffset(ZoneOffset.UTC).toLocalTime();
        String pattern =
                clock.getNano() != 0
                        ? "HH:mm:ss.SSS"
                        : clock.getSecond() != 0 ? "HH:mm:ss" : "HH:mm";
        String hours = DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(clock) + "Z";
        boolean isSameDay =
                before != null && before.atOffset(ZoneOffset.UTC).toLocalDate().equals(date);
        return isSameDay ? hours : date + "T" + hours;
    }

    private static String format(Field field, Match match) {
        return switch (match) {
            case Match.Exact e -> exact(field, e.value());
            case Match.Like l -> like(l.pattern());
            case Match.Network n -> n.cidr();
            case Match.Any _ -> "any";
            case Match.None _ -> "none";
        };
    }

    /// A pattern without a wildcard gets a `\`, which tells it from an exact value.
    private static String like(String pattern) {
        boolean isPlain = pattern.indexOf('*') < 0 && pattern.indexOf('\\') < 0;
        return isPlain ? "\\" + pattern : pattern;
    }

    private static String exact(Field field, String value) {
        if (field == Field.EVENT_SOURCE) {
            String name = field.label(value);
            boolean isShort = !name.equals(value);
            return isPlain(field, name) && name.contains(".") != isShort ? name : quote(value);
        }
        return isPlain(field, value) ? value : quote(value);
    }

    private static boolean isPlain(Field field, String value) {
        if (value.isEmpty() || value.equals("any") || value.equals("none")) {
            return false;
        }
        if (field == Field.SOURCE_ADDRESS && value.indexOf('/') >= 0) {
            return false;
        }
        return value.chars()
                .noneMatch(c ->
                        c <= ' '
                                || c == '*'
                                || c == '\\'
                                || c == ','
                                || c == '"'
                                || Character.isWhitespace(c));
    }

    static String quote(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
