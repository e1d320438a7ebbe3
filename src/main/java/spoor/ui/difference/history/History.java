package spoor.ui.difference.history;

import spoor.casefile.Evidence;
import spoor.casefile.Histories;
import spoor.casefile.Requests;
import spoor.engine.Cancel;
import spoor.engine.EventTable;
import spoor.event.Field;
import spoor.event.Subject;
import spoor.export.TextTable;

import java.util.List;
import java.util.Optional;

/// The writes to what an event is about, as they were found, the latest first.
///
/// @param evidence whose rows are named
/// @param row of the event
/// @param subject what it is about; none where the record does not say
/// @param isCutShort whether more events name the thing than were read
record History(
        Evidence evidence,
        int row,
        Optional<Subject> subject,
        List<HistoryLine> lines,
        boolean isCutShort) {

    History {
        lines = List.copyOf(lines);
    }

    /// Reads records from disk: not for the thread of the window. Going from one write of a thing
    /// to another need not find them all again.
    static History of(Evidence evidence, int row, Optional<History> last, Cancel cancel) {
        Requests requests = new Requests(evidence);
        Optional<Subject> subject = requests.subjects(row).stream().findFirst();
        if (subject.isEmpty()) {
            return new History(evidence, row, subject, List.of(), false);
        }
        Optional<History> same = last.filter(one -> one.isOf(evidence, row, subject.get()));
        if (same.isPresent()) {
            return new History(evidence, row, subject, same.get().lines(), same.get().isCutShort());
        }
        Histories.History found = new Histories(evidence).of(row, cancel);
        List<HistoryLine> lines =
                found.steps().reversed().stream().map(step -> line(evidence, step)).toList();
        return new History(evidence, row, subject, lines, found.isCutShort());
    }

    private boolean isOf(Evidence other, int otherRow, Subject thing) {
        EventTable table = evidence.table();
        // Only its own writes tell of an object; of a bucket those of its objects do not.
        boolean isOfPart =
                table.text(Field.EVENT_CATEGORY, row).equals("Data")
                        || table.text(Field.EVENT_CATEGORY, otherRow).equals("Data");
        return other == evidence
                && (!isOfPart || subject.filter(thing::equals).isPresent())
                && table.text(Field.ACCOUNT, row).equals(table.text(Field.ACCOUNT, otherRow))
                && subject.filter(own ->
                                own.kind().equals(thing.kind()) && own.name().equals(thing.name()))
                        .isPresent();
    }

    private static HistoryLine line(Evidence evidence, Histories.Step step) {
        EventTable table = evidence.table();
        String part = step.subject().part();
        String reading = TextTable.plain(step.reading());
        return new HistoryLine(
                step.row(),
                table.time(step.row()),
                TextTable.plain(table.text(Field.EVENT_NAME, step.row())),
                TextTable.plain(table.label(Field.IDENTITY_NAME, step.row())),
                part.isEmpty() ? reading : TextTable.plain(part) + ": " + reading);
    }

    /// The name of the thing; empty where the record does not say.
    String thing() {
        return subject.map(Subject::name).map(TextTable::plain).orElse("");
    }
}
