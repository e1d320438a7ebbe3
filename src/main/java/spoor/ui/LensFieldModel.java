package spoor.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import spoor.engine.Answer;
import spoor.engine.EventTable;
import spoor.engine.FacetCounts;
import spoor.engine.Values;
import spoor.event.Field;
import spoor.lens.Lens;
import spoor.lens.LensSyntaxException;
import spoor.ui.kit.Jobs;
import spoor.ui.kit.Workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The lens as chips, and what typing does to it. FX thread only.
final class LensFieldModel {
    private static final String SUGGEST = "suggest";

    private final Workbench workbench;
    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<List<LensChip>> chips =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Suggestion>> suggestions =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<LensChip>> edited =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    LensFieldModel(Workbench workbench, Jobs jobs) {
        this.workbench = workbench;
        this.jobs = jobs;
        workbench.lensProperty().subscribe(this::forgetEdit);
        workbench.lensProperty().subscribe(this::showChips);
        workbench.evidenceProperty().subscribe(this::showChips);
        workbench.zoneProperty().subscribe(this::showChips);
        showChips();
    }

    /// One for the range and one for each condition, in the order of the lens's text.
    ReadOnlyObjectProperty<List<LensChip>> chipsProperty() {
        return chips.getReadOnlyProperty();
    }

    /// What could be meant by what is typed; empty for none.
    ReadOnlyObjectProperty<List<Suggestion>> suggestionsProperty() {
        return suggestions.getReadOnlyProperty();
    }

    /// The chip whose text is being changed.
    ReadOnlyObjectProperty<Optional<LensChip>> editedProperty() {
        return edited.getReadOnlyProperty();
    }

    /// Why the text cannot be applied, as a sentence; empty while there is nothing to say.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Makes the text part of the lens. Whether that was possible.
    boolean apply(String text) {
        endSuggestions();
        Lens base =
                edited.get()
                        .map(chip ->
                                LensEdit.without(workbench.lensProperty().get(), chip.condition()))
                        .orElseGet(() -> workbench.lensProperty().get());
        try {
            Lens merged = LensEdit.merge(base, text);
            problem.set("");
            edited.set(Optional.empty());
            workbench.advance(merged);
            return true;
        } catch (LensSyntaxException e) {
            problem.set(String.valueOf(e.getMessage()));
            return false;
        }
    }

    /// Begins to change a chip; gives the text to change.
    String edit(LensChip chip) {
        problem.set("");
        edited.set(Optional.of(chip));
        return chip.text();
    }

    void remove(LensChip chip) {
        workbench.advance(LensEdit.without(workbench.lensProperty().get(), chip.condition()));
    }

    /// Looks at everything again; the order of the rows stays.
    void clear() {
        workbench.advance(Lens.ALL.withSort(workbench.lensProperty().get().sort()));
    }

    /// Gives up what was typed. The lens stays as it is.
    void leave() {
        problem.set("");
        edited.set(Optional.empty());
        endSuggestions();
    }

    /// Looks for suggestions for the text as it stands; they arrive in [#suggestionsProperty].
    void typed(String text, int caret) {
        problem.set("");
        Optional<LensToken> token = LensToken.at(text, caret);
        if (token.isEmpty()) {
            endSuggestions();
            return;
        }
        EventTable table = workbench.evidenceProperty().get().table();
        Answer answer = workbench.answerProperty().get();
        Map<Field, FacetCounts> counts = answer == null ? Map.of() : answer.facets();
        jobs.latest(
                SUGGEST,
                cancel -> Suggestions.of(token, table, counts, cancel),
                suggestions::set,
                _ -> suggestions.set(List.of()));
    }

    void endSuggestions() {
        jobs.cancel(SUGGEST);
        suggestions.set(List.of());
    }

    private void forgetEdit() {
        edited.set(Optional.empty());
        problem.set("");
    }

    private void showChips() {
        Lens lens = workbench.lensProperty().get();
        Values identities = workbench.evidenceProperty().get().table().values(Field.IDENTITY);
        List<LensChip> all = new ArrayList<>();
        if (!lens.range().isAll()) {
            String shown = RangeWords.of(lens.range(), workbench.zoneProperty().get());
            all.add(LensChip.of(lens.range(), shown));
        }
        lens.filters().forEach(filter -> all.add(LensChip.of(filter, identities)));
        chips.set(List.copyOf(all));
    }
}
