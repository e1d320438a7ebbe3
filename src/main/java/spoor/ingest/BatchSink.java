package spoor.ingest;

/// Where batches go to stay. Called by several workers; returning means that the batch is stored.
@FunctionalInterface
public interface BatchSink {
    void store(Batch batch);
}
