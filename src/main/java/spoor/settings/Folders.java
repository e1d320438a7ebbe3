package spoor.settings;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Where a desktop wants a program to keep what is its own.
///
/// @param config for the settings
/// @param data for larger files that are not the user's, such as the sample
public record Folders(Path config, Path data) {
    /// The system property that names another folder for both, for tests and portable use.
    public static final String PROPERTY = "spoor.settings";

    /// The folders of this computer and user.
    public static Folders ofThisUser() {
        return of(
                System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", ".")),
                System.getenv(),
                System.getProperty(PROPERTY));
    }

    /// @param override a folder to use instead of any other
    static Folders of(
            String system, Path home, Map<String, String> environment, @Nullable String override) {
        if (override != null && !override.isBlank()) {
            return new Folders(Path.of(override), Path.of(override));
        }
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            Path support = home.resolve("Library/Application Support/Spoor");
            return new Folders(support, support);
        }
        if (name.startsWith("windows")) {
            return new Folders(
                    variable(environment, "APPDATA", home.resolve("AppData/Roaming"))
                            .resolve("Spoor"),
                    variable(environment, "LOCALAPPDATA", home.resolve("AppData/Local"))
                            .resolve("Spoor"));
        }
        return new Folders(
                variable(environment, "XDG_CONFIG_HOME", home.resolve(".config")).resolve("spoor"),
                variable(environment, "XDG_DATA_HOME", home.resolve(".local/share"))
                        .resolve("spoor"));
    }

    public SettingsFile settingsFile() {
        return new SettingsFile(config.resolve("settings.json"));
    }

    /// The file in which a user may put entries of the catalogue.
    public Path catalogueFile() {
        return config.resolve("catalogue.tsv");
    }

    /// The XDG rules have relative paths ignored.
    private static Path variable(Map<String, String> environment, String name, Path otherwise) {
        String value = environment.get(name);
        return value == null || value.isBlank() || !Path.of(value).isAbsolute()
                ? otherwise
                : Path.of(value);
    }
}
