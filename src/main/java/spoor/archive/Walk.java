package spoor.archive;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// Finds the files below what the user named, links followed, loops left out. What cannot be
/// entered is reported, never skipped quietly.
public final class Walk {
    private Walk() {}

    /// What was found, by path.
    ///
    /// @param unreadable what could not be entered or read, each with the reason in words
    public record Found(List<DiskFile> files, List<Unreadable> unreadable) {}

    public record Unreadable(String path, String reason) {}

    /// @param left files that are no evidence, such as the case that is being written
    /// @param isCancelled asked at every file; once true, what was found so far is given back
    public static Found below(List<Path> sources, Set<Path> left, BooleanSupplier isCancelled) {
        List<DiskFile> files = new ArrayList<>();
        List<Unreadable> unreadable = new ArrayList<>();
        Finder finder = new Finder(files, unreadable, left, isCancelled);
        for (Path source : sources) {
            try {
                Files.walkFileTree(
                        source,
                        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
                        Integer.MAX_VALUE,
                        finder);
            } catch (IOException e) {
                unreadable.add(new Unreadable(source.toString(), reason(e)));
            }
        }
        List<DiskFile> inOrder =
                files.stream().distinct().sorted(Comparator.comparing(DiskFile::file)).toList();
        return new Found(inOrder, unreadable);
    }

    private static String reason(IOException e) {
        return switch (e) {
            case FileSystemLoopException _ -> "a link leads back to a folder above it";
            case NoSuchFileException _ -> "there is no such file or folder";
            case AccessDeniedException _ -> "reading it is not allowed";
            default -> String.valueOf(e.getMessage());
        };
    }

    private static final class Finder extends SimpleFileVisitor<Path> {
        private final List<DiskFile> files;
        private final List<Unreadable> unreadable;
        private final Set<Path> left;
        private final BooleanSupplier isCancelled;

        Finder(
                List<DiskFile> files,
                List<Unreadable> unreadable,
                Set<Path> left,
                BooleanSupplier isCancelled) {
            this.files = files;
            this.unreadable = unreadable;
            this.left = left;
            this.isCancelled = isCancelled;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!attributes.isRegularFile()) {
                String reason =
                        attributes.isSymbolicLink()
                                ? "the link leads nowhere"
                                : "it is neither a file nor a folder";
                unreadable.add(new Unreadable(file.toString(), reason));
            } else if (!left.contains(file.toAbsolutePath().normalize())) {
                files.add(new DiskFile(file, attributes.size()));
            }
            return isCancelled.getAsBoolean()
                    ? FileVisitResult.TERMINATE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            unreadable.add(new Unreadable(file.toString(), reason(e)));
            return FileVisitResult.CONTINUE;
        }
    }
}
