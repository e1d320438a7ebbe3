package spoor.ui.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import spoor.casefile.LedgerFile;
import spoor.casefile.LedgerFiles;
import spoor.engine.Cancel;
import spoor.ingest.Shape;
import spoor.ingest.Tally;

import java.util.List;
import java.util.concurrent.CancellationException;

class LedgerViewTest {
    private static final LedgerFile PLAIN = LedgerFiles.read(1, "/logs/b.json", 10);
    private static final LedgerFile REJECTS =
            LedgerFiles.file(2, "/logs/a.json.gz", Shape.LINES, "", new Tally(5, 2, 0, 1, 2, 0));
    private static final LedgerFile UNREADABLE =
            LedgerFiles.unreadable(3, "/logs/closed.json", "reading it is not allowed");
    private static final LedgerFile TWIN = LedgerFiles.twin(4, "/copy/b.json", PLAIN);
    private static final LedgerFile LATER =
            LedgerFiles.ofRun(
                    2,
                    LedgerFiles.file(
                            5,
                            "/more/c.json",
                            Shape.ARRAY,
                            "4 bytes too many",
                            LedgerFiles.kept(3)));
    private static final LedgerContents ALL =
            new LedgerContents(List.of(), List.of(PLAIN, REJECTS, UNREADABLE, TWIN, LATER));

    @Test
    void listsEverythingInTheOrderOfTheLedger() {
        LedgerView view = of(LedgerQuery.ALL);

        assertThat(view.files()).containsExactly(PLAIN, REJECTS, UNREADABLE, TWIN, LATER);
        assertThat(view.isAll()).isTrue();
        assertThat(view.total()).isEqualTo(new Tally(28, 15, 10, 1, 2, 0));
        assertThat(view.total().balances()).isTrue();
        assertThat(view.shown()).isEqualTo(view.total());
    }

    @Test
    void sumsWhatIsShownBesideWhatTheCaseHolds() {
        LedgerView view = of(LedgerQuery.ALL.withFilter(LedgerFilter.REJECTS));

        assertThat(view.files()).containsExactly(REJECTS);
        assertThat(view.isAll()).isFalse();
        assertThat(view.inCase()).isEqualTo(5);
        assertThat(view.shown()).isEqualTo(REJECTS.tally());
        assertThat(view.total().records()).isEqualTo(28);
    }

    @Test
    void tellsApartWhatWasRejectedNotReadAndRemarkedOn() {
        assertThat(of(LedgerQuery.ALL.withFilter(LedgerFilter.UNREAD)).files())
                .containsExactly(UNREADABLE);
        assertThat(of(LedgerQuery.ALL.withFilter(LedgerFilter.REMARKS)).files())
                .as("that a file is a copy is its status and no remark")
                .containsExactly(UNREADABLE, LATER);
    }

    @Test
    void countsForEachFilterWhatTheOtherConditionsLeave() {
        assertThat(of(LedgerQuery.ALL.withFilter(LedgerFilter.REJECTS).withText("json")).counts())
                .containsEntry(LedgerFilter.ALL, 5)
                .containsEntry(LedgerFilter.REJECTS, 1)
                .containsEntry(LedgerFilter.UNREAD, 1)
                .containsEntry(LedgerFilter.REMARKS, 2);
        assertThat(of(LedgerQuery.ALL.withText("copy")).counts())
                .containsEntry(LedgerFilter.ALL, 1)
                .containsEntry(LedgerFilter.REJECTS, 0);
    }

    @Test
    void findsByPlaceShapeRemarkHashAndStatus() {
        assertThat(found("COPY")).containsExactly(TWIN);
        assertThat(found("one after another")).containsExactly(REJECTS);
        assertThat(found("not allowed")).containsExactly(UNREADABLE);
        assertThat(found(PLAIN.sha256().substring(0, 12))).containsExactly(PLAIN, TWIN);
        assertThat(found("same as")).containsExactly(TWIN);
        assertThat(found("json logs remarks")).containsExactly(REJECTS);
        assertThat(found("json nothing")).isEmpty();
        assertThat(found("  ")).hasSize(5);
    }

    @Test
    void showsOneImportAlone() {
        assertThat(of(LedgerQuery.ALL.withRun(2)).files()).containsExactly(LATER);
    }

    @Test
    void sortsByAColumnAndBack() {
        LedgerQuery byPlace = LedgerQuery.ALL.sortedBy(LedgerColumn.PLACE);
        assertThat(of(byPlace).files()).containsExactly(TWIN, REJECTS, PLAIN, UNREADABLE, LATER);
        assertThat(of(byPlace.sortedBy(LedgerColumn.PLACE)).files())
                .containsExactly(LATER, UNREADABLE, PLAIN, REJECTS, TWIN);
        assertThat(byPlace.sortedBy(LedgerColumn.PLACE).sortedBy(LedgerColumn.PLACE))
                .isEqualTo(LedgerQuery.ALL);
    }

    @Test
    void sortsNumbersFromTheHighest() {
        LedgerQuery byRejects = LedgerQuery.ALL.sortedBy(LedgerColumn.REJECTED);

        assertThat(of(byRejects).files()).startsWith(REJECTS);
        assertThat(of(byRejects.sortedBy(LedgerColumn.REJECTED)).files()).endsWith(REJECTS);
        assertThat(byRejects.sortedBy(LedgerColumn.RECORDS).isDescending()).isTrue();
    }

    @Test
    void findsTheDifferenceWhereSomethingDoesNotAddUp() {
        LedgerFile odd = LedgerFiles.file(9, "odd", Shape.ARRAY, "", new Tally(10, 8, 0, 0, 1, 0));
        LedgerView view =
                LedgerView.of(
                        new LedgerContents(List.of(), List.of(PLAIN, odd)),
                        LedgerQuery.ALL,
                        Cancel.NEVER);

        assertThat(view.total().balances()).isFalse();
    }

    @Test
    void stopsWhenItIsOvertaken() {
        assertThatThrownBy(() -> LedgerView.of(ALL, LedgerQuery.ALL, () -> true))
                .isInstanceOf(CancellationException.class);
    }

    private static List<LedgerFile> found(String text) {
        return of(LedgerQuery.ALL.withText(text)).files();
    }

    private static LedgerView of(LedgerQuery query) {
        return LedgerView.of(ALL, query, Cancel.NEVER);
    }
}
