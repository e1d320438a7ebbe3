package spoor.athena.ask;

import spoor.archive.aws.AwsException;
import spoor.archive.aws.AwsProblem;
import spoor.athena.AthenaRefusal;
import spoor.athena.AthenaSql;
import spoor.engine.Answer;
import spoor.engine.Bins;
import spoor.engine.Cancel;
import spoor.engine.Engine;
import spoor.engine.Question;
import spoor.event.Field;
import spoor.lens.Lens;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Answers lenses by statements on Athena, one for each part of a question, side by side. What was
/// asked before is known and costs nothing. Safe for several threads.
public final class AthenaEngine implements Engine {
    /// How many rows come with an answer, where nobody says otherwise: what Athena gives at once.
    public static final int PAGE_ROWS = 1_000;

    /// How many values of a facet are counted.
    public static final int FACET_VALUES = 1_000;

    /// What each row tells: what the window shows, and what tells reads from writes and failures.
    public static final List<Field> ROW_FIELDS =
            List.of(
                    Field.EVENT_NAME,
                    Field.EVENT_SOURCE,
                    Field.IDENTITY,
                    Field.IDENTITY_NAME,
                    Field.IDENTITY_TYPE,
                    Field.ACCESS_KEY,
                    Field.ACCOUNT,
                    Field.RECIPIENT_ACCOUNT,
                    Field.REGION,
                    Field.SOURCE_ADDRESS,
                    Field.USER_AGENT,
                    Field.ERROR_CODE,
                    Field.ERROR_MESSAGE,
                    Field.OUTCOME,
                    Field.ACCESS,
                    Field.EVENT_TYPE);

    private static final QueryResult NONE = new QueryResult("", List.of(), Cost.NONE);

    /// Well below what Athena runs for an account at the same time.
    private static final int AT_A_TIME = 5;

    private final AthenaQueries queries;
    private final SideBySide statements;
    private final String table;
    private final int lateDays;

    /// @param table as [spoor.athena.AthenaTable] takes it
    /// @param lateDays as [AthenaSql] takes it
    public AthenaEngine(AthenaQueries queries, String table, int lateDays) {
        this.queries = queries;
        this.statements = new SideBySide(queries, AT_A_TIME);
        this.table = table;
        this.lateDays = lateDays;
    }

    /// What was spent so far.
    public Cost spent() {
        return queries.spent();
    }

    /// @throws AthenaRefusal if the lens cannot be asked at all
    /// @throws UncheckedIOException of an [AwsException]
    @Override
    public Answer answer(Question question, Cancel cancel) {
        try {
            return ask(question, PAGE_ROWS, cancel).answer();
        } catch (AwsException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The answer, with all that there is to say of it. What a part that cannot be asked has to say
    /// is among the refused; the others are answered.
    ///
    /// @param rows how many of the rows to give at most
    /// @throws AthenaRefusal if the lens cannot be asked at all
    /// @throws AwsException if a statement fails; the others are stopped
    /// @throws java.util.concurrent.CancellationException once `cancel` says so
    public AthenaAnswer ask(Question question, int rows, Cancel cancel) throws AwsException {
        Lens lens = question.lens();
        Asked asked = new Asked(lens);
        asked.addOrThrow(new Part.Total());
        asked.add(new Part.Page(ROW_FIELDS, 0, rows));
        question.facets().forEach(field -> asked.add(new Part.Facet(field, FACET_VALUES)));
        for (Bins bins : question.histograms()) {
            asked.add(new Part.Timeline(bins));
        }
        return made(asked, question, cancel);
    }

    /// The counts of one field alone, which costs one statement; the answer's rows and total are
    /// not to be used.
    ///
    /// @throws AthenaRefusal if they cannot be asked
    /// @throws AwsException as [#ask]
    public AthenaAnswer facet(Lens lens, Field field, int most, Cancel cancel) throws AwsException {
        Asked asked = new Asked(lens);
        asked.addOrThrow(new Part.Facet(field, most));
        return made(asked, new Question(lens, List.of(field), List.of()), cancel);
    }

    private AthenaAnswer made(Asked asked, Question question, Cancel cancel) throws AwsException {
        Map<String, QueryResult> results = statements.select(asked.statements.values(), cancel);
        Map<Part, QueryResult> byPart = new LinkedHashMap<>();
        asked.statements.forEach((part, sql) -> byPart.put(part, results.getOrDefault(sql, NONE)));
        try {
            return new AnswerMaker(
                            byPart,
                            asked.refused,
                            new AthenaSql(question.lens(), table, lateDays).remarks())
                    .answer(question);
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new AwsException(
                    AwsProblem.OTHER,
                    "Athena's answer is not of the form that was asked for. Look at the table: "
                            + "`spoor athena-ddl` prints the statement that makes one.",
                    e);
        }
    }

    /// The parts of a question, their statements, and those that have none.
    private final class Asked {
        private final Lens lens;
        private final Map<Part, String> statements = new LinkedHashMap<>();
        private final List<AthenaAnswer.Refused> refused = new ArrayList<>();

        Asked(Lens lens) {
            this.lens = lens;
        }

        void addOrThrow(Part part) {
            statements.put(part, part.sql(lens, table, lateDays));
        }

        void add(Part part) {
            try {
                addOrThrow(part);
            } catch (AthenaRefusal refusal) {
                refused.add(new AthenaAnswer.Refused(part, String.valueOf(refusal.getMessage())));
            }
        }
    }
}
