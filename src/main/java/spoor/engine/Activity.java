package spoor.engine;

import spoor.event.Field;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// What each value of one field did among some events: an identity, an access key, an address. One
/// pass over the rows; memory for the values that occur, not for the events.
///
/// @param code of the value; [Values#ABSENT] stands for the records that lack the field
/// @param events how many there are, failed ones and writes included
/// @param failures how many of them were refused or failed
/// @param writes how many of the others change something
/// @param first time of the first of them, milliseconds since 1970
/// @param last time of the last of them, milliseconds since 1970
/// @param accounts codes of the accounts in whose logs they are, ascending
public record Activity(
        int code,
        int events,
        int failures,
        int writes,
        long first,
        long last,
        List<Integer> accounts) {
    private static final int CHECKED_EVERY = 1 << 16;
    private static final Bins NO_BINS = new Bins(0, 1, 0);

    public Activity {
        accounts = List.copyOf(accounts);
    }

    /// What a value did, and when.
    ///
    /// @param bars its events in the bins that were asked for; those at other times are not in them
    public record InTime(Activity activity, Histogram bars) {}

    /// One entry for each value that occurs, in the order of their codes.
    ///
    /// @param field one that is kept as codes
    /// @throws java.util.concurrent.CancellationException once `cancel` says so
    public static List<Activity> of(EventTable table, Rows rows, Field field, Cancel cancel) {
        return inTime(table, rows, field, NO_BINS, cancel).stream().map(InTime::activity).toList();
    }

    /// The same with the events of each value by time, in the same pass. A value takes memory for
    /// the series of bars that it has.
    ///
    /// @throws java.util.concurrent.CancellationException once `cancel` says so
    public static List<InTime> inTime(
            EventTable table, Rows rows, Field field, Bins bins, Cancel cancel) {
        Column codes = table.column(field);
        Column accounts = table.column(Field.ACCOUNT);
        int[] noBars = new int[bins.count()];
        Sum[] sums = new Sum[table.values(field).size()];
        for (int place = 0; place < rows.size(); place++) {
            if (place % CHECKED_EVERY == 0) {
                cancel.check();
            }
            int row = rows.at(place);
            int code = codes.get(row);
            Sum sum = sums[code];
            if (sum == null) {
                sum = new Sum(bins, noBars);
                sums[code] = sum;
            }
            sum.add(table, row, accounts.get(row));
        }
        List<InTime> all = new ArrayList<>();
        for (int code = 0; code < sums.length; code++) {
            if (sums[code] != null) {
                all.add(sums[code].of(code));
            }
        }
        return all;
    }

    private static final class Sum {
        private final BitSet accounts = new BitSet();
        private final Bins bins;
        private final int[] noBars;
        private final int[][] bars = new int[Histogram.Series.values().length][];
        private int events;
        private int failures;
        private int writes;
        private long first = Long.MAX_VALUE;
        private long last = Long.MIN_VALUE;

        /// @param noBars what the series share that do not occur
        Sum(Bins bins, int[] noBars) {
            this.bins = bins;
            this.noBars = noBars;
            Arrays.fill(bars, noBars);
        }

        void add(EventTable table, int row, int account) {
            long time = table.time(row);
            Histogram.Series series = table.series(row);
            events++;
            switch (series) {
                case FAILED -> failures++;
                case WRITE -> writes++;
                case READ -> {}
            }
            first = Math.min(first, time);
            last = Math.max(last, time);
            if (account != Values.ABSENT) {
                accounts.set(account);
            }
            if (time >= bins.from() && time < bins.to()) {
                addBar(series.ordinal(), (int) ((time - bins.from()) / bins.width()));
            }
        }

        private void addBar(int series, int bin) {
            if (bars[series] == noBars) {
                bars[series] = new int[bins.count()];
            }
            bars[series][bin]++;
        }

        InTime of(int code) {
            List<Integer> own = accounts.stream().boxed().toList();
            return new InTime(
                    new Activity(code, events, failures, writes, first, last, own),
                    new Histogram(bins.from(), bins.width(), bars));
        }
    }
}
