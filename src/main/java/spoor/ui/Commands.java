package spoor.ui;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;

import java.util.EnumMap;
import java.util.Map;

/// What each [Action] does in this window and when it can be done. FX thread only.
final class Commands {
    private static final ObservableValue<Boolean> ALWAYS =
            new ReadOnlyBooleanWrapper(true).getReadOnlyProperty();

    private static final ObservableValue<Boolean> NEVER =
            new ReadOnlyBooleanWrapper(false).getReadOnlyProperty();

    private final Map<Action, Command> commands = new EnumMap<>(Action.class);

    private record Command(Runnable work, ObservableValue<Boolean> isPossible) {}

    void on(Action action, Runnable work) {
        on(action, work, ALWAYS);
    }

    void on(Action action, Runnable work, ObservableValue<Boolean> isPossible) {
        commands.put(action, new Command(work, isPossible));
    }

    /// Does this instead of what was said before, whenever it can be done.
    void also(Action action, Runnable work, ObservableValue<Boolean> isPossible) {
        Command before = commands.getOrDefault(action, new Command(() -> {}, NEVER));
        on(
                action,
                () -> {
                    if (isPossible.getValue()) {
                        work.run();
                    } else {
                        before.work().run();
                    }
                },
                isPossible.flatMap(isThis -> isThis ? ALWAYS : before.isPossible()));
    }

    /// Does it if it can be done now. Whether it was done.
    boolean run(Action action) {
        Command command = commands.get(action);
        if (command == null || !command.isPossible().getValue()) {
            return false;
        }
        command.work().run();
        return true;
    }

    ObservableValue<Boolean> isPossible(Action action) {
        Command command = commands.get(action);
        if (command == null) {
            throw new IllegalStateException("nothing is done for " + action);
        }
        return command.isPossible();
    }
}
