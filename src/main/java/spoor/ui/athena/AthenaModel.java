package spoor.ui.athena;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import spoor.athena.ask.AthenaEngine;
import spoor.athena.ask.Cost;
import spoor.athena.ask.Figures;
import spoor.engine.Answer;
import spoor.engine.Cancel;
import spoor.engine.EventTable;
import spoor.event.Field;
import spoor.ui.aws.Intake;
import spoor.ui.kit.Jobs;
import spoor.ui.kit.Words;
import spoor.ui.kit.Workbench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/// A table in Athena that is looked at: its workbench, and what is to be said beside the answers.
/// FX thread only.
public final class AthenaModel {
    /// How long a lens must stay as it is before it is asked.
    private static final Duration SETTLED = Duration.ofMillis(600);

    private static final Duration LOOK = Duration.ofMillis(50);

    private final AthenaLook look;
    private final AthenaSession session;
    private final Jobs jobs;
    private final Intake intake;
    private final Workbench workbench;
    private final ReadOnlyStringWrapper banner = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper remarks = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper first = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper command = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<BringHomeModel>> bringing =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// What one field of an event holds, as it is shown.
    record Line(String title, String value) {}

    AthenaModel(AthenaLook look, AthenaDoor.Line line, Jobs jobs, Intake intake) {
        this(look, line, jobs, intake, AthenaModel::settle);
    }

    AthenaModel(
            AthenaLook look,
            AthenaDoor.Line line,
            Jobs jobs,
            Intake intake,
            AthenaSession.Settling settling) {
        this.look = look;
        this.session = new AthenaSession(look, line, settling);
        this.jobs = jobs;
        this.intake = intake;
        this.workbench =
                new Workbench(
                        jobs,
                        AthenaSession.nothing(),
                        session,
                        EnumSet.of(Field.FACETS.getFirst()));
        workbench.answeringProperty().subscribe(this::tell);
        workbench.problemProperty().subscribe((_, _) -> tellNow());
        workbench.answerProperty().subscribe(this::count);
        workbench.lensProperty().subscribe(lens -> command.set(look.bringHome(lens)));
        workbench.lensProperty().subscribe((_, _) -> tellNow());
    }

    public Workbench workbench() {
        return workbench;
    }

    public String table() {
        return look.table();
    }

    /// What is looked at and what it cost, in one line.
    ReadOnlyStringProperty bannerProperty() {
        return banner.getReadOnlyProperty();
    }

    /// What the latest answer leaves open, in sentences; empty for nothing.
    ReadOnlyStringProperty remarksProperty() {
        return remarks.getReadOnlyProperty();
    }

    /// That the events in sight are not all, as a sentence; empty where they are.
    ReadOnlyStringProperty firstProperty() {
        return first.getReadOnlyProperty();
    }

    /// The command that brings the records of the lens into a case.
    ReadOnlyStringProperty commandProperty() {
        return command.getReadOnlyProperty();
    }

    /// What is being brought home; empty while nothing is.
    public ReadOnlyObjectProperty<Optional<BringHomeModel>> bringingProperty() {
        return bringing.getReadOnlyProperty();
    }

    /// Goes about bringing home what the lens shows; it is asked about first.
    void bringHome() {
        dismissBringing();
        bringing.set(
                Optional.of(
                        new BringHomeModel(
                                look.bounded(workbench.lensProperty().get()),
                                look,
                                session,
                                jobs,
                                intake,
                                this::tellNow,
                                this::dismissBringing)));
    }

    /// Brings nothing home after all.
    public void dismissBringing() {
        Optional<BringHomeModel> before = bringing.get();
        bringing.set(Optional.empty());
        before.ifPresent(BringHomeModel::stop);
    }

    /// All that Athena told of the open event; empty while none is open.
    List<Line> openEvent() {
        int row = workbench.openRowProperty().get();
        if (row == EventTable.NO_ROW) {
            return List.of();
        }
        EventTable table = workbench.evidenceProperty().get().table();
        List<Line> lines = new ArrayList<>();
        Instant time = Instant.ofEpochMilli(table.time(row));
        lines.add(
                line(
                        Field.EVENT_TIME,
                        time.atZone(workbench.zoneProperty().get()).toOffsetDateTime().toString()));
        for (Field field : AthenaEngine.ROW_FIELDS) {
            String value = table.label(field, row);
            Line told = line(field, value);
            if (!value.isEmpty() && !lines.contains(told)) {
                lines.add(told);
            }
        }
        lines.add(line(Field.EVENT_ID, table.eventId(row)));
        return List.copyOf(lines);
    }

    /// Stops what is being asked and lets go of the connection.
    void close() {
        dismissBringing();
        workbench.stop();
        jobs.latest(
                "athena-close " + System.identityHashCode(this),
                _ -> {
                    session.close();
                    return look;
                },
                _ -> {},
                _ -> {});
    }

    private static Line line(Field field, String value) {
        return new Line(Words.of("field." + field.name()), value);
    }

    private void tellNow() {
        tell(workbench.answeringProperty().get());
    }

    private void tell(boolean isAnswering) {
        AthenaSession.Account account = session.account();
        Cost lens = account.lens();
        String now;
        if (isAnswering) {
            now = asking();
        } else if (!workbench.problemProperty().get().isEmpty()) {
            now = Words.of("athena.lens.failed");
        } else if (lens.bytesScanned() == 0 && lens.price().signum() == 0) {
            now = Words.of("athena.lens.nothing");
        } else {
            now = Words.of("athena.lens", figures(lens));
        }
        banner.set(Words.of("athena.banner", now, figures(account.soFar())));
        if (!isAnswering) {
            remarks.set(String.join(" ", account.remarks()));
        }
    }

    /// What is known beforehand of what that costs.
    private String asking() {
        int facets = Math.toIntExact(Field.FACETS.stream().filter(workbench::counts).count());
        return session.forecast(workbench.lensProperty().get(), facets)
                .map(cost -> Words.of("athena.asking", figures(cost)))
                .orElseGet(() -> Words.of("athena.asking.first", Figures.bytes(look.mostBytes())));
    }

    private static String figures(Cost cost) {
        return Words.of(
                "athena.cost", Figures.bytes(cost.bytesScanned()), Figures.price(cost.price()));
    }

    private void count(@Nullable Answer answer) {
        if (answer != null && answer.rows().size() < answer.total()) {
            first.set(Words.of("athena.first", answer.rows().size(), answer.total()));
        } else {
            first.set("");
        }
    }

    private static void settle(Cancel cancel) throws InterruptedException {
        for (long waited = 0; waited < SETTLED.toMillis(); waited += LOOK.toMillis()) {
            cancel.check();
            Thread.sleep(LOOK);
        }
    }
}
