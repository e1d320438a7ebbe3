package spoor.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.event.Area;
import spoor.event.BuiltInCatalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class OwnCatalogueTest {
    @TempDir Path folder;

    @Test
    void isThatOfTheProgramWhereTheUserWroteNone() {
        OwnCatalogue own = OwnCatalogue.read(new Folders(folder, folder));

        assertThat(own.catalogue()).isSameAs(BuiltInCatalogue.CATALOGUE);
        assertThat(own.complaints()).isEmpty();
    }

    @Test
    void addsWhatTheUserWroteAndSaysWhichLinesAreNoEntries() throws IOException {
        Path file = folder.resolve("catalogue.tsv");
        Files.writeString(
                file,
                "# ours\nwrong\n"
                        + "shop\tSell\tmetering\twrite\tmoney\tus\tSold\tSells.\tMoney.\n");

        OwnCatalogue own = OwnCatalogue.read(new Folders(folder, folder));

        assertThat(own.catalogue().entry("shop", "Sell").area()).isEqualTo(Area.METERING);
        assertThat(own.entries()).isOne();
        assertThat(own.complaints()).containsExactly(file + ", line 2: has 1 columns instead of 9");
    }

    @Test
    void beginsAFileThatSaysHowEntriesAreWrittenAndLeavesOneThatIsThere() throws IOException {
        Folders folders = new Folders(folder.resolve("new"), folder);

        OwnCatalogue.begin(folders);

        Path file = folders.catalogueFile();
        assertThat(OwnCatalogue.read(folders))
                .isEqualTo(new OwnCatalogue(BuiltInCatalogue.CATALOGUE, 0, List.of()));
        String example = Files.readAllLines(file).getLast().substring(2);
        Files.writeString(file, example);
        OwnCatalogue.begin(folders);
        assertThat(OwnCatalogue.read(folders).entries()).isOne();
        assertThat(file).hasContent(example);
    }

    @Test
    void refusesWhatIsNoFileOrTooLarge() throws IOException {
        Path file = folder.resolve("catalogue.tsv");
        Files.write(file, new byte[OwnCatalogue.MOST_BYTES + 1]);

        assertThat(OwnCatalogue.read(file))
                .isEqualTo(
                        new OwnCatalogue(
                                BuiltInCatalogue.CATALOGUE,
                                0,
                                List.of(file + " is larger than 4 MiB")));
        assertThat(OwnCatalogue.read(folder).complaints()).containsExactly(folder + " is no file");
    }
}
