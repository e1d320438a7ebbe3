package spoor.ui.ledger;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import spoor.casefile.LedgerFile;
import spoor.casefile.LedgerReject;
import spoor.ui.kit.Jobs;
import spoor.ui.kit.Words;

import java.util.List;

/// The rejects of the file that is open, and the bytes around one of them. FX thread only.
final class RejectsModel {
    private static final String REJECTS = "ledger-rejects";
    private static final String BYTES = "ledger-bytes";

    private final LedgerSource source;
    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<Rejects> rejects =
            new ReadOnlyObjectWrapper<>(new Rejects.Reading());
    private final ReadOnlyObjectWrapper<Bytes> bytes =
            new ReadOnlyObjectWrapper<>(new Bytes.Closed());

    /// What is known of the rejects of the open file.
    sealed interface Rejects {
        record Reading() implements Rejects {}

        record Listed(List<RejectLine> lines) implements Rejects {}

        record Failed(String sentence) implements Rejects {}
    }

    /// What is shown around a reject.
    sealed interface Bytes {
        record Closed() implements Bytes {}

        record Open(Surroundings around) implements Bytes {}

        /// There is nothing to show, and why.
        record Missing(LedgerReject reject, String sentence) implements Bytes {}
    }

    RejectsModel(LedgerSource source, Jobs jobs) {
        this.source = source;
        this.jobs = jobs;
    }

    ReadOnlyObjectProperty<Rejects> rejectsProperty() {
        return rejects.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Bytes> bytesProperty() {
        return bytes.getReadOnlyProperty();
    }

    // commands

    /// Goes to another file.
    void open(LedgerFile file) {
        closeBytes();
        rejects.set(new Rejects.Reading());
        read(file);
    }

    void read(LedgerFile file) {
        jobs.latest(
                REJECTS,
                cancel -> RejectLine.of(file, source, cancel),
                lines -> rejects.set(new Rejects.Listed(lines)),
                failure -> rejects.set(new Rejects.Failed(String.valueOf(failure.getMessage()))));
    }

    void openBytes(LedgerFile file, LedgerReject reject) {
        if (!file.isKept()) {
            jobs.cancel(BYTES);
            bytes.set(new Bytes.Missing(reject, Words.of("ledger.bytes.notKept")));
            return;
        }
        jobs.latest(
                BYTES,
                _ -> Surroundings.of(file, reject, source),
                around -> bytes.set(new Bytes.Open(around)),
                failure ->
                        bytes.set(new Bytes.Missing(reject, String.valueOf(failure.getMessage()))));
    }

    void closeBytes() {
        jobs.cancel(BYTES);
        bytes.set(new Bytes.Closed());
    }

    void close() {
        jobs.cancel(REJECTS);
        closeBytes();
    }
}
