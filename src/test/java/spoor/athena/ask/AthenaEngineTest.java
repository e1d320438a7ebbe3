package spoor.athena.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import static spoor.athena.ask.AthenaStub.row;

import static java.util.concurrent.TimeUnit.SECONDS;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import spoor.archive.aws.AwsClients;
import spoor.archive.aws.AwsException;
import spoor.athena.AthenaRefusal;
import spoor.athena.ask.AthenaStub.Script;
import spoor.engine.Bins;
import spoor.engine.Cancel;
import spoor.engine.EventTable;
import spoor.engine.FacetCounts;
import spoor.engine.Histogram;
import spoor.engine.Question;
import spoor.engine.Stack;
import spoor.event.Field;
import spoor.lens.Lens;
import spoor.lens.LensText;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

class AthenaEngineTest {
    private static final Lens LENS = LensText.parse("time:2023-07-10 access:write");
    private static final long MIDNIGHT = Instant.parse("2023-07-10T00:00:00Z").toEpochMilli();
    private static final long HOUR = 3_600_000;

    private final AthenaStub athena = new AthenaStub();
    private AwsClients clients;
    private AthenaEngine engine;

    @BeforeEach
    void connect() throws AwsException {
        clients = athena.clients();
        engine = engine(_ -> {});
        athena.on(
                "SELECT count(*) AS total", Script.rows(List.of(row("total"), row("5000000000"))));
        athena.on("SELECT ms AS \"time\"", Script.rows(page()));
        athena.on(
                "SELECT f_source AS value",
                Script.rows(
                        List.of(
                                row("value", "label", "events"),
                                row("kms.amazonaws.com", "kms", "30"),
                                row(null, null, "7"),
                                row("iam.amazonaws.com", "iam", "2"))));
        athena.on(
                "SELECT (ms - " + MIDNIGHT + ") / " + HOUR + " AS bin",
                Script.rows(
                        List.of(
                                row("bin", "read", "write", "failed"),
                                row("0", "1", "2", "3"),
                                row("23", "4", "0", "0"))));
    }

    @AfterEach
    void close() {
        clients.close();
        athena.close();
    }

    @Test
    void answersEachPartOfAQuestion() throws AwsException {
        Bins bins = new Bins(MIDNIGHT, HOUR, 24);

        AthenaAnswer told =
                engine.ask(
                        new Question(LENS, List.of(Field.EVENT_SOURCE), List.of(bins)),
                        1_000,
                        Cancel.NEVER);

        assertThat(told.answer().total()).isEqualTo(5_000_000_000L);
        assertThat(told.answer().facets().get(Field.EVENT_SOURCE).top(9, ""))
                .extracting(FacetCounts.Value::text, FacetCounts.Value::label, v -> v.count())
                .containsExactly(
                        tuple("kms.amazonaws.com", "kms", 30),
                        tuple("", "", 7),
                        tuple("iam.amazonaws.com", "iam", 2));
        Histogram bars = told.answer().histograms().getFirst();
        assertThat(bars.bins()).isEqualTo(24);
        assertThat(bars.count(Histogram.Series.FAILED, 0)).isEqualTo(3);
        assertThat(bars.count(Histogram.Series.READ, 23)).isEqualTo(4);
        assertThat(bars.total(12)).isZero();
        assertThat(told.refused()).isEmpty();
        assertThat(told.cost().bytesScanned()).isEqualTo(4 * 20_000_000);
    }

    @Test
    void theRowsAreATableInTheOrderOfThePage() throws AwsException {
        AthenaAnswer told =
                engine.ask(
                        new Question(LENS, List.of(Field.EVENT_SOURCE), List.of()),
                        1_000,
                        Cancel.NEVER);

        EventTable table = told.table();
        List<String> rows = new ArrayList<>();
        for (int place = 0; place < told.answer().rows().size(); place++) {
            int row = told.answer().rows().at(place);
            rows.add(
                    String.join(
                            " ",
                            table.text(Field.EVENT_TIME, row),
                            table.eventId(row),
                            table.text(Field.EVENT_SOURCE, row),
                            table.label(Field.EVENT_SOURCE, row),
                            table.label(Field.ERROR_CODE, row),
                            table.series(row).name()));
        }
        assertThat(rows)
                .containsExactly(
                        "2023-07-10T02:00:00Z b63fd1ac-6b2c-4c44-a0a3-0b1a5c3d7d02"
                                + " iam.amazonaws.com iam  WRITE",
                        "2023-07-10T01:00:00Z odd id s3.amazonaws.com s3 AccessDenied FAILED");
        int first = told.answer().rows().at(0);
        assertThat(table.label(Field.VPC_ENDPOINT, first)).isEqualTo(Field.NOT_EXPORTED);
        assertThat(table.label(Field.IDENTITY, first)).isEqualTo("Alice");
        assertThat(table.label(Field.IDENTITY_KIND, first)).isEqualTo("person");
        assertThat(told.answer().facets().get(Field.EVENT_SOURCE))
                .as("codes of table and facet are the same")
                .extracting(f -> f.count(table.code(Field.EVENT_SOURCE, first)))
                .isEqualTo(2);
    }

    @Test
    void asksOnlyOnceForWhatItKnows() throws AwsException {
        Question question = new Question(LENS, List.of(Field.EVENT_SOURCE), List.of());
        AthenaAnswer first = engine.ask(question, 1_000, Cancel.NEVER);
        Lens sorted = LensText.parse("time:2023-07-10 access:write sort:-event source:kms");
        AthenaAnswer again = engine.ask(question, 1_000, Cancel.NEVER);
        AthenaAnswer other =
                engine.ask(
                        new Question(sorted, List.of(Field.EVENT_SOURCE), List.of()),
                        1_000,
                        Cancel.NEVER);

        assertThat(first.cost()).isNotEqualTo(Cost.NONE);
        assertThat(again.cost()).isEqualTo(Cost.NONE);
        assertThat(again.answer().total()).isEqualTo(first.answer().total());
        assertThat(other.cost().bytesScanned()).as("total and rows").isEqualTo(2 * 20_000_000);
        assertThat(athena.statements()).hasSize(5);
        assertThat(engine.spent()).isEqualTo(first.cost().plus(other.cost()));
    }

    @Test
    void whatRunsAlreadyIsNotAskedTwice() throws Exception {
        untilStarted(3);
        CompletableFuture<AthenaAnswer> first = asking(List.of(), Cancel.NEVER);
        awaitStatements(2);
        AthenaAnswer wider = asking(List.of(Field.EVENT_SOURCE), Cancel.NEVER).get(20, SECONDS);

        assertThat(first.get(20, SECONDS).answer().total()).isEqualTo(9);
        assertThat(wider.answer().total()).isEqualTo(9);
        assertThat(wider.answer().facets()).containsOnlyKeys(Field.EVENT_SOURCE);
        assertThat(athena.statements()).hasSize(3);
        assertThat(engine.spent()).isEqualTo(first.get().cost().plus(wider.cost()));
    }

    @Test
    void whatOneLeavesGoesOnForTheOther() throws Exception {
        untilStarted(4);
        AtomicBoolean isLeft = new AtomicBoolean();
        CompletableFuture<AthenaAnswer> first = asking(List.of(), isLeft::get);
        awaitStatements(2);
        CompletableFuture<AthenaAnswer> wider = asking(List.of(Field.EVENT_SOURCE), Cancel.NEVER);
        awaitStatements(3);
        isLeft.set(true);
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> first.get(20, SECONDS));
        athena.on(
                "SELECT f_region AS value", Script.rows(List.of(row("value", "label", "events"))));
        AthenaAnswer _ = engine.facet(LENS, Field.REGION, 10, Cancel.NEVER);

        assertThat(wider.get(20, SECONDS).answer().total()).isEqualTo(9);
        assertThat(athena.statements()).hasSize(4);
        assertThat(athena.bodies("StopQueryExecution")).isEmpty();
    }

    /// Total and rows end once so many statements were started.
    private void untilStarted(int statements) {
        athena.on(
                "SELECT count(*) AS total",
                Script.rows(List.of(row("total"), row("9"))).withOthers(statements));
        athena.on("SELECT ms AS \"time\"", Script.rows(page()).withOthers(statements));
    }

    private CompletableFuture<AthenaAnswer> asking(List<Field> facets, Cancel cancel) {
        CompletableFuture<AthenaAnswer> told = new CompletableFuture<>();
        Thread.startVirtualThread(() -> {
            try {
                told.complete(engine.ask(new Question(LENS, facets, List.of()), 1_000, cancel));
            } catch (AwsException | RuntimeException e) {
                told.completeExceptionally(e);
            }
        });
        return told;
    }

    private void awaitStatements(int count) {
        while (athena.statements().count() < count) {
            Thread.onSpinWait();
        }
    }

    @Test
    void runsFiveStatementsAtATime() throws AwsException {
        for (Field field : Field.FACETS) {
            athena.on(
                    "SELECT f_" + field.term() + " AS value",
                    Script.rows(List.of(row("value", "label", "events"))).withOthers(5));
        }
        athena.on(
                "SELECT count(*) AS total",
                Script.rows(List.of(row("total"), row("1"))).withOthers(5));
        athena.on("SELECT ms AS \"time\"", Script.rows(page()).withOthers(5));

        engine.ask(
                new Question(
                        LENS,
                        List.of(
                                Field.EVENT_NAME,
                                Field.EVENT_SOURCE,
                                Field.REGION,
                                Field.ACCESS_KEY,
                                Field.ACCOUNT,
                                Field.USER_AGENT),
                        List.of()),
                10,
                Cancel.NEVER);

        assertThat(athena.statements()).hasSize(8);
        assertThat(athena.mostActive()).isEqualTo(5);
    }

    @Test
    void aPartThatCannotBeAskedSaysWhyAndTheOthersAreAnswered() throws AwsException {
        Bins bySource =
                new Bins(MIDNIGHT, HOUR, 24)
                        .stacked(new Stack.ByValue(Field.EVENT_SOURCE, List.of()));

        AthenaAnswer told =
                engine.ask(
                        new Question(
                                LensText.parse("time:2023-07-10 sort:person"),
                                List.of(Field.PERSON, Field.EVENT_SOURCE),
                                List.of(bySource)),
                        1_000,
                        Cancel.NEVER);

        assertThat(told.answer().total()).isEqualTo(5_000_000_000L);
        assertThat(told.answer().rows().size()).isZero();
        assertThat(told.answer().facets()).containsOnlyKeys(Field.EVENT_SOURCE);
        assertThat(told.answer().histograms()).containsExactly(Histogram.EMPTY);
        assertThat(told.refused())
                .extracting(AthenaAnswer.Refused::part)
                .containsExactly(
                        new Part.Page(AthenaEngine.ROW_FIELDS, 0, 1_000),
                        new Part.Facet(Field.PERSON, AthenaEngine.FACET_VALUES),
                        new Part.Timeline(bySource));
        assertThat(told.refused()).allMatch(r -> r.why().endsWith("."));
    }

    @Test
    void aLensThatCannotBeAskedIsRefusedBeforeAnythingRuns() {
        assertThatExceptionOfType(AthenaRefusal.class)
                .isThrownBy(() -> answer("time:2023-07-10 person:alice"));
        assertThatExceptionOfType(AthenaRefusal.class).isThrownBy(() -> answer("error:any"));
        assertThat(athena.requests()).isEmpty();
    }

    @Test
    void whenOneFailsTheOthersAreStopped() {
        athena.on("SELECT count(*) AS total", Script.fails("GENERIC_INTERNAL_ERROR").withOthers(2));
        athena.on("SELECT ms AS \"time\"", Script.rows(page()).after(Integer.MAX_VALUE, 1));

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> answer("time:2023-07-10"))
                .withMessageContaining("GENERIC_INTERNAL_ERROR");
        assertThat(athena.bodies("StopQueryExecution")).hasSize(1);
    }

    @Test
    void whenNobodyWaitsAllAreStopped() {
        athena.on("SELECT count(*) AS total", Script.rows(page()).after(Integer.MAX_VALUE, 1));
        athena.on("SELECT ms AS \"time\"", Script.rows(page()).after(Integer.MAX_VALUE, 1));
        AtomicInteger pauses = new AtomicInteger();
        engine =
                engine(_ -> {
                    if (athena.statements().count() == 2) {
                        pauses.incrementAndGet();
                    }
                });

        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() ->
                        engine.answer(
                                Question.rows(LensText.parse("time:2023-07-10")),
                                () -> pauses.get() > 0));
        assertThat(athena.bodies("StopQueryExecution")).hasSize(2);
    }

    @Test
    void aCountBeyondWhatSpoorCountsIsNotToldWrongly() throws AwsException {
        athena.on(
                "SELECT f_source AS value",
                Script.rows(List.of(row("value", "label", "events"), row("x", "x", "3000000000"))));

        AthenaAnswer told = engine.facet(LENS, Field.EVENT_SOURCE, 50, Cancel.NEVER);

        assertThat(told.answer().facets()).isEmpty();
        assertThat(told.refused())
                .singleElement()
                .satisfies(
                        r -> assertThat(r.why()).startsWith("More than 2,147,483,647 events have"));
    }

    @Test
    void saysThatThereAreMoreValues() throws AwsException {
        assertThat(engine.facet(LENS, Field.EVENT_SOURCE, 3, Cancel.NEVER).remarks())
                .containsExactly("Of \"source\" only the 3 most frequent values are counted.");
        assertThat(athena.statements()).hasSize(1);
    }

    @Test
    void anAnswerOfAnotherFormIsASentence() {
        athena.on("SELECT count(*) AS total", Script.rows(List.of(row("total"), row("many"))));

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> answer("time:2023-07-10"))
                .withMessageContaining("Athena's answer is not of the form that was asked for.");
    }

    private void answer(String lens) {
        engine.answer(Question.rows(LensText.parse(lens)), Cancel.NEVER);
    }

    private AthenaEngine engine(Pause pause) {
        return new AthenaEngine(
                new AthenaQueries(clients, AthenaChoices.USUAL, pause), "logs.trail", 1);
    }

    /// Two rows, the later first.
    private static List<List<String>> page() {
        List<String> names = new ArrayList<>(List.of("time", "id"));
        List<String> one = new ArrayList<>();
        List<String> other = new ArrayList<>();
        one.add(String.valueOf(MIDNIGHT + 2 * HOUR));
        one.add("b63fd1ac-6b2c-4c44-a0a3-0b1a5c3d7d02");
        other.add(String.valueOf(MIDNIGHT + HOUR));
        other.add("odd id");
        for (Field field : AthenaEngine.ROW_FIELDS) {
            List<String> cells =
                    switch (field) {
                        case EVENT_SOURCE ->
                                List.of("iam.amazonaws.com", "iam", "s3.amazonaws.com", "s3");
                        case IDENTITY -> List.of("user:AIDA1", "Alice", "role:AROA1", "Deploy");
                        case ACCESS -> List.of("write", "read");
                        case OUTCOME -> List.of("succeeded", "denied");
                        case ERROR_CODE -> row(null, "AccessDenied");
                        default -> List.of(field.term() + " 1", field.term() + " 2");
                    };
            int width = cells.size() / 2;
            for (int i = 0; i < width; i++) {
                names.add(field.term() + (i == 0 ? "" : "_label"));
                one.add(cells.get(i));
                other.add(cells.get(width + i));
            }
        }
        return List.of(names, one, other);
    }
}
