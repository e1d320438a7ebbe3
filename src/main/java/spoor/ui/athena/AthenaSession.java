package spoor.ui.athena;

import spoor.analysis.Lineage;
import spoor.athena.AthenaRefusal;
import spoor.athena.ask.AthenaAnswer;
import spoor.athena.ask.AthenaEngine;
import spoor.athena.ask.Cost;
import spoor.athena.ask.Forecast;
import spoor.athena.ask.Part;
import spoor.casefile.Evidence;
import spoor.casefile.RecordStore;
import spoor.engine.Answer;
import spoor.engine.Cancel;
import spoor.engine.Engine;
import spoor.engine.EventTable;
import spoor.engine.Question;
import spoor.event.Field;
import spoor.event.Origin;
import spoor.lens.Lens;
import spoor.lens.TimeRange;
import spoor.ui.kit.Afar;

import java.io.IOException;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/// Asks Athena for the workbench, and keeps account of what it cost. Safe for several threads.
final class AthenaSession implements Afar, AutoCloseable {
    private static final Engine NO_ENGINE =
            (_, _) -> {
                throw new UnsupportedOperationException("Athena is asked by its session");
            };

    /// Total, page and bars, each a statement.
    private static final int BESIDE_FACETS = 3;

    private final AthenaLook look;
    private final AthenaDoor.Line line;
    private final Settling settling;
    private final Forecast forecast;
    private final ReadWriteLock asking = new ReentrantReadWriteLock();
    private Lens costOf = Lens.ALL;
    private Account account = new Account(Cost.NONE, Cost.NONE, List.of());

    /// What was spent, and what the latest answer leaves open.
    ///
    /// @param lens for the lens that was asked last, all its facets together
    /// @param soFar since the table was opened
    record Account(Cost lens, Cost soFar, List<String> remarks) {}

    /// Lets a question lie until it is clear that no newer one follows at once.
    @FunctionalInterface
    interface Settling {
        /// @throws java.util.concurrent.CancellationException once `cancel` says so
        void settle(Cancel cancel) throws InterruptedException;
    }

    AthenaSession(AthenaLook look, AthenaDoor.Line line, Settling settling) {
        this.look = look;
        this.line = line;
        this.settling = settling;
        this.forecast = new Forecast(look.lateDays(), look.dollarsATerabyte());
    }

    /// What there is before the first answer.
    static Evidence nothing() {
        return evidence(EventTable.empty());
    }

    synchronized Account account() {
        return new Account(account.lens(), line.spent(), account.remarks());
    }

    /// What a lens will read as far as earlier ones tell; empty before the first answer.
    Optional<Cost> forecast(Lens lens, int facets) {
        return forecast.of(look.bounded(lens).range(), BESIDE_FACETS + facets);
    }

    @Override
    public TimeRange extent() {
        return look.range();
    }

    @Override
    public Told ask(Question question, Cancel cancel) throws Exception {
        settling.settle(cancel);
        Lens lens = look.bounded(question.lens());
        Question bounded = new Question(lens, question.facets(), question.histograms());
        AthenaAnswer told;
        begin(question.lens());
        asking.readLock().lock();
        try {
            cancel.check();
            told = line.ask(bounded, AthenaEngine.PAGE_ROWS, cancel);
        } finally {
            asking.readLock().unlock();
        }
        book(told);
        forecast.learn(
                lens.range(), BESIDE_FACETS + question.facets().size(), told.cost().bytesScanned());
        Answer answer = told.answer();
        return new Told(
                new Answer(
                        question.lens(),
                        answer.rows(),
                        answer.total(),
                        answer.facets(),
                        answer.histograms()),
                evidence(told.table()),
                refusedFacets(told),
                barsRefused(told));
    }

    /// The files in which the records of a lens stand.
    ///
    /// @param lens with or without a time of its own
    Slice slice(Lens lens, Cancel cancel) throws IOException {
        asking.readLock().lock();
        try {
            cancel.check();
            return line.slice(look.bounded(lens), cancel);
        } catch (AthenaRefusal refusal) {
            throw new IOException(refusal.getMessage(), refusal);
        } finally {
            asking.readLock().unlock();
        }
    }

    /// Keeps the connection beyond [#close], until what is given back is run.
    Runnable hold() {
        return line.hold();
    }

    /// What a lens before cost is no cost of this one, also if this one fails.
    private synchronized void begin(Lens lens) {
        if (!lens.equals(costOf)) {
            costOf = lens;
            account = new Account(Cost.NONE, Cost.NONE, List.of());
        }
    }

    private synchronized void book(AthenaAnswer told) {
        Set<String> remarks = new LinkedHashSet<>(account.remarks());
        remarks.addAll(told.remarks());
        told.refused().stream()
                .filter(refused -> refused.part() instanceof Part.Page)
                .forEach(refused -> remarks.add(refused.why()));
        account = new Account(account.lens().plus(told.cost()), Cost.NONE, List.copyOf(remarks));
    }

    private static Map<Field, String> refusedFacets(AthenaAnswer told) {
        Map<Field, String> reasons = new EnumMap<>(Field.class);
        for (AthenaAnswer.Refused refused : told.refused()) {
            if (refused.part() instanceof Part.Facet facet) {
                reasons.put(facet.field(), refused.why());
            }
        }
        return reasons;
    }

    private static String barsRefused(AthenaAnswer told) {
        return told.refused().stream()
                .filter(refused -> refused.part() instanceof Part.Timeline)
                .map(AthenaAnswer.Refused::why)
                .findFirst()
                .orElse("");
    }

    private static Evidence evidence(EventTable table) {
        return new Evidence(table, NO_ENGINE, new NoRecords(), Lineage.NOT_YET);
    }

    /// Waits for what is under way, which stops its queries by the same line.
    @Override
    public void close() {
        asking.writeLock().lock();
        try {
            line.close();
        } finally {
            asking.writeLock().unlock();
        }
    }

    private static final class NoRecords implements RecordStore {
        @Override
        public byte[] bytes(long position, int length) {
            throw new UnsupportedOperationException("Athena gives no records");
        }

        @Override
        public Origin origin(long position, int length) {
            throw new UnsupportedOperationException("Athena gives no records");
        }
    }
}
