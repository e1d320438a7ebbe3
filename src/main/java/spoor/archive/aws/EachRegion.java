package spoor.archive.aws;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/// Does the same in several Regions side by side, as their limits are apart from each other.
///
/// @param refused why, by Region, where the credentials are not good for one Region alone
record EachRegion<T>(SortedMap<String, T> done, SortedMap<String, AwsException> refused) {
    static final int AT_A_TIME = 4;

    /// What is done in a Region, by a thread of its own.
    interface Task<T> {
        /// @param isStopped once true the answer does not count, and nothing may be done any more
        T run(String region, BooleanSupplier isStopped) throws AwsException;
    }

    private EachRegion() {
        this(new TreeMap<>(), new TreeMap<>());
    }

    /// Returns when all Regions are done, or soon after it is cancelled, with those that are.
    ///
    /// @throws AwsException the failure of one that would be that of all, or if all refuse. The
    ///   others are broken off
    static <T> EachRegion<T> of(List<String> regions, Task<T> task, BooleanSupplier isCancelled)
            throws AwsException {
        AtomicBoolean isEnded = new AtomicBoolean();
        BooleanSupplier isStopped = () -> isEnded.get() || isCancelled.getAsBoolean();
        EachRegion<T> all = new EachRegion<>();
        try {
            SideBySide.each(
                    regions,
                    AT_A_TIME,
                    region -> {
                        try {
                            return all.run(region, task, isStopped);
                        } catch (AwsException | RuntimeException e) {
                            isEnded.set(true);
                            throw e;
                        }
                    },
                    isCancelled);
        } catch (CancellationException e) {
            if (!isCancelled.getAsBoolean()) {
                throw e;
            }
        } finally {
            isEnded.set(true);
        }
        synchronized (all) {
            if (all.refused.size() == regions.size()) {
                throw all.refused.values().iterator().next();
            }
            return new EachRegion<>(new TreeMap<>(all.done), new TreeMap<>(all.refused));
        }
    }

    private boolean run(String region, Task<T> task, BooleanSupplier isStopped)
            throws AwsException {
        try {
            T answer = task.run(region, isStopped);
            synchronized (this) {
                return done.put(region, answer) == null;
            }
        } catch (AwsException e) {
            if (e.problem() == AwsProblem.DENIED || e.problem() == AwsProblem.BAD_CREDENTIALS) {
                synchronized (this) {
                    return refused.put(region, e) == null;
                }
            }
            throw e;
        }
    }
}
