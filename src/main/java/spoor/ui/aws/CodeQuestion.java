package spoor.ui.aws;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import spoor.archive.aws.AwsAccess;
import spoor.ui.kit.Jobs;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Has a person asked for the code of an MFA device while a job waits for it. The code is handed on
/// and kept nowhere.
public final class CodeQuestion implements AwsAccess.MfaCode {
    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<Optional<Asked>> asked =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    public CodeQuestion(Jobs jobs) {
        this.jobs = jobs;
    }

    /// One question.
    ///
    /// @param serial of the device
    public record Asked(String serial, CompletableFuture<Optional<String>> answer) {}

    /// What is asked now; empty while nothing is. FX thread only, as are the answers.
    public ReadOnlyObjectProperty<Optional<Asked>> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /// Waits for the answer. On the thread of a job.
    @Override
    public Optional<String> ask(String serial) {
        Asked question = new Asked(serial, new CompletableFuture<>());
        jobs.onWindow(() -> {
            giveUp();
            asked.set(Optional.of(question));
        });
        return question.answer().join();
    }

    public void answer(String code) {
        String bare = code.strip();
        settle(bare.isEmpty() ? Optional.empty() : Optional.of(bare));
    }

    /// Whoever waits goes on without a code.
    public void giveUp() {
        settle(Optional.empty());
    }

    private void settle(Optional<String> code) {
        Optional<Asked> question = asked.get();
        asked.set(Optional.empty());
        question.ifPresent(q -> q.answer().complete(code));
    }
}
