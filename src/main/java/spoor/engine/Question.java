package spoor.engine;

import spoor.event.Field;
import spoor.lens.Lens;

import java.util.List;

/// What a pane wants to know under a lens.
///
/// @param facets the fields to count by value
/// @param histograms the stretches of time to count by bin
public record Question(Lens lens, List<Field> facets, List<Bins> histograms) {
    public Question {
        facets = List.copyOf(facets);
        histograms = List.copyOf(histograms);
    }

    /// Only the rows.
    public static Question rows(Lens lens) {
        return new Question(lens, List.of(), List.of());
    }
}
