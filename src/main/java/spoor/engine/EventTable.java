package spoor.engine;

import spoor.event.EventCatalogue;
import spoor.event.Field;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;

/// All events of a case as columns, in the order of (eventTime, eventSource, eventID). A row is an
/// event; its further copies are folded into it. Immutable, so that any number of threads may read.
///
/// An *ordinal* is the number of a record in the order in which the case holds them; a row is its
/// number in the order of time.
public final class EventTable {
    /// What a row number stands for where there is none.
    public static final int NO_ROW = -1;

    /// A stretch of the case's content that was stored in one go.
    ///
    /// @param firstOrdinal of the records stored with it
    /// @param contentStart position in the case's content that the records' offsets are counted
    ///   from
    public record Batch(int firstOrdinal, long contentStart) {}

    private final long[] times;
    private final long[] idsHigh;
    private final long[] idsLow;
    private final EnumMap<Field, Column> columns;
    private final Map<Field, Values> values;
    private final long[] writes;
    private final long[] failures;
    private final int[] ordinals;
    private final int[] rowsByOrdinal;
    private final int[] offsets;
    private final int[] lengths;
    private final List<Batch> batches;
    private final Folds folds;

    EventTable(
            long[] times,
            long[] idsHigh,
            long[] idsLow,
            EnumMap<Field, Column> columns,
            Map<Field, Values> values,
            long[] writes,
            long[] failures,
            int[] ordinals,
            int[] rowsByOrdinal,
            int[] offsets,
            int[] lengths,
            List<Batch> batches,
            Folds folds) {
        this.times = times;
        this.idsHigh = idsHigh;
        this.idsLow = idsLow;
        this.columns = columns;
        this.values = values;
        this.writes = writes;
        this.failures = failures;
        this.ordinals = ordinals;
        this.rowsByOrdinal = rowsByOrdinal;
        this.offsets = offsets;
        this.lengths = lengths;
        this.batches = List.copyOf(batches);
        this.folds = folds;
    }

    /// A table without events.
    public static EventTable empty() {
        return new EventTableBuilder(Map.of(), 0, List.of()).build(Folds.NONE, Cancel.NEVER);
    }

    /// This table with other values in a field of [Field.Kind#INFERRED].
    ///
    /// @param codeOfRow asked once for each row, by several threads
    public EventTable withInferred(Field field, Values inferred, IntUnaryOperator codeOfRow) {
        Codes codes = Codes.ofSize(size(), inferred.size());
        Blocks.each(
                size(),
                (from, to) -> {
                    int[] block = new int[to - from];
                    Arrays.setAll(block, i -> codeOfRow.applyAsInt(from + i));
                    codes.write(from, block, block.length);
                });
        int[] same = new int[inferred.size()];
        Arrays.setAll(same, code -> code);
        return with(field, new Column(codes, same), inferred);
    }

    /// This table with some identities taken for others.
    ///
    /// @param merged by code of [Field#IDENTITY], the code that stands in its place
    public EventTable withMergedIdentities(int[] merged) {
        Column before = column(Field.IDENTITY);
        int[] codes = Arrays.stream(before.values()).map(code -> merged[code]).toArray();
        Column identities = new Column(before.codes(), codes);
        Values values = values(Field.IDENTITY);
        return with(Field.IDENTITY, identities, values)
                .with(
                        Field.IDENTITY_KIND,
                        IdentityKinds.column(identities, values),
                        IdentityKinds.VALUES);
    }

    /// This table with areas and signals by another catalogue than that of the program.
    public EventTable withCatalogue(EventCatalogue catalogue) {
        Values names = values(Field.EVENT_NAME);
        Values sources = values(Field.EVENT_SOURCE);
        EventTable told = this;
        Map<Field, Column> said =
                new CatalogueColumns(catalogue, names, sources)
                        .columns(column(Field.EVENT_NAME), column(Field.EVENT_SOURCE), size());
        for (Map.Entry<Field, Column> one : said.entrySet()) {
            told =
                    told.with(
                            one.getKey(),
                            one.getValue(),
                            CatalogueColumns.VALUES.getOrDefault(one.getKey(), Values.NONE));
        }
        return told;
    }

    private EventTable with(Field field, Column column, Values its) {
        EnumMap<Field, Column> others = new EnumMap<>(columns);
        others.put(field, column);
        EnumMap<Field, Values> all = new EnumMap<>(Field.class);
        all.putAll(values);
        all.put(field, its);
        return new EventTable(
                times,
                idsHigh,
                idsLow,
                others,
                all,
                writes,
                failures,
                ordinals,
                rowsByOrdinal,
                offsets,
                lengths,
                batches,
                folds);
    }

    /// How many events there are, copies folded.
    public int size() {
        return times.length;
    }

    /// How many records the case keeps, copies included.
    public int records() {
        return rowsByOrdinal.length;
    }

    public Folds folds() {
        return folds;
    }

    /// Milliseconds since 1970.
    public long time(int row) {
        return times[row];
    }

    public int code(Field field, int row) {
        return column(field).get(row);
    }

    public Values values(Field field) {
        return values.getOrDefault(field, Values.NONE);
    }

    /// The value of a field as it stands in the record; empty where the record lacks it. Event
    /// times as ISO 8601 in UTC. Request and shared event IDs are not held in memory and come out
    /// empty.
    public String text(Field field, int row) {
        return switch (field.kind()) {
            case TIME -> Instant.ofEpochMilli(times[row]).toString();
            case IDENTIFIER -> field == Field.EVENT_ID ? eventId(row) : "";
            case TEXT, DERIVED, INFERRED -> values(field).text(code(field, row));
        };
    }

    /// The value as a person reads it.
    public String label(Field field, int row) {
        return field.isCoded() ? values(field).label(code(field, row)) : text(field, row);
    }

    /// The event's ID as it stands in the record; empty where it has none.
    public String eventId(int row) {
        if (idsHigh[row] == 0) {
            return values(Field.EVENT_ID).text((int) idsLow[row]);
        }
        return new UUID(idsHigh[row], idsLow[row]).toString();
    }

    /// What the row adds to the timeline.
    public Histogram.Series series(int row) {
        if (isSet(failures, row)) {
            return Histogram.Series.FAILED;
        }
        return isSet(writes, row) ? Histogram.Series.WRITE : Histogram.Series.READ;
    }

    /// Whether another record has this one's event ID but says something else.
    public boolean isConflict(int row) {
        return folds.isConflict(ordinals[row]);
    }

    /// Where the record of this row begins in the case's content.
    public long position(int row) {
        return positionOf(ordinals[row]);
    }

    /// Where the folded copies of this row's record begin in the case's content.
    public long[] copyPositions(int row) {
        return Arrays.stream(folds.copiesOf(ordinals[row])).mapToLong(this::positionOf).toArray();
    }

    /// The length of the row's record in bytes.
    public int length(int row) {
        return lengths[ordinals[row]];
    }

    /// The length in bytes of the record that begins at this position of the content.
    public int lengthAt(long position) {
        return lengths[ordinalAt(position)];
    }

    /// The row whose record, or copy of it, spans the `length` bytes at `position` of the case's
    /// content; [#NO_ROW] where they lie outside any record.
    public int rowAt(long position, int length) {
        int ordinal = ordinalAt(position);
        if (ordinal < 0) {
            return NO_ROW;
        }
        long start = positionOf(ordinal);
        return position + length <= start + lengths[ordinal] ? rowsByOrdinal[ordinal] : NO_ROW;
    }

    /// The row of a record by its number in the order of the case; a folded copy has its event's
    /// row.
    public int rowOfOrdinal(int ordinal) {
        return rowsByOrdinal[ordinal];
    }

    /// The number of the row's record in the order in which the case holds them.
    public int ordinal(int row) {
        return ordinals[row];
    }

    /// The first row that is not before the moment, in milliseconds since 1970.
    public int firstRowFrom(long millis) {
        int low = 0;
        int high = times.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times[middle] < millis) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    Column column(Field field) {
        Column column = columns.get(field);
        if (column == null) {
            throw new IllegalArgumentException("no codes are kept for " + field);
        }
        return column;
    }

    private static boolean isSet(long[] bits, int row) {
        return (bits[row >> 6] & 1L << row) != 0;
    }

    /// The rows of [Histogram.Series#WRITE], a bit each.
    long[] writes() {
        return writes;
    }

    /// The rows of [Histogram.Series#FAILED], a bit each.
    long[] failures() {
        return failures;
    }

    /// Where a record begins in the content of the case, by its number in the order of the case.
    public long positionOf(int ordinal) {
        int batch = batchOf(b -> b.firstOrdinal() <= ordinal);
        return batches.get(batch).contentStart() + offsets[ordinal];
    }

    /// The record that begins at or last before a position; -1 where there is none.
    private int ordinalAt(long position) {
        int batch = batchOf(b -> b.contentStart() <= position);
        if (batch < 0) {
            return -1;
        }
        long offset = position - batches.get(batch).contentStart();
        int first = batches.get(batch).firstOrdinal();
        int end =
                batch + 1 < batches.size() ? batches.get(batch + 1).firstOrdinal() : offsets.length;
        if (offset > Integer.MAX_VALUE || first == end || offsets[first] > offset) {
            return -1;
        }
        int at = Arrays.binarySearch(offsets, first, end, (int) offset);
        return at >= 0 ? at : -at - 2;
    }

    /// The last batch for which the test holds; it holds up to some batch and for none after.
    private int batchOf(Predicate<Batch> test) {
        int low = -1;
        int high = batches.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (test.test(batches.get(middle))) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
