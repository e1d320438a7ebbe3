package spoor.ui;

import spoor.engine.Values;
import spoor.event.Field;
import spoor.lens.Filter;
import spoor.lens.LensText;
import spoor.lens.Match;
import spoor.lens.TimeRange;
import spoor.ui.kit.Words;

import java.util.ArrayList;
import java.util.List;

/// One condition of the lens as the lens field shows it.
///
/// @param condition what it stands for
/// @param term the word in bold; empty for a searched text
/// @param values what follows it, shortened where there are many
/// @param text all of it, as it could be typed
record LensChip(Condition condition, String term, String values, String text) {
    /// How many alternatives are named before the rest is only counted.
    private static final int NAMED = 3;

    /// What a chip stands for.
    sealed interface Condition {
        record Time(TimeRange range) implements Condition {}

        record Of(Filter filter) implements Condition {}
    }

    boolean isExcluded() {
        return condition instanceof Condition.Of(Filter filter) && filter.isExcluded();
    }

    /// @param shown the range as a person reads it in the chosen zone
    static LensChip of(TimeRange range, String shown) {
        return new LensChip(
                new Condition.Time(range),
                Field.EVENT_TIME.term(),
                shown,
                Field.EVENT_TIME.term() + ":" + LensText.format(range));
    }

    /// @param identities the identities of the case, whose keys people do not read
    static LensChip of(Filter filter, Values identities) {
        Condition condition = new Condition.Of(filter);
        return switch (filter) {
            case Filter.OfText t ->
                    new LensChip(condition, "", "“" + t.text() + "”", LensText.format(filter));
            case Filter.OfField f ->
                    new LensChip(
                            condition,
                            f.field().term(),
                            values(f, identities),
                            LensText.format(filter));
        };
    }

    private static String values(Filter.OfField filter, Values identities) {
        List<String> named = new ArrayList<>();
        List<Match> all = filter.alternatives();
        for (Match match : all.size() > NAMED + 1 ? all.subList(0, NAMED) : all) {
            named.add(value(filter.field(), match, identities));
        }
        String text = String.join(", ", named);
        int rest = all.size() - named.size();
        return rest == 0 ? text : Words.of("lens.andMore", text, rest);
    }

    private static String value(Field field, Match match, Values identities) {
        return switch (match) {
            case Match.Exact e when field == Field.IDENTITY -> labelOf(identities, e.value());
            case Match.Exact e when e.value().isEmpty() -> Words.of("value.empty");
            case Match.Exact e -> field.label(e.value());
            case Match.Like l -> l.pattern();
            case Match.Network n -> n.cidr();
            case Match.Any _ -> Words.of("lens.any");
            case Match.None _ -> Words.of("value.absent");
        };
    }

    private static String labelOf(Values values, String text) {
        for (int code = 1; code < values.size(); code++) {
            if (values.text(code).equals(text)) {
                return values.label(code);
            }
        }
        return text;
    }
}
