package spoor.ui.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.casefile.LedgerFile;
import spoor.casefile.LedgerFiles;
import spoor.casefile.LedgerReject;
import spoor.ingest.RejectReason;

import java.nio.charset.StandardCharsets;
import java.util.List;

class DumpLineTest {
    private static final LedgerFile FILE = LedgerFiles.read(1, "a.json", 1);

    @Test
    void marksTheRejectAcrossLines() {
        List<DumpLine> lines = DumpLine.of(around("0123456789abcdefghij", 6, 8), 8);

        assertThat(lines).extracting(DumpLine::offset).containsExactly(0L, 8L, 16L);
        assertThat(lines.get(0).text()).containsExactly("012345", "67", "");
        assertThat(lines.get(1).text()).containsExactly("", "89abcd", "ef");
        assertThat(lines.get(2).text()).containsExactly("", "", "ghij");
    }

    @Test
    void writesHexThatStandsUnderItselfWhereverTheMarkIs() {
        List<DumpLine> lines = DumpLine.of(around("0123456789", 2, 2), 8);

        assertThat(lines.get(0).hex()).containsExactly("30 31 ", "32 33 ", "34 35 36 37");
        assertThat(String.join("", lines.get(0).hex())).isEqualTo("30 31 32 33 34 35 36 37");
        assertThat(lines.get(1).hex()).containsExactly("", "", "38 39");
    }

    @Test
    void showsSignsForWhatCannotBeSeenAndCutsNoCharacter() {
        List<DumpLine> lines = DumpLine.of(around("a\n\u0000\tbü€\u202Ex", 0, 1), 8);

        assertThat(lines.get(0).text()).containsExactly("", "a", "↵··bü€");
        assertThat(lines.get(1).text()).containsExactly("", "", "□x");
        assertThat(lines.get(1).offset()).as("in bytes, inside the euro").isEqualTo(8);
    }

    @Test
    void showsBytesThatAreNotUtf8OneByOne() {
        byte[] bytes = {'a', (byte) 0xff, (byte) 0xe2, (byte) 0x82, 'b'};
        LedgerReject reject = new LedgerReject(1, 0, "a", RejectReason.BROKEN_JSON, 0, 5);

        DumpLine line = DumpLine.of(new Surroundings(reject, 0, bytes, 0, 5, false), 16).getFirst();

        assertThat(line.text()).containsExactly("", "a\uFFFD\uFFFD\uFFFDb", "");
    }

    @Test
    void readsAsMuchBeforeAndAfterAsThereIs() {
        String content = "x".repeat(1_000) + "REJECT" + "y".repeat(2_000);
        Surroundings found = around(content, 1_000, 6);

        assertThat(found.from()).isEqualTo(1_000 - Surroundings.AROUND);
        assertThat(found.bytes()).hasSize(2 * Surroundings.AROUND + 6);
        assertThat(marked(found)).isEqualTo("REJECT");
        assertThat(found.isCut()).isFalse();
        assertThat(marked(around("REJECT", 0, 6))).isEqualTo("REJECT");
        assertThat(marked(around("REJ", 0, 6))).as("less is kept than said").isEqualTo("REJ");
        assertThat(marked(around("REJ", 9, 6))).isEmpty();
    }

    @Test
    void showsTheBeginningOfARejectThatIsLarge() {
        Surroundings found = around("z".repeat(200_000), 100, 150_000);

        assertThat(found.isCut()).isTrue();
        assertThat(found.bytes()).hasSize(100 + Surroundings.MOST);
        assertThat(found.markTo()).isEqualTo(found.bytes().length);
    }

    private static String marked(Surroundings around) {
        return new String(
                around.bytes(),
                around.markFrom(),
                around.markTo() - around.markFrom(),
                StandardCharsets.UTF_8);
    }

    private static Surroundings around(String content, long offset, int length) {
        FakeLedger ledger = new FakeLedger().add(FILE).content(1, content);
        ledger.reject(FILE, RejectReason.BROKEN_JSON, offset, length);
        return Surroundings.of(FILE, ledger.rejects().getFirst(), ledger);
    }
}
