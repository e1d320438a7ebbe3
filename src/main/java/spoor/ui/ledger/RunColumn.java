package spoor.ui.ledger;

import spoor.ui.kit.Words;

import java.util.Locale;

/// What is said of an import, in the order of the table.
enum RunColumn {
    STARTED(130, 134),
    SOURCES(74, 600),
    FILES(50, 76),
    RECORDS(68, 92),
    KEPT(56, 92),
    DUPLICATES(82, 92),
    AGGREGATED(90, 92),
    REJECTED(70, 80);

    private final double least;
    private final double most;

    /// @param least width in pixels, so that all fit beside facets and inspector
    /// @param most width where there is room; the sources take what is left
    RunColumn(double least, double most) {
        this.least = least;
        this.most = most;
    }

    double least() {
        return least;
    }

    double most() {
        return most;
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
