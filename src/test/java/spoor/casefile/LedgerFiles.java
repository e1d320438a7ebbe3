package spoor.casefile;

import spoor.ingest.Shape;
import spoor.ingest.Tally;

import java.util.HexFormat;
import java.util.Optional;

/// Lines of a ledger for tests of what stands above the case file.
public final class LedgerFiles {
    public static final String SAME = "byte by byte the same as another file of the case";

    private LedgerFiles() {}

    /// A trail file of which every record is kept.
    public static LedgerFile read(int id, String path, long records) {
        return file(id, path, Shape.TRAIL_FILE, "", kept(records));
    }

    public static LedgerFile unreadable(int id, String path, String reason) {
        return new LedgerFile(
                id,
                1,
                path,
                "",
                "",
                0,
                Shape.UNREADABLE,
                reason,
                false,
                0,
                true,
                Tally.NONE,
                Optional.empty());
    }

    /// An Event history CSV of the old console that waits for its zone.
    public static LedgerFile waiting(int id, String path) {
        return new LedgerFile(
                id,
                1,
                path,
                "",
                hash(id),
                2_048,
                Shape.EVENT_HISTORY_CSV,
                "its times have no zone",
                true,
                2_048,
                false,
                Tally.NONE,
                Optional.empty());
    }

    /// A file with the same bytes as another, which alone is kept.
    public static LedgerFile twin(int id, String path, LedgerFile other) {
        long rejected = other.tally().rejected();
        long records = other.tally().records();
        return new LedgerFile(
                id,
                other.run(),
                path,
                "",
                other.sha256(),
                other.size(),
                other.shape(),
                SAME,
                false,
                other.length(),
                true,
                new Tally(records, 0, records - rejected, 0, rejected, 0),
                Optional.empty());
    }

    public static LedgerFile file(int id, String path, Shape shape, String note, Tally tally) {
        boolean isKept = tally.records() > 0 || shape.use() == Shape.Use.LATER;
        return new LedgerFile(
                id,
                1,
                path,
                "",
                hash(id),
                1_024,
                shape,
                note,
                isKept,
                4_096,
                true,
                tally,
                Optional.empty());
    }

    public static LedgerFile ofRun(int run, LedgerFile file) {
        return new LedgerFile(
                file.id(),
                run,
                file.path(),
                file.member(),
                file.sha256(),
                file.size(),
                file.shape(),
                file.note(),
                file.isKept(),
                file.length(),
                file.isComplete(),
                file.tally(),
                Optional.empty());
    }

    public static LedgerFile incomplete(LedgerFile file) {
        return new LedgerFile(
                file.id(),
                file.run(),
                file.path(),
                file.member(),
                file.sha256(),
                file.size(),
                file.shape(),
                file.note(),
                file.isKept(),
                file.length(),
                false,
                file.tally(),
                Optional.empty());
    }

    public static Tally kept(long records) {
        return new Tally(records, records, 0, 0, 0, 0);
    }

    /// A digest of its own for each number.
    public static String hash(int number) {
        return HexFormat.of().toHexDigits(number, 8).repeat(8);
    }
}
