package spoor.ui.difference.tab;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import spoor.engine.EventTable;
import spoor.ui.difference.Asked;
import spoor.ui.difference.DifferenceModel;
import spoor.ui.difference.Part;
import spoor.ui.difference.history.HistoryModel;
import spoor.ui.kit.Jobs;
import spoor.ui.kit.Workbench;

/// What the tab of differences shows. Follows the open event and the pinned one, but only while
/// somebody looks. FX thread only.
public final class DifferencesModel {
    private final Workbench workbench;
    private final Jobs jobs;
    private final DifferenceModel difference;
    private final HistoryModel history;
    private final ReadOnlyObjectWrapper<Mode> mode = new ReadOnlyObjectWrapper<>(Mode.PREVIOUS);
    private final ReadOnlyObjectWrapper<Part> part = new ReadOnlyObjectWrapper<>(Part.REQUEST);
    private final ReadOnlyObjectWrapper<Lack> lack = new ReadOnlyObjectWrapper<>(Lack.NO_EVENT);
    private final ReadOnlyBooleanWrapper turned = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper manyShown = new ReadOnlyBooleanWrapper();
    private boolean isShown;
    private boolean isAsking;

    public DifferencesModel(Workbench workbench, Jobs jobs) {
        this.workbench = workbench;
        this.jobs = jobs;
        this.difference = new DifferenceModel(workbench, jobs);
        this.history = new HistoryModel(workbench, jobs);
        difference.showSideBySide(true);
        workbench.openRowProperty().subscribe((_, _) -> later());
        workbench.evidenceProperty().subscribe((_, _) -> later());
        workbench.pinnedProperty().subscribe((_, _) -> later());
        difference.workingProperty().subscribe((_, isWorking) -> tellHistory(isWorking));
    }

    // properties

    DifferenceModel difference() {
        return difference;
    }

    HistoryModel history() {
        return history;
    }

    ReadOnlyObjectProperty<Mode> modeProperty() {
        return mode.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Part> partProperty() {
        return part.getReadOnlyProperty();
    }

    /// What is missing; the difference is worth showing only where nothing is.
    ReadOnlyObjectProperty<Lack> lackProperty() {
        return lack.getReadOnlyProperty();
    }

    /// Whether the pinned event is the right side.
    ReadOnlyBooleanProperty turnedProperty() {
        return turned.getReadOnlyProperty();
    }

    /// Whether somebody looks at the matrix of many.
    ReadOnlyBooleanProperty manyShownProperty() {
        return manyShown.getReadOnlyProperty();
    }

    /// Whether an event is kept to compare others with.
    boolean isPinned() {
        return pinned() != EventTable.NO_ROW;
    }

    // commands

    /// Whether anybody looks at the tab.
    public void setShown(boolean isLookedAt) {
        isShown = isLookedAt;
        ask();
    }

    public void choose(Mode next) {
        mode.set(next);
        ask();
    }

    void compare(Part next) {
        part.set(next);
        ask();
    }

    /// Exchanges left and right.
    void turn() {
        turned.set(!turned.get());
        ask();
    }

    /// Pins the open event, or lets it go if it is pinned.
    void pinOpen() {
        if (open() != EventTable.NO_ROW) {
            workbench.pin(open());
        }
    }

    void unpin() {
        if (isPinned()) {
            workbench.pin(pinned());
        }
    }

    private int open() {
        return workbench.openRowProperty().get();
    }

    private int pinned() {
        return workbench.pinnedProperty().get();
    }

    /// Soon, since a refresh of the case closes the event only to open it again at once.
    private void later() {
        if (!isAsking) {
            isAsking = true;
            jobs.onWindow(() -> {
                isAsking = false;
                ask();
            });
        }
    }

    private void ask() {
        boolean isMany = mode.get() == Mode.MANY;
        manyShown.set(isShown && isMany);
        if (!isShown || isMany) {
            difference.rest();
            history.rest();
            return;
        }
        lack.set(missing());
        if (open() == EventTable.NO_ROW) {
            difference.clear();
            history.clear();
        } else if (lack.get() == Lack.NOTHING) {
            difference.show(asked());
            tellHistory(difference.workingProperty().get());
        } else {
            difference.clear();
            history.show(open());
        }
    }

    private Lack missing() {
        if (open() == EventTable.NO_ROW) {
            return Lack.NO_EVENT;
        }
        if (mode.get() == Mode.PREVIOUS) {
            return Lack.NOTHING;
        }
        return !isPinned() ? Lack.NO_PIN : pinned() == open() ? Lack.SAME_EVENT : Lack.NOTHING;
    }

    private Asked asked() {
        return mode.get() == Mode.TWO
                ? new Asked.Two(pinned(), open(), part.get(), turned.get())
                : new Asked.Previous(open(), part.get());
    }

    /// The difference comes first: finding all writes takes longer.
    private void tellHistory(boolean isDifferenceWorking) {
        boolean isWanted = isShown && mode.get() != Mode.MANY && open() != EventTable.NO_ROW;
        if (!isDifferenceWorking && isWanted) {
            history.show(open());
        }
    }
}
