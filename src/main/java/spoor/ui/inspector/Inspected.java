package spoor.ui.inspector;

import org.jspecify.annotations.Nullable;

import spoor.analysis.Said;
import spoor.analysis.WhoAnswer;
import spoor.analysis.WhoQuestions;
import spoor.casefile.Evidence;
import spoor.engine.EventTable;
import spoor.event.Fidelity;
import spoor.event.Field;
import spoor.event.Origin;
import spoor.event.Outcome;
import spoor.ui.inspector.JsonItem.Kind;
import spoor.ui.inspector.JsonItem.Mark;
import spoor.ui.kit.Words;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// One event made ready to be shown.
///
/// @param row of the event in the evidence that it was read from
/// @param meaning what the catalogue says of the event; empty where it has no entry
/// @param eventId empty where the record has none
/// @param isConflict whether another record has this event ID and says something else
record Inspected(
        int row,
        String title,
        String sentence,
        String meaning,
        List<SummaryLine> summary,
        List<WhoAnswer> answers,
        String eventId,
        boolean isConflict,
        RecordText text,
        RecordTree tree,
        List<TreeEntry> parameters,
        Origin origin) {

    /// Reads the record of a row from disk and takes it apart. Takes its time: not for the FX
    /// thread.
    ///
    /// @throws spoor.casefile.CaseException if the record cannot be read
    static Inspected of(Evidence evidence, int row, ZoneId zone) {
        EventTable table = evidence.table();
        RecordText text = RecordText.of(evidence.record(row));
        RecordTree tree = JsonTreeReader.read(text.text());
        return new Inspected(
                row,
                title(table, row),
                Sentence.of(table, row, zone),
                meaning(evidence, row),
                Summary.of(table, row, tree.orEmpty()),
                WhoQuestions.answer(said(tree.orEmpty()), isWhole(table, row)),
                table.eventId(row),
                table.isConflict(row),
                text,
                tree,
                parameters(tree.orEmpty(), Sentence.outcome(table, row)),
                evidence.origin(row));
    }

    private static String meaning(Evidence evidence, int row) {
        EventTable table = evidence.table();
        return evidence.catalogue()
                .written(table.text(Field.EVENT_SOURCE, row), table.text(Field.EVENT_NAME, row))
                .map(entry -> Words.of("inspector.meaning", entry.what(), entry.why()))
                .orElse("");
    }

    private static Said said(JsonItem record) {
        return path -> {
            String[] names = path.split("\\.");
            return record.find(names[0], Arrays.copyOfRange(names, 1, names.length))
                    .filter(item -> !item.isContainer() && item.kind() != Kind.NULL)
                    .map(JsonItem::text);
        };
    }

    private static boolean isWhole(EventTable table, int row) {
        return table.text(Field.FIDELITY, row).equals(Fidelity.FULL.word());
    }

    static String title(EventTable table, int row) {
        String name = table.text(Field.EVENT_NAME, row);
        return name.isEmpty() ? Words.of("inspector.nameless") : name;
    }

    /// The whole record as lines of a tree; empty where it could not be taken apart.
    List<TreeEntry> record() {
        return switch (tree) {
            case RecordTree.Read read -> whole(read.root());
            case RecordTree.Unread _ -> List.of();
        };
    }

    /// By what was read, not by what was made of it: comparing two trees could take long.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Inspected that
                && sentence.equals(that.sentence)
                && meaning.equals(that.meaning)
                && isConflict == that.isConflict
                && text.equals(that.text)
                && origin.equals(that.origin);
    }

    @Override
    public int hashCode() {
        return Objects.hash(sentence, origin);
    }

    private static List<TreeEntry> whole(JsonItem root) {
        return root.isContainer()
                ? new TreeEntry.Value(root).children()
                : List.of(new TreeEntry.Value(root));
    }

    /// What was asked and what was answered. Both always have their heading: that a record says
    /// nothing is itself worth reading, and a denied call that shows no parameters may have had
    /// some.
    private static List<TreeEntry> parameters(JsonItem record, Outcome outcome) {
        List<TreeEntry> sections = new ArrayList<>();
        sections.add(section(record, "requestParameters", outcome == Outcome.DENIED));
        sections.add(section(record, "responseElements", false));
        for (String name : List.of("additionalEventData", "serviceEventDetails")) {
            if (record.find(name).isPresent()) {
                sections.add(section(record, name, false));
            }
        }
        return sections;
    }

    private static TreeEntry section(JsonItem record, String name, boolean isUnknown) {
        JsonItem item = record.find(name).orElse(null);
        if (item != null && item.kind() != Kind.NULL) {
            boolean isOmitted = item.is(Mark.OMITTED);
            boolean isEmpty = item.isContainer() && item.children().isEmpty();
            String note =
                    isOmitted
                            ? Words.of("inspector.tree.omitted")
                            : isEmpty ? Words.of("inspector.parameters.empty") : "";
            return new TreeEntry.Section(name, item, note, "");
        }
        if (isUnknown) {
            String remark = Words.of("inspector.parameters.unknown");
            return new TreeEntry.Section(name, item, "", remark);
        }
        String key = item == null ? "inspector.parameters.absent" : "inspector.parameters.null";
        return new TreeEntry.Section(name, item, Words.of(key), "");
    }
}
