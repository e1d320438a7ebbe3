package spoor.ui;

import spoor.engine.Cancel;
import spoor.engine.EventTable;
import spoor.engine.FacetCounts;
import spoor.engine.Values;
import spoor.event.Field;
import spoor.lens.Filter;
import spoor.lens.LensText;
import spoor.lens.Match;
import spoor.ui.kit.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Finds what could be meant by a token: words for fields, and values that the case holds, the most
/// frequent under the present lens first. May look through large dictionaries, so off the FX
/// thread.
final class Suggestions {
    static final int MOST = 9;

    /// Where a bare word is looked for.
    private static final List<Field> LIKELY =
            List.of(
                    Field.EVENT_NAME,
                    Field.IDENTITY,
                    Field.EVENT_SOURCE,
                    Field.SOURCE_ADDRESS,
                    Field.ERROR_CODE,
                    Field.ACCOUNT);

    private static final int EACH = 2;

    private final EventTable table;
    private final Map<Field, FacetCounts> counts;
    private final Cancel cancel;
    private final List<Suggestion> found = new ArrayList<>();

    private Suggestions(EventTable table, Map<Field, FacetCounts> counts, Cancel cancel) {
        this.table = table;
        this.counts = counts;
        this.cancel = cancel;
    }

    /// @param counts of the answer in sight; a field without counts is looked up in its dictionary
    static List<Suggestion> of(
            LensToken token, EventTable table, Map<Field, FacetCounts> counts, Cancel cancel) {
        Suggestions suggestions = new Suggestions(table, counts, cancel);
        token.field()
                .ifPresentOrElse(
                        field -> suggestions.addValues(field, token.prefix(), MOST, false),
                        () -> suggestions.addAny(token.prefix()));
        return List.copyOf(suggestions.found);
    }

    private void addAny(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        for (Field field : Field.values()) {
            boolean isAskable =
                    field.isCoded() || field == Field.EVENT_ID || field == Field.EVENT_TIME;
            if (isAskable && field.term().startsWith(lower) && found.size() < MOST) {
                found.add(
                        new Suggestion(
                                field.term() + ":",
                                Words.of("field." + field.name()),
                                field.term() + ":"));
            }
        }
        if (word.length() >= 2) {
            for (Field field : LIKELY) {
                addValues(field, word, EACH, true);
            }
        }
    }

    private void addValues(Field field, String part, int most, boolean isWithTerm) {
        cancel.check();
        FacetCounts known = counts.get(field);
        List<FacetCounts.Value> values =
                known != null ? known.top(most, part) : lookUp(field, part, most);
        for (FacetCounts.Value value : values) {
            if (found.size() < MOST && !(value.isAbsent() && isWithTerm)) {
                found.add(suggestion(field, value, isWithTerm));
            }
        }
    }

    private Suggestion suggestion(Field field, FacetCounts.Value value, boolean isWithTerm) {
        Match match = value.isAbsent() ? new Match.None() : new Match.Exact(typed(field, value));
        String whole = LensText.format(new Filter.OfField(field, false, List.of(match)));
        String label = value.isAbsent() ? Words.of("value.absent") : value.label();
        return new Suggestion(
                isWithTerm ? field.term() + ":" + label : label,
                value.count() == 0 ? "" : Words.of("suggest.events", value.count()),
                isWithTerm ? whole : whole.substring(field.term().length() + 1));
    }

    /// People read an identity's label, so that is what is typed for it unless another identity has
    /// it.
    private String typed(Field field, FacetCounts.Value value) {
        if (field != Field.IDENTITY || value.label().isEmpty()) {
            return value.text();
        }
        Values all = table.values(field);
        for (int code = 1; code < all.size(); code++) {
            boolean isOther = code != value.code();
            boolean hasLabel = isOther && all.label(code).equals(value.label());
            if (hasLabel || all.text(code).equals(value.label())) {
                return value.text();
            }
        }
        return value.label();
    }

    private List<FacetCounts.Value> lookUp(Field field, String part, int most) {
        Values all = table.values(field);
        String lower = part.toLowerCase(Locale.ROOT);
        List<FacetCounts.Value> values = new ArrayList<>();
        for (int code = 1; code < all.size() && values.size() < most; code++) {
            if ((code & 0xfff) == 0) {
                cancel.check();
            }
            if (all.label(code).toLowerCase(Locale.ROOT).contains(lower)) {
                values.add(new FacetCounts.Value(code, all.text(code), all.label(code), 0));
            }
        }
        return values;
    }

    /// The text with the suggestion in the token's place, and where the caret goes.
    static Typed accept(String text, LensToken token, Suggestion suggestion) {
        String before = text.substring(0, token.start()) + suggestion.insert();
        String rest = text.substring(token.end());
        boolean isDone = !suggestion.wantsValue();
        String gap =
                isDone && (rest.isEmpty() || !Character.isWhitespace(rest.charAt(0))) ? " " : "";
        return new Typed(before + gap + rest, before.length() + (isDone ? 1 : 0));
    }

    /// What stands in a field, and the caret in it.
    record Typed(String text, int caret) {}

    /// The suggestions for what stands before the caret; none where nothing can be suggested.
    static List<Suggestion> of(
            Optional<LensToken> token,
            EventTable table,
            Map<Field, FacetCounts> counts,
            Cancel cancel) {
        return token.map(t -> of(t, table, counts, cancel)).orElse(List.of());
    }
}
