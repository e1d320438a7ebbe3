package spoor.engine;

import org.jspecify.annotations.Nullable;

import spoor.event.Access;
import spoor.event.BuiltInCatalogue;
import spoor.event.Fidelity;
import spoor.event.Field;
import spoor.event.Outcome;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Takes the records of a case in the order in which it holds them and makes the [EventTable] of
/// them. Batches may be set by several threads at once, each its own ordinals. Used once.
public final class EventTableBuilder {
    private final Map<Field, Values> values;
    private final List<EventTable.Batch> batches;
    private final EnumMap<Field, Codes> columns = new EnumMap<>(Field.class);
    private long[] times;
    private long[] idsHigh;
    private long[] idsLow;
    private long[] hashes;
    private final int[] offsets;
    private final int[] lengths;
    private int @Nullable [] fidelityRanks;

    /// @param values the dictionary of each coded field, and under EVENT_ID the IDs that are no
    ///   UUIDs
    /// @param records how many records will be set
    public EventTableBuilder(
            Map<Field, Values> values, int records, List<EventTable.Batch> batches) {
        this.values = values;
        this.batches = batches;
        this.times = new long[records];
        this.idsHigh = new long[records];
        this.idsLow = new long[records];
        this.hashes = new long[records];
        this.offsets = new int[records];
        this.lengths = new int[records];
        for (Field field : Field.STORED) {
            columns.put(field, Codes.ofSize(records, size(field)));
        }
    }

    public int size() {
        return times.length;
    }

    /// How many codes the dictionary of the field has.
    private int size(Field field) {
        Values known = values.get(field);
        return known == null ? 1 : known.size();
    }

    /// Whether every event ID that is no UUID has a text, as none has in a damaged case.
    public boolean knowsAllIds() {
        Values known = values.get(Field.EVENT_ID);
        int codes = known == null ? 1 : known.size();
        for (int ordinal = 0; ordinal < idsHigh.length; ordinal++) {
            boolean isCode = idsHigh[ordinal] == 0;
            if (isCode && (idsLow[ordinal] < 0 || idsLow[ordinal] >= codes)) {
                return false;
            }
        }
        return true;
    }

    public void setTimes(int firstOrdinal, long[] millis) {
        System.arraycopy(millis, 0, times, firstOrdinal, millis.length);
    }

    /// Event IDs as the two halves of a UUID, or 0 and a code of the EVENT_ID dictionary.
    public void setIds(int firstOrdinal, long[] high, long[] low) {
        System.arraycopy(high, 0, idsHigh, firstOrdinal, high.length);
        System.arraycopy(low, 0, idsLow, firstOrdinal, low.length);
    }

    /// A hash of each record's bytes.
    public void setHashes(int firstOrdinal, long[] values) {
        System.arraycopy(values, 0, hashes, firstOrdinal, values.length);
    }

    /// Where each record lies, counted from its batch's content start, and how many bytes it has.
    public void setPlaces(int firstOrdinal, int[] offset, int[] length) {
        System.arraycopy(offset, 0, offsets, firstOrdinal, offset.length);
        System.arraycopy(length, 0, lengths, firstOrdinal, length.length);
    }

    /// @throws IllegalArgumentException if the dictionary of the field lacks one of the codes
    public void setCodes(int firstOrdinal, Field field, int[] codes) {
        Codes column = columns.get(field);
        if (column == null) {
            throw new IllegalArgumentException("no codes are kept for " + field);
        }
        int size = size(field);
        // A sign comes out where any code is below zero or beyond the last.
        int signs = 0;
        for (int code : codes) {
            signs |= code | size - 1 - code;
        }
        if (signs < 0) {
            throw new IllegalArgumentException(field + " has codes without a value");
        }
        column.write(firstOrdinal, codes, codes.length);
    }

    /// Compares all records that share an event ID.
    public Folds findFolds(SameRecord same, Cancel cancel) {
        return new FoldFinder(this, same).find(cancel);
    }

    /// The table of all records that were set, sorted, with the copies in `folds` folded.
    public EventTable build(Folds folds, Cancel cancel) {
        int[] order = TimeOrder.of(this, folds, cancel);
        int records = size();
        // Each array gives way to its sorted one, so that there is never room needed for both of
        // all.
        hashes = new long[0];
        times = inOrder(times, order);
        idsHigh = inOrder(idsHigh, order);
        idsLow = inOrder(idsLow, order);
        cancel.check();
        EnumMap<Field, Column> sorted = sortedColumns(order, records, cancel);
        int[] rows = new int[records];
        Blocks.each(
                order.length,
                (from, to) -> {
                    for (int row = from; row < to; row++) {
                        rows[order[row]] = row;
                    }
                });
        for (int i = 0; i < folds.copies(); i++) {
            rows[folds.copyAt(i)] = rows[folds.originalAt(i)];
        }
        boolean[] isFailed = codesOf(Field.OUTCOME, Outcome.SUCCEEDED.word(), false);
        long[] failures = rowsOf(order.length, sorted.get(Field.OUTCOME), isFailed, null);
        boolean[] isWrite = codesOf(Field.ACCESS, Access.WRITE.word(), true);
        long[] writes = rowsOf(order.length, sorted.get(Field.ACCESS), isWrite, failures);
        EnumMap<Field, Values> all = new EnumMap<>(Field.class);
        all.putAll(values);
        addInferred(sorted, all, order.length);
        return new EventTable(
                times, idsHigh, idsLow, sorted, all, writes, failures, order, rows, offsets,
                lengths, batches, folds);
    }

    /// The kind follows from the identity, area and signal from name and source; who the person is
    /// nobody has worked out yet.
    private static void addInferred(
            EnumMap<Field, Column> columns, Map<Field, Values> values, int rows) {
        Column names = columns.get(Field.EVENT_NAME);
        Column sources = columns.get(Field.EVENT_SOURCE);
        if (names != null && sources != null) {
            columns.putAll(
                    new CatalogueColumns(
                                    BuiltInCatalogue.CATALOGUE,
                                    values.getOrDefault(Field.EVENT_NAME, Values.NONE),
                                    values.getOrDefault(Field.EVENT_SOURCE, Values.NONE))
                            .columns(names, sources, rows));
            values.putAll(CatalogueColumns.VALUES);
        }
        Column identities = columns.get(Field.IDENTITY);
        if (identities == null) {
            return;
        }
        Values known = values.getOrDefault(Field.IDENTITY, Values.NONE);
        columns.put(Field.IDENTITY_KIND, IdentityKinds.column(identities, known));
        values.put(Field.IDENTITY_KIND, IdentityKinds.VALUES);
        int[] nobody = new int[identities.values().length];
        columns.put(Field.PERSON, new Column(identities.codes(), nobody));
        values.put(Field.PERSON, Values.NONE);
    }

    /// A bit for each row whose value in the column is one of these, and whose bit in `but` is not
    /// set.
    private static long[] rowsOf(
            int rows, @Nullable Column column, boolean[] codes, long @Nullable [] but) {
        long[] words = new long[(rows + 63) >> 6];
        if (column == null) {
            return words;
        }
        byte[] passes = new byte[column.values().length];
        for (int number = 0; number < passes.length; number++) {
            passes[number] = (byte) (codes[column.values()[number]] ? 1 : 0);
        }
        Blocks.each(
                rows,
                (from, to) -> {
                    long[] block = new long[(to - from + 63) >> 6];
                    column.codes().test(from, to, passes, block);
                    for (int i = 0; i < block.length; i++) {
                        int word = (from >> 6) + i;
                        words[word] = but == null ? block[i] : block[i] & ~but[word];
                    }
                });
        return words;
    }

    /// By code, whether the value is `word` (or, with `isEqual` false, a value other than it).
    private boolean[] codesOf(Field field, String word, boolean isEqual) {
        Values known = values.get(field);
        boolean[] codes = new boolean[known == null ? 1 : known.size()];
        for (int code = 1; known != null && code < codes.length; code++) {
            String text = known.text(code);
            codes[code] = !text.equals(Field.NOT_EXPORTED) && text.equals(word) == isEqual;
        }
        return codes;
    }

    /// Combines and moves the columns; each gives way to its sorted one as soon as that is there.
    private EnumMap<Field, Column> sortedColumns(int[] order, int records, Cancel cancel) {
        EnumMap<Field, Integer> sizes = new EnumMap<>(Field.class);
        columns.keySet().forEach(field -> sizes.put(field, size(field)));
        EnumMap<Field, Column> sorted = new EnumMap<>(Field.class);
        Combination.of(columns, sizes, records, cancel).parallelStream()
                .map(combination -> combination.inOrder(order))
                .toList()
                .forEach(sorted::putAll);
        return sorted;
    }

    private static long[] inOrder(long[] all, int[] order) {
        long[] moved = new long[order.length];
        Blocks.each(
                order.length,
                (from, to) -> {
                    for (int row = from; row < to; row++) {
                        moved[row] = all[order[row]];
                    }
                });
        return moved;
    }

    long time(int ordinal) {
        return times[ordinal];
    }

    long idHigh(int ordinal) {
        return idsHigh[ordinal];
    }

    long idLow(int ordinal) {
        return idsLow[ordinal];
    }

    /// The hash of a record's bytes that was set.
    public long hash(int ordinal) {
        return hashes[ordinal];
    }

    /// The length of a record in bytes.
    public int length(int ordinal) {
        return lengths[ordinal];
    }

    /// Where a record begins in the content of the case.
    public long position(int ordinal) {
        int batch = batches.size() - 1;
        while (batches.get(batch).firstOrdinal() > ordinal) {
            batch--;
        }
        return batches.get(batch).contentStart() + offsets[ordinal];
    }

    /// How little a record's form tells, 0 for the full record.
    int fidelity(int ordinal) {
        Codes column = columns.get(Field.FIDELITY);
        return column == null ? 0 : fidelityRanks()[column.get(ordinal)];
    }

    private int[] fidelityRanks() {
        int[] known = fidelityRanks;
        if (known == null) {
            Values values = this.values.get(Field.FIDELITY);
            known = new int[values == null ? 1 : values.size()];
            for (int code = 1; values != null && code < known.length; code++) {
                String word = values.text(code);
                known[code] =
                        Arrays.stream(Fidelity.values())
                                .filter(f -> f.word().equals(word))
                                .mapToInt(Fidelity::ordinal)
                                .findAny()
                                .orElse(0);
            }
            fidelityRanks = known;
        }
        return known;
    }

    /// The recipient account as digits, so that `1111-2222-3333` is the same account as
    /// `111122223333`.
    String recipient(int ordinal) {
        Codes column = columns.get(Field.RECIPIENT_ACCOUNT);
        Values known = values.get(Field.RECIPIENT_ACCOUNT);
        String text = column == null || known == null ? "" : known.text(column.get(ordinal));
        return text.equals(Field.NOT_EXPORTED) ? "" : text.replace("-", "");
    }

    /// The place of each service's name in the order of names, by code.
    int[] sourceRanks() {
        Values known = values.get(Field.EVENT_SOURCE);
        return known == null ? new int[1] : known.ranks();
    }

    int source(int ordinal) {
        Codes column = columns.get(Field.EVENT_SOURCE);
        return column == null ? 0 : column.get(ordinal);
    }

    /// The earliest and the latest time, or two zeros where there is no record.
    long[] extent() {
        if (times.length == 0) {
            return new long[2];
        }
        long first = times[0];
        long last = times[0];
        for (long time : times) {
            first = Math.min(first, time);
            last = Math.max(last, time);
        }
        return new long[] {first, last};
    }
}
