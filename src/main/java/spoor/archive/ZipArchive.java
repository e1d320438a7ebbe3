package spoor.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// A zip whose members are read where they lie: nothing is unpacked to disk, so no member's path
/// can escape. The file stays open until its last member is released.
public final class ZipArchive {
    private final Path file;
    private final ZipFile zip;
    private final AtomicInteger unreleased = new AtomicInteger();

    private ZipArchive(Path file, ZipFile zip) {
        this.file = file;
        this.zip = zip;
    }

    /// The members of a zip, in its own order; folders are left out.
    ///
    /// @throws IOException if the zip is damaged or may not be read
    public static List<SourceFile> members(Path file) throws IOException {
        ZipArchive archive = new ZipArchive(file, new ZipFile(file.toFile()));
        List<SourceFile> members = new ArrayList<>();
        archive.zip.stream()
                .filter(entry -> !entry.isDirectory())
                .forEach(entry -> members.add(archive.new Member(entry)));
        archive.unreleased.set(members.size());
        if (members.isEmpty()) {
            archive.zip.close();
        }
        return members;
    }

    private final class Member implements SourceFile {
        private final ZipEntry entry;

        Member(ZipEntry entry) {
            this.entry = entry;
        }

        @Override
        public String path() {
            return file.toString();
        }

        @Override
        public String member() {
            return entry.getName();
        }

        @Override
        public long size() {
            return Math.max(0, entry.getCompressedSize());
        }

        @Override
        public InputStream open() throws IOException {
            try {
                return zip.getInputStream(entry);
            } catch (IllegalStateException e) {
                throw new IOException("the zip was closed already", e);
            }
        }

        @Override
        public void release() {
            if (unreleased.decrementAndGet() == 0) {
                try {
                    zip.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }
}
