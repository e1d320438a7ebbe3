package spoor.ui.events;

import spoor.casefile.Evidence;
import spoor.engine.EventTable;
import spoor.engine.Values;
import spoor.event.Field;
import spoor.lens.Lens;
import spoor.lens.Match;
import spoor.lens.TimeRange;
import spoor.ui.kit.Jobs;
import spoor.ui.kit.Words;
import spoor.ui.kit.Workbench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/// What one can do with the chosen events, for the menu and the keys alike.
final class EventActions {
    private static final String COPY = "events-copy";
    private static final long SECOND = 1_000;

    private final Workbench workbench;
    private final Jobs jobs;
    private final EventsModel model;
    private final Supplier<List<Field>> columns;
    private final Consumer<String> clipboard;
    private final Consumer<String> hint;
    private final Runnable reader;

    /// @param columns the fields that are columns now
    /// @param clipboard takes what is copied
    /// @param hint tells the user a sentence in the pane
    /// @param reader moves the focus to the inspector
    EventActions(
            Workbench workbench,
            Jobs jobs,
            EventsModel model,
            Supplier<List<Field>> columns,
            Consumer<String> clipboard,
            Consumer<String> hint,
            Runnable reader) {
        this.workbench = workbench;
        this.jobs = jobs;
        this.model = model;
        this.columns = columns;
        this.clipboard = clipboard;
        this.hint = hint;
        this.reader = reader;
    }

    /// Opens the lead event and moves the focus to it.
    void read() {
        model.openLead();
        reader.run();
    }

    /// Shows all there is of the identity behind the event at a place.
    void showIdentity(int place) {
        int row = model.rowAt(place);
        if (isInCase() && row != EventTable.NO_ROW) {
            workbench.showIdentity(model.shownProperty().get().table().text(Field.IDENTITY, row));
        }
    }

    /// Whether the event at a place is the one that is kept to compare others with.
    boolean isPinned(int place) {
        int row = model.rowNow(place);
        return row != EventTable.NO_ROW && row == pinned();
    }

    /// Whether some event is pinned, and another one stands at a place.
    boolean isComparable(int place) {
        return pinned() != EventTable.NO_ROW && !isPinned(place);
    }

    /// Keeps the event at a place to compare others with, or lets it go.
    void pin(int place) {
        int row = model.rowNow(place);
        if (isInCase() && row != EventTable.NO_ROW) {
            workbench.pin(row);
        }
    }

    /// Compares the event at a place with the pinned one.
    void compareWithPinned(int place) {
        int row = model.rowNow(place);
        if (row != EventTable.NO_ROW) {
            workbench.open(row);
            workbench.compareWithPinned();
        }
    }

    /// Compares the two chosen events. Whether there are two.
    boolean compareChosen() {
        EventSelection chosen = model.selectionProperty().get();
        if (!isInCase() || chosen.count() != 2) {
            return false;
        }
        int one = model.rowNow(chosen.ranges().getFirst().first());
        int other = model.rowNow(chosen.ranges().getLast().end() - 1);
        if (one == EventTable.NO_ROW || other == EventTable.NO_ROW) {
            return false;
        }
        workbench.compare(one, other);
        return true;
    }

    boolean areTwoChosen() {
        return model.selectionProperty().get().count() == 2;
    }

    /// Shows every write to what the event at a place is about.
    void showHistory(int place) {
        int row = model.rowNow(place);
        if (isInCase() && row != EventTable.NO_ROW) {
            workbench.showHistory(row);
        }
    }

    /// Whether the records are here; says why not where they are not.
    private boolean isInCase() {
        if (workbench.isAfar()) {
            hint.accept(Words.of("events.afar"));
        }
        return !workbench.isAfar();
    }

    private int pinned() {
        return workbench.pinnedProperty().get();
    }

    void copyRows() {
        EventSelection chosen = model.selectionProperty().get();
        if (chosen.count() > RowText.MOST_COPIED) {
            hint.accept(Words.of("events.copy.too-many", chosen.count(), RowText.MOST_COPIED));
            return;
        }
        if (chosen.isEmpty()) {
            return;
        }
        Shown shown = model.shownProperty().get();
        List<Field> fields = columns.get();
        jobs.latest(
                COPY,
                cancel -> RowText.tabbed(shown, chosen, fields, cancel),
                text -> {
                    clipboard.accept(text);
                    hint.accept(Words.of("events.copied", chosen.count()));
                },
                this::fail);
    }

    void copyValue(int place, Field field) {
        int row = model.rowAt(place);
        if (row != EventTable.NO_ROW) {
            clipboard.accept(RowText.value(model.shownProperty().get(), row, field));
        }
    }

    void copyEventId() {
        copyValue(lead(), Field.EVENT_ID);
    }

    /// The lead event's record as it stands.
    void copyRecord() {
        int row = model.rowNow(lead());
        if (!isInCase() || row == EventTable.NO_ROW) {
            return;
        }
        Evidence evidence = workbench.evidenceProperty().get();
        jobs.latest(
                COPY,
                _ -> new String(evidence.record(row), StandardCharsets.UTF_8),
                clipboard,
                this::fail);
    }

    void include(int place, Field field) {
        change(place, field, Lens::including);
    }

    void exclude(int place, Field field) {
        change(place, field, Lens::excluding);
    }

    void only(int place, Field field) {
        change(place, field, Lens::only);
    }

    void fromHere() {
        narrow(time -> workbench.lensProperty().get().withRange(rangeFrom(time)));
    }

    void upToHere() {
        narrow(time -> workbench.lensProperty().get().withRange(rangeUpTo(time)));
    }

    /// The field that a condition on a cell is about. An identity's cell names its session too; a
    /// condition on it means the identity, as a facet does.
    static Field conditionField(Field field) {
        return field == Field.IDENTITY_NAME ? Field.IDENTITY : field;
    }

    /// Whether the value of a cell can be made a condition.
    static boolean isCondition(Field field) {
        return field.isCoded() || field == Field.EVENT_ID;
    }

    /// Whether the identity at a place has sessions that its cell tells apart.
    boolean isSession(int place) {
        int row = model.rowAt(place);
        EventTable table = model.shownProperty().get().table();
        return row != EventTable.NO_ROW
                && !table.label(Field.IDENTITY_NAME, row).equals(table.label(Field.IDENTITY, row));
    }

    /// The one session named in an identity's cell.
    void onlySession(int place) {
        apply(place, Field.IDENTITY_NAME, Lens::only);
    }

    /// The words for the value of a cell, in a menu.
    String label(int place, Field field) {
        int row = model.rowAt(place);
        EventTable table = model.shownProperty().get().table();
        if (row == EventTable.NO_ROW) {
            return "";
        }
        if (field.isCoded() && table.code(field, row) == Values.ABSENT) {
            return Words.of("value.absent");
        }
        String label = table.label(field, row);
        String most = label.length() > 48 ? label.substring(0, 47) + "…" : label;
        return most.isEmpty() ? Words.of("value.empty") : most;
    }

    private int lead() {
        return model.selectionProperty().get().lead();
    }

    private void change(int place, Field field, Change change) {
        if (isCondition(field)) {
            apply(place, conditionField(field), change);
        }
    }

    private void apply(int place, Field field, Change change) {
        int row = model.rowAt(place);
        if (row != EventTable.NO_ROW) {
            EventTable table = model.shownProperty().get().table();
            boolean isAbsent =
                    field.isCoded()
                            ? table.code(field, row) == Values.ABSENT
                            : table.text(field, row).isEmpty();
            Match match = isAbsent ? new Match.None() : new Match.Exact(table.text(field, row));
            workbench.advance(change.made(workbench.lensProperty().get(), field, match));
        }
    }

    private void narrow(LongFunction<Lens> narrowed) {
        int row = model.rowAt(lead());
        if (row != EventTable.NO_ROW) {
            workbench.advance(narrowed.apply(model.shownProperty().get().table().time(row)));
        }
    }

    private TimeRange rangeFrom(long time) {
        return new TimeRange(
                Instant.ofEpochMilli(time), workbench.lensProperty().get().range().to());
    }

    /// Up to and with the event. Most records have whole seconds: then with all of that second, so
    /// that the range reads well.
    private TimeRange rangeUpTo(long time) {
        long end = time % SECOND == 0 ? time + SECOND : time + 1;
        return new TimeRange(
                workbench.lensProperty().get().range().from(), Instant.ofEpochMilli(end));
    }

    private void fail(Exception failure) {
        hint.accept(String.valueOf(failure.getMessage()));
    }

    /// A lens with a condition changed.
    @FunctionalInterface
    private interface Change {
        Lens made(Lens lens, Field field, Match match);
    }
}
