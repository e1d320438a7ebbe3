package spoor.ui.identities;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import spoor.casefile.Evidence;
import spoor.engine.Answer;
import spoor.engine.FacetCounts;
import spoor.engine.Values;
import spoor.event.Field;
import spoor.event.IdentityKind;
import spoor.lens.Lens;
import spoor.ui.kit.Jobs;
import spoor.ui.kit.Workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Who made the matching events, and whose page is open. Counts only while it is in sight; the
/// latest wins. FX thread only.
public final class IdentitiesModel {
    private static final String JOB = "identities";
    private static final String VIEW = "identities-view";

    /// Sorting more identities than this could be felt.
    private static final int MANY = 5_000;

    private final Workbench workbench;
    private final Jobs jobs;
    private final PageModel page;
    private final ReadOnlyObjectWrapper<IdentityView> view =
            new ReadOnlyObjectWrapper<>(IdentityView.UNKNOWN);
    private final ReadOnlyObjectWrapper<IdentityQuery> query =
            new ReadOnlyObjectWrapper<>(IdentityQuery.ALL);
    private final ReadOnlyObjectWrapper<List<String>> path = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper counting = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private Evidence answered;
    private IdentityList list = IdentityList.UNKNOWN;
    private boolean isShown;
    private boolean isStale = true;

    public IdentitiesModel(Workbench workbench) {
        this.workbench = workbench;
        this.jobs = workbench.jobs();
        this.page = new PageModel(workbench);
        this.answered = workbench.evidenceProperty().get();
        workbench.answerProperty().subscribe(this::invalidate);
        workbench.evidenceProperty().subscribe(_ -> forget());
    }

    /// Whether more events are on their way into the case.
    ReadOnlyBooleanProperty fillingProperty() {
        return workbench.fillingProperty();
    }

    /// How many there are, for the head of the tab; empty while that is not known.
    public ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<IdentityView> viewProperty() {
        return view.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<IdentityQuery> queryProperty() {
        return query.getReadOnlyProperty();
    }

    /// The identities that were opened one after the other, by key, that of the page last; empty
    /// while the list is shown.
    ReadOnlyObjectProperty<List<String>> pathProperty() {
        return path.getReadOnlyProperty();
    }

    /// What is known of the identity whose page is open.
    PageModel page() {
        return page;
    }

    /// Whether the list is being counted.
    ReadOnlyBooleanProperty countingProperty() {
        return counting.getReadOnlyProperty();
    }

    /// Why the list could not be counted; empty where it could.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    // commands

    /// Tells whether the pane is in sight.
    public void setShown(boolean isInSight) {
        isShown = isInSight;
        refresh();
    }

    /// Opens the page of an identity; [#back] leads back to what was there before.
    ///
    /// @param key as the events have it
    public void open(String key) {
        if (!path.get().isEmpty() && path.get().getLast().equals(key)) {
            return;
        }
        List<String> longer = new ArrayList<>(path.get());
        longer.add(key);
        go(longer);
    }

    /// Back to the page before, or to the list. Whether there was a way back.
    boolean back() {
        List<String> now = path.get();
        if (now.isEmpty()) {
            return false;
        }
        go(now.subList(0, now.size() - 1));
        return true;
    }

    /// Back to the first `depth` identities that were opened; 0 is the list.
    void backTo(int depth) {
        go(path.get().subList(0, depth));
    }

    void search(String text) {
        look(query.get().withText(text));
    }

    void sortBy(IdentityColumn column) {
        look(query.get().sortedBy(column));
    }

    void fold(IdentityKind kind, boolean isFolded) {
        look(query.get().withFolded(kind, isFolded));
    }

    void only(String key) {
        workbench.advance(lens().only(Field.IDENTITY, IdentityLine.match(key)));
    }

    void include(List<String> keys) {
        Lens next = lens();
        for (String key : keys) {
            next = next.including(Field.IDENTITY, IdentityLine.match(key));
        }
        workbench.advance(next);
    }

    void exclude(List<String> keys) {
        Lens next = lens();
        for (String key : keys) {
            next = next.excluding(Field.IDENTITY, IdentityLine.match(key));
        }
        workbench.advance(next);
    }

    void clearLens() {
        workbench.advance(Lens.ALL.withSort(lens().sort()));
    }

    private Lens lens() {
        return workbench.lensProperty().get();
    }

    private void go(List<String> next) {
        path.set(List.copyOf(next));
        page.show(next.isEmpty() ? null : next.getLast());
        refresh();
    }

    private void look(IdentityQuery next) {
        if (!next.equals(query.get())) {
            query.set(next);
            arrange();
        }
    }

    private void arrange() {
        IdentityList arranged = list;
        IdentityQuery wanted = query.get();
        if (arranged.lines().size() <= MANY) {
            jobs.cancel(VIEW);
            view.set(IdentityView.of(arranged, wanted));
            return;
        }
        jobs.latest(
                VIEW,
                _ -> IdentityView.of(arranged, wanted),
                view::set,
                failure -> problem.set(String.valueOf(failure.getMessage())));
    }

    /// What was counted of other evidence may name codes that it does not have.
    private void forget() {
        jobs.cancel(JOB);
        isStale = true;
    }

    private void invalidate(@Nullable Answer answer) {
        isStale = true;
        answered = workbench.evidenceProperty().get();
        count.set(answer == null ? "" : said(answer));
        refresh();
    }

    private void refresh() {
        page.setShown(isShown);
        Answer answer = workbench.answerProperty().get();
        boolean isListShown = isShown && path.get().isEmpty();
        if (!isListShown || !isStale || answer == null || workbench.answeringProperty().get()) {
            return;
        }
        isStale = false;
        Evidence evidence = answered;
        counting.set(true);
        jobs.latest(
                JOB,
                cancel -> IdentityList.of(evidence, answer, cancel),
                this::show,
                failure -> {
                    counting.set(false);
                    problem.set(String.valueOf(failure.getMessage()));
                });
    }

    private void show(IdentityList counted) {
        counting.set(false);
        problem.set("");
        list = counted;
        count.set(number(counted.lines().size()));
        arrange();
    }

    /// Known without counting where the lens asks nothing of the identity: then every value of the
    /// facet is listed.
    private static String said(Answer answer) {
        FacetCounts counts = answer.facets().get(Field.IDENTITY);
        Lens lens = answer.lens();
        if (counts == null || !lens.equals(lens.clearing(Field.IDENTITY))) {
            return "";
        }
        return number(counts.distinct() + (counts.count(Values.ABSENT) > 0 ? 1 : 0));
    }

    private static String number(int value) {
        return String.format(Locale.ENGLISH, "%,d", value);
    }
}
