package spoor.settings;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// The file that keeps the [Settings]. Reading and saving never throw: settings are not worth a
/// lost window. Safe to use from several threads.
public final class SettingsFile {
    private static final Logger LOG = System.getLogger(SettingsFile.class.getName());
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path file;

    public SettingsFile(Path file) {
        this.file = file;
    }

    /// The settings kept; what the file does not say, or the whole where it cannot be read, is the
    /// default. A file that cannot be understood is put aside as `NAME.unreadable`.
    public synchronized Settings load() {
        try {
            return Files.exists(file)
                    ? understand(JSON.readTree(file.toFile()))
                    : Settings.DEFAULTS;
        } catch (JacksonException | IllegalArgumentException e) {
            LOG.log(
                    Level.WARNING,
                    "The settings in " + file + " were put aside: " + e.getMessage());
            putAside();
            return Settings.DEFAULTS;
        }
    }

    /// Whether the settings are in the file now. An older file stays whole until the new one is.
    public synchronized boolean save(Settings settings) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Path fresh = Files.createTempFile(folder, "settings", ".tmp");
            try {
                JSON.writeValue(fresh.toFile(), settings);
                moveOver(fresh);
            } finally {
                Files.deleteIfExists(fresh);
            }
            return true;
        } catch (IOException | JacksonException e) {
            LOG.log(Level.WARNING, "The settings could not be saved in " + file + ": " + e);
            return false;
        }
    }

    private static Settings understand(JsonNode found) {
        if (!(found instanceof ObjectNode said)) {
            throw new IllegalArgumentException("no JSON object");
        }
        ObjectNode all = JSON.valueToTree(Settings.DEFAULTS);
        overlay(all, said);
        return JSON.treeToValue(all, Settings.class);
    }

    private static void overlay(ObjectNode defaults, ObjectNode said) {
        for (var entry : said.properties()) {
            JsonNode below = defaults.get(entry.getKey());
            if (below instanceof ObjectNode inner && entry.getValue() instanceof ObjectNode more) {
                overlay(inner, more);
            } else if (below != null && !entry.getValue().isNull()) {
                defaults.set(entry.getKey(), entry.getValue());
            }
        }
    }

    private void moveOver(Path fresh) throws IOException {
        try {
            Files.move(
                    fresh,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void putAside() {
        try {
            Path aside = file.resolveSibling(file.getFileName() + ".unreadable");
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "and could not be moved: " + e);
        }
    }
}
