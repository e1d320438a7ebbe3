package spoor.casefile;

import spoor.engine.Cancel;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Imports into a case and ends, as if the plug was pulled, so many milliseconds after it began,
/// wherever it then is.
final class DiesAfter {
    static final int KILLED = 7;

    private DiesAfter() {}

    public static void main(String[] arguments) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(Long.parseLong(arguments[2]));
        Thread.ofPlatform()
                .daemon()
                .start(() -> {
                    for (long left; (left = end - System.nanoTime()) > 0; ) {
                        LockSupport.parkNanos(left);
                    }
                    Runtime.getRuntime().halt(KILLED);
                });
        try (CaseFile file = CaseFile.open(Path.of(arguments[0]))) {
            file.importFrom(
                    List.of(Path.of(arguments[1])),
                    ImportOptions.USUAL,
                    ImportListener.NONE,
                    Cancel.NEVER);
        }
    }
}
