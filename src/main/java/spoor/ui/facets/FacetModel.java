package spoor.ui.facets;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import spoor.engine.Answer;
import spoor.engine.FacetCounts;
import spoor.event.Field;
import spoor.lens.Lens;
import spoor.ui.kit.ResourceHistory;
import spoor.ui.kit.Workbench;

import java.util.List;
import java.util.Set;

/// One facet: what it lists and what a click on a value does. It works out its list only while it
/// is in sight, and on another thread where the field has very many values.
final class FacetModel {
    /// Working out a list of more values than this could be felt.
    private static final int LARGE_DICTIONARY = 20_000;

    /// How much of a facet is listed.
    enum Length {
        FEW(7),
        MORE(32),
        /// As many as a person may scroll through; beyond that one types.
        ALL(2_000);

        private final int most;

        Length(int most) {
            this.most = most;
        }

        int most() {
            return most;
        }
    }

    private final Workbench workbench;
    private final Field field;
    private final String place;
    private final ReadOnlyObjectWrapper<Set<String>> newValues =
            new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<FacetList> list =
            new ReadOnlyObjectWrapper<>(FacetList.UNKNOWN);
    private final ReadOnlyObjectWrapper<List<TypedMatch>> typed =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Length> length = new ReadOnlyObjectWrapper<>(Length.FEW);
    private final ReadOnlyStringWrapper part = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper folded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private final FacetSource.Demand demand;
    private @Nullable FacetCounts counts;
    private int codes;
    private boolean isInSight;
    private boolean isStale = true;

    FacetModel(Workbench workbench, Field field) {
        this(workbench, field, FacetSource.of(workbench));
    }

    FacetModel(Workbench workbench, Field field, FacetSource source) {
        this.workbench = workbench;
        this.field = field;
        this.place = source.place();
        this.demand = source.demand();
        this.folded.set(!demand.counts(field));
        if (!workbench.answeringProperty().get()) {
            take(source.answers().getValue());
        }
        source.answers().subscribe((_, answer) -> take(answer));
        source.newValues().subscribe(marked -> newValues.set(marked.getOrDefault(field, Set.of())));
        workbench.lensProperty().subscribe(this::mark);
        workbench
                .refusedProperty()
                .subscribe(refused -> refusal.set(refused.getOrDefault(field, "")));
    }

    Field field() {
        return field;
    }

    /// What the IDs of its nodes begin with.
    String place() {
        return place;
    }

    /// The texts of the values that are marked as new.
    ReadOnlyObjectProperty<Set<String>> newValuesProperty() {
        return newValues.getReadOnlyProperty();
    }

    boolean isNew(FacetValue value) {
        return newValues.get().contains(value.text());
    }

    ReadOnlyObjectProperty<FacetList> listProperty() {
        return list.getReadOnlyProperty();
    }

    /// The field's conditions that are no values.
    ReadOnlyObjectProperty<List<TypedMatch>> typedProperty() {
        return typed.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Length> lengthProperty() {
        return length.getReadOnlyProperty();
    }

    /// Why there are no counts, as a sentence; empty where there are.
    ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /// What the names of the listed values hold; empty for all.
    ReadOnlyStringProperty partProperty() {
        return part.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty foldedProperty() {
        return folded.getReadOnlyProperty();
    }

    /// Whether values of this field are included or excluded.
    boolean hasConditions() {
        return !lens().equals(lens().clearing(field));
    }

    // What one can do.

    /// Tells the facet that somebody sees it, or that nobody does.
    void setInSight(boolean isSeen) {
        isInSight = isSeen;
        refresh();
    }

    void narrow(String wanted) {
        if (!wanted.equals(part.get())) {
            part.set(wanted);
            invalidate();
        }
    }

    void show(Length wanted) {
        length.set(wanted);
        invalidate();
    }

    void fold() {
        folded.set(!folded.get());
        demand.count(field, !folded.get());
    }

    /// Includes the value as one more alternative; takes its mark off where it has one.
    void toggle(FacetValue value) {
        if (value.state() == FacetValue.State.PLAIN) {
            include(value);
        } else {
            drop(value);
        }
    }

    /// Excludes the value, or takes the exclusion back.
    void toggleExcluded(FacetValue value) {
        if (value.state() == FacetValue.State.EXCLUDED) {
            drop(value);
        } else {
            exclude(value);
        }
    }

    void include(FacetValue value) {
        workbench.advance(lens().including(field, value.match()));
    }

    void exclude(FacetValue value) {
        workbench.advance(lens().excluding(field, value.match()));
    }

    void only(FacetValue value) {
        workbench.advance(lens().only(field, value.match()));
    }

    void remove(TypedMatch match) {
        workbench.advance(lens().dropping(field, match.match(), match.isExcluded()));
    }

    /// Whether the value is a thing that calls write to.
    boolean hasHistory(FacetValue value) {
        return field == Field.RESOURCE && !value.text().isEmpty() && value.count() > 0;
    }

    void showHistory(FacetValue value) {
        ResourceHistory.show(workbench, value.text());
    }

    void clear() {
        workbench.advance(lens().clearing(field));
    }

    private void drop(FacetValue value) {
        boolean isExcluded = value.state() == FacetValue.State.EXCLUDED;
        workbench.advance(lens().dropping(field, value.match(), isExcluded));
    }

    // Following the workbench.

    /// Takes the dictionary's size together with the answer: an answer is always about the evidence
    /// of the moment in which it comes, because newer evidence cancels the question before.
    private void take(@Nullable Answer answer) {
        if (answer == null) {
            return;
        }
        counts = answer.facets().get(field);
        if (counts == null && workbench.isAfar()) {
            list.set(FacetList.UNKNOWN);
        }
        codes = workbench.evidenceProperty().get().table().values(field).size();
        invalidate();
    }

    private void mark() {
        typed.set(TypedMatch.of(lens(), field));
        invalidate();
    }

    private void invalidate() {
        isStale = true;
        refresh();
    }

    private void refresh() {
        if (!isInSight || !isStale || counts == null) {
            return;
        }
        isStale = false;
        FacetCounts counted = counts;
        int size = codes;
        Lens lens = lens();
        int most = length.get().most();
        String wanted = part.get();
        if (size <= LARGE_DICTIONARY) {
            list.set(FacetList.of(counted, size, field, lens, most, wanted));
            return;
        }
        workbench
                .jobs()
                .latest(
                        place + field,
                        _ -> FacetList.of(counted, size, field, lens, most, wanted),
                        list::set,
                        failure -> {
                            throw new IllegalStateException("no list for " + field, failure);
                        });
    }

    private Lens lens() {
        return workbench.lensProperty().get();
    }
}
