package spoor.ui.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import spoor.casefile.LedgerFiles;
import spoor.engine.Cancel;
import spoor.ingest.Shape;
import spoor.ingest.Tally;

import java.util.List;

class FileColumnsTest {
    @Test
    void showsTheSumInTheRoomThatTheDrawnWindowHas() {
        assertThat(FileColumns.fitting(752, LedgerFilter.ALL))
                .containsExactly(
                        LedgerColumn.PLACE,
                        LedgerColumn.STATUS,
                        LedgerColumn.RECORDS,
                        LedgerColumn.KEPT,
                        LedgerColumn.DUPLICATES,
                        LedgerColumn.REJECTED);
    }

    @Test
    void showsTheReasonWhereOneLooksForIt() {
        assertThat(FileColumns.fitting(752, LedgerFilter.UNREAD))
                .containsExactly(
                        LedgerColumn.PLACE,
                        LedgerColumn.STATUS,
                        LedgerColumn.SHAPE,
                        LedgerColumn.REMARK);
    }

    @ParameterizedTest
    @EnumSource(LedgerFilter.class)
    void fitsAlwaysAndShowsEverythingWhereThereIsRoom(LedgerFilter filter) {
        assertThat(FileColumns.fitting(2_000, filter)).containsExactly(LedgerColumn.values());
        assertThat(FileColumns.fitting(0, filter)).containsExactly(LedgerColumn.PLACE);
        for (int width = 300; width < 2_000; width += 50) {
            assertThat(
                            FileColumns.fitting(width, filter).stream()
                                    .mapToDouble(FileColumns::least)
                                    .sum())
                    .isLessThanOrEqualTo(width);
        }
    }

    @Test
    void copiesAllColumnsWithPlainNumbersAndQuotesWhereNeeded() {
        String text =
                FileRows.tabbed(
                        List.of(
                                LedgerFiles.file(
                                        1,
                                        "/a\tb.json",
                                        Shape.ARRAY,
                                        "",
                                        new Tally(1_234, 1_000, 200, 30, 4, 5))),
                        Cancel.NEVER);

        assertThat(text.lines())
                .containsExactly(
                        "File\tStatus\tShape\tRecords\tKept\tDuplicates\tAggregated\tRejected"
                                + "\tConflicts\tBytes\tSHA-256\tRemark",
                        "\"/a\tb.json\"\tread with remarks\tarray of records\t1234\t1000\t200\t30"
                                + "\t4\t5\t1024\t"
                                + LedgerFiles.hash(1)
                                + "\t");
    }
}
