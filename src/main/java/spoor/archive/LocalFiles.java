package spoor.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Folders and files on this machine.
///
/// @param named what the user named
public record LocalFiles(List<Path> named) implements LogSource {
    private static final long LARGE = 8L << 20;

    public LocalFiles {
        named = List.copyOf(named);
    }

    @Override
    public List<String> names() {
        return named.stream().map(Path::toString).toList();
    }

    @Override
    public void find(Finds finds) throws IOException {
        Walk.Found found = Walk.below(named, finds.left(), finds.limits(), finds::isCancelled);
        finds.expect(found.files().size(), found.files().stream().mapToLong(DiskFile::size).sum());
        finds.expectNoMore();
        found.unreadable().forEach(u -> finds.unreadable(u.path(), u.reason()));
        largestFirst(found.files()).forEach(finds::file);
    }

    /// Large files first, so that none of them is left for one worker at the end; the others in the
    /// order in which they lie on the disk.
    private static List<DiskFile> largestFirst(List<DiskFile> files) {
        List<DiskFile> inOrder = new ArrayList<>(files);
        inOrder.sort(Comparator.comparingLong(f -> f.size() < LARGE ? 0 : -f.size()));
        return inOrder;
    }
}
