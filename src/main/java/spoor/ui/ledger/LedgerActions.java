package spoor.ui.ledger;

import spoor.casefile.LedgerFile;
import spoor.ui.kit.Jobs;
import spoor.ui.kit.Words;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What one can do with the chosen files, for the menu and the keys alike.
final class LedgerActions {
    /// More rows than this are for an export.
    static final int MOST_COPIED = 100_000;

    private static final String COPY = "ledger-copy";

    private final Jobs jobs;
    private final Consumer<String> clipboard;
    private final Consumer<String> hint;

    /// @param clipboard takes what is copied
    /// @param hint tells the user a sentence in the pane
    LedgerActions(Jobs jobs, Consumer<String> clipboard, Consumer<String> hint) {
        this.jobs = jobs;
        this.clipboard = clipboard;
        this.hint = hint;
    }

    void copyRows(List<LedgerFile> files) {
        if (files.size() > MOST_COPIED) {
            hint.accept(Words.of("ledger.copy.tooMany", files.size(), MOST_COPIED));
            return;
        }
        if (files.isEmpty()) {
            return;
        }
        List<LedgerFile> all = List.copyOf(files);
        jobs.latest(
                COPY,
                cancel -> FileRows.tabbed(all, cancel),
                text -> {
                    clipboard.accept(text);
                    hint.accept(Words.of("ledger.copied", all.size()));
                },
                failure -> hint.accept(String.valueOf(failure.getMessage())));
    }

    void copyPaths(List<LedgerFile> files) {
        copyLines(files, LedgerFile::place);
    }

    void copyHashes(List<LedgerFile> files) {
        copyLines(files, LedgerFile::sha256);
    }

    private void copyLines(List<LedgerFile> files, Function<LedgerFile, String> value) {
        if (!files.isEmpty()) {
            clipboard.accept(
                    files.stream().limit(MOST_COPIED).map(value).collect(Collectors.joining("\n")));
        }
    }
}
