package spoor.ui;

import spoor.ui.kit.Jobs;

import java.util.ArrayDeque;
import java.util.Queue;

/// Jobs that run when the test says so, on its own thread.
public final class HandJobs {
    private final Queue<Runnable> work = new ArrayDeque<>();
    private final Queue<Runnable> window = new ArrayDeque<>();
    private final Jobs jobs = new Jobs(work::add, window::add);

    public Jobs jobs() {
        return jobs;
    }

    /// Runs everything there is, and everything that comes of it.
    public void run() {
        while (!work.isEmpty() || !window.isEmpty()) {
            runWindow();
            if (!work.isEmpty()) {
                work.remove().run();
            }
        }
    }

    /// Runs only what waits for the window.
    public void runWindow() {
        while (!window.isEmpty()) {
            window.remove().run();
        }
    }

    /// How much work waits.
    public int waiting() {
        return work.size();
    }
}
