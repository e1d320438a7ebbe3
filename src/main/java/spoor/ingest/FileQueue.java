package spoor.ingest;

import org.jspecify.annotations.Nullable;

import spoor.archive.SourceFile;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.concurrent.Executor;

/// The files that wait to be read. A file may turn out to be an archive, which adds its members
/// while the workers are at it, and a source hands over one after the other; so the queue is done
/// only when nothing more is to come, nothing waits and nobody works.
final class FileQueue implements Executor {
    private final Deque<SourceFile> waiting = new ArrayDeque<>();
    private final Deque<Runnable> chores = new ArrayDeque<>();
    private int working;
    private int idle;
    private boolean isOpen = true;

    /// Nothing more will come from the source.
    synchronized void end() {
        isOpen = false;
        notifyAll();
    }

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

    /// The next file, or null once all are done. To be answered by [#done]. Does chores of the
    /// others while there is none.
    @Nullable SourceFile take() throws InterruptedException {
        while (true) {
            Runnable chore;
            synchronized (this) {
                while (waiting.isEmpty() && chores.isEmpty() && (working > 0 || isOpen)) {
                    idle++;
                    try {
                        wait();
                    } finally {
                        idle--;
                    }
                }
                SourceFile next = waiting.poll();
                if (next != null) {
                    working++;
                    return next;
                }
                chore = chores.poll();
                if (chore == null) {
                    return null;
                }
            }
            chore.run();
        }
    }

    /// Has an idle worker do a part of another's work. Where nobody is idle nothing happens:
    /// whoever asks does it himself when he needs it.
    @Override
    public synchronized void execute(Runnable chore) {
        if (idle > chores.size()) {
            chores.add(chore);
            notifyAll();
        }
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
