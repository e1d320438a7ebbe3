package spoor.casefile;

import spoor.event.Origin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Remembers where the files asked for lately lie in the content, since neighbouring events come
/// from few files. Safe for several threads.
final class FileIndex {
    private static final int FILES_KEPT = 4_096;

    private final Ledger ledger;
    private final TreeSet<Long> starts = new TreeSet<>();
    private final Map<Long, Ledger.Placed> kept =
            new LinkedHashMap<>(256, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Long, Ledger.Placed> eldest) {
                    boolean isFull = size() > FILES_KEPT;
                    if (isFull) {
                        starts.remove(eldest.getKey());
                    }
                    return isFull;
                }
            };

    FileIndex(Ledger ledger) {
        this.ledger = ledger;
    }

    /// @throws CaseException if no file holds the position
    Origin origin(long position, int length) {
        Ledger.Placed found = fileAt(position);
        LedgerFile file = found.file();
        return new Origin(
                file.path(),
                file.member(),
                file.sha256(),
                position - found.start(),
                length,
                List.of());
    }

    private synchronized Ledger.Placed fileAt(long position) {
        Long start = starts.floor(position);
        Ledger.Placed file = start == null ? null : kept.get(start);
        if (file != null && position < file.start() + file.file().length()) {
            return file;
        }
        Ledger.Placed found = ledger.fileAt(position);
        kept.put(found.start(), found);
        starts.add(found.start());
        return found;
    }
}
