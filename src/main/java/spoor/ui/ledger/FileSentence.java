package spoor.ui.ledger;

import spoor.casefile.FileStatus;
import spoor.casefile.LedgerFile;
import spoor.ui.kit.Words;

/// Says in a sentence what became of a file and what can be done about it.
final class FileSentence {
    private FileSentence() {}

    static String of(LedgerFile file) {
        return switch (FileStatus.of(file)) {
            case READ, READ_WITH_REMARKS ->
                    file.tally().rejected() == 0
                            ? Words.of("ledger.file.read", file.tally().records())
                            : Words.of("ledger.file.rejects", file.tally().rejected());
            case UNPACKED -> Words.of("ledger.file.unpacked");
            case NO_RECORDS -> Words.of("ledger.file.noRecords");
            case FOR_VALIDATION -> Words.of("ledger.file.forValidation");
            case WAITS_FOR_ZONE -> Words.of("ledger.file.waits");
            case PARTLY_READ -> Words.of("ledger.file.partly", file.tally().records());
            case NOT_YET ->
                    Words.of(file.isKept() ? "ledger.file.notYetKept" : "ledger.file.notYet");
            case SAME_AS_ANOTHER -> Words.of("ledger.file.same");
            case UNREADABLE -> Words.of("ledger.file.unreadable");
        };
    }
}
