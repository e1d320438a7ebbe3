package spoor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.casefile.ImportReport;
import spoor.ingest.ImportProgress;
import spoor.ingest.Tally;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

class ImportWordsTest {
    @Test
    void accountsForEveryRecord() {
        assertThat(ImportWords.of(report(55, 55, 0, 0, new Tally(2_900, 2_900, 0, 0, 0, 0))))
                .isEqualTo("55 files, 2,900 records = 2,900 kept + 0 duplicates + 0 rejected.");
    }

    @Test
    void speaksOfOneAsOne() {
        assertThat(ImportWords.of(report(1, 1, 0, 0, new Tally(3, 1, 1, 0, 1, 0))))
                .isEqualTo(
                        "1 file, 3 records = 1 kept + 1 duplicate + 1 rejected. The rejected record"
                                + " is listed in the case with file, bytes and reason.");
    }

    @Test
    void saysThatNothingWasNew() {
        assertThat(ImportWords.of(report(55, 0, 55, 0, Tally.NONE)))
                .isEqualTo("All 55 files were already in this case; nothing was added.");
        assertThat(ImportWords.of(report(1, 0, 1, 0, Tally.NONE)))
                .isEqualTo("The file was already in this case; nothing was added.");
    }

    @Test
    void saysWhyASourceWasLostAndWhatIsSafe() {
        assertThat(ImportWords.of(lost(2, "The credentials have expired.")))
                .isEqualTo(
                        "The credentials have expired. The source could not be read to its end."
                                + " What was read by then is in the case; import it again to carry"
                                + " on. 2 files, 3 records = 3 kept + 0 duplicates + 0 rejected.");
        assertThat(ImportWords.of(lost(0, "There is no such bucket.")))
                .isEqualTo("There is no such bucket. Nothing was added.");
    }

    private static ImportReport lost(long added, String why) {
        Tally read = added == 0 ? Tally.NONE : new Tally(3, 3, 0, 0, 0, 0);
        return new ImportReport(
                1, false, 9, added, 0, 0, 0, read, read, Duration.ofSeconds(1), Optional.of(why));
    }

    @Test
    void saysThatNothingWasFound() {
        assertThat(ImportWords.of(report(0, 0, 0, 0, Tally.NONE)))
                .isEqualTo("No files were found there. Nothing was added.");
    }

    @Test
    void countsKnownFilesAndFilesThatWereNotRead() {
        assertThat(ImportWords.of(report(1_010, 8, 1_002, 3, new Tally(50, 38, 0, 0, 12, 0))))
                .isEqualTo(
                        "8 files, 50 records = 38 kept + 0 duplicates + 12 rejected. 1,002 more"
                            + " files were in this case already. 3 of the files were not read, or"
                            + " not to the end. The 12 rejected records are listed in the case with"
                            + " file, bytes and reason.");
    }

    @Test
    void doesNotHideNumbersThatDoNotAddUp() {
        assertThat(ImportWords.of(report(1, 1, 0, 0, new Tally(10, 8, 0, 0, 0, 0))))
                .endsWith("These numbers do not add up, which is a fault in Spoor.");
    }

    @Test
    void saysThatAStoppedImportCanBeCarriedOn() {
        ImportReport stopped =
                new ImportReport(
                        1,
                        true,
                        14,
                        2,
                        0,
                        0,
                        0,
                        new Tally(9, 9, 0, 0, 0, 0),
                        new Tally(9, 9, 0, 0, 0, 0),
                        Duration.ofSeconds(2),
                        Optional.empty());

        assertThat(ImportWords.of(stopped))
                .isEqualTo(
                        "The import was stopped after 2 of 14 files. 9 records = 9 kept + 0"
                                + " duplicates + 0 rejected. They are in the case. Import the same"
                                + " archive again to carry on.");
    }

    @Test
    void saysHowFarItIs() {
        assertThat(
                        ImportWords.of(
                                new ImportProgress(
                                        false,
                                        OptionalDouble.empty(),
                                        2,
                                        14,
                                        200,
                                        1_000,
                                        2_120_000,
                                        0,
                                        Duration.ofSeconds(10))))
                .isEqualTo("Importing 2 of 14 files · 212,000 events/s · 40 s left");
        assertThat(
                        ImportWords.of(
                                new ImportProgress(
                                        true,
                                        OptionalDouble.empty(),
                                        0,
                                        1_200,
                                        0,
                                        0,
                                        0,
                                        0,
                                        Duration.ofMillis(100))))
                .isEqualTo("Finding files: 1,200 so far · 0 events");
        assertThat(
                        ImportWords.of(
                                new ImportProgress(
                                        true,
                                        OptionalDouble.of(0.2),
                                        3,
                                        3,
                                        9,
                                        9,
                                        3_000,
                                        0,
                                        Duration.ofSeconds(30))))
                .isEqualTo("Fetching: 3,000 events so far · 100 events/s · 2 min left");
    }

    @Test
    void saysLengthsOfTimeBriefly() {
        assertThat(ImportWords.of(Duration.ofMillis(10))).isEqualTo("1 s");
        assertThat(ImportWords.of(Duration.ofSeconds(61))).isEqualTo("1 min");
        assertThat(ImportWords.of(Duration.ofMinutes(80))).isEqualTo("1 h 20 min");
    }

    private static ImportReport report(
            long files, long added, long known, long unread, Tally read) {
        return new ImportReport(
                1,
                false,
                files,
                added,
                known,
                unread + 1,
                unread,
                read,
                read,
                Duration.ofSeconds(1),
                Optional.empty());
    }
}
