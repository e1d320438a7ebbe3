package spoor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.settings.SettingsFile;

import java.nio.file.Path;
import java.util.Set;

class RecentCasesTest {
    private static final Path HERE = Path.of("/cases/here.spoor.mv.db");
    private static final Path GONE = Path.of("/cases/gone.spoor.mv.db");

    @TempDir private Path folder;
    private final HandJobs hand = new HandJobs();
    private SettingsFile file;
    private RecentCases recent;

    @BeforeEach
    void setUp() {
        file = new SettingsFile(folder.resolve("settings.json"));
        Preferences preferences = new Preferences(file, hand.jobs());
        recent = new RecentCases(preferences, hand.jobs(), Set.of(HERE)::contains);
        preferences.update(s -> s.withRecentCase(HERE.toString()));
        preferences.update(s -> s.withRecentCase(GONE.toString()));
        hand.run();
    }

    @Test
    void saysWhichAreStillThere() {
        assertThat(recent.casesProperty().get())
                .containsExactly(
                        new RecentCases.RecentCase(GONE, "gone", false),
                        new RecentCases.RecentCase(HERE, "here", true));
    }

    @Test
    void forgetsOneForGood() {
        recent.forget(recent.casesProperty().get().getFirst());
        hand.run();

        assertThat(recent.casesProperty().get())
                .containsExactly(new RecentCases.RecentCase(HERE, "here", true));
        assertThat(file.load().recentCases()).containsExactly(HERE.toString());
    }
}
