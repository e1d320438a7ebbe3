package spoor.ingest;

import org.jspecify.annotations.Nullable;

import spoor.archive.SourceFile;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;

/// The files that wait to be read. A file may turn out to be an archive, which adds its members
/// while the workers are at it; so the queue is done only when nothing waits and nobody works.
final class FileQueue {
    private final Deque<SourceFile> waiting = new ArrayDeque<>();
    private int working;

    synchronized void add(Collection<? extends SourceFile> files) {
        waiting.addAll(files);
        notifyAll();
    }

    /// Members of an archive go first, so that the archive can be closed soon.
    synchronized void addFirst(Collection<? extends SourceFile> files) {
        for (SourceFile file : files.stream().toList().reversed()) {
            waiting.addFirst(file);
        }
        notifyAll();
    }

    /// The next file, or null once all are done. To be answered by [#done].
    synchronized @Nullable SourceFile take() throws InterruptedException {
        while (waiting.isEmpty() && working > 0) {
            wait();
        }
        SourceFile next = waiting.poll();
        if (next != null) {
            working++;
        }
        return next;
    }

    synchronized void done() {
        working--;
        notifyAll();
    }

    /// Forgets what waits, so that the workers come to an end.
    synchronized void clear() {
        waiting.forEach(SourceFile::release);
        waiting.clear();
        notifyAll();
    }
}
