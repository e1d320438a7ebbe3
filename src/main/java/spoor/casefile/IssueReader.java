package spoor.casefile;

import spoor.analysis.Issue;
import spoor.engine.Cancel;
import spoor.engine.EventTable;
import spoor.engine.Question;
import spoor.engine.Rows;
import spoor.event.Field;
import spoor.lens.Filter;
import spoor.lens.Lens;
import spoor.lens.Match;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Reads the calls of a case that issued credentials.
public final class IssueReader {
    private IssueReader() {}

    /// All of them, in the order of time. Takes its time: not for the thread of a window.
    ///
    /// @throws java.util.concurrent.CancellationException once `cancel` says so
    /// @throws CaseException if a record cannot be read
    public static List<Issue> issues(Evidence evidence, Cancel cancel) {
        List<Match> names =
                Issue.EVENT_NAMES.stream().sorted().<Match>map(Match.Exact::new).toList();
        Lens lens = Lens.ALL.with(new Filter.OfField(Field.EVENT_NAME, false, names));
        Rows rows = evidence.engine().answer(Question.rows(lens), cancel).rows();
        EventTable table = evidence.table();
        // In the order in which the case holds them, neighbours come from one frame.
        int[] inPlace =
                IntStream.range(0, rows.size())
                        .map(rows::at)
                        .boxed()
                        .sorted(Comparator.comparingLong(table::position))
                        .mapToInt(Integer::intValue)
                        .toArray();
        return IntStream.of(inPlace)
                .parallel()
                .mapToObj(row -> {
                    cancel.check();
                    return Issue.of(JsonSaid.of(evidence.record(row)), row);
                })
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(Issue::row))
                .toList();
    }
}
