package spoor.ui.aws;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import spoor.ui.kit.Coalescer;
import spoor.ui.kit.Jobs;
import spoor.ui.kit.StopSign;
import spoor.ui.kit.Words;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/// The one thing that AWS is asked at a time. Whoever does not want to wait goes on at once; what
/// comes late is handed back to be put away. FX thread only.
public final class Errand {
    private static final Logger LOG = System.getLogger(Errand.class.getName());
    private static final Duration PULSE = Duration.ofMillis(100);
    private static final String KEY = "aws ";

    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<Optional<String>> working =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private StopSign wish = new StopSign();
    private int wishes;

    public Errand(Jobs jobs) {
        this.jobs = jobs;
    }

    /// What is done elsewhere.
    @FunctionalInterface
    public interface Work<T> {
        T run(BooleanSupplier isCancelled) throws IOException;
    }

    /// What is under way; empty while nothing is.
    public ReadOnlyObjectProperty<Optional<String>> workingProperty() {
        return working.getReadOnlyProperty();
    }

    /// What went wrong last, as a sentence; empty where nothing did.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// @param words what is under way
    /// @param late takes a result that nobody waits for any more
    public <T> void run(String words, Work<T> work, Consumer<T> done, Consumer<T> late) {
        stop();
        StopSign asked = new StopSign();
        wish = asked;
        working.set(Optional.of(words));
        jobs.latest(
                KEY + wishes++,
                _ -> work.run(asked::isCancelled),
                result -> {
                    if (asked.isCancelled()) {
                        late.accept(result);
                    } else {
                        working.set(Optional.empty());
                        done.accept(result);
                    }
                },
                failure -> {
                    if (!asked.isCancelled()) {
                        refuse(sentence(failure));
                    }
                });
    }

    /// Shows how far the next errand has come, from any thread.
    Coalescer<Long> progress(LongFunction<String> words) {
        int mine = wishes;
        return new Coalescer<>(
                jobs,
                PULSE,
                System::nanoTime,
                count -> {
                    if (wishes == mine + 1 && working.get().isPresent()) {
                        working.set(Optional.of(words.apply(count)));
                    }
                });
    }

    public void stop() {
        wish.raise();
        refuse("");
    }

    /// @param why a sentence; empty where all is well
    public void refuse(String why) {
        working.set(Optional.empty());
        problem.set(why);
    }

    /// Off the FX thread, since connections may take a moment to end.
    public void close(AutoCloseable session) {
        jobs.latest(
                KEY + wishes++,
                _ -> {
                    session.close();
                    return session;
                },
                _ -> {},
                failure -> LOG.log(Level.DEBUG, "closing the connections to AWS", failure));
    }

    private static String sentence(Exception failure) {
        if (failure instanceof IOException known && known.getMessage() != null) {
            return known.getMessage();
        }
        LOG.log(Level.WARNING, "asking AWS", failure);
        return Words.of("aws.failed", String.valueOf(failure.getMessage()));
    }
}
