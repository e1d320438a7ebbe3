package spoor.ui.services;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import spoor.analysis.story.Deed;
import spoor.analysis.story.Story;
import spoor.analysis.story.Topic;
import spoor.casefile.Evidence;
import spoor.casefile.Stories;
import spoor.engine.EventTable;
import spoor.lens.Lens;
import spoor.ui.kit.Jobs;
import spoor.ui.kit.Workbench;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The stories of a topic under the lens, and the one that is chosen. Reads only while it is in
/// sight, and off the FX thread. FX thread only.
public final class StoriesModel {
    private static final String READ = "stories";

    private final Workbench workbench;
    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<Optional<Told>> told =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Story>> chosen =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper readTold = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper absent = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final Map<Topic, Boolean> readToldOf = new EnumMap<>(Topic.class);
    private final Map<Topic, Story> chosenOf = new EnumMap<>(Topic.class);
    private Topic topic = Topic.MONEY;
    private int wanted = EventTable.NO_ROW;
    private boolean isShown;
    private boolean isStale = true;

    public StoriesModel(Workbench workbench, Jobs jobs) {
        this.workbench = workbench;
        this.jobs = jobs;
        workbench
                .evidenceProperty()
                .subscribe((before, now) -> {
                    wanted = moved(wanted, before.table(), now.table());
                    refresh();
                });
        workbench.lensProperty().subscribe((_, _) -> refresh());
    }

    // properties

    /// What was found last; stays until the next is there. Empty before the first.
    ReadOnlyObjectProperty<Optional<Told>> toldProperty() {
        return told.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Story>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// Whether calls that change nothing are told too.
    ReadOnlyBooleanProperty readToldProperty() {
        return readTold.getReadOnlyProperty();
    }

    /// Whether somebody asked for the story of an event that is in none of these.
    ReadOnlyBooleanProperty absentProperty() {
        return absent.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /// Why there are no stories; empty where there are some, or none to tell.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<ZoneId> zoneProperty() {
        return workbench.zoneProperty();
    }

    ReadOnlyObjectProperty<Integer> openRowProperty() {
        return workbench.openRowProperty();
    }

    // commands

    /// Whether anybody looks; reads nothing while nobody does.
    void setShown(boolean isLookedAt) {
        isShown = isLookedAt;
        if (isLookedAt) {
            read();
        } else if (jobs.isRunning(READ)) {
            jobs.cancel(READ);
            working.set(false);
            isStale = true;
        }
    }

    void show(Topic next) {
        if (next != topic || told.get().isEmpty()) {
            topic = next;
            told.set(Optional.empty());
            chosen.set(Optional.empty());
            readTold.set(readToldOf.getOrDefault(next, next.isReadTold()));
            refresh();
        }
    }

    void tellReads(boolean isWanted) {
        readToldOf.put(topic, isWanted);
        readTold.set(isWanted);
        refresh();
    }

    /// Chooses a story; nothing leaves the one that is chosen.
    void choose(Story story) {
        chosenOf.put(topic, story);
        chosen.set(Optional.of(story));
    }

    /// Chooses the story in which an event is, now or as soon as it is read.
    void chooseWith(int row) {
        wanted = row;
        told.get().filter(_ -> !isStale && !working.get()).ifPresent(this::chooseFrom);
    }

    /// Narrows the lens to the calls of a story.
    void narrow(Story story) {
        Lens lens = workbench.lensProperty().get();
        workbench.advance(Stories.narrowed(lens, topic, story));
    }

    /// Opens the event of a call, which may lie elsewhere by now.
    void open(Deed deed) {
        told.get()
                .map(one -> one.evidence().table())
                .ifPresent(then -> workbench.open(rowNow(then, deed)));
    }

    /// Whether the event of a call is the open one, which may lie elsewhere by now.
    boolean isOpen(Deed deed) {
        int open = workbench.openRowProperty().get();
        return open != EventTable.NO_ROW
                && told.get()
                        .filter(one -> rowNow(one.evidence().table(), deed) == open)
                        .isPresent();
    }

    private int rowNow(EventTable then, Deed deed) {
        return moved(deed.row(), then, workbench.evidenceProperty().get().table());
    }

    private static int moved(int row, EventTable then, EventTable now) {
        return row == EventTable.NO_ROW || then == now ? row : now.rowOfOrdinal(then.ordinal(row));
    }

    /// Opens the event of a call and shows every write to what it was about.
    void showHistory(Deed deed) {
        told.get()
                .map(one -> one.evidence().table())
                .ifPresent(then -> workbench.showHistory(rowNow(then, deed)));
    }

    // the way of the data

    private void refresh() {
        isStale = true;
        read();
    }

    private void read() {
        if (!isShown || !isStale) {
            return;
        }
        isStale = false;
        working.set(true);
        Evidence evidence = workbench.evidenceProperty().get();
        Lens lens = workbench.lensProperty().get();
        Topic asked = topic;
        boolean isReadWanted = readToldOf.getOrDefault(asked, asked.isReadTold());
        jobs.latest(
                READ,
                cancel ->
                        new Told(
                                asked,
                                new Stories(evidence).of(asked, isReadWanted, lens, cancel),
                                evidence),
                this::take,
                failure -> {
                    working.set(false);
                    isStale = true;
                    problem.set(String.valueOf(failure.getMessage()));
                });
    }

    private void take(Told next) {
        working.set(false);
        problem.set("");
        told.set(Optional.of(next));
        chooseFrom(next);
    }

    /// The story with the wanted event, else the one that was chosen before, else the first.
    private void chooseFrom(Told from) {
        List<Story> stories = from.found().stories();
        int row = wanted;
        wanted = EventTable.NO_ROW;
        Optional<Story> withRow =
                stories.stream()
                        .filter(story -> story.deeds().stream().anyMatch(deed -> deed.row() == row))
                        .findFirst();
        Optional<Story> before =
                Optional.ofNullable(chosenOf.get(from.topic()))
                        .flatMap(last ->
                                stories.stream().filter(s -> Told.isSame(s, last)).findFirst());
        Optional<Story> next = withRow.or(() -> before).or(() -> stories.stream().findFirst());
        absent.set(row != EventTable.NO_ROW && withRow.isEmpty());
        withRow.ifPresent(story -> chosenOf.put(from.topic(), story));
        chosen.set(next);
    }
}
