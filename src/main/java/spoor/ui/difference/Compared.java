package spoor.ui.difference;

import spoor.analysis.difference.Differ;
import spoor.analysis.difference.Difference;
import spoor.casefile.Evidence;
import spoor.casefile.Requests;
import spoor.engine.Cancel;
import spoor.engine.EventTable;
import spoor.event.Field;
import spoor.event.Outcome;

import java.util.List;
import java.util.OptionalInt;

/// An event against the previous request, as it was found.
///
/// @param evidence whose rows are named
/// @param before row of the previous request; none where `basis` says why
/// @param reading in one line
/// @param full the same with the noise, which `difference` leaves out
record Compared(
        Evidence evidence,
        int row,
        OptionalInt before,
        Basis basis,
        String reading,
        Difference difference,
        Difference full,
        List<DifferenceLine> lines,
        List<DifferenceLine> fullLines) {

    /// What there is to compare with.
    enum Basis {
        PREVIOUS,
        /// No earlier call on the same thing is in the case.
        NONE_SEEN,
        /// Too many calls of the kind to look through them all.
        CUT_SHORT,
        /// The record does not say which thing the call is about.
        NO_TARGET
    }

    /// Reads records from disk: not for the thread of the window.
    static Compared of(Evidence evidence, int row, Cancel cancel) {
        Requests requests = new Requests(evidence);
        Requests.Previous previous = requests.previous(row, cancel);
        Difference difference = requests.difference(previous.row(), row, Requests.REQUEST);
        cancel.check();
        Difference full =
                difference.hidden().isEmpty()
                        ? difference
                        : Differ.compare(difference.before(), difference.after(), true);
        return new Compared(
                evidence,
                row,
                previous.row(),
                basis(requests, row, previous),
                requests.reading(previous.row(), row, difference),
                difference,
                full,
                DifferenceLines.of(difference),
                DifferenceLines.of(full));
    }

    private static Basis basis(Requests requests, int row, Requests.Previous previous) {
        if (previous.row().isPresent()) {
            return Basis.PREVIOUS;
        }
        if (previous.isCutShort()) {
            return Basis.CUT_SHORT;
        }
        return requests.subjects(row).isEmpty() ? Basis.NO_TARGET : Basis.NONE_SEEN;
    }

    /// Whether the call was refused or failed, so that it changed nothing.
    boolean isRefused() {
        return !evidence.table().text(Field.OUTCOME, row).equals(Outcome.SUCCEEDED.word());
    }

    EventTable table() {
        return evidence.table();
    }
}
