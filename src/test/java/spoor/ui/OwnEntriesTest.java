package spoor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.settings.Folders;
import spoor.ui.kit.Banner;
import spoor.ui.kit.Jobs;
import spoor.ui.kit.Notices;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class OwnEntriesTest {
    private static final String ENTRY =
            "shop\tSell\tmetering\twrite\tmoney\tus\tSold\tSells.\tMoney.\n";

    @TempDir Path folder;

    private final Notices notices = new Notices();

    @Test
    void saysNothingWhereNothingIsWrong() throws IOException {
        entries().check();
        assertThat(notices.bannerProperty().get()).isEmpty();

        write(ENTRY);
        entries().check();
        assertThat(notices.bannerProperty().get()).isEmpty();
    }

    @Test
    void tellsWhatIsWrongWhereAndWhatIsSafe() throws IOException {
        Path file = write("wrong\n" + ENTRY + "wrong\n");
        OwnEntries own = entries();

        own.check();

        Banner banner = notices.bannerProperty().get().orElseThrow();
        assertThat(banner.text())
                .isEqualTo(
                        "Own event catalogue: "
                                + file
                                + ", line 1: has 1 columns instead of 9. One more line is no entry."
                                + " Your other entry and all of the program hold.");
        assertThat(own.shownProperty().get()).isEmpty();
        banner.choices().getFirst().action().run();
        assertThat(own.shownProperty().get())
                .contains(
                        new OwnEntries.Found(
                                file,
                                true,
                                1,
                                List.of(
                                        file + ", line 1: has 1 columns instead of 9",
                                        file + ", line 3: has 1 columns instead of 9")));
    }

    @Test
    void takesBackWhatItToldOnceItShowsMore() throws IOException {
        write("wrong\n");
        OwnEntries own = entries();
        own.check();
        write(ENTRY);

        own.show();

        assertThat(notices.bannerProperty().get()).isEmpty();
        own.dismiss();
        notices.show(Banner.info("Something else"));
        own.show();
        assertThat(notices.bannerProperty().get()).isPresent();
    }

    @Test
    void makesAFileToWriteInto() {
        OwnEntries own = entries();
        Path file = folder.resolve("catalogue.tsv");

        own.show();
        assertThat(own.shownProperty().get())
                .contains(new OwnEntries.Found(file, false, 0, List.of()));

        own.create();
        assertThat(own.shownProperty().get())
                .contains(new OwnEntries.Found(file, true, 0, List.of()));
        assertThat(file).exists();

        own.dismiss();
        assertThat(own.shownProperty().get()).isEqualTo(Optional.empty());
    }

    private OwnEntries entries() {
        Jobs jobs = new Jobs(Runnable::run, Runnable::run);
        return new OwnEntries(new Folders(folder, folder), jobs, notices);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("catalogue.tsv"), text);
    }
}
