package spoor.engine;

import spoor.event.Field;
import spoor.lens.Filter;
import spoor.lens.Lens;
import spoor.lens.Sort;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;

/// Answers lenses by passing over the columns of an [EventTable], on all cores.
public final class ColumnEngine implements Engine {
    /// How many answers to raw text searches are kept; each is a bit for every event.
    private static final int TEXT_SEARCHES_KEPT = 16;

    private final EventTable table;
    private final RecordSearch search;
    private final Map<String, long[]> searched =
            Collections.synchronizedMap(
                    new LinkedHashMap<>(16, 0.75f, true) {
                        private static final long serialVersionUID = 1L;

                        @Override
                        protected boolean removeEldestEntry(Map.Entry<String, long[]> eldest) {
                            return size() > TEXT_SEARCHES_KEPT;
                        }
                    });

    public ColumnEngine(EventTable table, RecordSearch search) {
        this.table = table;
        this.search = search;
    }

    public EventTable table() {
        return table;
    }

    @Override
    public Answer answer(Question question, Cancel cancel) {
        Lens lens = question.lens();
        Scan scan = new Scan(table, question, conditions(lens, cancel));
        runAll(scan, cancel);
        Rows rows = scan.rows();
        return new Answer(
                lens, sorted(rows, lens.sort(), cancel), scan.facetCounts(), scan.histograms());
    }

    @Override
    public Engine over(EventTable fuller) {
        return new ColumnEngine(fuller, search);
    }

    /// One condition for each field that the lens names and one for each text.
    private List<Condition> conditions(Lens lens, Cancel cancel) {
        EnumMap<Field, List<Filter.OfField>> byField = new EnumMap<>(Field.class);
        List<Condition> conditions = new ArrayList<>();
        for (Filter filter : lens.filters()) {
            switch (filter) {
                case Filter.OfField f ->
                        byField.computeIfAbsent(f.field(), _ -> new ArrayList<>()).add(f);
                case Filter.OfText t ->
                        conditions.add(
                                new Condition.OfRows(rowsWith(t.text(), cancel), t.isExcluded()));
            }
        }
        byField.forEach((field, filters) -> conditions.add(condition(field, filters)));
        return conditions;
    }

    private Condition condition(Field field, List<Filter.OfField> filters) {
        if (field == Field.EVENT_ID) {
            return new Condition.OfRows(EventIds.matching(table, filters), false);
        }
        return new Condition.OfCodes(
                field, table.column(field), AcceptedCodes.of(table.values(field), filters));
    }

    private long[] rowsWith(String text, Cancel cancel) {
        long[] known = searched.get(text);
        if (known != null) {
            return known;
        }
        RowBits found = new RowBits(table.size());
        int length = text.getBytes(StandardCharsets.UTF_8).length;
        search.search(
                text,
                cancel,
                position -> {
                    int row = table.rowAt(position, length);
                    if (row != EventTable.NO_ROW) {
                        found.set(row);
                    }
                });
        cancel.check();
        long[] words = found.toWords();
        searched.put(text, words);
        return words;
    }

    /// Every core takes chunks of rows until none is left.
    private static void runAll(Scan scan, Cancel cancel) {
        AtomicInteger next = new AtomicInteger();
        Runnable worker =
                () -> {
                    Scan.Part part = scan.part();
                    for (int chunk; (chunk = next.getAndIncrement()) < scan.chunks(); ) {
                        cancel.check();
                        part.take(chunk);
                    }
                    scan.add(part);
                };
        int helpers = Math.min(scan.chunks(), ForkJoinPool.getCommonPoolParallelism());
        List<ForkJoinTask<?>> tasks = new ArrayList<>();
        for (int i = 0; i < helpers; i++) {
            tasks.add(ForkJoinPool.commonPool().submit(worker));
        }
        try {
            worker.run();
            tasks.forEach(ForkJoinTask::join);
        } catch (CompletionException e) {
            if (e.getCause() instanceof CancellationException cancelled) {
                throw cancelled;
            }
            throw e;
        }
    }

    private Rows sorted(Rows rows, Sort sort, Cancel cancel) {
        if (sort.field() == Field.EVENT_TIME) {
            return sort.isDescending() ? new Rows.Reversed(rows) : rows;
        }
        int[] ranks = table.values(sort.field()).ranks();
        Column column = table.column(sort.field());
        return new Rows.Listed(
                CountingSort.by(rows, row -> ranks[column.get(row)], ranks.length, sort, cancel));
    }
}
