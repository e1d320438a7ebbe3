package spoor.engine;

import spoor.event.Field;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.LongConsumer;

/// A table of made-up events, and a search that finds texts in some of them.
final class RandomTable implements RecordSearch {
    static final Instant FIRST = Instant.parse("2023-07-10T00:00:00Z");
    static final int SECONDS = 3 * 24 * 3_600;

    private static final int RECORD_LENGTH = 1_000;
    private static final int GAP = 7;

    /// How many values the dictionaries have: a byte, a short and an int hold them.
    private static final int FEW = 6;

    private static final int MANY = 700;
    private static final int MOST = 70_000;

    final EventTable table;
    private final Map<Field, Values> values = new EnumMap<>(Field.class);

    RandomTable(long seed, int rows) {
        Random dice = new Random(seed);
        for (Field field : Field.STORED) {
            values.put(field, values(field, dice));
        }
        values.put(
                Field.EVENT_ID,
                new Values(new String[] {"", "odd-1", "ODD-1", "xxxxxxxx-xxxx", "é"}, null));
        int firstBatch = rows / 3;
        EventTableBuilder builder =
                new EventTableBuilder(
                        values,
                        rows,
                        List.of(
                                new EventTable.Batch(0, 0),
                                new EventTable.Batch(firstBatch, 5_000_000_000L),
                                new EventTable.Batch(firstBatch, 6_000_000_000L)));
        long[] times = new long[rows];
        long[] high = new long[rows];
        long[] low = new long[rows];
        int[] offsets = new int[rows];
        int[] lengths = new int[rows];
        for (int i = 0; i < rows; i++) {
            int second = dice.nextInt(4) == 0 ? 4_711 : dice.nextInt(SECONDS);
            int millis = dice.nextInt(4) == 0 ? dice.nextInt(1_000) : 0;
            times[i] = FIRST.toEpochMilli() + second * 1_000L + millis;
            boolean isUuid = dice.nextInt(10) > 0;
            high[i] = isUuid ? dice.nextLong() | 1 : 0;
            low[i] = isUuid ? dice.nextLong() : dice.nextInt(5);
            int inBatch = i < firstBatch ? i : i - firstBatch;
            offsets[i] = GAP + inBatch * (RECORD_LENGTH + GAP);
            lengths[i] = RECORD_LENGTH;
        }
        builder.setTimes(0, times);
        builder.setIds(0, high, low);
        builder.setPlaces(0, offsets, lengths);
        for (Field field : Field.STORED) {
            int size = values.get(field).size();
            boolean isSkewed = dice.nextBoolean();
            builder.setCodes(
                    0,
                    field,
                    dice.ints(rows, 0, size)
                            .map(code -> isSkewed ? (int) ((long) code * code / size) : code)
                            .toArray());
        }
        table = builder.build(Folds.NONE, Cancel.NEVER);
    }

    private static Values values(Field field, Random dice) {
        int size =
                switch (field) {
                    case USER_AGENT, ACCESS_KEY -> MOST;
                    case EVENT_NAME, SOURCE_ADDRESS, IDENTITY -> MANY;
                    default -> FEW;
                };
        String[] texts = new String[size];
        String[] labels = new String[size];
        for (int code = 0; code < size; code++) {
            texts[code] = code == 0 ? "never shown" : text(field, code);
            labels[code] =
                    field == Field.IDENTITY
                            ? "user " + dice.nextInt(size / 3)
                            : field.label(texts[code]);
        }
        return new Values(texts, labels);
    }

    /// The value with this code; some differ only by the case of their letters, one is empty.
    static String text(Field field, int code) {
        if (code == 1) {
            return "";
        }
        return switch (field) {
            case SOURCE_ADDRESS ->
                    code % 5 == 0
                            ? "svc" + code + ".amazonaws.com"
                            : "203.0." + code / 250 + "." + code % 250;
            case EVENT_SOURCE -> (code % 2 == 0 ? "iam" : "IAM") + code / 2 + Field.SERVICE_SUFFIX;
            default -> (code % 2 == 0 ? "é Value " : "É value ") + code / 2;
        };
    }

    /// Reports a place in every so many-th record, and places that lie in no record.
    @Override
    public void search(String text, Cancel cancel, LongConsumer hit) {
        int length = text.getBytes(StandardCharsets.UTF_8).length;
        for (int row = 0; row < table.size(); row++) {
            cancel.check();
            long start = table.position(row);
            if (holds(text, row)) {
                hit.accept(start);
                hit.accept(start + RECORD_LENGTH - length);
            } else {
                hit.accept(start - 1);
                hit.accept(start + RECORD_LENGTH - length + 1);
            }
        }
        hit.accept(Long.MAX_VALUE - length);
    }

    static boolean holds(String text, int row) {
        return Math.floorMod(text.hashCode() + row, 3) == 0;
    }
}
