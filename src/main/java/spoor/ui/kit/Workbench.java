package spoor.ui.kit;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import spoor.casefile.Evidence;
import spoor.engine.Answer;
import spoor.engine.Bins;
import spoor.engine.EventTable;
import spoor.engine.Question;
import spoor.engine.Stack;
import spoor.event.Field;
import spoor.lens.Lens;
import spoor.lens.TimeRange;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What all panes share: the evidence, the lens and its answer, the stretch of time in sight, the
/// event that is open. Panes talk to it and never to each other. FX thread only.
public final class Workbench {
    /// How finely a histogram is cut; more bars than this no screen can show apart.
    public static final int TIMELINE_BINS = 480;

    private static final String ANSWER = "answer ";
    private static final String TRACE = "trace";

    /// Facets with so many values that counting them is worth it only for who looks at them.
    private static final List<Field> NEARLY_UNIQUE = List.of(Field.SESSION, Field.ACCESS_KEY);

    /// The same for resources, of which most cases have few and some a million.
    private static final int MANY_RESOURCES = 100_000;

    private final Jobs jobs;
    private final Optional<Afar> afar;
    private final ReadOnlyObjectWrapper<Map<Field, String>> refused =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyStringWrapper barsRefused = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Evidence> evidence;
    private final ReadOnlyObjectWrapper<Lens> lens = new ReadOnlyObjectWrapper<>(Lens.ALL);
    private final ReadOnlyObjectWrapper<Answer> answer = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<TimeRange> visible =
            new ReadOnlyObjectWrapper<>(TimeRange.ALL);
    private final ReadOnlyObjectWrapper<Stack> stack =
            new ReadOnlyObjectWrapper<>(Stack.BY_OUTCOME);
    private final ReadOnlyObjectWrapper<ZoneId> zone = new ReadOnlyObjectWrapper<>(ZoneOffset.UTC);
    private final ReadOnlyObjectWrapper<Integer> openRow =
            new ReadOnlyObjectWrapper<>(EventTable.NO_ROW);
    private final ReadOnlyObjectWrapper<Optional<Instant>> newSince =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper answering = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper filling = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper tracingProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper backPossible = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper forwardPossible = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Wish>> wish =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Comparing comparing = new Comparing();
    private final Set<Field> counted = EnumSet.copyOf(Field.FACETS);
    private final Deque<Lens> past = new ArrayDeque<>();
    private final Deque<Lens> future = new ArrayDeque<>();
    private final List<String> underWay = new ArrayList<>();
    private int questions;
    private int answered;

    public Workbench(Jobs jobs, Evidence evidence) {
        this.jobs = jobs;
        this.afar = Optional.empty();
        this.evidence = new ReadOnlyObjectWrapper<>(evidence);
        this.counted.removeAll(NEARLY_UNIQUE);
        if (evidence.table().values(Field.RESOURCE).size() > MANY_RESOURCES) {
            this.counted.remove(Field.RESOURCE);
        }
        ask();
        trace();
    }

    /// A workbench without a case, whose lenses are answered from afar.
    ///
    /// @param nothing what there is until the first answer
    /// @param counted the facets to count at first, since each takes long
    public Workbench(Jobs jobs, Evidence nothing, Afar afar, Set<Field> counted) {
        this.jobs = jobs;
        this.afar = Optional.of(afar);
        this.evidence = new ReadOnlyObjectWrapper<>(nothing);
        this.counted.retainAll(counted);
        ask();
    }

    /// Whether there is no case: only the first events of each answer are here, without records.
    public boolean isAfar() {
        return afar.isPresent();
    }

    /// Why the latest answer has no counts of a field, by field.
    public ReadOnlyObjectProperty<Map<Field, String>> refusedProperty() {
        return refused.getReadOnlyProperty();
    }

    /// Why the latest answer has no bars; empty where it has.
    public ReadOnlyStringProperty barsRefusedProperty() {
        return barsRefused.getReadOnlyProperty();
    }

    /// Gives up what is being asked.
    public void stop() {
        giveUp();
        answering.set(false);
    }

    /// An identity whose page somebody wants to see; the same one may be wished for again.
    ///
    /// @param identity its key
    public record Wish(String identity, int number) {}

    /// The door to other threads, the same for all panes.
    public Jobs jobs() {
        return jobs;
    }

    /// What the case holds; replaced by a fuller one while an import goes on.
    public ReadOnlyObjectProperty<Evidence> evidenceProperty() {
        return evidence.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Lens> lensProperty() {
        return lens.getReadOnlyProperty();
    }

    /// The latest answer, which may still be that of the lens before; null until the first one. It
    /// holds the facets that are counted and two histograms: the visible stretch of time, and the
    /// whole case.
    public ReadOnlyObjectProperty<Answer> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /// The stretch of time that the timeline shows; [TimeRange#ALL] means all of the case.
    public ReadOnlyObjectProperty<TimeRange> visibleProperty() {
        return visible.getReadOnlyProperty();
    }

    /// What the bars of the visible stretch of time are made of.
    public ReadOnlyObjectProperty<Stack> stackProperty() {
        return stack.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<ZoneId> zoneProperty() {
        return zone.getReadOnlyProperty();
    }

    /// The row that the inspector shows, or [EventTable#NO_ROW].
    public ReadOnlyObjectProperty<Integer> openRowProperty() {
        return openRow.getReadOnlyProperty();
    }

    /// The moment from which on something that never was before counts as new; empty where nobody
    /// has chosen one.
    public ReadOnlyObjectProperty<Optional<Instant>> newSinceProperty() {
        return newSince.getReadOnlyProperty();
    }

    /// The same, or where nobody has chosen one the beginning of the lens' time range, if it has
    /// one.
    public Optional<Instant> newSince() {
        return newSince.get().or(() -> Optional.ofNullable(lens.get().range().from()));
    }

    /// Whether an answer is on its way.
    public ReadOnlyBooleanProperty answeringProperty() {
        return answering.getReadOnlyProperty();
    }

    /// Why the last question got no answer; empty where it did.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Why the lineage of the evidence in sight could not be traced; empty where it is, or will be.
    public ReadOnlyStringProperty tracingProblemProperty() {
        return tracingProblem.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty backPossibleProperty() {
        return backPossible.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty forwardPossibleProperty() {
        return forwardPossible.getReadOnlyProperty();
    }

    /// Looks through another lens; [#back] undoes it.
    public void advance(Lens next) {
        if (next.equals(lens.get())) {
            return;
        }
        past.push(lens.get());
        future.clear();
        look(next);
    }

    public void back() {
        if (!past.isEmpty()) {
            future.push(lens.get());
            look(past.pop());
        }
    }

    public void forward() {
        if (!future.isEmpty()) {
            past.push(lens.get());
            look(future.pop());
        }
    }

    /// Shows another stretch of time in the timeline, without changing the lens.
    public void showTime(TimeRange range) {
        if (!range.equals(visible.get())) {
            visible.set(range);
            ask();
        }
    }

    /// Has the bars of the visible stretch made of other parts.
    public void stackBy(Stack other) {
        if (!other.equals(stack.get())) {
            stack.set(other);
            ask();
        }
    }

    /// Whether answers hold the counts of this facet.
    public boolean counts(Field facet) {
        return counted.contains(facet);
    }

    /// Counts a facet from now on, or no longer.
    public void count(Field facet, boolean isWanted) {
        if (!isWanted) {
            counted.remove(facet);
        } else if (counted.add(facet)) {
            if (afar.isEmpty()) {
                giveUp();
            }
            put();
        }
    }

    public void showIn(ZoneId other) {
        zone.set(other);
    }

    /// Whether more events are on their way into the case.
    public ReadOnlyBooleanProperty fillingProperty() {
        return filling.getReadOnlyProperty();
    }

    public void markFilling(boolean isFilling) {
        filling.set(isFilling);
    }

    /// Counts what appears from this moment on as new; with nothing the lens decides again.
    public void markNewSince(Optional<Instant> moment) {
        newSince.set(moment);
    }

    public void open(int row) {
        openRow.set(row);
    }

    /// The row that is kept to compare others with, or [EventTable#NO_ROW].
    public ReadOnlyObjectProperty<Integer> pinnedProperty() {
        return comparing.pinnedProperty();
    }

    /// Keeps an event to compare others with, in place of the one kept before; the same event again
    /// lets it go.
    public void pin(int row) {
        comparing.pin(row);
    }

    /// What about differences was wished for last; empty until something was.
    public ReadOnlyObjectProperty<Optional<Comparing.Wish>> comparingWishProperty() {
        return comparing.wishProperty();
    }

    /// Shows two events beside each other, the earlier on the left.
    public void compare(int one, int other) {
        comparing.keep(Math.min(one, other));
        open(Math.max(one, other));
        comparing.wish(Comparing.What.TWO);
    }

    /// Shows the pinned event beside the open one, or how to choose them.
    public void compareWithPinned() {
        comparing.wish(Comparing.What.TWO);
    }

    /// Opens an event and shows every write to what it is about.
    public void showHistory(int row) {
        open(row);
        comparing.wish(Comparing.What.HISTORY);
    }

    /// The identity whose page was wished for last; empty until one was.
    public ReadOnlyObjectProperty<Optional<Wish>> wishProperty() {
        return wish.getReadOnlyProperty();
    }

    /// Shows all there is of an identity.
    ///
    /// @param identity its key, as the events have it
    public void showIdentity(String identity) {
        int number = wish.get().map(Wish::number).orElse(0) + 1;
        wish.set(Optional.of(new Wish(identity, number)));
    }

    /// Shows all there is of the identity behind the open event.
    public void showIdentityOfOpenEvent() {
        if (openRow.get() != EventTable.NO_ROW) {
            showIdentity(evidence.get().table().text(Field.IDENTITY, openRow.get()));
        }
    }

    /// Takes a fuller state of the same case. The open event stays open, the pinned one pinned.
    public void refresh(Evidence fuller) {
        EventTable before = evidence.get().table();
        int moved = moved(openRow.get(), before, fuller.table());
        int pinned = moved(comparing.pinnedProperty().get(), before, fuller.table());
        openRow.set(EventTable.NO_ROW);
        comparing.keep(EventTable.NO_ROW);
        evidence.set(fuller);
        openRow.set(moved);
        comparing.keep(pinned);
        ask();
        trace();
    }

    private static int moved(int row, EventTable before, EventTable after) {
        return row == EventTable.NO_ROW ? row : after.rowOfOrdinal(before.ordinal(row));
    }

    /// What can be seen is shown at once; who is behind it takes longer to find.
    private void trace() {
        Evidence shown = evidence.get();
        tracingProblem.set("");
        if (shown.lineage().isKnown()) {
            return;
        }
        jobs.latest(
                TRACE,
                shown::traced,
                this::refresh,
                failure -> tracingProblem.set(String.valueOf(failure.getMessage())));
    }

    /// First and last event of the case in milliseconds since 1970, the end exclusive.
    public TimeRange extent() {
        if (afar.isPresent()) {
            return afar.get().extent();
        }
        EventTable table = evidence.get().table();
        return table.size() == 0
                ? TimeRange.ofMillis(0, 1)
                : TimeRange.ofMillis(table.time(0), table.time(table.size() - 1) + 1);
    }

    /// The stretch of time in sight with both ends filled in.
    public TimeRange visibleExtent() {
        TimeRange extent = extent();
        TimeRange shown = visible.get();
        return new TimeRange(
                shown.from() == null ? extent.from() : shown.from(),
                shown.to() == null ? extent.to() : shown.to());
    }

    private void look(Lens next) {
        lens.set(next);
        backPossible.set(!past.isEmpty());
        forwardPossible.set(!future.isEmpty());
        ask();
    }

    private void giveUp() {
        underWay.forEach(jobs::cancel);
        underWay.clear();
    }

    /// Asks in place of what is being asked.
    private void ask() {
        giveUp();
        put();
    }

    /// Asks besides what is being asked about the same lens, which goes on and is not asked twice.
    private void put() {
        int number = ++questions;
        String key = ANSWER + number;
        underWay.add(key);
        Evidence asked = evidence.get();
        TimeRange shown = visibleExtent();
        TimeRange all = extent();
        Question question =
                new Question(
                        lens.get(),
                        List.copyOf(counted),
                        List.of(bins(shown).stacked(stack.get()), bins(all)));
        answering.set(true);
        jobs.latest(
                key,
                cancel ->
                        afar.isPresent()
                                ? afar.get().ask(question, cancel)
                                : Afar.Told.near(asked.engine().answer(question, cancel), asked),
                told -> {
                    end(key);
                    if (number > answered) {
                        answered = number;
                        show(told);
                    }
                },
                failure -> {
                    end(key);
                    if (number == questions) {
                        problem.set(String.valueOf(failure.getMessage()));
                    }
                });
    }

    private void end(String key) {
        underWay.remove(key);
        answering.set(!underWay.isEmpty());
    }

    private static Bins bins(TimeRange range) {
        return RoundBins.covering(range.fromMillis(), range.toMillis(), TIMELINE_BINS);
    }

    private void show(Afar.Told latest) {
        problem.set("");
        refused.set(latest.refused());
        barsRefused.set(latest.barsRefused());
        if (afar.isPresent()) {
            showFromAfar(latest);
        } else {
            answer.set(latest.answer());
        }
    }

    /// Rows of one answer mean nothing in the next, so none is open while they change.
    private void showFromAfar(Afar.Told latest) {
        EventTable before = evidence.get().table();
        EventTable after = latest.evidence().table();
        int open = SameEvent.row(before, openRow.get(), after);
        openRow.set(EventTable.NO_ROW);
        comparing.keep(EventTable.NO_ROW);
        evidence.set(latest.evidence());
        answer.set(latest.answer());
        openRow.set(open);
    }
}
