package spoor.ui;

import spoor.casefile.CaseException;
import spoor.ui.kit.Banner;
import spoor.ui.kit.Words;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;

/// Turns failures into sentences for the person at the window. Each is logged here, once; a fault
/// of ours so that it is seen.
final class Failures {
    private static final Logger LOG = System.getLogger(Failures.class.getName());

    private Failures() {}

    /// What to show for a failure of `task`, which ends the sentence "… failed".
    static Banner banner(String task, Exception failure) {
        boolean isFault = !(failure instanceof CaseException || failure instanceof IOException);
        LOG.log(isFault ? Level.WARNING : Level.DEBUG, task, failure);
        return Banner.error(sentence(task, failure));
    }

    static String sentence(String task, Exception failure) {
        return switch (failure) {
            case CaseException known -> String.valueOf(known.getMessage());
            case FileAlreadyExistsException e -> Words.of("failure.exists", e.getFile());
            case AccessDeniedException e -> Words.of("failure.access", e.getFile());
            case NoSuchFileException e -> Words.of("failure.missing", e.getFile());
            case IOException e -> Words.of("failure.io", task, detail(e));
            default -> Words.of("failure.unexpected", task, detail(failure));
        };
    }

    private static String detail(Exception failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    }
}
