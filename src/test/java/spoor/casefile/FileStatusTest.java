package spoor.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import spoor.ingest.Shape;
import spoor.ingest.Tally;

class FileStatusTest {
    private static final LedgerFile READ = LedgerFiles.read(1, "a.json", 10);

    @Test
    void tellsAFileThatWasReadFromOneWithSomethingToSay() {
        assertThat(FileStatus.of(READ)).isEqualTo(FileStatus.READ);
        assertThat(of(Shape.TRAIL_FILE, "4 bytes too many", LedgerFiles.kept(1)))
                .isEqualTo(FileStatus.READ_WITH_REMARKS);
        assertThat(of(Shape.TRAIL_FILE, "", new Tally(2, 1, 0, 0, 1, 0)))
                .isEqualTo(FileStatus.READ_WITH_REMARKS);
    }

    @Test
    void knowsACopyByItsRecordsOrWhereThereAreNoneByTheRemark() {
        assertThat(FileStatus.of(LedgerFiles.twin(2, "b.json", READ)))
                .isEqualTo(FileStatus.SAME_AS_ANOTHER);
        assertThat(of(Shape.EMPTY, LedgerFiles.SAME, Tally.NONE))
                .isEqualTo(FileStatus.SAME_AS_ANOTHER);
        assertThat(of(Shape.EMPTY, "", Tally.NONE)).isEqualTo(FileStatus.NO_RECORDS);
    }

    @Test
    void tellsWaitingForAZoneFromBeingCutByALimit() {
        assertThat(FileStatus.of(LedgerFiles.waiting(3, "history.csv")))
                .isEqualTo(FileStatus.WAITS_FOR_ZONE);
        assertThat(FileStatus.of(LedgerFiles.incomplete(READ))).isEqualTo(FileStatus.PARTLY_READ);
    }

    @ParameterizedTest
    @EnumSource(names = {"DIGEST", "PUBLIC_KEYS", "LAKE_SIGN_FILE"})
    void keepsWhatEventsAreCheckedWith(Shape shape) {
        assertThat(of(shape, "", Tally.NONE)).isEqualTo(FileStatus.FOR_VALIDATION);
    }

    @Test
    void callsUnreadWhatMayHideEvents() {
        LedgerFile text = LedgerFiles.file(4, "x.txt", Shape.NOT_JSON, "", Tally.NONE);
        LedgerFile none = LedgerFiles.file(5, "x.json", Shape.TRAIL_FILE, "", Tally.NONE);

        assertThat(FileStatus.isUnread(text)).isTrue();
        assertThat(FileStatus.isUnread(LedgerFiles.unreadable(6, "y", "gone"))).isTrue();
        assertThat(FileStatus.isUnread(LedgerFiles.waiting(7, "z"))).isTrue();
        assertThat(FileStatus.isUnread(none)).isFalse();
        assertThat(FileStatus.isUnread(LedgerFiles.twin(8, "b", READ))).isFalse();
        assertThat(FileStatus.isUnread(READ)).isFalse();
    }

    private static FileStatus of(Shape shape, String note, Tally tally) {
        return FileStatus.of(LedgerFiles.file(9, "f", shape, note, tally));
    }
}
