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

    private final LedgerModel model;
    private final Jobs jobs;
    private final Consumer<String> clipboard;
    private final Consumer<String> hint;

    /// @param clipboard takes what is copied
    /// @param hint tells the user a sentence in the pane
    LedgerActions(LedgerModel model, Jobs jobs, Consumer<String> clipboard, Consumer<String> hint) {
        this.model = model;
        this.jobs = jobs;
        this.clipboard = clipboard;
        this.hint = hint;
    }

    void copyRows() {
        int count = model.choiceProperty().get().count();
        if (count > MOST_COPIED) {
            hint.accept(Words.of("ledger.copy.tooMany", count, MOST_COPIED));
            return;
        }
        if (count == 0) {
            return;
        }
        List<LedgerFile> all = model.chosenFiles();
        jobs.latest(
                COPY,
                cancel -> FileRows.tabbed(all, cancel),
                text -> {
                    clipboard.accept(text);
                    hint.accept(Words.of("ledger.copied", count));
                },
                failure -> hint.accept(String.valueOf(failure.getMessage())));
    }

    void copyPaths() {
        copyLines(LedgerFile::place);
    }

    void copyHashes() {
        copyLines(LedgerFile::sha256);
    }

    private void copyLines(Function<LedgerFile, String> value) {
        List<LedgerFile> files = model.chosenFiles();
        if (!files.isEmpty()) {
            clipboard.accept(
                    files.stream().limit(MOST_COPIED).map(value).collect(Collectors.joining("\n")));
        }
    }
}
