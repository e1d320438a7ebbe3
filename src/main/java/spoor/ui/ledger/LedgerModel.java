package spoor.ui.ledger;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import spoor.casefile.LedgerFile;
import spoor.casefile.LedgerReject;
import spoor.ui.kit.Jobs;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The ledger of the open case: which files are listed, which are chosen, which is open. Reads
/// nothing before it is looked at, and everything off the FX thread. FX thread only.
public final class LedgerModel {
    private static final String FILES = "ledger-files";
    private static final String VIEW = "ledger-view";

    private final LedgerSource source;
    private final Jobs jobs;
    private final RejectsModel rejects;
    private final ReadOnlyObjectWrapper<LedgerView> view =
            new ReadOnlyObjectWrapper<>(LedgerView.EMPTY);
    private final ReadOnlyObjectWrapper<LedgerQuery> query =
            new ReadOnlyObjectWrapper<>(LedgerQuery.ALL);
    private final ReadOnlyObjectWrapper<Optional<LedgerFile>> chosen =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<FileChoice> choice =
            new ReadOnlyObjectWrapper<>(FileChoice.NONE);
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper summons = new ReadOnlyIntegerWrapper();
    private @Nullable LedgerContents contents;
    private boolean isShown;
    private boolean isStale = true;

    public LedgerModel(LedgerSource source, Jobs jobs) {
        this.source = source;
        this.jobs = jobs;
        this.rejects = new RejectsModel(source, jobs);
    }

    /// What the query before last, or the last one, found.
    ReadOnlyObjectProperty<LedgerView> viewProperty() {
        return view.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<LedgerQuery> queryProperty() {
        return query.getReadOnlyProperty();
    }

    /// The places of the list that are chosen, for what is done with several files.
    ReadOnlyObjectProperty<FileChoice> choiceProperty() {
        return choice.getReadOnlyProperty();
    }

    /// The file of which all is said; empty while none is open.
    ReadOnlyObjectProperty<Optional<LedgerFile>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// What was rejected in the file that is open.
    RejectsModel rejects() {
        return rejects;
    }

    /// Whether the ledger is being read or searched.
    ReadOnlyBooleanProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /// Why the ledger could not be read; empty where it could.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Goes up when something elsewhere asks for the ledger to be brought into sight.
    public ReadOnlyIntegerProperty summonsProperty() {
        return summons.getReadOnlyProperty();
    }

    /// Whether the ledger has been read, be it empty.
    boolean isRead() {
        return contents != null;
    }

    /// The files at the chosen places, in the order of the list.
    List<LedgerFile> chosenFiles() {
        List<LedgerFile> files = view.get().files();
        return choice.get().places().mapToObj(files::get).toList();
    }

    /// The file whose bytes stand for those of a copy.
    Optional<LedgerFile> original(LedgerFile copy) {
        LedgerContents all = contents;
        return all == null || copy.sha256().isEmpty()
                ? Optional.empty()
                : all.files().stream()
                        .filter(file -> file.isKept() && file.sha256().equals(copy.sha256()))
                        .findFirst();
    }

    // commands

    /// Brings the ledger into sight, with all files of a kind.
    public void summon(LedgerFilter filter) {
        ask(now -> now.withoutConditions().withFilter(filter));
        summons.set(summons.get() + 1);
    }

    /// Tells whether the ledger is in sight. It is read when it first is, and again when there is
    /// more.
    public void setShown(boolean isInSight) {
        isShown = isInSight;
        read();
    }

    /// The case holds more than before.
    public void refresh() {
        isStale = true;
        read();
    }

    void search(String text) {
        ask(now -> now.withText(text));
    }

    void filter(LedgerFilter filter) {
        ask(now -> now.withFilter(filter));
    }

    /// Shows only what one import recorded, or with [LedgerQuery#ALL_RUNS] everything.
    void ofRun(int run) {
        ask(now -> now.withRun(run));
    }

    void sortBy(LedgerColumn column) {
        ask(now -> now.sortedBy(column));
    }

    void clearConditions() {
        ask(LedgerQuery::withoutConditions);
    }

    /// Chooses a place and opens its file.
    void choose(int place) {
        choice.set(choice.get().only(place));
        open(view.get().files().get(place));
    }

    void toggle(int place) {
        choice.set(choice.get().toggled(place));
    }

    void extendTo(int place) {
        choice.set(choice.get().extendedTo(place));
    }

    void chooseAll() {
        choice.set(choice.get().all(view.get().files().size()));
    }

    /// Moves the lead by some places and opens the file there, or extends the choice to it.
    void move(long by, boolean isExtending) {
        int total = view.get().files().size();
        if (total == 0) {
            return;
        }
        int to = (int) Math.clamp(choice.get().lead() + by, 0, total - 1L);
        if (isExtending) {
            extendTo(to);
        } else {
            choose(to);
        }
    }

    void chooseNone() {
        choice.set(FileChoice.NONE);
        close();
    }

    /// Closes the file that is open.
    void close() {
        rejects.close();
        chosen.set(Optional.empty());
    }

    /// Opens a file even where the query hides it.
    void find(LedgerFile file) {
        int place = view.get().placeOf(file.id());
        if (place >= 0) {
            choose(place);
        } else {
            choice.set(FileChoice.NONE);
            open(file);
            clearConditions();
        }
    }

    private void open(LedgerFile file) {
        if (chosen.get().filter(now -> now.id() == file.id()).isEmpty()) {
            rejects.open(file);
        }
        chosen.set(Optional.of(file));
    }

    /// Shows the bytes around a reject of the open file.
    void openReject(LedgerReject reject) {
        chosen.get().ifPresent(file -> rejects.openBytes(file, reject));
    }

    private void ask(UnaryOperator<LedgerQuery> change) {
        LedgerQuery next = change.apply(query.get());
        if (!next.equals(query.get())) {
            query.set(next);
            look();
        }
    }

    private void read() {
        if (!isShown || !isStale) {
            return;
        }
        isStale = false;
        reading.set(true);
        jobs.latest(
                FILES,
                cancel -> LedgerContents.from(source, cancel),
                all -> {
                    contents = all;
                    problem.set("");
                    look();
                },
                failure -> {
                    reading.set(false);
                    problem.set(String.valueOf(failure.getMessage()));
                });
    }

    private void look() {
        LedgerContents all = contents;
        if (all == null) {
            return;
        }
        LedgerQuery asked = query.get();
        reading.set(true);
        jobs.latest(
                VIEW,
                cancel -> LedgerView.of(all, asked, cancel),
                this::show,
                failure -> problem.set(String.valueOf(failure.getMessage())));
    }

    private void show(LedgerView next) {
        reading.set(false);
        choice.set(FileChoice.NONE);
        view.set(next);
        chosen.get().ifPresent(before -> follow(before, next));
    }

    /// The open file stays open while it is listed, by its number. What is said of it may have
    /// changed.
    private void follow(LedgerFile before, LedgerView next) {
        int place = next.placeOf(before.id());
        if (place < 0) {
            close();
            return;
        }
        choice.set(FileChoice.NONE.only(place));
        LedgerFile after = next.files().get(place);
        if (!after.equals(before)) {
            chosen.set(Optional.of(after));
            rejects.read(after);
        }
    }
}
