package spoor.ui.athena;

import spoor.archive.LogSource;
import spoor.archive.aws.AwsAccess;
import spoor.archive.aws.AwsException;
import spoor.archive.aws.AwsProblem;
import spoor.athena.ask.AthenaAnswer;
import spoor.athena.ask.Cost;
import spoor.athena.ask.Part;
import spoor.casefile.Evidence;
import spoor.engine.Answer;
import spoor.engine.Cancel;
import spoor.engine.Question;
import spoor.engine.Rows;
import spoor.event.Field;
import spoor.lens.Lens;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Athena in memory. Each question scans a gigabyte, and the area is a field it cannot count.
public final class FakeAthena implements AthenaDoor, AthenaDoor.Line {
    private static final Cost COST = new Cost(1_200_000_000, 900, new BigDecimal("0.006"));

    private final Function<Question, Evidence> events;
    private final int most;
    public final List<Question> asked = Collections.synchronizedList(new ArrayList<>());
    public final List<AthenaLook> opened = new ArrayList<>();
    public final CountDownLatch stopped = new CountDownLatch(1);
    public final List<Lens> sliced = new ArrayList<>();
    public int held;
    public volatile boolean isSlow;
    public volatile boolean isExpired;
    public volatile boolean isClosed;
    private volatile Cost spent = Cost.NONE;

    /// @param events what there is to a question, in a table of its own
    /// @param most rows that come with an answer
    public FakeAthena(Function<Question, Evidence> events, int most) {
        this.events = events;
        this.most = most;
    }

    @Override
    public List<String> profiles() {
        return List.of("audit");
    }

    @Override
    public AthenaDoor.Line open(AthenaLook look, AwsAccess.MfaCode code) throws AwsException {
        Optional<String> serial = look.access().role().flatMap(AwsAccess.Role::mfaSerial);
        if (serial.isPresent() && !code.ask(serial.get()).filter("123456"::equals).isPresent()) {
            throw new AwsException(AwsProblem.MFA, "AWS did not take the code.", null);
        }
        opened.add(look);
        return this;
    }

    @Override
    public AthenaAnswer ask(Question question, int rows, Cancel cancel) throws AwsException {
        asked.add(question);
        if (isExpired) {
            throw new AwsException(AwsProblem.OTHER, "The credentials have expired.", null);
        }
        while (isSlow) {
            if (cancel.isCancelled()) {
                stopped.countDown();
                throw new CancellationException();
            }
            pause();
        }
        List<Field> counted =
                question.facets().stream().filter(field -> field != Field.AREA).toList();
        Evidence evidence = events.apply(question);
        Answer all =
                evidence.engine()
                        .answer(
                                new Question(question.lens(), counted, question.histograms()),
                                cancel);
        int[] first =
                IntStream.range(0, Math.min(most, all.rows().size())).map(all.rows()::at).toArray();
        List<AthenaAnswer.Refused> refused =
                question.facets().contains(Field.AREA)
                        ? List.of(
                                new AthenaAnswer.Refused(
                                        new Part.Facet(Field.AREA, 10),
                                        "The area does not stand in the record."))
                        : List.of();
        spent = spent.plus(COST);
        return new AthenaAnswer(
                new Answer(
                        all.lens(),
                        Rows.inOrder(first),
                        all.total(),
                        all.facets(),
                        all.histograms()),
                evidence.table(),
                refused,
                List.of(),
                COST);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(5);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Cost spent() {
        return spent;
    }

    @Override
    public Slice slice(Lens lens, Cancel cancel) throws AwsException {
        sliced.add(lens);
        if (isExpired) {
            throw new AwsException(AwsProblem.OTHER, "The credentials have expired.", null);
        }
        spent = spent.plus(COST);
        return new Slice(new Home(List.of("Athena")), 3, 4_000_000, 1, 0, COST);
    }

    @Override
    public Runnable hold() {
        held++;
        return () -> held--;
    }

    @Override
    public void close() {
        isClosed = true;
    }

    /// What is brought home.
    public record Home(List<String> names) implements LogSource {
        @Override
        public void find(Finds finds) {}
    }
}
