package spoor.engine;

/// Answers lenses over one set of events. Safe to ask from several threads.
public interface Engine {
    /// What `question` asks for.
    ///
    /// @throws java.util.concurrent.CancellationException once `cancel` says so
    Answer answer(Question question, Cancel cancel);

    /// The same for the same events with more columns.
    default Engine over(EventTable fuller) {
        return this;
    }
}
