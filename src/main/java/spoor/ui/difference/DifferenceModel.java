package spoor.ui.difference;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import spoor.casefile.Evidence;
import spoor.engine.EventTable;
import spoor.ui.kit.Jobs;
import spoor.ui.kit.Workbench;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/// What one event changed, found off the FX thread; the latest wins. Follows the evidence while an
/// import adds to it. FX thread only.
public final class DifferenceModel {
    private final Workbench workbench;
    private final Jobs jobs;

    /// A key of its own, since the window may show several differences at a time.
    private final String findJob = "difference " + UUID.randomUUID();

    private final ReadOnlyObjectWrapper<Optional<DifferencePicture>> picture =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper noise = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper sideBySide = new ReadOnlyBooleanWrapper();
    private final ObservableList<DifferenceLine> lines = FXCollections.observableArrayList();

    /// By identity, since two places may say the same.
    private final Set<DifferenceLine> opened = Collections.newSetFromMap(new IdentityHashMap<>());

    /// What `lines` were before any was opened.
    private List<DifferenceLine> laid = List.of();

    private @Nullable Compared found;
    private Optional<Asked> asked = Optional.empty();

    public DifferenceModel(Workbench workbench, Jobs jobs) {
        this.workbench = workbench;
        this.jobs = jobs;
        workbench.evidenceProperty().addListener((_, before, now) -> follow(before, now));
        workbench.zoneProperty().addListener((_, _, _) -> draw());
    }

    // properties

    /// What was found last; stays until the next one is there, and is empty before the first.
    public ReadOnlyObjectProperty<Optional<DifferencePicture>> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /// The lines in sight: those of the picture and of what is opened.
    ObservableList<DifferenceLine> lines() {
        return lines;
    }

    boolean isOpened(DifferenceLine line) {
        return opened.contains(line);
    }

    /// Whether noise is shown too; outlasts the event.
    public ReadOnlyBooleanProperty noiseProperty() {
        return noise.getReadOnlyProperty();
    }

    /// Whether both sides stand beside each other; outlasts the event.
    public ReadOnlyBooleanProperty sideBySideProperty() {
        return sideBySide.getReadOnlyProperty();
    }

    /// Whether another difference is on its way.
    public ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /// Why there is no difference; empty where there is one.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// The place of the next change after a line, or of the one before it; none past the last.
    OptionalInt change(int from, boolean isForward) {
        List<Integer> stops = DifferencePicture.stops(lines);
        return isForward
                ? stops.stream().mapToInt(stop -> stop).filter(stop -> stop > from).findFirst()
                : stops.stream().mapToInt(stop -> stop).filter(stop -> stop < from).max();
    }

    // commands

    /// Finds out what the event of this row changed.
    public void show(int row) {
        if (row == EventTable.NO_ROW) {
            clear();
        } else {
            show(new Asked.Previous(row, Part.REQUEST));
        }
    }

    /// Compares two events, unless that is what is shown already.
    public void show(Asked next) {
        asked = Optional.of(next);
        Evidence evidence = workbench.evidenceProperty().get();
        if (found != null && found.asked().equals(next) && found.evidence() == evidence) {
            jobs.cancel(findJob);
            working.set(false);
            return;
        }
        working.set(true);
        jobs.latest(
                findJob, cancel -> Compared.of(evidence, next, cancel), this::tell, this::failed);
    }

    /// Works on nothing and follows nothing until it is asked again. What is shown stays.
    public void rest() {
        jobs.cancel(findJob);
        asked = Optional.empty();
        working.set(false);
    }

    /// Shows no difference, and works on none.
    public void clear() {
        rest();
        found = null;
        problem.set("");
        draw();
    }

    /// Opens the event of the left side, if there is one.
    void openBefore() {
        picture.get().flatMap(DifferencePicture::before).ifPresent(this::open);
    }

    /// Opens the event of a side, which may lie elsewhere by now.
    public void open(Side side) {
        if (found != null) {
            EventTable then = found.table();
            EventTable now = workbench.evidenceProperty().get().table();
            workbench.open(then == now ? side.row() : now.rowOfOrdinal(then.ordinal(side.row())));
        }
    }

    /// Shows what is folded into a line, or puts it away again.
    void toggle(DifferenceLine line) {
        int place = placeOf(line);
        if (place < 0 || !line.isFold()) {
            return;
        }
        int first = place + 1;
        if (opened.remove(line)) {
            lines.remove(first, first + line.folded().size());
        } else {
            opened.add(line);
            lines.addAll(first, line.folded());
        }
    }

    public void showSideBySide(boolean isSideBySide) {
        if (sideBySide.get() != isSideBySide) {
            // The lines first, since the old ones are laid out for the other way.
            lines.clear();
            sideBySide.set(isSideBySide);
            draw();
        }
    }

    public void showNoise(boolean isShown) {
        if (noise.get() != isShown) {
            noise.set(isShown);
            draw();
        }
    }

    private int placeOf(DifferenceLine line) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i) == line) {
                return i;
            }
        }
        return -1;
    }

    private void follow(Evidence before, Evidence now) {
        jobs.cancel(findJob);
        asked.ifPresent(one -> show(one.movedTo(before.table(), now.table())));
    }

    private void tell(Compared next) {
        working.set(false);
        problem.set("");
        found = next;
        draw();
    }

    private void failed(Exception failure) {
        working.set(false);
        found = null;
        draw();
        problem.set(String.valueOf(failure.getMessage()));
    }

    /// Lines that stay as they were keep what is opened and chosen in them.
    private void draw() {
        Optional<DifferencePicture> next =
                Optional.ofNullable(found)
                        .map(one ->
                                DifferencePicture.of(
                                        one,
                                        workbench.zoneProperty().get(),
                                        noise.get(),
                                        sideBySide.get()));
        List<DifferenceLine> drawn = next.map(DifferencePicture::lines).orElse(List.of());
        if (lines.isEmpty() || !drawn.equals(laid)) {
            laid = drawn;
            opened.clear();
            lines.setAll(drawn);
        }
        picture.set(next);
    }
}
