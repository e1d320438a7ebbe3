package spoor.ui.identities;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import spoor.analysis.Issue;
import spoor.casefile.Evidence;
import spoor.engine.Answer;
import spoor.engine.EventTable;
import spoor.event.Field;
import spoor.lens.Filter;
import spoor.lens.Lens;
import spoor.lens.Match;
import spoor.ui.kit.Jobs;
import spoor.ui.kit.Workbench;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;

/// The page of one identity, counted anew with each answer while it is in sight. FX thread only.
final class PageModel {
    private static final String JOB = "identity";
    private static final String TOUCHED = "identity-touched";

    private final Workbench workbench;
    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<Optional<IdentityPage>> page =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Touched> touched =
            new ReadOnlyObjectWrapper<>(Touched.UNKNOWN);
    private final ReadOnlyObjectWrapper<Integer> chainRow =
            new ReadOnlyObjectWrapper<>(EventTable.NO_ROW);
    private final ReadOnlyBooleanWrapper counting = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private Evidence answered;
    private @Nullable String key;
    private String chosen = "";
    private boolean isShown;
    private boolean isStale = true;

    PageModel(Workbench workbench) {
        this.workbench = workbench;
        this.jobs = workbench.jobs();
        this.answered = workbench.evidenceProperty().get();
        workbench
                .answerProperty()
                .subscribe(_ -> {
                    answered = workbench.evidenceProperty().get();
                    invalidate();
                });
        workbench.newSinceProperty().subscribe(this::invalidate);
        workbench.evidenceProperty().subscribe(_ -> forget());
    }

    /// The identity that was asked for last, as soon as it is counted; empty while none is.
    ReadOnlyObjectProperty<Optional<IdentityPage>> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// What its calls were about; comes later than the page.
    ReadOnlyObjectProperty<Touched> touchedProperty() {
        return touched.getReadOnlyProperty();
    }

    /// The row of the event whose chain is told: of the session that was chosen last, else the
    /// latest that the page counts; [EventTable#NO_ROW] where there is none.
    ReadOnlyObjectProperty<Integer> chainRowProperty() {
        return chainRow.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty countingProperty() {
        return counting.getReadOnlyProperty();
    }

    /// Why the page could not be counted; empty where it could.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// The identity that was asked for last.
    Optional<String> key() {
        return Optional.ofNullable(key);
    }

    // commands

    /// Turns to an identity, or with null to none.
    void show(@Nullable String wanted) {
        if (!Objects.equals(wanted, key)) {
            key = wanted;
            forget();
            page.set(Optional.empty());
            touched.set(Touched.UNKNOWN);
            chosen = "";
            chainRow.set(EventTable.NO_ROW);
            counting.set(false);
        }
    }

    void setShown(boolean isInSight) {
        isShown = isInSight;
        refresh();
    }

    /// Tells how the identity came by this session.
    void choose(SessionSpan session) {
        chosen = session.key();
        chainRow.set(session.row());
    }

    /// Opens the call that issued credentials.
    void open(Issue issue) {
        workbench.open(issue.row());
    }

    /// Looks only at records that hold a text somewhere.
    void search(String text) {
        workbench.advance(workbench.lensProperty().get().with(new Filter.OfText(text, false)));
    }

    /// Looks only at the events of one session.
    void only(SessionSpan session) {
        condition((lens, match) -> lens.only(Field.SESSION, match), session);
    }

    void include(SessionSpan session) {
        condition((lens, match) -> lens.including(Field.SESSION, match), session);
    }

    void exclude(SessionSpan session) {
        condition((lens, match) -> lens.excluding(Field.SESSION, match), session);
    }

    private void condition(BiFunction<Lens, Match, Lens> change, SessionSpan session) {
        Lens lens = workbench.lensProperty().get();
        workbench.advance(change.apply(lens, new Match.Exact(session.key())));
    }

    private void forget() {
        jobs.cancel(JOB);
        jobs.cancel(TOUCHED);
        isStale = true;
    }

    private void invalidate() {
        isStale = true;
        refresh();
    }

    private void refresh() {
        Answer looked = workbench.answerProperty().get();
        String wanted = key;
        boolean isDue = isShown && isStale && !workbench.answeringProperty().get();
        if (!isDue || wanted == null || looked == null) {
            return;
        }
        isStale = false;
        Evidence evidence = answered;
        Optional<Instant> since = workbench.newSince();
        counting.set(true);
        jobs.latest(
                JOB,
                cancel -> IdentityPage.of(evidence, looked, wanted, since, cancel),
                counted -> show(evidence, counted),
                this::fail);
    }

    private void show(Evidence evidence, IdentityPage counted) {
        counting.set(false);
        problem.set("");
        page.set(Optional.of(counted));
        chainRow.set(
                counted.sessions().stream()
                        .filter(session -> session.key().equals(chosen))
                        .findFirst()
                        .map(SessionSpan::row)
                        .orElse(counted.lastRow()));
        jobs.latest(
                TOUCHED,
                cancel -> Touched.of(evidence, counted.answer(), cancel),
                touched::set,
                this::fail);
    }

    private void fail(Exception failure) {
        counting.set(false);
        problem.set(String.valueOf(failure.getMessage()));
    }
}
