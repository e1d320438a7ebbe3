package spoor.archive;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;

/// Finds the files below what the user named. Links inside of that are followed, but every folder
/// is entered only once, so that links can neither lead in circles nor multiply the files. A link
/// that leads out is not followed: whoever made the archive may not choose what else of this
/// machine is read. What cannot be entered is reported, never skipped quietly; what is neither file
/// nor folder is never opened.
public final class Walk {
    private final Set<Path> left;
    private final List<Path> named;
    private final Set<Path> real = new HashSet<>();
    private final ArchiveLimits limits;
    private final BooleanSupplier isCancelled;
    private final Map<Path, DiskFile> files = new TreeMap<>();
    private final List<Unreadable> unreadable = new ArrayList<>();
    private final Deque<Path> folders = new ArrayDeque<>();

    /// Links to folders wait until all else is walked: a folder that is there without them is to be
    /// known by that path.
    private final NavigableSet<Path> links = new TreeSet<>();

    private final Map<Object, Path> entered = new HashMap<>();

    private Walk(
            List<Path> named, Set<Path> left, ArchiveLimits limits, BooleanSupplier isCancelled) {
        this.named = named;
        this.left = left;
        this.limits = limits;
        this.isCancelled = isCancelled;
    }

    /// What was found, by path.
    ///
    /// @param unreadable what could not be entered or read, each with the reason in words
    public record Found(List<DiskFile> files, List<Unreadable> unreadable) {}

    public record Unreadable(String path, String reason) {}

    /// Walks all sources.
    ///
    /// @param left files that are no evidence, such as the case that is being written
    /// @param isCancelled asked at every file; once true, what was found so far is given back
    public static Found below(
            List<Path> sources, Set<Path> left, ArchiveLimits limits, BooleanSupplier isCancelled) {
        Walk walk = new Walk(sources, left, limits, isCancelled);
        sources.forEach(walk::resolve);
        sources.forEach(walk::see);
        walk.run();
        return new Found(List.copyOf(walk.files.values()), List.copyOf(walk.unreadable));
    }

    private void run() {
        while (!isCancelled.getAsBoolean()) {
            if (!folders.isEmpty()) {
                enter(folders.remove());
            } else if (!links.isEmpty()) {
                follow(links.pollFirst());
            } else {
                return;
            }
        }
    }

    private void resolve(Path source) {
        try {
            real.add(source.toRealPath());
        } catch (IOException _) {
            // What is wrong with it is reported where it is read.
        }
    }

    private boolean leadsOut(Path link) throws IOException {
        if (named.contains(link)) {
            return false;
        }
        Path target = link.toRealPath();
        return real.stream().noneMatch(target::startsWith);
    }

    private void see(Path path) {
        if (path.toString().length() > limits.pathLength()) {
            report(
                    path,
                    "its path is longer than "
                            + limits.pathLength()
                            + " characters (limit "
                            + ArchiveLimits.PATH_LENGTH
                            + ")");
            return;
        }
        boolean isLink = false;
        try {
            BasicFileAttributes found =
                    Files.readAttributes(
                            path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            isLink = found.isSymbolicLink();
            if (isLink) {
                found = Files.readAttributes(path, BasicFileAttributes.class);
            }
            if (isLink && leadsOut(path)) {
                report(
                        path,
                        "the link leads out of what is imported, to "
                                + PathNames.of(path.toRealPath()));
            } else if (found.isDirectory()) {
                (isLink ? links : folders).add(path);
            } else if (!found.isRegularFile()) {
                report(path, "it is neither a file nor a folder");
            } else if (!left.contains(path.toAbsolutePath().normalize())) {
                files.put(path, new DiskFile(path, found.size()));
            }
        } catch (IOException e) {
            boolean isDangling = isLink && e instanceof NoSuchFileException;
            report(path, isDangling ? "the link leads nowhere" : reason(e));
        }
    }

    /// A link to a folder leads out of the order in which folders are inside each other, so it may
    /// lead to one that is read already.
    private void follow(Path link) {
        try {
            Path target = link.toRealPath();
            Path parent = link.toAbsolutePath().getParent();
            if (parent != null && parent.toRealPath().startsWith(target)) {
                report(link, "a link leads back to a folder above it");
            } else {
                enter(link);
            }
        } catch (IOException e) {
            report(link, reason(e));
        }
    }

    private void enter(Path folder) {
        try {
            Object key = Files.readAttributes(folder, BasicFileAttributes.class).fileKey();
            Path first = entered.putIfAbsent(key == null ? folder.toRealPath() : key, folder);
            if (first == null) {
                list(folder);
            } else if (!first.equals(folder)) {
                report(folder, "it is the same folder as " + PathNames.of(first));
            }
        } catch (IOException e) {
            report(folder, reason(e));
        }
    }

    private void list(Path folder) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (isCancelled.getAsBoolean()) {
                    return;
                }
                see(entry);
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    private void report(Path path, String reason) {
        unreadable.add(new Unreadable(PathNames.of(path), reason));
    }

    private static String reason(IOException e) {
        return switch (e) {
            case NoSuchFileException _ -> "there is no such file or folder";
            case AccessDeniedException _ -> "reading it is not allowed";
            case FileSystemException failed when failed.getReason() != null -> failed.getReason();
            default -> String.valueOf(e.getMessage());
        };
    }
}
