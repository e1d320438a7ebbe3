package spoor.ui.aws;

import spoor.ui.kit.CaseTarget;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Takes what is brought, unless it refuses.
public final class FakeIntake implements Intake {
    public static final Path FOLDER = Path.of("").toAbsolutePath();

    public final List<Fetch> taken = new ArrayList<>();
    public final List<Path> files = new ArrayList<>();
    public String refusal = "";

    /// What is chosen where a place is asked for.
    public Optional<Path> chosen = Optional.of(FOLDER.resolve("chosen"));

    private final CaseTarget target;

    public FakeIntake() {
        this(new CaseTarget(FOLDER));
    }

    public FakeIntake(CaseTarget target) {
        this.target = target;
    }

    @Override
    public Path place() {
        return FOLDER;
    }

    @Override
    public Optional<CaseTarget> newCase() {
        return Optional.of(target);
    }

    @Override
    public Optional<Path> choose(Path suggested) {
        return chosen;
    }

    @Override
    public Optional<Path> chooseExisting() {
        return chosen;
    }

    @Override
    public void take(
            Fetch fetch, Optional<CaseTarget> into, Runnable begun, Consumer<String> refused) {
        if (!refusal.isEmpty()) {
            refused.accept(refusal);
            return;
        }
        begun.run();
        taken.add(fetch);
        files.add(into.orElseThrow().fileProperty().get().orElseThrow());
    }
}
