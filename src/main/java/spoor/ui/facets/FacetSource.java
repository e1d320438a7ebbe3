package spoor.ui.facets;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import spoor.engine.Answer;
import spoor.event.Field;
import spoor.ui.kit.Workbench;

import java.util.Map;
import java.util.Set;

/// Where facets have their counts from, and what they are told apart by.
///
/// @param place what the IDs of their nodes and their work begin with
/// @param answers each is about the evidence of the moment in which it comes; null until the first
/// @param newValues by field the texts of the values that are marked as new
/// @param demand what is told which facets are unfolded
public record FacetSource(
        String place,
        ObservableValue<? extends @Nullable Answer> answers,
        ObservableValue<Map<Field, Set<String>>> newValues,
        Demand demand) {
    /// Counts a facet for who looks at it.
    interface Demand {
        /// Whether answers hold the counts of the facet.
        boolean counts(Field facet);

        void count(Field facet, boolean isWanted);
    }

    /// Facets whose counts are there whether they are unfolded or not.
    private static final Demand ALWAYS =
            new Demand() {
                @Override
                public boolean counts(Field facet) {
                    return true;
                }

                @Override
                public void count(Field facet, boolean isWanted) {}
            };

    /// Answers that hold the counts of all facets.
    public FacetSource(
            String place,
            ObservableValue<? extends @Nullable Answer> answers,
            ObservableValue<Map<Field, Set<String>>> newValues) {
        this(place, answers, newValues, ALWAYS);
    }

    /// The matching events, nothing marked.
    static FacetSource of(Workbench workbench) {
        return new FacetSource(
                "facet-",
                workbench.answerProperty(),
                new SimpleObjectProperty<>(Map.of()),
                new Demand() {
                    @Override
                    public boolean counts(Field facet) {
                        return workbench.counts(facet);
                    }

                    @Override
                    public void count(Field facet, boolean isWanted) {
                        workbench.count(facet, isWanted);
                    }
                });
    }
}
