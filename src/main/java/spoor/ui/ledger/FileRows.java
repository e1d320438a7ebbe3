package spoor.ui.ledger;

import spoor.casefile.LedgerFile;
import spoor.engine.Cancel;
import spoor.ui.kit.Tabbed;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Files of the ledger as text for the clipboard.
final class FileRows {
    private static final int CHECK_EVERY = 4_096;

    private FileRows() {}

    /// Tab-separated values with a header line: all columns, whether they are in sight or not.
    ///
    /// @throws java.util.concurrent.CancellationException once `cancel` says so
    static String tabbed(List<LedgerFile> files, Cancel cancel) {
        StringBuilder text = new StringBuilder();
        LedgerColumn[] columns = LedgerColumn.values();
        text.append(
                Arrays.stream(columns).map(LedgerColumn::title).collect(Collectors.joining("\t")));
        text.append('\n');
        for (int i = 0; i < files.size(); i++) {
            if (i % CHECK_EVERY == 0) {
                cancel.check();
            }
            LedgerFile file = files.get(i);
            text.append(
                    Arrays.stream(columns)
                            .map(column -> Tabbed.cell(column.value(file)))
                            .collect(Collectors.joining("\t")));
            text.append('\n');
        }
        return text.toString();
    }
}
