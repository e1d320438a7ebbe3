package spoor.ui.athena;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import spoor.ui.aws.CodeQuestion;
import spoor.ui.aws.Errand;
import spoor.ui.aws.Intake;
import spoor.ui.kit.Jobs;
import spoor.ui.kit.Words;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Which table in Athena is looked at in place of a case, and how one gets there and away again. FX
/// thread only.
public final class AthenaDesk {
    private final AthenaDoor door;
    private final Intake intake;
    private final CodeQuestion code;
    private final Jobs jobs;
    private final Errand errand;
    private final Consumer<Runnable> clear;
    private final AthenaCardModel card = new AthenaCardModel();
    private final ReadOnlyBooleanWrapper asked = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<AthenaModel>> open =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// @param intake takes what is brought home from Athena
    /// @param code asks for the code of an MFA device
    /// @param clear puts the open case away, and then does what it is given
    public AthenaDesk(
            AthenaDoor door,
            Intake intake,
            CodeQuestion code,
            Jobs jobs,
            Consumer<Runnable> clear) {
        this.door = door;
        this.intake = intake;
        this.code = code;
        this.jobs = jobs;
        this.errand = new Errand(jobs);
        this.clear = clear;
        errand.problemProperty().subscribe(card::fail);
    }

    /// What is looked at; empty while it is a case or nothing.
    public ReadOnlyObjectProperty<Optional<AthenaModel>> openProperty() {
        return open.getReadOnlyProperty();
    }

    /// Whether the analyst is being asked what to look at.
    public ReadOnlyBooleanProperty askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /// What is under way before there is something to look at; empty while nothing is.
    public ReadOnlyObjectProperty<Optional<String>> openingProperty() {
        return errand.workingProperty();
    }

    /// Asks for codes, on a card that is in sight.
    public CodeQuestion code() {
        return code;
    }

    List<String> profiles() {
        return door.profiles();
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
        stop();
        asked.set(false);
    }

    /// Opens nothing that is being opened, but goes on asking what to look at.
    public void stop() {
        code.giveUp();
        errand.stop();
    }

    /// Looks at what is entered, if it is as it must be.
    public void look() {
        card.look().ifPresent(this::open);
    }

    private void open(AthenaLook look) {
        errand.run(
                Words.of("aws.checking"),
                _ -> door.open(look, code),
                line -> {
                    dismiss();
                    clear.accept(() -> show(new AthenaModel(look, line, jobs, intake)));
                },
                errand::close);
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
