package spoor.casefile;

import spoor.analysis.difference.Call;
import spoor.analysis.difference.Differ;
import spoor.analysis.difference.Difference;
import spoor.analysis.difference.PolicyReading;
import spoor.analysis.difference.SaidInValue;
import spoor.analysis.difference.Value;
import spoor.engine.Cancel;
import spoor.engine.EventTable;
import spoor.engine.LookBack;
import spoor.engine.Question;
import spoor.engine.Rows;
import spoor.engine.Values;
import spoor.event.Access;
import spoor.event.Family;
import spoor.event.Field;
import spoor.event.Outcome;
import spoor.event.Subject;
import spoor.event.TargetTable;
import spoor.event.Targets;
import spoor.lens.Filter;
import spoor.lens.Lens;
import spoor.lens.Match;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What calls changed against the calls before them on the same thing. Reads records from disk: not
/// for the thread of the window.
public final class Requests {
    /// How many earlier calls are read in search of one about the same thing.
    public static final int MOST_READ = 5_000;

    /// A part of the record to compare.
    public static final String REQUEST = "requestParameters";

    public static final String WHOLE_RECORD = "record";

    private static final String DATA = "Data";
    private static final Filter NO_DATA =
            new Filter.OfField(Field.EVENT_CATEGORY, true, List.of(new Match.Exact(DATA)));

    private final Evidence evidence;
    private final EventTable table;

    /// By code of the event name.
    private final String[] families;

    private final int succeeded;

    public Requests(Evidence evidence) {
        this.evidence = evidence;
        this.table = evidence.table();
        Values names = table.values(Field.EVENT_NAME);
        this.families =
                IntStream.range(0, names.size())
                        .mapToObj(code -> Family.of(names.text(code)))
                        .toArray(String[]::new);
        Values outcomes = table.values(Field.OUTCOME);
        this.succeeded =
                IntStream.range(1, outcomes.size())
                        .filter(code -> outcomes.text(code).equals(Outcome.SUCCEEDED.word()))
                        .findFirst()
                        .orElse(Values.ABSENT);
    }

    /// What a search for the previous request found.
    ///
    /// @param row of the previous request; none where there is none
    /// @param isCutShort whether [#MOST_READ] calls were read and the search given up
    public record Previous(OptionalInt row, boolean isCutShort) {}

    /// What one call changed.
    ///
    /// @param reading in one line
    public record Change(Previous previous, Difference difference, String reading) {}

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
        return TargetTable.subjects(
                Targets.TABLE.candidates(source(row), table.text(Field.EVENT_NAME, row)),
                new SaidInValue(record));
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
        boolean isOfPart = wanted.stream().anyMatch(subject -> !subject.part().isEmpty());
        int[] things = table.values(Field.RESOURCE).parts(table.code(Field.RESOURCE, row));
        LookBack back = new LookBack(table, Field.RESOURCE, things);
        int read = 0;
        int earlier = back.before(row, cancel);
        for (; earlier != EventTable.NO_ROW; earlier = back.before(earlier, cancel)) {
            if (!isAlike(row, earlier)) {
                continue;
            }
            cancel.check();
            if (!isOfPart || !Collections.disjoint(wanted, subjects(earlier))) {
                return new Previous(OptionalInt.of(earlier), false);
            }
            if (++read == MOST_READ) {
                return new Previous(OptionalInt.empty(), true);
            }
        }
        return new Previous(OptionalInt.empty(), false);
    }

    /// Whether an earlier call succeeded and is of the family, the service and the account of a
    /// row's.
    private boolean isAlike(int row, int earlier) {
        return table.code(Field.OUTCOME, earlier) == succeeded
                && families[table.code(Field.EVENT_NAME, row)].equals(
                        families[table.code(Field.EVENT_NAME, earlier)])
                && isSame(Field.EVENT_SOURCE, row, earlier)
                && isSame(Field.ACCOUNT, row, earlier);
    }

    private boolean isSame(Field field, int row, int other) {
        return table.code(field, row) == table.code(field, other);
    }

    private static Filter.OfField resources(List<String> keys) {
        return new Filter.OfField(
                Field.RESOURCE, false, keys.stream().<Match>map(Match.Exact::new).toList());
    }

    private static Filter.OfField exactly(Field field, String value) {
        Match match = value.isEmpty() ? new Match.None() : new Match.Exact(value);
        return new Filter.OfField(field, false, List.of(match));
    }

    /// What the call of a row changed in the request parameters; nothing where it is no write that
    /// succeeded, or where its record does not say what it is about.
    public Optional<Change> change(int row, Cancel cancel) {
        boolean isTold =
                table.code(Field.OUTCOME, row) == succeeded
                        && table.text(Field.ACCESS, row).equals(Access.WRITE.word())
                        && table.code(Field.RESOURCE, row) != Values.ABSENT;
        if (!isTold) {
            return Optional.empty();
        }
        Previous previous = previous(row, cancel);
        Difference difference = difference(previous.row(), row, REQUEST);
        return Optional.of(
                new Change(previous, difference, reading(previous.row(), row, difference)));
    }

    // The history of a thing.

    /// Every successful write to what the call of a row is about, in the row's account; empty where
    /// the record does not say what that is.
    public History historyOf(int row, Cancel cancel) {
        return subjects(row).stream()
                .findFirst()
                .map(thing -> {
                    Lens lens =
                            writes(thing.key())
                                    .with(exactly(Field.ACCOUNT, table.text(Field.ACCOUNT, row)));
                    boolean isData = table.text(Field.EVENT_CATEGORY, row).equals(DATA);
                    return isData
                            ? steps(lens, thing::equals, cancel)
                            : steps(
                                    lens.with(NO_DATA),
                                    other -> other.key().equals(thing.key()),
                                    cancel);
                })
                .orElse(new History(List.of(), false));
    }

    /// Every successful write to a thing, by name, id or ARN, each against the one before. Data
    /// events only where there are no others: they would bury the few calls that change a bucket.
    public History history(String asked, Cancel cancel) {
        String name = Subject.name(asked);
        int slash = name.indexOf('/');
        List<String> spellings =
                slash > 0 ? List.of(asked, name.substring(0, slash)) : List.of(asked);
        for (String spelling : spellings) {
            for (Lens lens : List.of(writes(spelling).with(NO_DATA), writes(spelling))) {
                History found = steps(lens, subject -> subject.isMeantBy(asked), cancel);
                if (!found.steps().isEmpty()) {
                    return found;
                }
            }
        }
        return new History(List.of(), false);
    }

    private static Lens writes(String resource) {
        return Lens.ALL
                .with(resources(List.of(resource)))
                .with(exactly(Field.OUTCOME, Outcome.SUCCEEDED.word()))
                .with(exactly(Field.ACCESS, Access.WRITE.word()));
    }

    private History steps(Lens lens, Predicate<Subject> isMeant, Cancel cancel) {
        Rows rows = evidence.engine().answer(Question.rows(lens), cancel).rows();
        int first = Math.max(0, rows.size() - MOST_READ);
        List<Step> steps = new ArrayList<>();
        Map<List<Object>, Integer> last = new HashMap<>();
        for (int place = first; place < rows.size(); place++) {
            cancel.check();
            int row = rows.at(place);
            subjects(row).stream()
                    .filter(isMeant)
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
