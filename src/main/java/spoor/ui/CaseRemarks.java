package spoor.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import spoor.casefile.Ledger;
import spoor.casefile.LedgerFile;
import spoor.casefile.LedgerReject;
import spoor.ingest.Shape;
import spoor.ui.kit.Jobs;
import spoor.ui.kit.Notices;
import spoor.ui.kit.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the ledger of a case has to say about things that are not among the events: rejected
/// records, and files that hold none. Shown when asked for. FX thread only.
final class CaseRemarks {
    private final CaseHandle handle;
    private final Jobs jobs;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<Optional<List<Remark>>> shown =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// One thing that was not read.
    ///
    /// @param place the file, archive and member
    /// @param text what and why
    record Remark(String place, String text) {}

    CaseRemarks(CaseHandle handle, Jobs jobs, Notices notices) {
        this.handle = handle;
        this.jobs = jobs;
        this.notices = notices;
    }

    /// The list in sight; empty while none is.
    ReadOnlyObjectProperty<Optional<List<Remark>>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    void show() {
        jobs.latest(
                "remarks " + handle.path(),
                _ -> handle.remarks(),
                remarks -> shown.set(Optional.of(remarks)),
                failure -> notices.show(Failures.banner(Words.of("remarks.task"), failure)));
    }

    void hide() {
        shown.set(Optional.empty());
    }

    /// Off the FX thread.
    static List<Remark> of(Ledger ledger) {
        List<Remark> remarks = new ArrayList<>();
        for (LedgerReject reject : ledger.rejects()) {
            String text =
                    Words.of(
                            "remarks.reject",
                            reject.offset(),
                            reject.offset() + reject.length(),
                            reject.reason().sentence());
            remarks.add(new Remark(reject.place(), text));
        }
        for (LedgerFile file : ledger.files()) {
            if (file.shape().use() != Shape.Use.READ) {
                remarks.add(new Remark(file.place(), unread(file)));
            } else if (file.tally().records() == 0) {
                remarks.add(new Remark(file.place(), Words.of("remarks.noRecords")));
            }
        }
        return List.copyOf(remarks);
    }

    private static String unread(LedgerFile file) {
        String shape = file.shape().title();
        String text =
                file.shape().use() == Shape.Use.LATER ? Words.of("remarks.later", shape) : shape;
        return file.note().isEmpty() ? text : text + ": " + file.note();
    }
}
