package spoor.ui.events;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import spoor.engine.Answer;
import spoor.engine.EventTable;
import spoor.event.Field;
import spoor.lens.Lens;
import spoor.lens.Sort;
import spoor.ui.kit.Jobs;
import spoor.ui.kit.Workbench;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What the events table shows and what is chosen in it, by *place*: a row's number in the answer.
/// FX thread only.
final class EventsModel {
    /// Chosen rows beyond this number are let go when a new answer comes.
    static final int MOST_CARRIED = 1_000;

    private static final String COPIES = "events-copies";

    private final Workbench workbench;
    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);
    private final ReadOnlyObjectWrapper<EventWindow> window =
            new ReadOnlyObjectWrapper<>(EventWindow.EMPTY);
    private final ReadOnlyObjectWrapper<EventSelection> selection =
            new ReadOnlyObjectWrapper<>(EventSelection.NONE);
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private final ChangeMarks marks;
    private Copies copies = Copies.NONE;

    EventsModel(Workbench workbench, Jobs jobs) {
        this.workbench = workbench;
        this.jobs = jobs;
        this.marks = new ChangeMarks(jobs, workbench.evidenceProperty().get(), this::changed);
        if (workbench.answerProperty().get() != null) {
            show(workbench.answerProperty().get());
        }
        workbench.answerProperty().addListener((_, _, latest) -> show(latest));
        workbench.openRowProperty().addListener((_, _, _) -> follow());
        workbench.zoneProperty().addListener((_, _, zone) -> take(shown.get().in(zone)));
        window.addListener((_, _, _) -> changed());
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<EventWindow> windowProperty() {
        return window.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<EventSelection> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    /// Goes up whenever a slot may have something else to show.
    ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /// The row of the shown table in a slot, or [EventTable#NO_ROW].
    int rowIn(int slot) {
        return rowAt(window.get().placeAt(slot));
    }

    int rowAt(int place) {
        boolean isThere = place >= 0 && place < shown.get().rows().size();
        return isThere ? shown.get().rows().at(place) : EventTable.NO_ROW;
    }

    /// The row at a place by its number in the table that the workbench has now.
    int rowNow(int place) {
        return Shown.translated(shown.get().table(), rowAt(place), tableNow());
    }

    /// How often the record of a row of the shown table was found.
    int found(int row) {
        return copies.found(row);
    }

    /// What a write in sight changed, as soon as that is found.
    Optional<ChangeMarks.Mark> mark(int row) {
        return marks.of(row);
    }

    boolean isOpen(int place) {
        int open = workbench.openRowProperty().get();
        return open != EventTable.NO_ROW && rowNow(place) == open;
    }

    // commands

    void setCapacity(int slots) {
        window.set(window.get().ofCapacity(slots));
    }

    void scrollTo(long first) {
        window.set(window.get().at(first));
    }

    void scrollBy(long places) {
        window.set(window.get().by(places));
    }

    /// Chooses a place and opens its event.
    void choose(int place) {
        selection.set(selection.get().only(place));
        window.set(window.get().showing(place));
        openLead();
    }

    void toggle(int place) {
        selection.set(selection.get().toggled(place));
    }

    /// @param isAdded whether what was chosen before stays chosen
    void extendTo(int place, boolean isAdded) {
        EventSelection before = selection.get();
        selection.set(isAdded ? before.addedTo(place) : before.extendedTo(place));
        window.set(window.get().showing(place));
    }

    /// Moves the lead by some places and opens the event there, or extends the choice to it.
    void move(long by, boolean isExtending) {
        EventSelection now = selection.get();
        int total = window.get().total();
        if (total == 0) {
            return;
        }
        long from = now.lead() == EventSelection.NO_PLACE ? window.get().first() - 1L : now.lead();
        int to = Math.clamp(from + by, 0, total - 1);
        if (isExtending) {
            extendTo(to, false);
        } else {
            choose(to);
        }
    }

    void page(int pages, boolean isExtending) {
        move((long) pages * Math.max(1, window.get().capacity() - 1), isExtending);
    }

    void chooseAll() {
        selection.set(selection.get().all(window.get().total()));
    }

    void chooseNone() {
        selection.set(EventSelection.NONE);
    }

    void openLead() {
        int row = rowNow(selection.get().lead());
        if (row != EventTable.NO_ROW) {
            workbench.open(row);
        }
    }

    /// Ascending, then descending, then back to the order of time.
    void sortBy(Field field) {
        Lens lens = workbench.lensProperty().get();
        Sort now = lens.sort();
        boolean isBack = now.field() == field && now.isDescending();
        boolean isTurned = now.field() == field && !now.isDescending();
        workbench.advance(lens.withSort(isBack ? Sort.BY_TIME : new Sort(field, isTurned)));
    }

    /// Event IDs have no dictionary and so no order.
    static boolean isSortable(Field field) {
        return field.isCoded() || field == Field.EVENT_TIME;
    }

    private EventTable tableNow() {
        return workbench.evidenceProperty().get().table();
    }

    private void show(Answer latest) {
        Shown before = shown.get();
        Shown after = Shown.of(tableNow(), latest, workbench.zoneProperty().get());
        EventWindow moved = carried(before, after);
        EventSelection kept = carriedChoice(before, after);
        if (before.table() != after.table()) {
            copies = Copies.NONE;
            countCopies(after.table());
        }
        shown.set(after);
        window.set(moved);
        selection.set(kept);
        changed();
    }

    private void take(Shown next) {
        shown.set(next);
        changed();
    }

    /// Where the window stands over a new answer: the open event keeps its slot if it was in sight,
    /// else it is brought into sight; a mere refresh moves nothing; anything else starts at the
    /// top.
    private EventWindow carried(Shown before, Shown after) {
        EventWindow old = window.get();
        EventWindow fresh = old.ofTotal(after.rows().size());
        boolean isRefresh = before.lens().equals(after.lens());
        int open = workbench.openRowProperty().get();
        int place = open == EventTable.NO_ROW ? -1 : after.rows().placeOf(open);
        int placeBefore = place < 0 ? -1 : before.placeOf(after.table(), open);
        if (placeBefore >= 0 && old.isShown(placeBefore)) {
            return fresh.at((long) place - (placeBefore - old.first()));
        }
        if (isRefresh) {
            int top = after.placeOf(before.table(), rowAt(old.first()));
            return fresh.at(old.first() == 0 ? 0 : Math.max(0, top));
        }
        return place < 0 ? fresh.at(0) : fresh.at(0).centred(place);
    }

    private EventSelection carriedChoice(Shown before, Shown after) {
        EventSelection old = selection.get();
        BitSet rows = new BitSet();
        if (old.count() <= MOST_CARRIED) {
            for (EventSelection.Range range : old.ranges()) {
                for (int place = range.first(); place < range.end(); place++) {
                    int row = Shown.translated(before.table(), rowAt(place), after.table());
                    if (row != EventTable.NO_ROW) {
                        rows.set(row);
                    }
                }
            }
        }
        int open = workbench.openRowProperty().get();
        if (rows.isEmpty() && open != EventTable.NO_ROW && !old.isEmpty()) {
            rows.set(open);
        }
        EventSelection kept = EventSelection.NONE;
        for (int place : after.placesOf(rows).stream().toArray()) {
            kept = kept.toggled(place);
        }
        int lead = after.placeOf(before.table(), rowAt(old.lead()));
        return lead < 0 ? kept : new EventSelection(kept.ranges(), lead, lead);
    }

    /// An event opened elsewhere is shown and chosen here.
    private void follow() {
        int open = workbench.openRowProperty().get();
        if (open == EventTable.NO_ROW || isOpen(selection.get().lead())) {
            changed();
            return;
        }
        int place = shown.get().placeOf(tableNow(), open);
        if (place >= 0) {
            selection.set(EventSelection.NONE.only(place));
            window.set(window.get().centred(place));
        }
        changed();
    }

    private void countCopies(EventTable table) {
        if (table.folds().copies() == 0) {
            jobs.cancel(COPIES);
            return;
        }
        jobs.latest(
                COPIES,
                cancel -> Copies.of(table, cancel),
                counted -> {
                    copies = counted;
                    changed();
                },
                _ -> {});
    }

    private void changed() {
        if (!workbench.isAfar() && shown.get().table() == tableNow()) {
            List<Integer> inSight =
                    IntStream.rangeClosed(0, window.get().capacity())
                            .mapToObj(this::rowIn)
                            .filter(row -> row != EventTable.NO_ROW)
                            .toList();
            marks.look(workbench.evidenceProperty().get(), inSight);
        }
        changes.set(changes.get() + 1);
    }
}
