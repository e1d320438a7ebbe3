package spoor.ui.difference;

import spoor.analysis.difference.Differ;
import spoor.analysis.difference.Difference;
import spoor.casefile.Evidence;
import spoor.casefile.Requests;
import spoor.engine.Cancel;
import spoor.engine.EventTable;
import spoor.event.Field;
import spoor.event.Outcome;
import spoor.event.Subject;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Two events compared, as they were found.
///
/// @param evidence whose rows are named
/// @param before row of the left side; none where `basis` says why
/// @param subject what the event is about, as far as the record says
/// @param reading in one line; empty for a part that nobody reads
/// @param full the same with the noise, which `difference` leaves out
record Compared(
        Evidence evidence,
        Asked asked,
        OptionalInt before,
        Basis basis,
        Optional<Subject> subject,
        Optional<Subject> subjectBefore,
        String reading,
        Difference difference,
        Difference full,
        Laid lines,
        Laid fullLines) {

    /// What there is to compare with.
    enum Basis {
        PREVIOUS,
        /// An event that someone has chosen.
        CHOSEN,
        /// No earlier call on the same thing is in the case.
        NONE_SEEN,
        /// Too many calls of the kind to look through them all.
        CUT_SHORT,
        /// The record does not say which thing the call is about.
        NO_TARGET
    }

    /// Reads records from disk: not for the thread of the window.
    static Compared of(Evidence evidence, Asked asked, Cancel cancel) {
        Requests requests = new Requests(evidence);
        Set<Subject> subjects = requests.subjects(asked.row());
        return switch (asked) {
            case Asked.Two two -> {
                OptionalInt before = OptionalInt.of(two.before());
                yield of(evidence, asked, before, Basis.CHOSEN, subjects, cancel);
            }
            case Asked.Previous(int row, Part _) -> {
                Requests.Previous previous = requests.previous(row, cancel);
                Basis basis = basis(subjects, previous);
                yield of(evidence, asked, previous.row(), basis, subjects, cancel);
            }
        };
    }

    private static Compared of(
            Evidence evidence,
            Asked asked,
            OptionalInt before,
            Basis basis,
            Set<Subject> subjects,
            Cancel cancel) {
        Requests requests = new Requests(evidence);
        int row = asked.row();
        Part part = asked.part();
        Difference difference = requests.difference(before, row, part.field());
        cancel.check();
        Difference full =
                difference.hidden().isEmpty()
                        ? difference
                        : Differ.compare(difference.before(), difference.after(), true);
        Optional<Subject> subjectBefore =
                before.isPresent()
                        ? requests.subjects(before.getAsInt()).stream().findFirst()
                        : Optional.empty();
        return new Compared(
                evidence,
                asked,
                before,
                basis,
                subjects.stream().findFirst(),
                subjectBefore,
                part == Part.REQUEST ? requests.reading(before, row, difference) : "",
                difference,
                full,
                Laid.of(difference, part.field()),
                Laid.of(full, part.field()));
    }

    private static Basis basis(Set<Subject> subjects, Requests.Previous previous) {
        if (previous.row().isPresent()) {
            return Basis.PREVIOUS;
        }
        if (previous.isCutShort()) {
            return Basis.CUT_SHORT;
        }
        return subjects.isEmpty() ? Basis.NO_TARGET : Basis.NONE_SEEN;
    }

    int row() {
        return asked.row();
    }

    /// Whether the call was refused or failed, so that it changed nothing.
    boolean isRefused() {
        return !evidence.table().text(Field.OUTCOME, row()).equals(Outcome.SUCCEEDED.word());
    }

    EventTable table() {
        return evidence.table();
    }
}
