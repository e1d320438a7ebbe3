package spoor.ui.ledger;

import spoor.archive.StoredAs;
import spoor.casefile.FileStatus;
import spoor.casefile.LedgerFile;
import spoor.ui.kit.Words;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Says in a sentence what became of a file and what can be done about it.
final class FileSentence {
    private FileSentence() {}

    /// What the store in the net said that the file was fetched from.
    static String stored(StoredAs stored) {
        List<String> parts = new ArrayList<>();
        if (!stored.tag().isEmpty()) {
            parts.add(Words.of("ledger.file.tag", stored.tag()));
        }
        if (!stored.version().isEmpty()) {
            parts.add(Words.of("ledger.file.version", stored.version()));
        }
        if (stored.modified() != 0) {
            parts.add(
                    Words.of(
                            "ledger.file.modified",
                            Instant.ofEpochMilli(stored.modified()).toString()));
        }
        stored.metadata()
                .forEach((name, value) -> parts.add(Words.of("ledger.file.metadata", name, value)));
        return String.join(" · ", parts);
    }

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
