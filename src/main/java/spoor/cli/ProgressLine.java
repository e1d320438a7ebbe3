package spoor.cli;

import spoor.ingest.ImportProgress;

import java.io.PrintWriter;
import java.util.Locale;

/// One line on a terminal that is written over and over. Where the output is no terminal, nothing.
final class ProgressLine {
    private final PrintWriter err;
    private final boolean isTerminal = System.console() != null && System.console().isTerminal();
    private int width;

    ProgressLine(PrintWriter err) {
        this.err = err;
    }

    void show(ImportProgress progress) {
        if (!isTerminal) {
            return;
        }
        String left =
                progress.left()
                        .map(d -> String.format(Locale.ROOT, ", %d s left", d.toSeconds() + 1))
                        .orElse("");
        write(
                String.format(
                        Locale.ROOT,
                        "%3.0f %%  %,d of %,d files, %,d events, %,d events/s%s",
                        progress.done() * 100,
                        progress.filesDone(),
                        progress.filesFound(),
                        progress.events(),
                        progress.rate(),
                        left));
    }

    void clear() {
        if (isTerminal) {
            write("");
            err.print("\r");
            err.flush();
        }
    }

    private void write(String line) {
        err.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
        err.flush();
        width = line.length();
    }
}
