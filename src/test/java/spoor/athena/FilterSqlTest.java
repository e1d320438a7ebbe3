package spoor.athena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import spoor.event.Field;
import spoor.lens.Filter;
import spoor.lens.LensText;
import spoor.lens.Match;
import spoor.lens.TimeRange;

import java.time.LocalDate;
import java.util.List;

/// Each kind of condition as SQL, word by word.
class FilterSqlTest {
    private final FilterSql sql =
            new FilterSql(new Days("t", LocalDate.of(2023, 7, 9), LocalDate.of(2023, 7, 11)));

    @Test
    void aValueWithoutCaseIsComparedAsItIs() {
        assertThat(of("account:111122223333"))
                .isEqualTo("COALESCE(f_account = '111122223333', false)");
    }

    @Test
    void aValueIsTakenInAnyCaseWhereNoEventHasItExactly() {
        assertThat(of("region:EU-1"))
                .isEqualTo(
                        """
                        COALESCE((f_region = 'EU-1'
                          OR (SELECT count(*) FROM (
                            SELECT 1 FROM (
                              SELECT
                                CAST(round(to_unixtime(try(from_iso8601_timestamp(eventtime))) * 1000) AS bigint) AS ms,
                                eventid AS id,
                                replace(COALESCE(recipientaccountid, ''), '-', '') AS recipient,
                                awsregion AS f_region
                              FROM t WHERE "timestamp" BETWEEN '2023/07/09' AND '2023/07/11'
                            ) WHERE f_region = 'EU-1' LIMIT 1
                          )) = 0 AND (lower(upper(f_region)) = 'eu-1')), false)\
                        """);
    }

    @Test
    void aServiceIsAskedForByItsNameThenByWhatIsShownThenInAnyCase() {
        String condition = of("source:\"iam\"");

        assertThat(condition)
                .startsWith("COALESCE((f_source = 'iam'\n")
                .containsSubsequence(
                        "WHERE f_source = 'iam' LIMIT 1",
                        "(l_source = 'iam'\n",
                        "WHERE l_source = 'iam' LIMIT 1",
                        "lower(upper(f_source)) = 'iam' OR lower(upper(l_source)) = 'iam'");
    }

    @Test
    void wordsOfSpoorTakeAnyCaseWithoutLookingTwice() {
        assertThat(of("access:WRITE,read"))
                .isEqualTo("COALESCE(f_access = 'write'\n  OR f_access = 'read', false)");
    }

    @Test
    void eventIdsTakeAnyCaseWithoutLookingTwice() {
        assertThat(of("id:AB-1")).isEqualTo("COALESCE(lower(upper(f_id)) = 'ab-1', false)");
    }

    @Test
    void aPatternKeepsItsOwnWildcardOnly() {
        assertThat(of("event:Get*100%_!\\*x"))
                .isEqualTo(
                        "COALESCE((lower(upper(f_event)) LIKE 'get%100!%!_!!*x' ESCAPE '!'),"
                                + " false)");
    }

    @Test
    void aNetworkOfVersion4IsARangeOfNumbers() {
        assertThat(of("ip:203.0.113.0/24"))
                .startsWith("COALESCE((CASE WHEN regexp_like(f_ip, '^(25[0-5]|")
                .endsWith(
                        "THEN CAST(split_part(f_ip, '.', 1) AS bigint) * 16777216"
                                + " + CAST(split_part(f_ip, '.', 2) AS bigint) * 65536"
                                + " + CAST(split_part(f_ip, '.', 3) AS bigint) * 256"
                                + " + CAST(split_part(f_ip, '.', 4) AS bigint) * 1"
                                + " BETWEEN 3405803776 AND 3405804031 ELSE false END), false)");
    }

    @Test
    void aNetworkOfVersion6IsARangeOfBytes() {
        assertThat(of("ip:2001:db8::/32"))
                .isEqualTo(
                        "COALESCE((CASE WHEN regexp_like(f_ip, '^[0-9A-Fa-f:]*:[0-9A-Fa-f:]*$')"
                                + " THEN CAST(TRY_CAST(f_ip AS ipaddress) AS varbinary) BETWEEN"
                                + " X'20010DB8000000000000000000000000' AND"
                                + " X'20010DB8FFFFFFFFFFFFFFFFFFFFFFFF' ELSE false END), false)");
    }

    @Test
    void whatIsNoNetworkHoldsNoAddress() {
        assertThat(
                        sql.condition(
                                new Filter.OfField(
                                        Field.SOURCE_ADDRESS,
                                        false,
                                        List.of(new Match.Network("nonsense")))))
                .isEqualTo("COALESCE(false, false)");
    }

    @Test
    void anyIsPresentAndNoneIsAbsent() {
        assertThat(of("error:any")).isEqualTo("COALESCE(f_error IS NOT NULL, false)");
        assertThat(of("error:none")).isEqualTo("COALESCE(f_error IS NULL, false)");
    }

    @Test
    void anExcludedConditionLetsAbsentValuesPass() {
        assertThat(of("-account:1")).isEqualTo("NOT COALESCE(f_account = '1', false)");
    }

    @Test
    void textIsSoughtInAllColumnsWithoutTheCaseOfPlainLetters() {
        assertThat(of("\"Ärger %_'\""))
                .isEqualTo(
                        "strpos(translate(said, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',"
                                + " 'abcdefghijklmnopqrstuvwxyz'), U&'\\00C4rger %_''') > 0");
        assertThat(of("-\"x\"")).startsWith("NOT strpos(");
    }

    @ParameterizedTest
    @EnumSource(
            value = Field.class,
            names = {"AREA", "SIGNAL", "PERSON", "RESOURCE", "FIDELITY"})
    void whatNoRecordSaysOfItselfIsRefused(Field field) {
        Filter filter = new Filter.OfField(field, false, List.of(new Match.Exact("1")));
        AthenaSql asked =
                new AthenaSql(
                        LensText.parse("time:2023-07-10").with(filter), "t", AthenaSql.LATE_DAYS);

        assertThatExceptionOfType(AthenaRefusal.class)
                .isThrownBy(asked::total)
                .satisfies(refusal -> {
                    assertThat(refusal.reason()).isEqualTo(AthenaRefusal.Reason.NOT_IN_THE_RECORD);
                    assertThat(refusal)
                            .hasMessageStartingWith(
                                    "Athena cannot be asked for \"" + field.term() + "\": ");
                });
    }

    private String of(String term) {
        List<Filter> filters = LensText.parse(term).filters();
        assertThat(filters).hasSize(1);
        return sql.condition(filters.getFirst());
    }

    @Test
    void theDaysGoFromTheDayBeforeToTheDaysAfter() {
        TimeRange range = LensText.parse("time:2023-07-10T12:00Z..2023-07-11T01:00Z").range();

        assertThat(Days.of("t", range, 1).from())
                .isEqualTo("FROM t WHERE \"timestamp\" BETWEEN '2023/07/09' AND '2023/07/12'");
        assertThat(Days.of("t", range, 30).last()).isEqualTo(LocalDate.of(2023, 8, 10));
    }
}
