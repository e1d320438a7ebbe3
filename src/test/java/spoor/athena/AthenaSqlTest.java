package spoor.athena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.event.Field;
import spoor.lens.Filter;
import spoor.lens.Lens;
import spoor.lens.LensText;
import spoor.lens.Match;

import java.util.List;

class AthenaSqlTest {
    @Test
    void countsEventsOnceInTheDaysAndTheRange() {
        assertThat(sql("time:2023-07-10T12:00Z..13:00Z account:111122223333").total())
                .isEqualTo(
                        """
                        SELECT count(*) AS total
                        FROM (
                          SELECT *, row_number() OVER (PARTITION BY recipient, id) AS copy
                          FROM (
                            SELECT
                              CAST(round(to_unixtime(try(from_iso8601_timestamp(eventtime))) * 1000) AS bigint) AS ms,
                              eventid AS id,
                              replace(COALESCE(recipientaccountid, ''), '-', '') AS recipient,
                              COALESCE(NULLIF(replace(COALESCE(recipientaccountid, ''), '-', ''), ''),\
                         NULLIF(replace(COALESCE(useridentity.accountid, ''), '-', ''), ''),\
                         NULLIF(replace(COALESCE(useridentity.sessioncontext.sessionissuer.accountid, ''), '-', ''), '')) AS f_account
                            FROM "logs"."trail" WHERE "timestamp" BETWEEN '2023/07/09' AND '2023/07/11'
                          )
                          WHERE ms >= 1688990400000 AND ms < 1688994000000
                            AND COALESCE(f_account = '111122223333', false)
                        )
                        WHERE copy = 1 OR id IS NULL OR id = ''\
                        """);
    }

    @Test
    void aFacetIsCountedUnderTheOtherConditions() {
        String facet =
                sql("time:2023-07-10 region:any -region:x access:read").facet(Field.REGION, 9);

        assertThat(facet)
                .startsWith(
                        "SELECT f_region AS value, min(f_region) AS label, count(*) AS events\n")
                .contains("AND COALESCE(f_access = 'read', false)")
                .doesNotContain("f_region IS NOT NULL", "NOT COALESCE")
                .endsWith(
                        "GROUP BY f_region\n"
                                + "ORDER BY events DESC, lower(upper(min(f_region))), value\n"
                                + "LIMIT 9");
    }

    @Test
    void binsBeginWithTheRange() {
        assertThat(sql("time:2023-07-10").histogram(60_000))
                .startsWith(
                        """
                        SELECT (ms - 1688947200000) / 60000 AS bin,
                          count_if(f_outcome = 'succeeded' AND f_access = 'read') AS "read",
                          count_if(f_outcome = 'succeeded' AND f_access <> 'read') AS "write",
                          count_if(f_outcome <> 'succeeded') AS failed
                        """)
                .endsWith("GROUP BY 1\nORDER BY 1");
    }

    @Test
    void rowsStandInTheOrderOfTheLens() {
        String byTime =
                "ms, f_source IS NULL, lower(upper(l_source)), f_source, COALESCE(lower(id), '')";
        assertThat(sql("time:2023-07-10").rows(List.of(Field.EVENT_NAME), 50, 25))
                .startsWith("SELECT ms AS \"time\", id, f_event AS \"event\"\n")
                .endsWith("ORDER BY " + byTime + "\nOFFSET 50\nLIMIT 25");
        assertThat(sql("time:2023-07-10 sort:-region").rows(List.of(Field.EVENT_NAME), 0, 25))
                .contains(
                        "ORDER BY f_region IS NULL DESC, lower(upper(f_region)) DESC,"
                                + " f_region DESC, "
                                + byTime
                                + "\n");
    }

    @Test
    void aSliceIsWrittenWithAllColumns() {
        assertThat(sql("time:2023-07-10").unload("s3://my-bucket/slices/one"))
                .startsWith(
                        "UNLOAD (\n  SELECT eventversion, useridentity, eventtime, eventsource,")
                .endsWith("\n)\nTO 's3://my-bucket/slices/one/'\nWITH (format = 'JSON')");
    }

    @Test
    void aPageHasValuesAndWhatIsShownForThem() {
        assertThat(
                        sql("time:2023-07-10")
                                .page(List.of(Field.EVENT_NAME, Field.EVENT_SOURCE), 0, 1_000))
                .startsWith(
                        "SELECT ms AS \"time\", id, f_event AS \"event\", f_source AS \"source\","
                                + " l_source AS \"source_label\"\n")
                .endsWith("OFFSET 0\nLIMIT 1000");
    }

    @Test
    void theFilesThatHoldTheRecordsAreNamedOnce() {
        assertThat(sql("time:2023-07-10T12:00Z..13:00Z event:GetObject").files())
                .isEqualTo(
                        """
                        SELECT DISTINCT path
                        FROM (
                          SELECT
                            CAST(round(to_unixtime(try(from_iso8601_timestamp(eventtime))) * 1000) AS bigint) AS ms,
                            eventid AS id,
                            replace(COALESCE(recipientaccountid, ''), '-', '') AS recipient,
                            eventname AS f_event,
                            "$path" AS path
                          FROM "logs"."trail" WHERE "timestamp" BETWEEN '2023/07/09' AND '2023/07/11'
                        )
                        WHERE ms >= 1688990400000 AND ms < 1688994000000
                        AND COALESCE((f_event = 'GetObject'
                          OR (SELECT count(*) FROM (
                            SELECT 1 FROM (
                              SELECT
                                CAST(round(to_unixtime(try(from_iso8601_timestamp(eventtime))) * 1000) AS bigint) AS ms,
                                eventid AS id,
                                replace(COALESCE(recipientaccountid, ''), '-', '') AS recipient,
                                eventname AS f_event
                              FROM "logs"."trail" WHERE "timestamp" BETWEEN '2023/07/09' AND '2023/07/11'
                            ) WHERE f_event = 'GetObject' LIMIT 1
                          )) = 0 AND (lower(upper(f_event)) = 'getobject')), false)
                        ORDER BY path\
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "time:2023-07-10..", "time:..2023-07-10"})
    void withoutARangeItAsksForOne(String text) {
        assertThatExceptionOfType(AthenaRefusal.class)
                .isThrownBy(() -> sql(text))
                .withMessageStartingWith("Give the lens a time range with both ends")
                .satisfies(r -> assertThat(r.reason()).isEqualTo(AthenaRefusal.Reason.NO_RANGE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "' OR 1=1 --",
                "'); DROP TABLE t; --",
                "\\'",
                "\\",
                "\\\\'",
                "%_",
                "a\nb\r\tc",
                "\0",
                "''''",
                "ünïcode 😀 \u202e",
                "U&'\\0027'"
            })
    void hostileValuesStayInTheirLiteral(String value) {
        String literal = SqlText.literal(value);

        assertThat(read(literal)).isEqualTo(value);
        assertThat(literal.chars()).allMatch(c -> c >= ' ' && c < 0x7f);
        Lens lens = LensText.parse("time:2023-07-10").with(exact(value));
        assertThat(new AthenaSql(lens, "t", 1).total()).contains("f_agent = " + literal);
    }

    @Test
    void halfACharacterIsRefused() {
        assertThatExceptionOfType(AthenaRefusal.class)
                .isThrownBy(() -> SqlText.literal("\ud83d"))
                .withMessageContaining("half a character");
    }

    @Test
    void aStatementThatIsTooLongForAthenaIsRefused() {
        Lens lens = LensText.parse("time:2023-07-10").with(exact("9".repeat(300_000)));

        assertThatExceptionOfType(AthenaRefusal.class)
                .isThrownBy(new AthenaSql(lens, "t", 1)::total)
                .withMessageContaining("Athena takes 262,144");
    }

    @Test
    void everyFieldIsSaidOrRefusedWithASentence() {
        for (Field field : Field.values()) {
            try {
                String facet = sql("time:2023-07-10").facet(field, 10);
                assertThat(facet).contains(" AS f_" + field.term());
            } catch (AthenaRefusal refusal) {
                assertThat(refusal).message().endsWith(".");
            }
        }
    }

    @Test
    void whatTheAnswersLeaveOpenIsRemarked() {
        assertThat(sql("time:2023-07-10 \"x\" identity:any").remarks()).hasSize(2);
        assertThat(sql("time:2023-07-10 error:any").remarks()).isEmpty();
    }

    private static Filter exact(String value) {
        return new Filter.OfField(Field.USER_AGENT, false, List.of(new Match.Exact(value)));
    }

    /// Reads a literal as the grammar of Trino has it.
    private static String read(String literal) {
        boolean isUnicode = literal.startsWith("U&");
        String body = literal.substring(isUnicode ? 3 : 1, literal.length() - 1);
        StringBuilder value = new StringBuilder();
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (c == '\'') {
                assertThat(body.charAt(++i)).isEqualTo('\'');
                value.append(c);
            } else if (c != '\\' || !isUnicode) {
                value.append(c);
            } else if (body.charAt(i + 1) == '\\') {
                value.append(body.charAt(++i));
            } else {
                int from = body.charAt(i + 1) == '+' ? i + 2 : i + 1;
                int length = from == i + 2 ? 6 : 4;
                value.appendCodePoint(Integer.parseInt(body.substring(from, from + length), 16));
                i = from + length - 1;
            }
        }
        return value.toString();
    }

    private static AthenaSql sql(String lens) {
        return new AthenaSql(LensText.parse(lens), "logs.trail", AthenaSql.LATE_DAYS);
    }
}
