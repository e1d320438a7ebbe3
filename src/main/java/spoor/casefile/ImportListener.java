package spoor.casefile;

import spoor.ingest.ImportProgress;

/// Hears of an import while it runs, from the import's own threads.
public interface ImportListener {
    /// Hears nothing.
    ImportListener NONE = _ -> {};

    /// About ten times a second.
    void progress(ImportProgress progress);

    /// More events were committed and can be looked at by asking the case for its evidence again.
    default void committed(long eventsInCase) {}
}
