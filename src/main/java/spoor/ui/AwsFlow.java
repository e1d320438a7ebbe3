package spoor.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import spoor.ui.aws.AwsDesk;
import spoor.ui.aws.AwsImportModel;
import spoor.ui.aws.CodeQuestion;
import spoor.ui.aws.Fetch;
import spoor.ui.aws.Intake;
import spoor.ui.kit.CaseTarget;
import spoor.ui.kit.Jobs;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;

/// The way from a click to an import from AWS, into the open case or a new one. FX thread only.
final class AwsFlow implements Intake {
    private final AwsDesk aws;
    private final CaseDesk desk;
    private final CaseFlow cases;
    private final Jobs jobs;
    private final CodeQuestion code;
    private final ReadOnlyObjectWrapper<Optional<AwsImportModel>> shown =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    AwsFlow(AwsDesk aws, CaseDesk desk, CaseFlow cases, Jobs jobs) {
        this.aws = aws;
        this.desk = desk;
        this.cases = cases;
        this.jobs = jobs;
        this.code = new CodeQuestion(jobs);
    }

    /// What is being put together; empty while nothing is.
    ReadOnlyObjectProperty<Optional<AwsImportModel>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Asked for by an import too, whose session may run out.
    CodeQuestion code() {
        return code;
    }

    void show() {
        if (shown.get().isEmpty()) {
            shown.set(Optional.of(new AwsImportModel(aws, jobs, this, code, Clock.systemUTC())));
        }
    }

    void dismiss() {
        Optional<AwsImportModel> before = shown.get();
        shown.set(Optional.empty());
        before.ifPresent(AwsImportModel::close);
    }

    @Override
    public Path place() {
        return desk.openProperty()
                .get()
                .map(open -> open.path().toAbsolutePath())
                .orElseGet(cases::usualFolder);
    }

    @Override
    public Optional<CaseTarget> newCase() {
        return desk.openProperty().get().isPresent()
                ? Optional.empty()
                : Optional.of(new CaseTarget(cases.usualFolder()));
    }

    @Override
    public Optional<Path> choose(Path suggested) {
        return cases.chooser().saveCase(suggested);
    }

    @Override
    public Optional<Path> chooseExisting() {
        return cases.chooser().openCase();
    }

    @Override
    public void take(
            Fetch fetch, Optional<CaseTarget> into, Runnable begun, Consumer<String> refused) {
        cases.take(
                fetch,
                into,
                () -> {
                    begun.run();
                    dismiss();
                },
                refused);
    }
}
