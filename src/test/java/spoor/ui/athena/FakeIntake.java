package spoor.ui.athena;

import spoor.ui.aws.Fetch;
import spoor.ui.aws.Intake;
import spoor.ui.kit.CaseTarget;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Takes what is brought home, unless it refuses.
final class FakeIntake implements Intake {
    static final Path FOLDER = Path.of("").toAbsolutePath();

    final List<Fetch> taken = new ArrayList<>();
    final List<Path> files = new ArrayList<>();
    String refusal = "";

    @Override
    public Path place() {
        return FOLDER;
    }

    @Override
    public Optional<CaseTarget> newCase() {
        return Optional.of(new CaseTarget(FOLDER));
    }

    @Override
    public Optional<Path> choose(Path suggested) {
        return Optional.of(suggested.resolveSibling("other"));
    }

    @Override
    public void take(Fetch fetch, Optional<Path> file, Runnable begun, Consumer<String> refused) {
        if (!refusal.isEmpty()) {
            refused.accept(refusal);
            return;
        }
        begun.run();
        taken.add(fetch);
        file.ifPresent(files::add);
    }
}
