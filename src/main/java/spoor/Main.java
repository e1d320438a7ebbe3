package spoor;

import spoor.cli.SpoorCommand;
import spoor.ui.SpoorApp;

import java.util.Locale;

/// The entry of the program: with arguments the command line, without any the window.
///
/// Does not extend `javafx.application.Application`: on the class path the launcher of such a class
/// insists on JavaFX as modules.
public final class Main {
    private static final int NO_DISPLAY = 4;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(arguments.length > 0 ? SpoorCommand.run(arguments) : openWindow());
    }

    private static int openWindow() {
        if (!hasDisplay()) {
            System.err.println(
                    "Spoor found no display to open its window on (DISPLAY and WAYLAND_DISPLAY are"
                            + " empty).");
            System.err.println(
                    "The command line does the same work without a window: spoor --help");
            return NO_DISPLAY;
        }
        SpoorApp.open(new String[0]);
        return 0;
    }

    private static boolean hasDisplay() {
        boolean isUnix =
                !System.getProperty("os.name", "")
                        .toLowerCase(Locale.ROOT)
                        .matches("(windows|mac).*");
        boolean isHeadless = "Headless".equalsIgnoreCase(System.getProperty("glass.platform"));
        return !isUnix || isHeadless || isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
    }

    private static boolean isSet(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isEmpty();
    }
}
