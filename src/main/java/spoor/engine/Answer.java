package spoor.engine;

import spoor.event.Field;
import spoor.lens.Lens;

import java.util.List;
import java.util.Map;

/// What a lens shows. Immutable.
///
/// @param lens the lens that was asked
/// @param rows the matching rows in the order of the lens; an engine that is far away gives the
///   first of them only
/// @param total how many match, whether their rows are here or not
/// @param facets counts by value, each under all *other* conditions of the lens
/// @param histograms one for each that the question named, in its order
public record Answer(
        Lens lens,
        Rows rows,
        long total,
        Map<Field, FacetCounts> facets,
        List<Histogram> histograms) {
    /// Where every matching row is here.
    public Answer(
            Lens lens, Rows rows, Map<Field, FacetCounts> facets, List<Histogram> histograms) {
        this(lens, rows, rows.size(), facets, histograms);
    }
}
