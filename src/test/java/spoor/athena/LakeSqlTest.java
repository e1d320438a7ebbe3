package spoor.athena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.lens.LensText;

class LakeSqlTest {
    private static final String STORE = "0233062b-51c6-4d18-8dec-a8c90f5bcfba";

    @Test
    void asksForRecordsOfARangeByExactValues() {
        assertThat(
                        sql(
                                "time:2023-07-10T12:00Z..2023-07-10T12:30Z"
                                    + " event:GetObject,putobject source:iam -error:AccessDenied"
                                    + " readonly:true key:AKIA1"))
                .isEqualTo(
                        """
                        SELECT eventJson
                        FROM 0233062b-51c6-4d18-8dec-a8c90f5bcfba
                        WHERE eventTime >= '2023-07-10 12:00:00' AND eventTime < '2023-07-10 12:30:00'
                        AND (lower(upper(eventName)) IN ('getobject', 'putobject'))
                        AND (lower(upper(eventSource)) IN ('iam.amazonaws.com'))
                        AND (lower(upper(userIdentity.accessKeyId)) IN ('akia1'))
                        AND NOT COALESCE(errorCode IN ('AccessDenied'), false)
                        AND (lower(upper(CAST(readOnly AS varchar))) IN ('true'))\
                        """);
    }

    @Test
    void asksForPatternsAndForWhatIsThereOrNot() {
        assertThat(
                        sql(
                                "time:2023-07-10 event:Get*,100%,none -error:Access*,any"
                                        + " source:i*m -source:\"s3*\""))
                .endsWith(
                        """
                        AND (eventName IS NULL OR lower(upper(eventName)) IN ('100%') \
                        OR lower(upper(eventName)) LIKE 'get%' ESCAPE '!')
                        AND (lower(upper(eventSource)) LIKE 'i%m' ESCAPE '!' \
                        OR lower(upper(eventSource)) LIKE 'i%m.amazonaws.com' ESCAPE '!')
                        AND NOT COALESCE(eventSource IN ('s3*'), false)
                        AND NOT COALESCE(errorCode IS NOT NULL \
                        OR lower(upper(errorCode)) LIKE 'access%' ESCAPE '!', false)\
                        """);
    }

    @Test
    void aHostileValueStaysAValue() {
        assertThat(sql("time:2023-07-10 event:\"x' OR '1'='1\""))
                .endsWith("AND (lower(upper(eventName)) IN ('x'' or ''1''=''1'))");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "event:GetObject",
                "time:2023-07-10 ip:203.0.113.0/24",
                "time:2023-07-10 person:alice",
                "time:2023-07-10 \"needle\""
            })
    void whatLakeCannotBeAskedIsRefused(String lens) {
        assertThatExceptionOfType(AthenaRefusal.class).isThrownBy(() -> sql(lens));
    }

    @Test
    void aStoreIsNamedByIdOrArn() {
        assertThat(
                        LakeSql.store(
                                "arn:aws:cloudtrail:us-east-1:111122223333:eventdatastore/"
                                        + STORE))
                .isEqualTo(STORE);
        assertThatExceptionOfType(AthenaRefusal.class)
                .isThrownBy(() -> LakeSql.store("x; SELECT 1"))
                .withMessageStartingWith("\"x; SELECT 1\" is no event data store.");
    }

    private static String sql(String lens) {
        return LakeSql.records(LensText.parse(lens), STORE);
    }
}
