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
import spoor.engine.Values;
import spoor.event.Access;
import spoor.event.Family;
import spoor.event.Field;
import spoor.event.Outcome;
import spoor.event.Subject;
import spoor.event.TargetTable;
import spoor.event.Targets;

import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What calls changed against the calls before them on the same thing. Reads records from disk: not
/// for the thread of the window.
public final class Requests {
    /// How many earlier calls are read in search of one about the same thing.
    public static final int MOST_READ = 5_000;

    /// How many where nobody asked for this one call, and it is a data event: a bucket has more
    /// calls about its objects than can be read, and nearly each is about another object.
    public static final int MOST_READ_OF_DATA = 50;

    /// The category of calls about the content of things, such as the objects of a bucket.
    static final String DATA = "Data";

    /// A call about more things is known by these only, as in the import.
    private static final int MOST_THINGS = 256;

    /// Services in which two things of one name in two Regions have nothing to do with each other.
    private static final Set<String> REGIONAL =
            Set.of("monitoring", "events", "logs", "lambda", "rds", "sns", "sqs", "dynamodb");

    private static final BitSet PLAIN = plain();

    /// A part of the record to compare.
    public static final String REQUEST = "requestParameters";

    public static final String WHOLE_RECORD = "record";

    private final Evidence evidence;
    private final EventTable table;

    /// By code of the event name.
    private final String[] families;

    /// By code of the event source.
    private final String[] sources;

    private final int succeeded;

    public Requests(Evidence evidence) {
        this.evidence = evidence;
        this.table = evidence.table();
        Values names = table.values(Field.EVENT_NAME);
        this.families =
                IntStream.range(0, names.size())
                        .mapToObj(code -> Family.of(names.text(code)))
                        .toArray(String[]::new);
        Values services = table.values(Field.EVENT_SOURCE);
        this.sources =
                IntStream.range(0, services.size())
                        .mapToObj(code -> Targets.source(services.text(code)))
                        .toArray(String[]::new);
        Values outcomes = table.values(Field.OUTCOME);
        this.succeeded =
                IntStream.range(1, outcomes.size())
                        .filter(code -> outcomes.text(code).equals(Outcome.SUCCEEDED.word()))
                        .findFirst()
                        .orElse(Values.ABSENT);
    }

    private static BitSet plain() {
        BitSet plain = new BitSet();
        plain.set('a', 'z' + 1);
        plain.set('A', 'Z' + 1);
        plain.set('0', '9' + 1);
        plain.set('-');
        plain.set('.');
        plain.set('_');
        return plain;
    }

    /// What a search for the previous request found.
    ///
    /// @param row of the previous request; none where there is none
    /// @param isCutShort whether as many calls were read as may be and the search given up
    public record Previous(OptionalInt row, boolean isCutShort) {}

    /// What one call changed.
    ///
    /// @param reading in one line
    public record Change(Previous previous, Difference difference, String reading) {}

    /// A call whose record is taken apart, for who needs it more than once.
    record Read(int row, Value record, Set<Subject> subjects) {}

    Read read(int row) {
        Value record = record(row);
        return new Read(row, record, subjects(row, record));
    }

    /// The record of a row as a value.
    public Value record(int row) {
        boolean isDenied =
                table.text(Field.OUTCOME, row).equals(Outcome.DENIED.word())
                        || table.text(Field.OUTCOME, row).equals(Outcome.FAILED.word());
        return RecordValues.record(evidence.record(row), isDenied);
    }

    /// A part of a row's record by its name, or [#WHOLE_RECORD].
    public Value part(int row, String part) {
        return part(record(row), part);
    }

    private static Value part(Value record, String part) {
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
                        new SaidInValue(record))
                .stream()
                .limit(MOST_THINGS)
                .collect(Collectors.toCollection(LinkedHashSet::new));
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

    /// The service, however its name is spelled.
    String source(int row) {
        return sources[table.code(Field.EVENT_SOURCE, row)];
    }

    /// Where the thing of a call is; empty where things of that service are in no Region, or may be
    /// called from several.
    String region(int row) {
        return REGIONAL.contains(source(row)) ? table.text(Field.REGION, row) : "";
    }

    // The previous request.

    /// The last successful call before a row's, of its family, on its target, in its account.
    public Previous previous(int row, Cancel cancel) {
        return previous(row, MOST_READ, cancel);
    }

    private Previous previous(int row, int most, Cancel cancel) {
        Set<Subject> wanted = subjects(row);
        int thing = table.code(Field.RESOURCE, row);
        if (wanted.isEmpty() || thing == Values.ABSENT) {
            return new Previous(OptionalInt.empty(), false);
        }
        boolean isOfPart = wanted.stream().anyMatch(subject -> !subject.part().isEmpty());
        Optional<Needle> sign = sign(wanted);
        LookBack back =
                new LookBack(table, Field.RESOURCE, table.values(Field.RESOURCE).parts(thing));
        int read = 0;
        int earlier = back.before(row, cancel);
        for (; earlier != EventTable.NO_ROW; earlier = back.before(earlier, cancel)) {
            if (!isAlike(row, earlier)) {
                continue;
            }
            cancel.check();
            boolean isSame =
                    !isOfPart
                            || holds(evidence.record(earlier), sign)
                                    && !Collections.disjoint(wanted, subjects(earlier));
            if (isSame) {
                return new Previous(OptionalInt.of(earlier), false);
            }
            if (++read == most) {
                return new Previous(OptionalInt.empty(), true);
            }
        }
        return new Previous(OptionalInt.empty(), false);
    }

    /// What stands letter by letter in every record about a part of this name, so that most others
    /// need not be taken apart: the end of it that no writer of JSON escapes. None where there are
    /// several parts.
    private static Optional<Needle> sign(Set<Subject> wanted) {
        Set<String> parts = wanted.stream().map(Subject::part).collect(Collectors.toSet());
        String part = parts.size() == 1 ? parts.iterator().next() : "";
        int from = part.length();
        while (from > 0 && PLAIN.get(part.charAt(from - 1))) {
            from--;
        }
        return Optional.of(part.substring(from)).filter(end -> !end.isEmpty()).map(Needle::new);
    }

    private static boolean holds(byte[] record, Optional<Needle> sign) {
        boolean[] isFound = {sign.isEmpty()};
        sign.ifPresent(needle -> needle.find(record, 0, record.length, _ -> isFound[0] = true));
        return isFound[0];
    }

    /// Whether an earlier call succeeded and is of the family, the service and the account of a
    /// row's.
    private boolean isAlike(int row, int earlier) {
        return isDone(earlier)
                && isOfFamily(row, earlier)
                && source(row).equals(source(earlier))
                && region(row).equals(region(earlier))
                && isSame(Field.ACCOUNT, row, earlier);
    }

    private boolean isOfFamily(int row, int other) {
        return families[table.code(Field.EVENT_NAME, row)].equals(
                families[table.code(Field.EVENT_NAME, other)]);
    }

    private boolean isSame(Field field, int row, int other) {
        return table.code(field, row) == table.code(field, other);
    }

    /// What the call of a row changed in the request parameters; nothing where it is no write that
    /// succeeded, or where its record does not say what it is about.
    public Optional<Change> change(int row, Cancel cancel) {
        boolean isTold =
                isDone(row)
                        && table.text(Field.ACCESS, row).equals(Access.WRITE.word())
                        && table.code(Field.RESOURCE, row) != Values.ABSENT;
        if (!isTold) {
            return Optional.empty();
        }
        boolean isData = table.text(Field.EVENT_CATEGORY, row).equals(DATA);
        Previous previous = previous(row, isData ? MOST_READ_OF_DATA : MOST_READ, cancel);
        Difference difference = difference(previous.row(), row, REQUEST);
        return Optional.of(
                new Change(previous, difference, reading(previous.row(), row, difference)));
    }

    /// The reading, and of a call that did not succeed first that it did not.
    public String said(OptionalInt before, int after, Difference difference) {
        return said(after, difference, reading(before, after, difference));
    }

    private String said(int after, Difference difference, String reading) {
        return isDone(after) || difference.after() instanceof Value.Unknown
                ? reading
                : refused(after) + ": " + reading;
    }

    boolean isDone(int row) {
        return table.code(Field.OUTCOME, row) == succeeded;
    }

    /// That a call was denied or failed, with the error.
    private String refused(int row) {
        boolean isDenied = table.text(Field.OUTCOME, row).equals(Outcome.DENIED.word());
        String error = table.text(Field.ERROR_CODE, row);
        return (isDenied ? "Denied" : "Failed")
                + (error.isEmpty() ? "" : " (" + error + ")")
                + ", changed nothing";
    }

    /// What differs in a part of two records; all of it is new where there is no row before.
    public Difference difference(OptionalInt before, int after, String part) {
        Value now = part(after, part);
        if (before.isEmpty()) {
            return Differ.compare(Value.ABSENT, now);
        }
        Value then = part(before.getAsInt(), part);
        boolean isPartial = part.equals(REQUEST) && isPartial(before.getAsInt(), after);
        return Differ.compare(then, isPartial ? now.leaving(then) : now);
    }

    private boolean isPartial(int before, int after) {
        return Family.isPartial(table.text(Field.EVENT_NAME, after)) && isOfFamily(before, after);
    }

    /// What differs in the request parameters; all of it is new where nothing was before.
    Difference difference(Optional<Read> before, Read after) {
        Value now = part(after.record(), REQUEST);
        if (before.isEmpty()) {
            return Differ.compare(Value.ABSENT, now);
        }
        Value then = part(before.get().record(), REQUEST);
        boolean isPartial = isPartial(before.get().row(), after.row());
        return Differ.compare(then, isPartial ? now.leaving(then) : now);
    }

    /// The reading of that difference, of a call that did not succeed first that it did not.
    String said(Optional<Read> before, Read after, Difference difference) {
        Call then = before.map(this::call).orElse(Call.NONE);
        return said(after.row(), difference, PolicyReading.of(then, call(after), difference));
    }

    Call call(Read read) {
        return call(read.row(), read.subjects());
    }

    /// The difference of the parameters in one line; of a call that did not succeed, what it asked
    /// for.
    public String reading(OptionalInt before, int after, Difference difference) {
        Call then = before.isPresent() ? call(before.getAsInt()) : Call.NONE;
        return PolicyReading.of(then, call(after), difference);
    }
}
