package spoor.ui.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.casefile.LedgerFile;
import spoor.casefile.LedgerFiles;
import spoor.ingest.Shape;
import spoor.ingest.Tally;

class FileSentenceTest {
    private static final LedgerFile READ = LedgerFiles.read(1, "a", 1_234);

    @Test
    void saysWhatBecameOfAFileAndWhatCanBeDone() {
        assertThat(FileSentence.of(READ)).isEqualTo("All of its 1,234 records could be read.");
        assertThat(FileSentence.of(LedgerFiles.read(2, "b", 1)))
                .isEqualTo("Its only record could be read.");
        assertThat(of(Shape.LINES, new Tally(3, 1, 0, 0, 2, 0)))
                .isEqualTo("2 records were rejected. Choose one to see its bytes.");
        assertThat(of(Shape.LINES, Tally.NONE)).isEqualTo("It holds no records of CloudTrail.");
        assertThat(of(Shape.DIGEST, Tally.NONE)).startsWith("It holds no events.");
        assertThat(FileSentence.of(LedgerFiles.waiting(3, "c"))).contains("no time zone");
        assertThat(FileSentence.of(LedgerFiles.incomplete(READ)))
                .isEqualTo("Only its first 1,234 records could be read.");
        assertThat(of(Shape.PARQUET, Tally.NONE)).contains("Its bytes are in the case");
        assertThat(FileSentence.of(LedgerFiles.twin(4, "d", READ))).startsWith("Byte by byte");
        assertThat(FileSentence.of(LedgerFiles.unreadable(5, "e", "gone")))
                .contains("Importing it again");
    }

    private static String of(Shape shape, Tally tally) {
        return FileSentence.of(LedgerFiles.file(9, "f", shape, "", tally));
    }
}
