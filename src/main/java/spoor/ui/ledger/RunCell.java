package spoor.ui.ledger;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;

import org.jspecify.annotations.Nullable;

import spoor.casefile.LedgerRun;
import spoor.ui.kit.Words;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// One column of an import's line.
final class RunCell extends TableCell<LedgerRun, LedgerRun> {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final RunColumn column;
    private final ObservableValue<ZoneId> zone;
    private final Predicate<LedgerRun> isRunning;

    RunCell(RunColumn column, ObservableValue<ZoneId> zone, Predicate<LedgerRun> isRunning) {
        this.column = column;
        this.zone = zone;
        this.isRunning = isRunning;
        getStyleClass().add("ledger-cell");
        getStyleClass()
                .add(
                        switch (column) {
                            case STARTED -> "mono-cell";
                            case SOURCES -> "text-cell";
                            case FILES, RECORDS, KEPT, DUPLICATES, AGGREGATED, REJECTED ->
                                    "number-cell";
                        });
        setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
    }

    @Override
    protected void updateItem(@Nullable LedgerRun run, boolean isEmpty) {
        super.updateItem(run, isEmpty);
        LedgerRun shown = isEmpty ? null : run;
        String text = shown == null ? "" : text(shown);
        setText(text);
        setTooltip(shown == null || column != RunColumn.SOURCES ? null : tooltip(shown));
        pseudoClassStateChanged(NONE, text.equals("0"));
        pseudoClassStateChanged(
                FAILED,
                column == RunColumn.REJECTED && shown != null && shown.tally().rejected() > 0);
    }

    private String text(LedgerRun run) {
        return switch (column) {
            case STARTED -> time(run.started());
            case SOURCES -> sources(run);
            case FILES -> number(run.files());
            case RECORDS -> number(run.tally().records());
            case KEPT -> number(run.tally().kept());
            case DUPLICATES -> number(run.tally().duplicates());
            case AGGREGATED -> number(run.tally().aggregated());
            case REJECTED -> number(run.tally().rejected());
        };
    }

    private String time(Instant instant) {
        return TIME.format(instant.atZone(zone.getValue()));
    }

    private String sources(LedgerRun run) {
        String first = run.sources().isEmpty() ? "" : run.sources().getFirst();
        String sources =
                run.sources().size() > 1
                        ? Words.of("ledger.run.andMore", first, run.sources().size() - 1)
                        : first;
        if (isRunning.test(run)) {
            return Words.of("ledger.run.running", sources);
        }
        return run.finished() == null ? Words.of("ledger.run.stopped", sources) : sources;
    }

    /// All of it: the sources, when it ended, what was known, the zone of its CSV files.
    private Tooltip tooltip(LedgerRun run) {
        List<String> lines = new ArrayList<>(run.sources());
        Instant finished = run.finished();
        if (finished != null) {
            lines.add(Words.of("ledger.run.finished", time(finished)));
        } else if (!isRunning.test(run)) {
            lines.add(Words.of("ledger.run.unfinished"));
        }
        if (run.known() > 0) {
            lines.add(Words.of("ledger.run.known", run.known()));
        }
        if (!run.zone().isEmpty()) {
            lines.add(Words.of("ledger.run.zone", run.zone()));
        }
        Tooltip tooltip = new Tooltip(String.join("\n", lines));
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(560);
        return tooltip;
    }

    private static String number(long value) {
        return String.format(Locale.ENGLISH, "%,d", value);
    }
}
