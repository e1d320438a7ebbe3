package spoor.casefile;

import spoor.analysis.metering.Heartbeat;
import spoor.analysis.metering.Heartbeats;
import spoor.analysis.metering.UsageCall;
import spoor.analysis.metering.UsageReading;
import spoor.analysis.metering.UsageRecord;
import spoor.engine.Cancel;
import spoor.engine.EventTable;
import spoor.engine.Question;
import spoor.engine.Rows;
import spoor.event.Field;
import spoor.event.Outcome;
import spoor.lens.Filter;
import spoor.lens.Lens;
import spoor.lens.Match;
import spoor.lens.Sort;
import spoor.lens.TimeRange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What the calls of a case report to the AWS Marketplace. Reads records from disk: not for the
/// thread of the window.
public final class Meterings {
    /// How many calls are read, the last ones: two years of one an hour.
    public static final int MOST_READ = 20_000;

    /// How many records of use are kept, so that calls that are full of them cost no more.
    public static final int MOST_RECORDS = 1_000_000;

    /// The service that takes reports.
    public static final String SOURCE = "metering-marketplace.amazonaws.com";

    private static final Filter NAMES =
            new Filter.OfField(
                    Field.EVENT_NAME,
                    false,
                    Arrays.stream(UsageCall.Kind.values())
                            .<Match>map(kind -> new Match.Exact(kind.eventName()))
                            .toList());

    private final Evidence evidence;
    private final EventTable table;
    private final Requests requests;

    public Meterings(Evidence evidence) {
        this.evidence = evidence;
        this.table = evidence.table();
        this.requests = new Requests(evidence);
    }

    /// What was found.
    ///
    /// @param calls under the lens, of which the last `read` were read
    /// @param leftOut records of use that are more than a call may have, or than are kept
    /// @param trials calls that asked only for the rights
    /// @param unknown calls whose records do not say what they report, such as denied ones
    /// @param isNarrowed whether the lens has conditions beside the time: a report that it hides
    ///   looks missing
    public record Found(
            List<Heartbeat> heartbeats,
            int calls,
            int read,
            int leftOut,
            int trials,
            int unknown,
            boolean isNarrowed) {
        public static final Found NOTHING = new Found(List.of(), 0, 0, 0, 0, 0, false);

        public Found {
            heartbeats = List.copyOf(heartbeats);
        }

        public boolean isCutShort() {
            return read < calls;
        }
    }

    /// The heartbeats under a lens, whatever sources and names the lens itself asks for. Whether
    /// there are logs is asked of the whole case.
    ///
    /// @throws java.util.concurrent.CancellationException once `cancel` says so
    public Found of(Lens lens, Cancel cancel) {
        Lens others = lens.clearing(Field.EVENT_SOURCE).clearing(Field.EVENT_NAME);
        Lens asked =
                others.withRange(longer(lens.range()))
                        .only(Field.EVENT_SOURCE, new Match.Exact(SOURCE))
                        .with(NAMES)
                        .withSort(Sort.BY_TIME);
        Rows rows = evidence.engine().answer(Question.rows(asked), cancel).rows();
        int first = Math.max(0, rows.size() - MOST_READ);
        List<UsageRecord> records = new ArrayList<>();
        int leftOut = 0;
        int trials = 0;
        int unknown = 0;
        for (int place = first; place < rows.size(); place++) {
            cancel.check();
            UsageReading.Read read = read(rows.at(place));
            int room = Math.min(read.records().size(), MOST_RECORDS - records.size());
            records.addAll(read.records().subList(0, room));
            leftOut += read.leftOut() + read.records().size() - room;
            trials += read.isTrial() ? 1 : 0;
            unknown += read.isUnknown() ? 1 : 0;
        }
        Set<String> accounts =
                records.stream().map(one -> one.meter().account()).collect(Collectors.toSet());
        HourLogs logs = HourLogs.of(table, accounts, cancel);
        return new Found(
                Heartbeats.of(records, logs, lens.range()),
                rows.size(),
                rows.size() - first,
                leftOut,
                trials,
                unknown,
                !others.filters().isEmpty());
    }

    /// The range and the hours after it in which a late report may still come.
    private static TimeRange longer(TimeRange range) {
        Instant to = range.to();
        boolean isFarOff = range.toMillis() > Long.MAX_VALUE / 2;
        return to == null || isFarOff
                ? range
                : new TimeRange(range.from(), to.plusMillis(Heartbeats.LATEST));
    }

    private UsageReading.Read read(int row) {
        UsageCall call =
                new UsageCall(
                        row,
                        UsageCall.Kind.of(table.text(Field.EVENT_NAME, row)).orElseThrow(),
                        table.text(Field.ACCOUNT, row),
                        table.text(Field.REGION, row),
                        table.label(Field.IDENTITY_NAME, row),
                        table.time(row),
                        !table.text(Field.OUTCOME, row).equals(Outcome.SUCCEEDED.word()));
        return UsageReading.read(call, requests.record(row));
    }
}
