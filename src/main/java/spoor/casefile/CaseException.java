package spoor.casefile;

import org.jspecify.annotations.Nullable;

import java.io.Serial;
import java.nio.file.Path;

/// A case cannot be opened, read or written. The message says what happened, what is safe and what
/// to do.
public final class CaseException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    private final Problem problem;

    public CaseException(Problem problem, Path path, @Nullable Throwable cause) {
        this(problem, path, "", cause);
    }

    /// @param detail what exactly was found, as a sentence; may be empty
    public CaseException(Problem problem, Path path, String detail, @Nullable Throwable cause) {
        super((sentence(problem, path) + " " + detail).strip(), cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    private static String sentence(Problem problem, Path path) {
        return switch (problem) {
            case MISSING ->
                    "There is no case at " + path + ". Nothing was created; check the path.";
            case NOT_A_CASE ->
                    path + " is not a Spoor case. It was not changed; choose a .spoor.mv.db file.";
            case LOCKED ->
                    path
                            + " is open in another process or window. Nothing was changed; close"
                            + " the other one and try again.";
            case NEWER ->
                    path
                            + " was written by a newer version of Spoor. It was not changed; open"
                            + " it with that version.";
            case OLDER ->
                    path
                            + " was written by an early version of Spoor that this one cannot read."
                            + " It was not changed; import the original archive into a new case.";
            case UNSAFE ->
                    path
                            + " carries database objects that could run code, which no case does."
                            + " It was not opened any further and nothing of it ran.";
            case DAMAGED ->
                    path
                            + " is damaged. It was not changed; the original archive can be"
                            + " imported into a new case.";
            case NO_ACCESS ->
                    path + " cannot be read or written. Check its permissions and its folder's.";
            case DISK_FULL ->
                    "The disk that holds "
                            + path
                            + " is full. Everything committed so far is safe; make room and import"
                            + " again to carry on.";
            case EXISTS ->
                    "There is a file at "
                            + path
                            + " already. It was not touched; choose another name.";
        };
    }
}
