package spoor.ui.athena;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import spoor.ui.kit.Jobs;

import java.util.Optional;
import java.util.function.Consumer;

/// Which table in Athena is looked at in place of a case, and how one gets there and away again. FX
/// thread only.
public final class AthenaDesk {
    private static final String OPEN = "athena-open";

    private final AthenaDoor door;
    private final Jobs jobs;
    private final Consumer<Runnable> clear;
    private final AthenaCardModel card = new AthenaCardModel();
    private final ReadOnlyBooleanWrapper asked = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<AthenaModel>> open =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// @param clear puts the open case away, and then does what it is given
    public AthenaDesk(AthenaDoor door, Jobs jobs, Consumer<Runnable> clear) {
        this.door = door;
        this.jobs = jobs;
        this.clear = clear;
    }

    /// What is looked at; empty while it is a case or nothing.
    public ReadOnlyObjectProperty<Optional<AthenaModel>> openProperty() {
        return open.getReadOnlyProperty();
    }

    /// Whether the analyst is being asked what to look at.
    public ReadOnlyBooleanProperty askedProperty() {
        return asked.getReadOnlyProperty();
    }

    AthenaCardModel card() {
        return card;
    }

    /// Asks what to look at; what was entered before is still there.
    public void ask() {
        asked.set(true);
    }

    /// Asks no more, and opens nothing that is being opened.
    public void dismiss() {
        jobs.cancel(OPEN);
        card.setOpening(false);
        asked.set(false);
    }

    /// Looks at what is entered, if it is as it must be.
    public void look() {
        card.look().ifPresent(this::open);
    }

    private void open(AthenaLook look) {
        card.setOpening(true);
        jobs.latest(
                OPEN,
                _ -> door.open(look),
                line -> {
                    dismiss();
                    clear.accept(() -> show(new AthenaModel(look, line, jobs)));
                },
                failure -> {
                    card.setOpening(false);
                    card.fail(String.valueOf(failure.getMessage()));
                });
    }

    private void show(AthenaModel model) {
        close();
        open.set(Optional.of(model));
    }

    /// Looks at Athena no more.
    public void close() {
        Optional<AthenaModel> before = open.get();
        open.set(Optional.empty());
        before.ifPresent(AthenaModel::close);
    }
}
