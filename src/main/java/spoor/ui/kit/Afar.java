package spoor.ui.kit;

import spoor.casefile.Evidence;
import spoor.engine.Answer;
import spoor.engine.Cancel;
import spoor.engine.Question;
import spoor.event.Field;
import spoor.lens.TimeRange;

import java.util.Map;

/// Whoever answers lenses in place of a case, from so far away that only the first of the events
/// come with an answer. Safe for several threads.
public interface Afar {
    /// The stretch of time that is asked about, both ends given.
    TimeRange extent();

    /// May wait before it asks, so that a newer question costs nothing.
    ///
    /// @throws java.util.concurrent.CancellationException once `cancel` says so
    /// @throws Exception whose message is a sentence for the person who asked
    Told ask(Question question, Cancel cancel) throws Exception;

    /// An answer together with the events that its row numbers are of.
    ///
    /// @param refused why there are no counts of a field, in sentences
    /// @param barsRefused why there are no bars, as a sentence; empty where there are
    record Told(Answer answer, Evidence evidence, Map<Field, String> refused, String barsRefused) {
        public Told {
            refused = Map.copyOf(refused);
        }

        /// The answer of a case, where nothing is refused.
        static Told near(Answer answer, Evidence evidence) {
            return new Told(answer, evidence, Map.of(), "");
        }
    }
}
