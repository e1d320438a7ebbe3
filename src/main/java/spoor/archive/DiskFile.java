package spoor.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file in a folder.
public record DiskFile(Path file, long size) implements SourceFile {
    @Override
    public String path() {
        return PathNames.of(file);
    }

    @Override
    public String member() {
        return "";
    }

    @Override
    public int depth() {
        return 0;
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(file);
    }
}
