package spoor.ui.athena;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;

import spoor.athena.ask.Figures;
import spoor.lens.Lens;
import spoor.lens.LensText;
import spoor.ui.aws.Errand;
import spoor.ui.aws.Fetch;
import spoor.ui.aws.Intake;
import spoor.ui.kit.CaseTarget;
import spoor.ui.kit.Jobs;
import spoor.ui.kit.Words;

import java.nio.file.Path;
import java.util.Optional;

/// Brings the records of a lens into a case: first Athena names their files, then how much that is
/// can be seen, and only then they are fetched. FX thread only.
public final class BringHomeModel {
    private final Lens lens;
    private final AthenaLook look;
    private final AthenaSession session;
    private final Intake intake;
    private final Errand errand;
    private final Runnable spent;
    private final Runnable leave;
    private final CaseTarget target;
    private final ReadOnlyObjectWrapper<Optional<Found>> found =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// What there is to fetch.
    ///
    /// @param room bytes that are free where the case is to be
    record Found(Slice slice, long room) {}

    /// @param lens with both ends of its time
    /// @param spent runs when asking may have cost something
    /// @param leave runs when the import has taken over
    BringHomeModel(
            Lens lens,
            AthenaLook look,
            AthenaSession session,
            Jobs jobs,
            Intake intake,
            Runnable spent,
            Runnable leave) {
        this.lens = lens;
        this.look = look;
        this.session = session;
        this.intake = intake;
        this.errand = new Errand(jobs);
        this.spent = spent;
        this.leave = leave;
        errand.problemProperty().subscribe(_ -> spent.run());
        this.target = intake.newCase().orElseGet(() -> new CaseTarget(intake.place()));
        target.suggest(look.table().replaceAll("[^A-Za-z0-9_-]", "-"));
        target.fileProperty().subscribe((_, file) -> file.ifPresent(this::move));
    }

    /// The lens whose records come home, as text.
    String lens() {
        return LensText.format(lens);
    }

    /// What asking may read at most.
    String limit() {
        return Figures.bytes(look.mostBytes());
    }

    CaseTarget target() {
        return target;
    }

    /// What is under way; empty while nothing is.
    ReadOnlyObjectProperty<Optional<String>> workingProperty() {
        return errand.workingProperty();
    }

    /// What went wrong last, as a sentence; empty where nothing did.
    ReadOnlyStringProperty problemProperty() {
        return errand.problemProperty();
    }

    /// What there is to fetch; empty while Athena has not named it.
    ReadOnlyObjectProperty<Optional<Found>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /// Asks where the case is to be saved instead.
    Optional<Path> choosePlace() {
        return target.fileProperty().get().flatMap(intake::choose);
    }

    /// Asks for a case that there is.
    Optional<Path> chooseExisting() {
        return intake.chooseExisting();
    }

    /// Whether there is a next step that can be taken now.
    boolean isReady() {
        return errand.workingProperty().get().isEmpty()
                && target.isReady()
                && found.get().map(there -> there.slice().files() > 0).orElse(true);
    }

    /// Goes on: asks Athena, or fetches what it named.
    void next() {
        if (errand.workingProperty().get().isPresent()) {
            return;
        }
        found.get().map(Found::slice).ifPresentOrElse(this::fetch, this::ask);
    }

    /// Leaves what is under way.
    void stop() {
        errand.stop();
    }

    private void ask() {
        Path place = target.fileProperty().get().orElseGet(intake::place);
        errand.run(
                Words.of("athena.home.asking"),
                isCancelled ->
                        new Found(
                                session.slice(lens, isCancelled::getAsBoolean),
                                CaseTarget.room(place)),
                there -> {
                    found.set(Optional.of(there));
                    spent.run();
                },
                _ -> spent.run());
    }

    /// The case may be on another disk.
    private void move(Path file) {
        found.get()
                .map(Found::slice)
                .ifPresent(slice ->
                        errand.run(
                                Words.of("aws.room.looking"),
                                _ -> new Found(slice, CaseTarget.room(file)),
                                there -> found.set(Optional.of(there)),
                                _ -> {}));
    }

    private void fetch(Slice slice) {
        target.check();
        if (!target.isReady()) {
            return;
        }
        Runnable release = session.hold();
        intake.take(
                new Fetch(slice.source(), lens, release),
                Optional.of(target),
                leave,
                why -> {
                    release.run();
                    errand.refuse(why);
                });
    }
}
