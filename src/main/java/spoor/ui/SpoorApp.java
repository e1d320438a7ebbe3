package spoor.ui;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import spoor.settings.Folders;
import spoor.ui.athena.AthenaDesk;
import spoor.ui.athena.AwsDoor;
import spoor.ui.aws.RealAws;
import spoor.ui.kit.Jobs;
import spoor.ui.kit.Notices;
import spoor.ui.kit.Theme;
import spoor.ui.kit.Words;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Opens the window and closes it again. Here the window is wired, by hand.
public final class SpoorApp extends Application {
    private final Folders folders = Folders.ofThisUser();
    private final Jobs jobs = new Jobs();
    private final Notices notices = new Notices();
    private final Preferences preferences = new Preferences(folders.settingsFile(), jobs);

    /// Shows the window and returns once it is closed.
    ///
    /// @param arguments a case to open, or none
    public static void open(String[] arguments) {
        launch(SpoorApp.class, arguments);
    }

    @Override
    public void start(Stage stage) {
        tellOfSurprises();
        Looks looks = new Looks(preferences, Platform.getPreferences().colorSchemeProperty());
        looks.themeProperty().subscribe(Theme::apply);
        Path home = Path.of(System.getProperty("user.home", "."));
        CaseDesk desk = new CaseDesk(surroundings(), jobs, notices, preferences);
        CaseFlow flow =
                new CaseFlow(desk, notices, preferences, home, new SystemChooser(stage, home));
        AwsFlow aws = new AwsFlow(new RealAws(), desk, flow, jobs);
        WindowPlacer placer = new WindowPlacer(stage);
        Quit quit = new Quit(stage, flow);
        MainWindow window =
                new MainWindow(
                                desk,
                                flow,
                                new RecentCases(preferences, jobs),
                                preferences,
                                looks,
                                notices,
                                new OwnEntries(folders, jobs, notices),
                                aws,
                                quit::ask)
                        .withAthena(
                                new AthenaDesk(new AwsDoor(), aws, aws.code(), jobs, desk::close));
        quit.first(() -> {
            window.rememberPanes();
            preferences.update(s -> s.withWindow(placer.now()));
        });
        stage.setOnCloseRequest(event -> {
            event.consume();
            quit.ask();
        });
        show(stage, window.build(), window.commands());
        placer.place(Optional.ofNullable(preferences.get().window()));
        stage.show();
        window.focus();
        desk.openProperty()
                .subscribe(open -> stage.setTitle(title(open.map(OpenCase::name).orElse(""))));
        getParameters().getRaw().stream().findFirst().map(Path::of).ifPresent(flow::open);
    }

    @Override
    public void stop() {
        preferences.save();
    }

    private CaseDesk.Surroundings surroundings() {
        return new CaseDesk.Surroundings(
                CaseHandle.ON_DISK,
                new SampleIncident(),
                new CsvExporter(),
                folders.data().resolve("sample"),
                System::nanoTime);
    }

    private static void show(Stage stage, Region content, Commands commands) {
        Scene scene = new Scene(content);
        new KeyRouter(commands).listenTo(scene);
        stage.setScene(scene);
        stage.getIcons()
                .setAll(
                        Stream.of("32", "64", "256")
                                .map(size -> "/spoor/ui/icons/spoor-" + size + ".png")
                                .map(SpoorApp.class::getResource)
                                .map(String::valueOf)
                                .map(Image::new)
                                .toList());
    }

    private static String title(String caseName) {
        String program = Words.of("app.name");
        return caseName.isEmpty() ? program : caseName + " – " + program;
    }

    /// A fault of ours must not pass unseen, nor end the program. One that comes again with every
    /// frame is told once.
    private void tellOfSurprises() {
        Set<String> told = new HashSet<>();
        Thread.currentThread()
                .setUncaughtExceptionHandler((_, fault) -> {
                    StackTraceElement[] trace = fault.getStackTrace();
                    if (told.add(fault + (trace.length == 0 ? "" : " " + trace[0]))) {
                        notices.show(
                                Failures.banner(
                                        Words.of("failure.window"),
                                        new IllegalStateException(fault)));
                    }
                });
    }
}
