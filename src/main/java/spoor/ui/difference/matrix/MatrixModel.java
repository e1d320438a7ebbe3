package spoor.ui.difference.matrix;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import spoor.casefile.CallMatrix;
import spoor.casefile.Evidence;
import spoor.engine.Answer;
import spoor.engine.Cancel;
import spoor.engine.EventTable;
import spoor.engine.FacetCounts;
import spoor.event.Field;
import spoor.lens.Filter;
import spoor.lens.Lens;
import spoor.ui.kit.Jobs;
import spoor.ui.kit.Words;
import spoor.ui.kit.Workbench;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// The matrix of all events of one name under the lens. The name is that of the event opened last,
/// unless another is chosen; where the lens hides it, the most frequent one. Reads only while it is
/// in sight, and off the FX thread. FX thread only.
public final class MatrixModel {
    private static final String READ = "matrix-read";
    private static final String VIEW = "matrix-view";

    private final Workbench workbench;
    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<Optional<MatrixView>> view =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<MatrixQuery> query =
            new ReadOnlyObjectWrapper<>(MatrixQuery.ALL);
    private final ReadOnlyObjectWrapper<EventNames> names =
            new ReadOnlyObjectWrapper<>(EventNames.NONE);
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private @Nullable Read read;
    private String chosen = "";
    private String opened = "";
    private boolean isShown;
    private boolean isStale = true;

    /// What was read, and the rows it names.
    private record Read(EventNames names, CallMatrix.Found found, EventTable table) {}

    public MatrixModel(Workbench workbench, Jobs jobs) {
        this.workbench = workbench;
        this.jobs = jobs;
        workbench.evidenceProperty().addListener(_ -> refresh());
        workbench.lensProperty().addListener(_ -> refresh());
        workbench.openRowProperty().subscribe(this::follow);
        workbench.zoneProperty().addListener(_ -> look());
        workbench.answerProperty().subscribe(_ -> count());
    }

    // properties

    /// What was found last; empty before the first.
    ReadOnlyObjectProperty<Optional<MatrixView>> viewProperty() {
        return view.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<MatrixQuery> queryProperty() {
        return query.getReadOnlyProperty();
    }

    /// The names under the lens.
    ReadOnlyObjectProperty<EventNames> namesProperty() {
        return names.getReadOnlyProperty();
    }

    /// Whether another matrix is on its way.
    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /// Why there is no matrix; empty where there is one.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// How many events there are of the open one's name, as a text; empty for none.
    ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    // commands

    /// Tells whether the matrix is in sight; reads nothing while it is not.
    public void setShown(boolean isInSight) {
        isShown = isInSight;
        if (isInSight) {
            read();
        } else if (jobs.isRunning(READ)) {
            jobs.cancel(READ);
            working.set(false);
            isStale = true;
        }
    }

    /// Shows the events of another name.
    public void choose(String eventName) {
        chosen = eventName;
        refresh();
    }

    void showByEvent(boolean isByEvent) {
        ask(now -> now.isByEvent() == isByEvent ? now : now.byEvent(isByEvent));
    }

    void search(String text) {
        ask(now -> now.withText(text));
    }

    void sortBy(String column) {
        ask(now -> now.sortedBy(column));
    }

    void hold(MatrixQuery.Condition condition) {
        ask(now -> now.with(condition));
    }

    void drop(MatrixQuery.Condition condition) {
        ask(now -> now.without(condition));
    }

    void clearConditions() {
        ask(MatrixQuery::withoutConditions);
    }

    /// Leaves a parameter out of the combinations, or takes it in again.
    void toggle(String path) {
        Set<String> now = view.get().map(MatrixView::leftOut).orElse(Set.of());
        ask(query -> query.toggled(path, now));
    }

    void open(MatrixLine line) {
        workbench.open(line.row());
    }

    /// Narrows the lens to records that hold this text.
    void find(String text) {
        Lens lens = workbench.lensProperty().get();
        workbench.advance(lens.with(new Filter.OfText(text, false)));
    }

    // the way of the data

    private void follow(int row) {
        if (row == EventTable.NO_ROW) {
            return;
        }
        String name = workbench.evidenceProperty().get().table().text(Field.EVENT_NAME, row);
        if (!name.equals(opened)) {
            opened = name;
            chosen = "";
            count();
            boolean isThere =
                    view.get().filter(one -> one.found().eventName().equals(name)).isPresent();
            if (!isThere) {
                refresh();
            }
        }
    }

    /// From the answer in sight, which is there before the matrix is.
    private void count() {
        Answer answer = workbench.answerProperty().get();
        FacetCounts names = answer == null ? null : answer.facets().get(Field.EVENT_NAME);
        int row = workbench.openRowProperty().get();
        EventTable table = workbench.evidenceProperty().get().table();
        int events =
                names == null || row == EventTable.NO_ROW
                        ? 0
                        : names.count(table.code(Field.EVENT_NAME, row));
        count.set(events == 0 ? "" : Words.of("matrix.count", events));
    }

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
        jobs.cancel(VIEW);
        Evidence evidence = workbench.evidenceProperty().get();
        Lens lens = workbench.lensProperty().get();
        List<String> wanted = List.of(chosen, opened);
        jobs.latest(READ, cancel -> read(evidence, lens, wanted, cancel), this::take, this::fail);
    }

    private static Read read(Evidence evidence, Lens lens, List<String> wanted, Cancel cancel) {
        EventNames names = EventNames.of(evidence, lens, cancel);
        String name = names.choose(wanted).map(EventNames.Name::text).orElse("");
        CallMatrix.Found found = new CallMatrix(evidence).of(name, lens, cancel);
        return new Read(names, found, evidence.table());
    }

    private void take(Read latest) {
        Read before = read;
        read = latest;
        if (before == null || !before.found().eventName().equals(latest.found().eventName())) {
            query.set(MatrixQuery.ALL.byEvent(query.get().isByEvent()));
        } else {
            // Values have other numbers in another matrix.
            query.set(query.get().renumbered(latest.found().matrix()));
        }
        look();
    }

    private void ask(UnaryOperator<MatrixQuery> change) {
        MatrixQuery next = change.apply(query.get());
        if (!next.equals(query.get())) {
            query.set(next);
            look();
        }
    }

    private void look() {
        Read all = read;
        if (all == null) {
            return;
        }
        MatrixQuery asked = query.get();
        ZoneId zone = workbench.zoneProperty().get();
        working.set(true);
        jobs.latest(
                VIEW,
                cancel -> MatrixView.of(all.found(), all.table(), asked, zone, cancel),
                next -> {
                    working.set(jobs.isRunning(READ));
                    problem.set("");
                    names.set(all.names());
                    view.set(Optional.of(next));
                },
                this::fail);
    }

    private void fail(Exception failure) {
        working.set(false);
        problem.set(String.valueOf(failure.getMessage()));
    }
}
