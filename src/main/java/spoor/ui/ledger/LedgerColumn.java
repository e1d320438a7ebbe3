package spoor.ui.ledger;

import spoor.casefile.FileStatus;
import spoor.casefile.LedgerFile;
import spoor.ui.kit.Words;

import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/// What the ledger says of a file, in the order of the table. Each is a text or a number; the table
/// and the clipboard take it from here.
enum LedgerColumn {
    PLACE(LedgerFile::place),
    STATUS((LedgerFile file) -> FileStatus.of(file).title()),
    SHAPE((LedgerFile file) -> file.shape().title()),
    RECORDS((LedgerFile file) -> file.tally().records()),
    KEPT((LedgerFile file) -> file.tally().kept()),
    DUPLICATES((LedgerFile file) -> file.tally().duplicates()),
    AGGREGATED((LedgerFile file) -> file.tally().aggregated()),
    REJECTED((LedgerFile file) -> file.tally().rejected()),
    CONFLICTS((LedgerFile file) -> file.tally().conflicts()),
    SIZE(LedgerFile::size),
    SHA256(LedgerFile::sha256),
    REMARK(LedgerFile::note);

    /// Functions without state; they do not say so.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Function<LedgerFile, String> text;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Function<LedgerFile, String> value;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Comparator<LedgerFile> order;

    private final boolean isNumber;

    LedgerColumn(Function<LedgerFile, String> text) {
        this.text = text;
        this.value = text;
        this.order = Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER);
        this.isNumber = false;
    }

    LedgerColumn(ToLongFunction<LedgerFile> number) {
        this.text = file -> String.format(Locale.ENGLISH, "%,d", number.applyAsLong(file));
        this.value = file -> String.valueOf(number.applyAsLong(file));
        this.order = Comparator.comparingLong(number);
        this.isNumber = true;
    }

    boolean isNumber() {
        return isNumber;
    }

    /// As it stands in the table.
    String text(LedgerFile file) {
        return text.apply(file);
    }

    /// As it is handed on, numbers without separators.
    String value(LedgerFile file) {
        return value.apply(file);
    }

    Comparator<LedgerFile> order() {
        return order;
    }

    String title() {
        return switch (this) {
            case PLACE -> Words.of("ledger.column.place");
            case STATUS -> Words.of("ledger.column.status");
            case SHAPE -> Words.of("ledger.column.shape");
            case RECORDS -> Words.of("ledger.column.records");
            case KEPT -> Words.of("ledger.column.kept");
            case DUPLICATES -> Words.of("ledger.column.duplicates");
            case AGGREGATED -> Words.of("ledger.column.aggregated");
            case REJECTED -> Words.of("ledger.column.rejected");
            case CONFLICTS -> Words.of("ledger.column.conflicts");
            case SIZE -> Words.of("ledger.column.size");
            case SHA256 -> Words.of("ledger.column.sha256");
            case REMARK -> Words.of("ledger.column.remark");
        };
    }

    /// What tests find the column by, such as `ledger-column-rejected`.
    String id() {
        return "ledger-column-" + name().toLowerCase(Locale.ROOT);
    }
}
