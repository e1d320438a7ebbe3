package spoor.archive.aws;

import spoor.archive.FetchedFile;
import spoor.archive.LogSource;
import spoor.archive.StoredAs;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/// Objects of a bucket as the source of an import: many are fetched at a time, few wait in memory,
/// and none that the ledger has is fetched again.
public final class BucketObjects implements LogSource {
    private static final long LARGE = 8L << 20;

    /// Bytes that are fetched or wait for a worker at a time; long objects wait on the disk.
    private static final int MOST_WAITING = 128 << 20;

    private static final int FETCHES_AT_A_TIME = 192;

    /// How many more are fetched at a time for each that came, until they are as many as may be or
    /// the import has enough to do.
    private static final int GROWTH = 3;

    /// So many files that wait for a worker are enough.
    private static final int ENOUGH = 32;

    private static final int LOOKS_UP_MILLIS = 100;

    /// So many breaks of the connection, one object after the other, say that it is gone.
    private static final int BROKEN = 3;

    /// So many refusals before anything was fetched say that nothing will be.
    private static final int REFUSALS = 20;

    private final AwsClients clients;
    private final BucketPlace place;
    private final List<BucketObject> objects;
    private final Semaphore room = new Semaphore(MOST_WAITING);

    /// The first object is fetched alone: it is the pattern for [SignedGets], which takes the
    /// others. Then there are more, as the line needs them: each wants a connection of its own.
    private final Semaphore turns = new Semaphore(1);

    private final AtomicInteger heldBack = new AtomicInteger(FETCHES_AT_A_TIME - 1);
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger fetched = new AtomicInteger();
    private final AtomicInteger inARow = new AtomicInteger();
    private final Queue<Runnable> missed = new ConcurrentLinkedQueue<>();
    private final AtomicReference<AwsException> lost = new AtomicReference<>();

    /// @param objects as [TrailBucket] lists them
    public BucketObjects(AwsClients clients, BucketPlace place, List<BucketObject> objects) {
        this.clients = clients;
        this.place = place;
        this.objects = objects;
    }

    @Override
    public List<String> names() {
        return List.of(place.toString());
    }

    @Override
    public void find(Finds finds) throws IOException {
        find(finds, true);
    }

    /// @param isAll whether nothing comes after these
    void find(Finds finds, boolean isAll) throws IOException {
        List<BucketObject> wanted = readable(finds);
        finds.expect(wanted.size(), wanted.stream().mapToLong(BucketObject::size).sum());
        if (isAll) {
            finds.expectNoMore();
        }
        ObjectFetch fetch =
                new ObjectFetch(clients, place, Path.of(System.getProperty("java.io.tmpdir")));
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            for (BucketObject object : wanted) {
                if (finds.isKnown(place.uri(object.key()), StoredAs.tagged(object.tag()))) {
                    finds.known(object.size());
                } else if (!isReady(object, finds)) {
                    break;
                } else {
                    threads.submit(() -> fetch(object, fetch, finds));
                    if (object.size() >= LARGE) {
                        // The others do not wait until it has come.
                        turns.release(more());
                    }
                }
            }
            awaitLast(finds);
            if (!isOver(finds)) {
                // Told only now: where the source is lost as a whole, they are merely not fetched.
                missed.forEach(Runnable::run);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the import was stopped");
        } finally {
            threads.shutdownNow();
        }
        if (lost.get() != null && !finds.isCancelled()) {
            throw lost.get();
        }
    }

    /// Those that can be had: a small one, since the first is fetched alone, then the large ones,
    /// so that none of them is left at the end, then all others. What cannot be had is reported.
    private List<BucketObject> readable(Finds finds) {
        List<BucketObject> readable = new ArrayList<>();
        for (BucketObject object : objects) {
            if (object.isFrozen()) {
                finds.unreadable(
                        place.uri(object.key()),
                        "it is in an archive storage class; restore it in S3, then import again");
            } else if (object.size() > finds.limits().fileBytes()) {
                finds.unreadable(
                        place.uri(object.key()),
                        "it is longer than "
                                + finds.limits().fileBytes()
                                + " bytes (limit fileBytes)");
            } else {
                readable.add(object);
            }
        }
        readable.sort(Comparator.comparingLong(o -> o.size() < LARGE ? 0 : -o.size()));
        if (!readable.isEmpty()) {
            readable.addFirst(readable.removeLast());
        }
        return readable;
    }

    /// Waits until there is room for one more. False where it is not wanted any longer.
    private boolean isReady(BucketObject object, Finds finds) throws InterruptedException {
        while (!room.tryAcquire(weight(object), LOOKS_UP_MILLIS, TimeUnit.MILLISECONDS)) {
            if (isOver(finds)) {
                return false;
            }
        }
        while (!turns.tryAcquire(LOOKS_UP_MILLIS, TimeUnit.MILLISECONDS)) {
            if (isOver(finds)) {
                return false;
            }
        }
        return !isOver(finds);
    }

    /// Waits until nothing is being fetched, or it is not wanted any longer.
    private void awaitLast(Finds finds) throws InterruptedException {
        turns.release(heldBack.getAndSet(0));
        while (!turns.tryAcquire(FETCHES_AT_A_TIME, LOOKS_UP_MILLIS, TimeUnit.MILLISECONDS)) {
            if (isOver(finds)) {
                return;
            }
        }
    }

    private boolean isOver(Finds finds) {
        return lost.get() != null || finds.isCancelled();
    }

    private static int weight(BucketObject object) {
        return object.size() > ObjectFetch.HELD ? 1 : (int) Math.max(1, object.size());
    }

    private void fetch(BucketObject object, ObjectFetch fetch, Finds finds) {
        try {
            FetchedFile file = fetch.of(object, () -> release(object), () -> isOver(finds));
            waiting.incrementAndGet();
            finds.file(file);
            fetched.incrementAndGet();
            inARow.set(0);
        } catch (AwsException e) {
            room.release(weight(object));
            failed(object, e, finds);
        } catch (RuntimeException | Error e) {
            lost.compareAndSet(
                    null,
                    new AwsException(
                            AwsProblem.OTHER, "The fetching of logs failed: " + e + ".", e));
        } finally {
            turns.release(1 + more());
        }
    }

    private void release(BucketObject object) {
        waiting.decrementAndGet();
        room.release(weight(object));
    }

    private int more() {
        if (waiting.get() >= ENOUGH) {
            return 0;
        }
        int before = heldBack.getAndUpdate(held -> Math.max(0, held - GROWTH));
        return Math.min(before, GROWTH);
    }

    private void failed(BucketObject object, AwsException failure, Finds finds) {
        if (isOver(finds)) {
            return;
        }
        int before = inARow.incrementAndGet();
        boolean isHopeless =
                switch (failure.problem()) {
                    case NO_CONNECTION -> before >= BROKEN;
                    case DENIED, KMS_DENIED -> before >= REFUSALS && fetched.get() == 0;
                    default -> !failure.problem().isOfOneObject();
                };
        if (isHopeless) {
            lost.compareAndSet(null, failure);
        } else {
            String reason = String.valueOf(failure.getMessage());
            missed.add(() -> finds.lost(place.uri(object.key()), object.size(), reason));
        }
    }
}
