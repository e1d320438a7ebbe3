package spoor.ui.ledger;

import spoor.casefile.FileStatus;
import spoor.casefile.LedgerFile;
import spoor.ui.kit.Words;

import java.util.Locale;

/// What kind of files the pane lists.
public enum LedgerFilter {
    ALL,
    REJECTS,
    UNREAD,
    REMARKS;

    boolean matches(LedgerFile file) {
        return switch (this) {
            case ALL -> true;
            case REJECTS -> file.tally().rejected() > 0;
            case UNREAD -> FileStatus.isUnread(file);
            case REMARKS ->
                    !file.note().isEmpty() && FileStatus.of(file) != FileStatus.SAME_AS_ANOTHER;
        };
    }

    String words(int files) {
        return switch (this) {
            case ALL -> Words.of("ledger.filter.all", files);
            case REJECTS -> Words.of("ledger.filter.rejects", files);
            case UNREAD -> Words.of("ledger.filter.unread", files);
            case REMARKS -> Words.of("ledger.filter.remarks", files);
        };
    }

    /// What tests find the button by, such as `ledger-filter-unread`.
    String id() {
        return "ledger-filter-" + name().toLowerCase(Locale.ROOT);
    }
}
