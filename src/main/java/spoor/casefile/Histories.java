package spoor.casefile;

import spoor.analysis.difference.Difference;
import spoor.engine.Cancel;
import spoor.engine.EventTable;
import spoor.engine.Question;
import spoor.engine.Rows;
import spoor.event.Access;
import spoor.event.Field;
import spoor.event.Subject;
import spoor.lens.Filter;
import spoor.lens.Lens;
import spoor.lens.Match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/// What was done to a thing: every write to it, each against the one before. Reads records from
/// disk: not for the thread of the window.
public final class Histories {
    private static final Filter NO_DATA =
            new Filter.OfField(Field.EVENT_CATEGORY, true, List.of(new Match.Exact(Requests.DATA)));

    private final Evidence evidence;
    private final EventTable table;
    private final Requests requests;

    public Histories(Evidence evidence) {
        this.evidence = evidence;
        this.table = evidence.table();
        this.requests = new Requests(evidence);
    }

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

    /// Every write to what the call of a row is about, in the row's account; empty where the record
    /// does not say what that is.
    public History of(int row, Cancel cancel) {
        return requests.subjects(row).stream()
                .findFirst()
                .map(thing -> {
                    Lens lens =
                            writes(thing.key())
                                    .with(exactly(Field.ACCOUNT, table.text(Field.ACCOUNT, row)));
                    boolean isData = table.text(Field.EVENT_CATEGORY, row).equals(Requests.DATA);
                    return isData
                            ? steps(lens, thing::equals, cancel)
                            : steps(
                                    lens.with(NO_DATA),
                                    other -> other.key().equals(thing.key()),
                                    cancel);
                })
                .orElse(new History(List.of(), false));
    }

    /// Every write to a thing, by name, id or ARN, each against the last before that succeeded.
    /// Data events only where there are no others: they would bury the few calls that change a
    /// bucket.
    public History of(String asked, Cancel cancel) {
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
                .with(exactly(Field.RESOURCE, resource))
                .with(exactly(Field.ACCESS, Access.WRITE.word()));
    }

    private History steps(Lens lens, Predicate<Subject> isMeant, Cancel cancel) {
        Rows rows = evidence.engine().answer(Question.rows(lens), cancel).rows();
        int first = Math.max(0, rows.size() - Requests.MOST_READ);
        List<Step> steps = new ArrayList<>();
        Predecessors last = new Predecessors(table, requests);
        for (int place = first; place < rows.size(); place++) {
            cancel.check();
            int row = rows.at(place);
            Requests.Read call = requests.read(row);
            call.subjects().stream()
                    .filter(isMeant)
                    .findFirst()
                    .ifPresent(subject -> steps.add(step(call, subject, last)));
        }
        return new History(List.copyOf(steps), first > 0);
    }

    private Step step(Requests.Read call, Subject subject, Predecessors last) {
        int row = call.row();
        Optional<Requests.Read> before = last.before(call, subject);
        Difference difference = requests.difference(before, call);
        if (requests.isDone(row)) {
            last.add(call);
        }
        return new Step(
                row,
                before.map(one -> OptionalInt.of(one.row())).orElse(OptionalInt.empty()),
                subject,
                difference,
                requests.said(before, call, difference));
    }

    private static Filter.OfField exactly(Field field, String value) {
        Match match = value.isEmpty() ? new Match.None() : new Match.Exact(value);
        return new Filter.OfField(field, false, List.of(match));
    }
}
