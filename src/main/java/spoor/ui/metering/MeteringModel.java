package spoor.ui.metering;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import spoor.analysis.metering.Gap;
import spoor.analysis.metering.Heartbeat;
import spoor.analysis.metering.Hour;
import spoor.analysis.metering.Meter;
import spoor.analysis.metering.UsageRecord;
import spoor.casefile.Evidence;
import spoor.casefile.Meterings;
import spoor.engine.EventTable;
import spoor.lens.Lens;
import spoor.lens.TimeRange;
import spoor.ui.kit.Jobs;
import spoor.ui.kit.Workbench;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// The heartbeats of metering under the lens, the one that is chosen, and the hour that is looked
/// at. Reads only while it is in sight, and off the FX thread. A lens that was narrowed to an hour
/// from here leaves the hours around it in sight. FX thread only.
public final class MeteringModel {
    private static final String READ = "metering-read";

    private final Workbench workbench;
    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<Optional<Meterings.Found>> found =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Heartbeat>> chosen =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<OptionalLong> cursor =
            new ReadOnlyObjectWrapper<>(OptionalLong.empty());
    private final ReadOnlyObjectWrapper<TimeRange> band =
            new ReadOnlyObjectWrapper<>(TimeRange.ALL);
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /// That the rows of what was found are of.
    private EventTable table = EventTable.empty();

    /// What is asked, without the narrowing from here.
    private Lens wide = Lens.ALL;

    /// The one that is looked at where it is there.
    private Optional<Meter> wanted = Optional.empty();

    private boolean isShown;
    private boolean isStale = true;

    private record Read(Meterings.Found found, EventTable table) {}

    public MeteringModel(Workbench workbench, Jobs jobs) {
        this.workbench = workbench;
        this.jobs = jobs;
        workbench.evidenceProperty().addListener(_ -> refresh());
        workbench.lensProperty().addListener(_ -> follow());
    }

    // properties

    /// What was found last; empty before the first.
    ReadOnlyObjectProperty<Optional<Meterings.Found>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Heartbeat>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// The beginning of the hour that is looked at, of those of the chosen heartbeat.
    ReadOnlyObjectProperty<OptionalLong> cursorProperty() {
        return cursor.getReadOnlyProperty();
    }

    /// The time that the lens was narrowed to from here; all of it where it was not.
    ReadOnlyObjectProperty<TimeRange> bandProperty() {
        return band.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /// Why nothing was found; empty where something may be.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<ZoneId> zoneProperty() {
        return workbench.zoneProperty();
    }

    /// Whether there is a condition that may hide reports.
    boolean isNarrowed() {
        return !wide.isAll();
    }

    // commands

    /// Tells whether the heartbeats are in sight; reads nothing while they are not.
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

    void choose(Heartbeat beat) {
        if (!chosen.get().equals(Optional.of(beat))) {
            cursor.set(OptionalLong.empty());
            wanted = Optional.of(beat.meter());
            chosen.set(Optional.of(beat));
        }
    }

    /// Looks at the hour that begins there.
    void lookAt(long start) {
        cursor.set(OptionalLong.of(start));
    }

    /// Looks at the hour some hours later, or earlier where negative; from nowhere at the first.
    void move(int hours) {
        chosen.get()
                .map(Heartbeat::hours)
                .filter(all -> !all.isEmpty())
                .ifPresent(all -> {
                    long first = all.getFirst().start();
                    long last = all.getLast().start();
                    long next =
                            cursor.get().isPresent()
                                    ? cursor.get().getAsLong() + hours * UsageRecord.HOUR
                                    : first;
                    lookAt(Math.clamp(next, first, last));
                });
    }

    /// Looks at the first hour of the next gap, or of the one before; goes round.
    void goToGap(boolean isForward) {
        List<Gap> gaps = chosen.get().map(Heartbeat::gaps).orElse(List.of());
        if (gaps.isEmpty()) {
            return;
        }
        long now = cursor.get().orElse(isForward ? Long.MIN_VALUE : Long.MAX_VALUE);
        Gap next =
                isForward
                        ? gaps.stream()
                                .filter(gap -> gap.from() > now)
                                .findFirst()
                                .orElse(gaps.getFirst())
                        : gaps.stream()
                                .filter(gap -> gap.from() < now)
                                .max(Comparator.comparingLong(Gap::from))
                                .orElse(gaps.getLast());
        lookAt(next.from());
    }

    /// The hour that is looked at, if the heartbeat has it.
    Optional<Hour> hour() {
        return cursor.get().isPresent() ? hour(cursor.get().getAsLong()) : Optional.empty();
    }

    Optional<Hour> hour(long start) {
        return chosen.get().stream()
                .flatMap(beat -> beat.hours().stream())
                .filter(hour -> hour.start() == start)
                .findFirst();
    }

    /// Narrows the lens to this time and to when its reports were due; the same time again lets go.
    void narrow(long from, long to) {
        long lag = chosen.get().map(Heartbeat::lag).orElse(0) * UsageRecord.HOUR;
        TimeRange range = TimeRange.ofMillis(from, to + lag);
        boolean isAgain = band.get().equals(range);
        band.set(isAgain ? TimeRange.ALL : range);
        workbench.advance(isAgain ? wide : wide.withRange(range));
    }

    /// Lets the lens be as it was before it was narrowed from here.
    boolean letGo() {
        if (band.get().isAll()) {
            return false;
        }
        band.set(TimeRange.ALL);
        workbench.advance(wide);
        return true;
    }

    /// Opens the first event that reports on an hour; does nothing where there is none.
    void open(long start) {
        hour(start)
                .filter(hour -> !hour.records().isEmpty())
                .ifPresent(hour -> open(hour.records().getFirst().row()));
    }

    private void open(int row) {
        EventTable now = workbench.evidenceProperty().get().table();
        workbench.open(table == now ? row : now.rowOfOrdinal(table.ordinal(row)));
    }

    // the way of the data

    private void follow() {
        Lens now = workbench.lensProperty().get();
        boolean isOwn = !band.get().isAll() && now.equals(wide.withRange(band.get()));
        if (!isOwn) {
            band.set(TimeRange.ALL);
        }
        boolean isSame = !isStale && now.equals(wide);
        if (!isOwn && !isSame) {
            refresh();
        }
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
        if (band.get().isAll()) {
            wide = workbench.lensProperty().get();
        }
        Lens lens = wide;
        Evidence evidence = workbench.evidenceProperty().get();
        jobs.latest(
                READ,
                cancel -> new Read(new Meterings(evidence).of(lens, cancel), evidence.table()),
                this::take,
                this::fail);
    }

    private void take(Read read) {
        working.set(false);
        problem.set("");
        table = read.table();
        List<Heartbeat> all = read.found().heartbeats();
        chosen.set(
                all.stream()
                        .filter(beat -> wanted.filter(beat.meter()::equals).isPresent())
                        .findFirst()
                        .or(() -> all.stream().findFirst()));
        wanted = chosen.get().map(Heartbeat::meter).or(() -> wanted);
        found.set(Optional.of(read.found()));
        boolean isThere = hour().isPresent();
        if (!isThere) {
            cursor.set(OptionalLong.empty());
        }
    }

    private void fail(Exception failure) {
        working.set(false);
        problem.set(String.valueOf(failure.getMessage()));
    }
}
