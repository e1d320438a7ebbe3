package spoor.ui.ledger;

import spoor.ui.kit.Words;

import java.util.Locale;

/// What is said of an import, in the order of the table.
enum RunColumn {
    STARTED(132),
    SOURCES(160),
    FILES(64),
    RECORDS(78),
    KEPT(78),
    DUPLICATES(86),
    AGGREGATED(90),
    REJECTED(78);

    private final double least;

    RunColumn(double least) {
        this.least = least;
    }

    double least() {
        return least;
    }

    boolean isNumber() {
        return this != STARTED && this != SOURCES;
    }

    String title() {
        return switch (this) {
            case STARTED -> Words.of("ledger.run.started");
            case SOURCES -> Words.of("ledger.run.sources");
            case FILES -> Words.of("ledger.run.files");
            case RECORDS -> Words.of("ledger.column.records");
            case KEPT -> Words.of("ledger.column.kept");
            case DUPLICATES -> Words.of("ledger.column.duplicates");
            case AGGREGATED -> Words.of("ledger.column.aggregated");
            case REJECTED -> Words.of("ledger.column.rejected");
        };
    }

    /// What tests find the column by, such as `ledger-run-sources`.
    String id() {
        return "ledger-run-" + name().toLowerCase(Locale.ROOT);
    }
}
