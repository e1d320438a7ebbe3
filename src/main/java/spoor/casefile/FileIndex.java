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
    private final Map<Long, LedgerFile> kept =
            new LinkedHashMap<>(256, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Long, LedgerFile> eldest) {
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
        LedgerFile file = fileAt(position);
        Long start = file.contentStart();
        return new Origin(
                file.path(),
                file.member(),
                file.sha256(),
                position - (start == null ? 0 : start),
                length,
                List.of());
    }

    private synchronized LedgerFile fileAt(long position) {
        Long start = starts.floor(position);
        LedgerFile file = start == null ? null : kept.get(start);
        if (file != null && start != null && position < start + file.contentLength()) {
            return file;
        }
        LedgerFile found = ledger.fileAt(position);
        Long foundStart = found.contentStart();
        if (foundStart != null) {
            kept.put(foundStart, found);
            starts.add(foundStart);
        }
        return found;
    }
}
