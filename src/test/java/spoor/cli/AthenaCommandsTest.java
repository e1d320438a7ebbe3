package spoor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.PrintWriter;
import java.io.StringWriter;

class AthenaCommandsTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void printsTheTableOfABucket() {
        assertThat(spoor("athena-ddl", "harbour-logs", "--account", "111122223333")).isZero();
        assertThat(out.toString())
                .startsWith("CREATE EXTERNAL TABLE `cloudtrail_logs_pp` (\n")
                .contains("'projection.timestamp.range'='2020/01/01,NOW'")
                .endsWith(");\n");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aNameThatIsNoBucketIsASentenceAndWrongUsage() {
        assertThat(spoor("athena-ddl", "Harbour'", "--account", "111122223333"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).startsWith("spoor: \"Harbour'\" is no name of a bucket");
    }

    @Test
    void printsTheStatementOfALensWithAnExcludingTerm() {
        assertThat(spoor("athena-sql", "--question", "total", "time:2023-07-10", "-error:any"))
                .isZero();
        assertThat(out.toString())
                .startsWith("SELECT count(*) AS total\n")
                .contains("AND NOT COALESCE(f_error IS NOT NULL, false)")
                .endsWith(";\n");
    }

    @Test
    void everyQuestionHasItsStatement() {
        for (String question : new String[] {"rows", "facet:identity", "histogram:3600"}) {
            assertThat(spoor("athena-sql", "--question", question, "time:2023-07-10"))
                    .as(question)
                    .isZero();
        }
        assertThat(spoor("athena-sql", "--question", "unload:s3://slices/1/", "time:2023-07-10"))
                .isZero();
        assertThat(out.toString()).endsWith("TO 's3://slices/1/'\nWITH (format = 'JSON');\n");
    }

    @Test
    void remarksGoBesideTheStatement() {
        assertThat(spoor("athena-sql", "time:2023-07-10", "\"AdministratorAccess\"")).isZero();
        assertThat(err.toString()).startsWith("spoor: Text is looked for in the values of");
    }

    @Test
    void withoutARangeItAsksForOne() {
        assertThat(spoor("athena-sql", "error:any")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).startsWith("spoor: Give the lens a time range with both ends");
    }

    @Test
    void anOddQuestionIsWrongUsage() {
        assertThat(spoor("athena-sql", "--question", "facet:colour", "time:2023-07-10"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("There is no field \"colour\".");
    }

    private int spoor(String... arguments) {
        return SpoorCommand.run(arguments, new PrintWriter(out), new PrintWriter(err));
    }
}
