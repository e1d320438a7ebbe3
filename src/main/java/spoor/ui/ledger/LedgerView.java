package spoor.ui.ledger;

import spoor.casefile.FileStatus;
import spoor.casefile.LedgerFile;
import spoor.casefile.LedgerRun;
import spoor.engine.Cancel;
import spoor.ingest.Tally;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What a query finds in the ledger, with its sums. Immutable.
///
/// @param files those that match, in the order of the query
/// @param inCase how many files there are in all
/// @param shown the records of the files that match
/// @param total the records of all files
/// @param counts how many files each filter would list
record LedgerView(
        LedgerQuery query,
        List<LedgerRun> runs,
        List<LedgerFile> files,
        int inCase,
        Tally shown,
        Tally total,
        Map<LedgerFilter, Integer> counts) {
    static final LedgerView EMPTY = of(LedgerContents.EMPTY, LedgerQuery.ALL, Cancel.NEVER);

    private static final int CHECK_EVERY = 1_024;

    /// Off the FX thread.
    ///
    /// @throws java.util.concurrent.CancellationException once `cancel` says so
    static LedgerView of(LedgerContents contents, LedgerQuery query, Cancel cancel) {
        String[] words =
                query.text().isBlank() ? new String[0] : query.text().strip().split("\\s+");
        List<LedgerFile> found = new ArrayList<>();
        Map<LedgerFilter, Integer> counts = new EnumMap<>(LedgerFilter.class);
        for (LedgerFilter filter : LedgerFilter.values()) {
            counts.put(filter, 0);
        }
        Tally shown = Tally.NONE;
        Tally total = Tally.NONE;
        int seen = 0;
        for (LedgerFile file : contents.files()) {
            if (seen++ % CHECK_EVERY == 0) {
                cancel.check();
            }
            total = total.plus(file.tally());
            boolean isOfRun = query.run() == LedgerQuery.ALL_RUNS || file.run() == query.run();
            if (!isOfRun || !hasAll(file, words)) {
                continue;
            }
            for (LedgerFilter filter : LedgerFilter.values()) {
                if (filter.matches(file)) {
                    counts.merge(filter, 1, Integer::sum);
                }
            }
            if (query.filter().matches(file)) {
                found.add(file);
                shown = shown.plus(file.tally());
            }
        }
        cancel.check();
        sort(found, query);
        return new LedgerView(
                query,
                contents.runs(),
                List.copyOf(found),
                contents.files().size(),
                shown,
                total,
                Map.copyOf(counts));
    }

    private static void sort(List<LedgerFile> files, LedgerQuery query) {
        LedgerColumn column = query.sort();
        if (column != null) {
            Comparator<LedgerFile> order = column.order();
            files.sort(query.isDescending() ? order.reversed() : order);
        }
    }

    /// Whether each word stands in the file's place, shape, remark, hash or status.
    private static boolean hasAll(LedgerFile file, String[] words) {
        for (String word : words) {
            boolean isFound =
                    has(file.path(), word)
                            || has(file.member(), word)
                            || has(file.shape().title(), word)
                            || has(file.note(), word)
                            || has(FileStatus.of(file).title(), word)
                            || has(file.sha256(), word);
            if (!isFound) {
                return false;
            }
        }
        return true;
    }

    private static boolean has(String text, String word) {
        int last = text.length() - word.length();
        for (int at = 0; at <= last; at++) {
            if (text.regionMatches(true, at, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }

    /// The place of a file in the list, or -1.
    int placeOf(int id) {
        for (int place = 0; place < files.size(); place++) {
            if (files.get(place).id() == id) {
                return place;
            }
        }
        return -1;
    }

    boolean isAll() {
        return files.size() == inCase;
    }
}
