package spoor.lens;

import spoor.event.Field;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/// What the analyst is looking at: one immutable value that all panes, the command line and the
/// head of an export share. Two lenses that ask the same are equal, and [LensText] gives them the
/// same text.
public record Lens(TimeRange range, List<Filter> filters, Sort sort) {
    /// Everything, in the order of time.
    public static final Lens ALL = new Lens(TimeRange.ALL, List.of(), Sort.BY_TIME);

    public Lens {
        filters = inOrder(filters);
    }

    public Lens withRange(TimeRange other) {
        return new Lens(other, filters, sort);
    }

    public Lens withSort(Sort other) {
        return new Lens(range, filters, other);
    }

    public Lens withFilters(List<Filter> others) {
        return new Lens(range, others, sort);
    }

    public Lens with(Filter added) {
        List<Filter> all = new ArrayList<>(filters);
        all.add(added);
        return withFilters(all);
    }

    public Lens without(Filter removed) {
        return withFilters(filters.stream().filter(f -> !f.equals(removed)).toList());
    }

    /// This lens with one more alternative for the field, wherever it was excluded before.
    public Lens including(Field field, Match match) {
        return dropping(field, match, true).with(new Filter.OfField(field, false, List.of(match)));
    }

    /// This lens without the value.
    public Lens excluding(Field field, Match match) {
        return dropping(field, match, false).with(new Filter.OfField(field, true, List.of(match)));
    }

    /// This lens with the value as the field's only condition.
    public Lens only(Field field, Match match) {
        return clearing(field).with(new Filter.OfField(field, false, List.of(match)));
    }

    /// This lens without any condition on the field.
    public Lens clearing(Field field) {
        return withFilters(
                filters.stream()
                        .filter(f -> !(f instanceof Filter.OfField o && o.field() == field))
                        .toList());
    }

    /// This lens as if the value had never been included, or never been excluded.
    public Lens dropping(Field field, Match match, boolean isExcluded) {
        return replacing(
                field, isExcluded, all -> all.stream().filter(m -> !m.equals(match)).toList());
    }

    /// The alternatives that the field is held to, or from which it is kept.
    public List<Match> alternatives(Field field, boolean isExcluded) {
        return find(field, isExcluded).map(Filter.OfField::alternatives).orElse(List.of());
    }

    public boolean isAll() {
        return range.isAll() && filters.isEmpty();
    }

    private Lens replacing(Field field, boolean isExcluded, UnaryOperator<List<Match>> change) {
        Optional<Filter.OfField> found = find(field, isExcluded);
        if (found.isEmpty()) {
            return this;
        }
        Lens rest = without(found.get());
        List<Match> changed = change.apply(found.get().alternatives());
        return changed.isEmpty() ? rest : rest.with(new Filter.OfField(field, isExcluded, changed));
    }

    private Optional<Filter.OfField> find(Field field, boolean isExcluded) {
        return filters.stream()
                .filter(Filter.OfField.class::isInstance)
                .map(Filter.OfField.class::cast)
                .filter(f -> f.field() == field && f.isExcluded() == isExcluded)
                .findFirst();
    }

    /// One filter for each field and sign, in a fixed order, none without alternatives or text.
    private static List<Filter> inOrder(List<Filter> filters) {
        List<Filter> merged = new ArrayList<>();
        for (Filter filter : filters) {
            switch (filter) {
                case Filter.OfText text -> {
                    if (!text.text().isEmpty()) {
                        merged.add(text);
                    }
                }
                case Filter.OfField added -> merge(merged, added);
            }
        }
        TreeSet<Filter> sorted = new TreeSet<>(Filter.ORDER);
        sorted.addAll(merged);
        return List.copyOf(sorted);
    }

    private static void merge(List<Filter> merged, Filter.OfField added) {
        if (added.alternatives().isEmpty()) {
            return;
        }
        List<Match> all = new ArrayList<>(added.alternatives());
        merged.removeIf(f -> {
            boolean isSame =
                    f instanceof Filter.OfField o
                            && o.field() == added.field()
                            && o.isExcluded() == added.isExcluded();
            if (isSame) {
                all.addAll(((Filter.OfField) f).alternatives());
            }
            return isSame;
        });
        merged.add(new Filter.OfField(added.field(), added.isExcluded(), all));
    }
}
