package spoor.ui.timeline;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import spoor.engine.Answer;
import spoor.engine.Histogram;
import spoor.lens.TimeRange;
import spoor.ui.kit.Words;
import spoor.ui.kit.Workbench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the timeline shows and does. The window moves at once; the workbench is asked for its bars
/// one question at a time, and until they come those at hand are drawn to the new scale.
final class TimelineModel {
    private static final double FITTED_MARGIN = 0.04;

    /// Why there are no bars to see.
    enum Emptiness {
        /// There are bars, or nothing is known yet.
        NONE,
        NO_EVENTS,
        /// Whoever answers from afar does not count in this way.
        REFUSED,
        /// Events there are, but the conditions of the lens hide them all.
        HIDDEN,
        /// Events match, at other times.
        OUT_OF_SIGHT
    }

    private final Workbench workbench;
    private final ReadOnlyObjectWrapper<Stretch> window;
    private final ReadOnlyObjectWrapper<TimeRange> band;
    private final ReadOnlyObjectWrapper<Histogram> bins =
            new ReadOnlyObjectWrapper<>(Histogram.EMPTY);
    private final ReadOnlyObjectWrapper<Histogram> overview =
            new ReadOnlyObjectWrapper<>(Histogram.EMPTY);
    private final ReadOnlyObjectWrapper<Emptiness> emptiness =
            new ReadOnlyObjectWrapper<>(Emptiness.NONE);
    private final ReadOnlyBooleanWrapper dragging = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Colouring> colouring =
            new ReadOnlyObjectWrapper<>(Colouring.OUTCOME);
    private @Nullable RangeDrag drag;
    private boolean isWindowToAsk;

    TimelineModel(Workbench workbench) {
        this.workbench = workbench;
        this.window = new ReadOnlyObjectWrapper<>(shown());
        this.band = new ReadOnlyObjectWrapper<>(workbench.lensProperty().get().range());
        workbench.answerProperty().subscribe(this::take);
        workbench.evidenceProperty().subscribe(_ -> follow());
        workbench.visibleProperty().subscribe(_ -> follow());
        workbench.lensProperty().subscribe(_ -> showChosen());
        workbench.answeringProperty().subscribe(_ -> askForWindow());
        workbench.stackProperty().subscribe(stack -> colouring.set(Colouring.of(stack)));
    }

    /// The stretch of time in sight.
    ReadOnlyObjectProperty<Stretch> windowProperty() {
        return window.getReadOnlyProperty();
    }

    /// The chosen range, or the one that is being dragged; [TimeRange#ALL] for none.
    ReadOnlyObjectProperty<TimeRange> bandProperty() {
        return band.getReadOnlyProperty();
    }

    /// The newest counts of the window, which may still be those of the window before.
    ReadOnlyObjectProperty<Histogram> binsProperty() {
        return bins.getReadOnlyProperty();
    }

    /// The counts of the whole case.
    ReadOnlyObjectProperty<Histogram> overviewProperty() {
        return overview.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Emptiness> emptinessProperty() {
        return emptiness.getReadOnlyProperty();
    }

    /// Whether a range is being dragged.
    ReadOnlyBooleanProperty draggingProperty() {
        return dragging.getReadOnlyProperty();
    }

    /// The chosen moment from which on things count as new; empty while none is chosen.
    ReadOnlyObjectProperty<Optional<Instant>> newSinceProperty() {
        return workbench.newSinceProperty();
    }

    TimeText text() {
        return new TimeText(workbench.zoneProperty().get());
    }

    /// What the bars are to be coloured by; those in sight may still be coloured as before.
    ReadOnlyObjectProperty<Colouring> colouringProperty() {
        return colouring.getReadOnlyProperty();
    }

    /// All that the bars say, in words.
    String summary() {
        Histogram shown = bins.get();
        List<Part> parts = Colouring.of(shown.stack()).parts();
        long total = 0;
        List<String> counts = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            int sum = sum(shown, part);
            total += sum;
            if (sum > 0) {
                counts.add(parts.get(part).counted(sum));
            }
        }
        Stretch now = window.get();
        String said =
                Words.of(
                        "timeline.accessible",
                        text().stretch(now),
                        text().zoneName(now.to()),
                        total,
                        String.join(", ", counts));
        return hasChosen()
                ? said
                        + " "
                        + Words.of(
                                "timeline.accessible.chosen",
                                text().stretch(Stretch.of(chosen(), whole())))
                : said;
    }

    /// How many events of a part there are in all bins.
    static int sum(Histogram bins, int part) {
        int sum = 0;
        for (int bin = 0; bin < bins.bins(); bin++) {
            sum += bins.count(part, bin);
        }
        return sum;
    }

    /// How many events the case holds.
    int caseSize() {
        return workbench.evidenceProperty().get().table().size();
    }

    /// Whether the bars can be coloured so. Athena knows only what stands in the records.
    boolean offers(Colouring colouring) {
        return !workbench.isAfar() || colouring == Colouring.OUTCOME;
    }

    /// Why there are no bars where that is refused.
    String refusal() {
        return workbench.barsRefusedProperty().get();
    }

    /// How many events the conditions hide, in a sentence.
    String hidden() {
        return workbench.isAfar()
                ? Words.of("timeline.empty.afar")
                : Words.of("timeline.empty.hidden", caseSize());
    }

    /// How far one can zoom out.
    Stretch whole() {
        return Stretch.around(workbench.extent());
    }

    boolean isAllInSight() {
        return window.get().holds(whole());
    }

    boolean hasChosen() {
        return !chosen().isAll();
    }

    // What one can do.

    /// Shows this stretch, as far as the case goes.
    void show(Stretch wanted) {
        window.set(wanted.within(whole()));
        isWindowToAsk = true;
        askForWindow();
    }

    /// Zooms by a factor above 1 (out) or below (in), with the moment `at` staying in place.
    void zoom(long at, double factor) {
        show(window.get().zoomed(at, factor));
    }

    /// Moves by a share of the window: positive is later.
    void pan(double share) {
        Stretch now = window.get();
        show(now.moved(Math.round(now.span() * share)));
    }

    void centre(long at) {
        Stretch now = window.get();
        show(now.moved(at - (now.from() + now.span() / 2)));
    }

    void showAll() {
        show(whole());
    }

    /// Shows the chosen range with a little around it.
    void zoomToChosen() {
        if (hasChosen()) {
            show(fitted());
        }
    }

    /// The chosen range; if that is in sight already, or there is none, everything.
    void fit() {
        if (hasChosen() && !window.get().equals(fitted().within(whole()))) {
            zoomToChosen();
        } else {
            showAll();
        }
    }

    /// Chooses the time in sight.
    void chooseWindow() {
        workbench.advance(workbench.lensProperty().get().withRange(window.get().range()));
    }

    void clearChosen() {
        workbench.advance(workbench.lensProperty().get().withRange(TimeRange.ALL));
    }

    void colour(Colouring chosen) {
        workbench.stackBy(chosen.stack());
    }

    /// Takes away all conditions but the time range.
    void clearConditions() {
        workbench.advance(workbench.lensProperty().get().withFilters(List.of()));
    }

    void markNewSince(long at) {
        workbench.markNewSince(Optional.of(Instant.ofEpochMilli(at)));
    }

    void forgetNewSince() {
        workbench.markNewSince(Optional.empty());
    }

    void begin(RangeDrag begun) {
        drag = begun;
        dragging.set(true);
    }

    void dragTo(long at, Bars bars) {
        if (drag != null) {
            band.set(drag.at(at, bars));
        }
    }

    /// Takes the range that was dragged.
    void drop() {
        if (drag != null) {
            endDrag();
            workbench.advance(workbench.lensProperty().get().withRange(band.get()));
        }
    }

    void cancelDrag() {
        endDrag();
        showChosen();
    }

    private void endDrag() {
        drag = null;
        dragging.set(false);
    }

    // Following the workbench.

    private void take(@Nullable Answer answer) {
        if (answer == null) {
            return;
        }
        bins.set(answer.histograms().get(0));
        overview.set(answer.histograms().get(1));
        emptiness.set(emptinessOf(bins.get(), overview.get()));
    }

    private Emptiness emptinessOf(Histogram shown, Histogram all) {
        if (!workbench.barsRefusedProperty().get().isEmpty()) {
            return Emptiness.REFUSED;
        }
        if (caseSize() == 0 && !workbench.isAfar()) {
            return Emptiness.NO_EVENTS;
        }
        if (all.highest() == 0) {
            return Emptiness.HIDDEN;
        }
        return shown.highest() == 0 ? Emptiness.OUT_OF_SIGHT : Emptiness.NONE;
    }

    private void follow() {
        if (!isWindowToAsk) {
            window.set(shown());
        }
    }

    private void showChosen() {
        if (drag == null) {
            band.set(chosen());
        }
    }

    /// Asks for the window's bars unless an answer is awaited: a question for every movement of the
    /// pointer would cancel the one before, and no bars would come until the pointer rests.
    private void askForWindow() {
        if (!isWindowToAsk || workbench.answeringProperty().get()) {
            return;
        }
        isWindowToAsk = false;
        Stretch wanted = window.get();
        workbench.showTime(wanted.equals(whole()) ? TimeRange.ALL : wanted.range());
    }

    private Stretch shown() {
        return Stretch.of(workbench.visibleProperty().get(), whole());
    }

    private Stretch fitted() {
        Stretch padded = Stretch.of(chosen(), whole()).padded(FITTED_MARGIN);
        return padded.zoomed(padded.from() + padded.span() / 2, 1);
    }

    private TimeRange chosen() {
        return workbench.lensProperty().get().range();
    }
}
