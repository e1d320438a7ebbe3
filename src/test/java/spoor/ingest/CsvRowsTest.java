package spoor.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

class CsvRowsTest {
    @Test
    void readsRowsWithAnyLineBreakAndPassesOverBlankLines() {
        assertThat(rows("\uFEFFa,b\r\n1,2\n\r\n\r3,4\r5,6"))
                .containsExactly("a|b", "1|2", "3|4", "5|6");
    }

    @Test
    void readsQuotedCellsWithAnythingInThem() {
        assertThat(rows("\"a\",\"b,c\"\n\"say \"\"hi\"\"\",\"two\r\nlines\"\n\"\",\"\"\"\"\n"))
                .containsExactly("a|b,c", "say \"hi\"|two\r\nlines", "|\"");
    }

    @Test
    void readsEmptyCellsAtBothEnds() {
        assertThat(rows(",\n,a,\n\"\",\n")).containsExactly("|", "|a|", "|");
    }

    @Test
    void takesAQuoteInsideACellForText() {
        assertThat(rows("a\"b,{\"c\":1}\n")).containsExactly("a\"b|{\"c\":1}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '\'',
            value = {
                "'a,b,c'        ! ,",
                "'a;b;c'        ! ;",
                "'a;\"b,c,d\"'  ! ;",
                "'a\tb\tc,d'    ! '\t'",
                "'_raw'         ! ,",
                "'a,b\n;;;;'    ! ,",
                "''             ! ,",
            })
    void tellsWhatSeparatesCellsByTheHeader(String text, String separator) {
        byte[] bytes = Trail.bytes(text);

        assertThat((char) CsvRows.separator(bytes, 0, bytes.length)).isEqualTo(separator.charAt(0));
    }

    @Test
    void separatesByWhatItIsTold() {
        CsvRows rows = over("a;\"b;c\";d,e\n");
        rows.separateBy(';');

        assertThat(rows.next()).isEqualTo(CsvRows.Found.ROW);
        assertThat(rows.strings()).containsExactly("a", "b;c", "d,e");
    }

    @Test
    void tellsWhereARowLies() {
        CsvRows rows = over("a,b\r\n\"c\",\"d\"\"\"\r\n");

        assertThat(rows.next()).isEqualTo(CsvRows.Found.ROW);
        assertThat(new int[] {rows.start(), rows.end(), rows.cells()}).containsExactly(0, 3, 2);
        assertThat(rows.next()).isEqualTo(CsvRows.Found.ROW);
        assertThat(new int[] {rows.start(), rows.end(), rows.cells()}).containsExactly(5, 14, 2);
        assertThat(rows.next()).isEqualTo(CsvRows.Found.END);
    }

    @Test
    void givesUpARowWhoseQuoteIsNeverClosedAndGoesOnAtTheNextLine() {
        assertThat(rows("a,b\n\"open,1\nc,d\ne,f\n"))
                .containsExactly("a|b", "BROKEN 4-11", "c|d", "e|f");
        assertThat(rows("a,b\n\"open")).containsExactly("a|b", "BROKEN 4-9");
    }

    @Test
    void givesUpARowWithTextBehindItsQuote() {
        assertThat(rows("\"a\"b,c\nd,e\n")).containsExactly("BROKEN 0-6", "d|e");
    }

    @Test
    void boundsARowWhoseQuoteIsNeverClosed() {
        String rest = "1234567,9\n".repeat(20);

        assertThat(rows("\"open\n" + rest, 100).subList(0, 2))
                .containsExactly("BROKEN 0-5", "1234567|9");
    }

    @Test
    void givesUpARowThatIsTooLong() {
        String line = "x".repeat(200);

        assertThat(rows("a,b\n" + line + ",1\nc,d\n", 100))
                .containsExactly("a|b", "TOO_LONG 4-206", "c|d");
    }

    @Test
    void passesOverTheRestOfALineThatIsLongerThanTheWindow() {
        CsvRows rows = new CsvRows(100);
        byte[] first = Trail.bytes("x".repeat(150));
        rows.reset(first, 0, first.length, false);

        assertThat(rows.next()).isEqualTo(CsvRows.Found.TOO_LONG);
        assertThat(rows.next()).isEqualTo(CsvRows.Found.INCOMPLETE);
        assertThat(rows.start()).isEqualTo(150);
        byte[] second = Trail.bytes("\"xx,\nc,d\n");
        rows.reset(second, 0, second.length, true);
        assertThat(rows.next()).isEqualTo(CsvRows.Found.ROW);
        assertThat(rows.strings()).containsExactly("c", "d");
        assertThat(rows.next()).isEqualTo(CsvRows.Found.END);
    }

    @Test
    void countsMoreCellsThanItKeeps() {
        CsvRows rows = over(",".repeat(10_000) + "\n1,2\n");

        assertThat(rows.next()).isEqualTo(CsvRows.Found.ROW);
        assertThat(rows.cells()).isEqualTo(10_001);
        assertThat(rows.strings()).hasSize(4096);
        assertThat(rows.next()).isEqualTo(CsvRows.Found.ROW);
        assertThat(rows.strings()).containsExactly("1", "2");
    }

    @Test
    void readsTheSameInWindowsOfAnySize() {
        Random dice = new Random(3);
        List<String> pieces = List.of("a", "\"", "\"\"", ",", "\n", "\r\n", "\"b,\nc\"", "é", " ");
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = dice.nextInt(30); i >= 0; i--) {
                text.append(pieces.get(dice.nextInt(pieces.size())));
            }
            byte[] bytes = Trail.bytes(text.toString());

            assertThat(inWindows(bytes, 1 + dice.nextInt(5)))
                    .as(text.toString())
                    .isEqualTo(rows(text.toString()));
        }
    }

    /// Reads as an importer does: keeps what is incomplete, and adds to it.
    private static List<String> inWindows(byte[] bytes, int step) {
        CsvRows rows = new CsvRows(1 << 20);
        List<String> found = new ArrayList<>();
        int base = 0;
        int stop = 0;
        while (true) {
            stop = Math.min(bytes.length, stop + step);
            byte[] window = Arrays.copyOfRange(bytes, base, stop);
            rows.reset(window, 0, window.length, stop == bytes.length);
            while (true) {
                CsvRows.Found next = rows.next();
                if (next == CsvRows.Found.END) {
                    return found;
                }
                if (next == CsvRows.Found.INCOMPLETE) {
                    break;
                }
                found.add(words(rows, next, base));
            }
            base += rows.start();
        }
    }

    private static List<String> rows(String text) {
        return rows(text, 1 << 20);
    }

    private static List<String> rows(String text, int limit) {
        byte[] bytes = Trail.bytes(text);
        CsvRows rows = new CsvRows(limit);
        rows.reset(bytes, 0, bytes.length, true);
        List<String> found = new ArrayList<>();
        while (true) {
            CsvRows.Found next = rows.next();
            if (next == CsvRows.Found.END) {
                return found;
            }
            found.add(words(rows, next, 0));
        }
    }

    private static String words(CsvRows rows, CsvRows.Found found, int base) {
        return found == CsvRows.Found.ROW
                ? String.join("|", rows.strings())
                : found + " " + (base + rows.start()) + "-" + (base + rows.end());
    }

    private static CsvRows over(String text) {
        byte[] bytes = Trail.bytes(text);
        CsvRows rows = new CsvRows(1 << 20);
        rows.reset(bytes, 0, bytes.length, true);
        return rows;
    }
}
