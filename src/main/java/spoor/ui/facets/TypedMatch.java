package spoor.ui.facets;

import spoor.event.Field;
import spoor.lens.Filter;
import spoor.lens.Lens;
import spoor.lens.LensText;
import spoor.lens.Match;

import java.util.ArrayList;
import java.util.List;

/// A condition on a field that is no value, such as a pattern: somebody typed it.
record TypedMatch(Match match, boolean isExcluded, String text) {
    static List<TypedMatch> of(Lens lens, Field field) {
        List<TypedMatch> typed = new ArrayList<>();
        for (boolean isExcluded : new boolean[] {false, true}) {
            for (Match match : lens.alternatives(field, isExcluded)) {
                switch (match) {
                    case Match.Exact _, Match.None _ -> {}
                    case Match.Like _, Match.Network _, Match.Any _ ->
                            typed.add(new TypedMatch(match, isExcluded, text(field, match)));
                }
            }
        }
        return typed;
    }

    /// As it is typed after the field's word.
    private static String text(Field field, Match match) {
        String term = LensText.format(new Filter.OfField(field, false, List.of(match)));
        return term.substring(term.indexOf(':') + 1);
    }
}
