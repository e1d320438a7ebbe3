package spoor.athena.ask;

import java.time.Duration;

/// Lets time pass between two looks at a query.
@FunctionalInterface
interface Pause {
    Pause REAL = Thread::sleep;

    void pause(Duration time) throws InterruptedException;
}
