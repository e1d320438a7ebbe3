package spoor.casefile;

import spoor.analysis.difference.Call;
import spoor.analysis.difference.Differ;
import spoor.analysis.difference.Difference;
import spoor.analysis.difference.Family;
import spoor.analysis.difference.PolicyReading;
import spoor.analysis.difference.Subject;
import spoor.analysis.difference.Value;
import spoor.engine.Cancel;
import spoor.engine.EventTable;
import spoor.engine.Question;
import spoor.engine.Rows;
import spoor.event.Access;
import spoor.event.Field;
import spoor.event.Outcome;
import spoor.lens.Filter;
import spoor.lens.Lens;
import spoor.lens.Match;
import spoor.lens.TimeRange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/// What calls changed against the calls before them on the same thing. Reads records from disk: not
/// for the thread of the window.
public final class Requests {
    /// How many earlier calls are read in search of one about the same thing.
    public static final int MOST_READ = 5_000;

    /// A part of the record to compare.
    public static final String REQUEST = "requestParameters";

    public static final String WHOLE_RECORD = "record";

    private static final int NO_TIME = 1;

    private final Evidence evidence;
    private final EventTable table;

    public Requests(Evidence evidence) {
        this.evidence = evidence;
        this.table = evidence.table();
    }

    /// What a search for the previous request found.
    ///
    /// @param row of the previous request; none where there is none
    /// @param isCutShort whether [#MOST_READ] calls were read and the search given up
    public record Previous(OptionalInt row, boolean isCutShort) {}

    /// A write to a thing.
    ///
    /// @param previous row of the previous request seen; none for the first
    public record Step(
            int row,
            OptionalInt previous,
            Subject subject,
            Difference difference,
            String reading) {}

    /// All writes to a thing, in the order of time.
    ///
    /// @param isCutShort whether more events name the thing than were read; then the last are here
    public record History(List<Step> steps, boolean isCutShort) {}

    /// The record of a row as a value.
    public Value record(int row) {
        boolean isDenied =
                table.text(Field.OUTCOME, row).equals(Outcome.DENIED.word())
                        || table.text(Field.OUTCOME, row).equals(Outcome.FAILED.word());
        return RecordValues.record(evidence.record(row), isDenied);
    }

    /// A part of a row's record by its name, or [#WHOLE_RECORD].
    public Value part(int row, String part) {
        Value record = record(row);
        return part.equals(WHOLE_RECORD) || record instanceof Value.Unknown
                ? record
                : record.at(part);
    }

    /// What the call of a row is about.
    public Set<Subject> subjects(int row) {
        return subjects(row, record(row));
    }

    private Set<Subject> subjects(int row, Value record) {
        return Targets.TABLE.subjects(source(row), table.text(Field.EVENT_NAME, row), record);
    }

    /// The call of a row, for what is said about it.
    public Call call(int row) {
        return call(row, subjects(row));
    }

    private Call call(int row, Set<Subject> subjects) {
        String thing =
                subjects.stream().map(Subject::name).distinct().collect(Collectors.joining(", "));
        return new Call(
                source(row),
                table.text(Field.EVENT_NAME, row),
                table.text(Field.ACCOUNT, row),
                thing);
    }

    private String source(int row) {
        return Field.EVENT_SOURCE.label(table.text(Field.EVENT_SOURCE, row));
    }

    // The previous request.

    /// The last successful call before a row's, of its family, on its target, in its account.
    public Previous previous(int row, Cancel cancel) {
        Set<Subject> wanted = subjects(row);
        if (wanted.isEmpty()) {
            return new Previous(OptionalInt.empty(), false);
        }
        String family = Family.of(table.text(Field.EVENT_NAME, row));
        Lens lens =
                Lens.ALL
                        .withRange(
                                new TimeRange(
                                        null,
                                        Instant.ofEpochMilli(table.time(row)).plusMillis(NO_TIME)))
                        .with(names(family))
                        .with(exactly(Field.EVENT_SOURCE, table.text(Field.EVENT_SOURCE, row)))
                        .with(exactly(Field.ACCOUNT, table.text(Field.ACCOUNT, row)))
                        .with(exactly(Field.OUTCOME, Outcome.SUCCEEDED.word()));
        Rows rows = evidence.engine().answer(Question.rows(lens), cancel).rows();
        int read = 0;
        for (int place = rows.size() - 1; place >= 0; place--) {
            int earlier = rows.at(place);
            boolean isOfFamily = Family.of(table.text(Field.EVENT_NAME, earlier)).equals(family);
            if (earlier >= row || !isOfFamily) {
                continue;
            }
            cancel.check();
            if (read++ == MOST_READ) {
                return new Previous(OptionalInt.empty(), true);
            }
            if (!Collections.disjoint(wanted, subjects(earlier))) {
                return new Previous(OptionalInt.of(earlier), false);
            }
        }
        return new Previous(OptionalInt.empty(), false);
    }

    /// Any of the family's names, with the versions that Lambda adds to its own.
    private static Filter names(String family) {
        List<Match> names = new ArrayList<>();
        for (String name : Family.names(family)) {
            names.add(new Match.Exact(name));
            names.add(new Match.Like(name + "20*"));
        }
        return new Filter.OfField(Field.EVENT_NAME, false, names);
    }

    private static Filter exactly(Field field, String value) {
        Match match = value.isEmpty() ? new Match.None() : new Match.Exact(value);
        return new Filter.OfField(field, false, List.of(match));
    }

    // The history of a thing.

    /// Every successful write to what the call of a row is about, in the row's account; empty where
    /// the record does not say what that is.
    public History historyOf(int row, Cancel cancel) {
        String account = table.text(Field.ACCOUNT, row);
        return subjects(row).stream()
                .findFirst()
                .map(thing -> {
                    History all = history(thing.name(), cancel);
                    List<Step> own =
                            all.steps().stream()
                                    .filter(step ->
                                            step.subject().kind().equals(thing.kind())
                                                    && table.text(Field.ACCOUNT, step.row())
                                                            .equals(account))
                                    .toList();
                    return new History(own, all.isCutShort());
                })
                .orElse(new History(List.of(), false));
    }

    /// Every successful write to a thing, by name, id or ARN, each against the one before.
    public History history(String asked, Cancel cancel) {
        String name = Subject.name(asked);
        String needle = name.substring(name.lastIndexOf('/') + 1);
        Lens lens =
                Lens.ALL
                        .with(new Filter.OfText(needle, false))
                        .with(exactly(Field.OUTCOME, Outcome.SUCCEEDED.word()))
                        .with(exactly(Field.ACCESS, Access.WRITE.word()));
        Rows rows = evidence.engine().answer(Question.rows(lens), cancel).rows();
        int first = Math.max(0, rows.size() - MOST_READ);
        List<Step> steps = new ArrayList<>();
        Map<List<Object>, Integer> last = new HashMap<>();
        for (int place = first; place < rows.size(); place++) {
            cancel.check();
            int row = rows.at(place);
            Value record = record(row);
            Set<Subject> subjects = subjects(row, record);
            subjects.stream()
                    .filter(subject -> subject.isMeantBy(asked))
                    .findFirst()
                    .ifPresent(subject -> steps.add(step(row, subject, last)));
        }
        return new History(List.copyOf(steps), first > 0);
    }

    private Step step(int row, Subject subject, Map<List<Object>, Integer> last) {
        List<Object> line =
                List.of(
                        table.text(Field.ACCOUNT, row),
                        table.text(Field.EVENT_SOURCE, row),
                        Family.of(table.text(Field.EVENT_NAME, row)),
                        subject);
        Integer before = last.put(line, row);
        OptionalInt previous = before == null ? OptionalInt.empty() : OptionalInt.of(before);
        Difference difference = difference(previous, row, REQUEST);
        return new Step(row, previous, subject, difference, reading(previous, row, difference));
    }

    /// What differs in a part of two records; all of it is new where there is no row before.
    public Difference difference(OptionalInt before, int after, String part) {
        Value then = before.isPresent() ? part(before.getAsInt(), part) : Value.ABSENT;
        return Differ.compare(then, part(after, part));
    }

    /// The difference of the parameters in one line.
    public String reading(OptionalInt before, int after, Difference difference) {
        Call then = before.isPresent() ? call(before.getAsInt()) : Call.NONE;
        return PolicyReading.of(then, call(after), difference);
    }
}
