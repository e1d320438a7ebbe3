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
    private final ObservableList<DifferenceLine> lines = FXCollections.observableArrayList();

    /// By identity, since two places may say the same.
    private final Set<DifferenceLine> opened = Collections.newSetFromMap(new IdentityHashMap<>());

    private @Nullable Compared found;
    private int row = EventTable.NO_ROW;

    public DifferenceModel(Workbench workbench, Jobs jobs) {
        this.workbench = workbench;
        this.jobs = jobs;
        workbench.evidenceProperty().addListener((_, before, now) -> follow(before, now));
        workbench.zoneProperty().addListener((_, _, _) -> draw());
    }

    // properties

    /// What was found last; stays until the next one is there, and is empty before the first.
    ReadOnlyObjectProperty<Optional<DifferencePicture>> pictureProperty() {
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
    ReadOnlyBooleanProperty noiseProperty() {
        return noise.getReadOnlyProperty();
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
        this.row = row;
        if (row == EventTable.NO_ROW) {
            clear();
            return;
        }
        working.set(true);
        Evidence evidence = workbench.evidenceProperty().get();
        jobs.latest(
                findJob, cancel -> Compared.of(evidence, row, cancel), this::tell, this::failed);
    }

    /// Shows no difference, and works on none.
    public void clear() {
        jobs.cancel(findJob);
        row = EventTable.NO_ROW;
        working.set(false);
        found = null;
        problem.set("");
        draw();
    }

    /// Opens the previous request, which may lie elsewhere by now.
    void openPrevious() {
        if (found != null && found.before().isPresent()) {
            EventTable then = found.table();
            EventTable now = workbench.evidenceProperty().get().table();
            int before = found.before().getAsInt();
            workbench.open(then == now ? before : now.rowOfOrdinal(then.ordinal(before)));
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

    void showNoise(boolean isShown) {
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
        if (row != EventTable.NO_ROW) {
            show(now.table().rowOfOrdinal(before.table().ordinal(row)));
        }
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

    private void draw() {
        opened.clear();
        Optional<DifferencePicture> next =
                Optional.ofNullable(found)
                        .map(one ->
                                DifferencePicture.of(
                                        one, workbench.zoneProperty().get(), noise.get()));
        lines.setAll(next.map(DifferencePicture::lines).orElse(List.of()));
        picture.set(next);
    }
}
