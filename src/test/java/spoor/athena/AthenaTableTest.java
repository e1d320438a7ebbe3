package spoor.athena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.List;

class AthenaTableTest {
    private static final LocalDate FROM = LocalDate.of(2020, 1, 1);

    @Test
    void projectsAccountRegionAndDayOfAnOrganisationsTrail() {
        String ddl =
                new AthenaTable(
                                "logs.trail",
                                "harbour-logs",
                                "audit/",
                                "o-abcdefghij",
                                List.of("111122223333", "444455556666"),
                                List.of("us-east-1", "us-gov-west-1"),
                                FROM)
                        .ddl();

        assertThat(ddl)
                .startsWith(
                        """
                        CREATE EXTERNAL TABLE `logs`.`trail` (
                          `eventversion` string,
                          `useridentity` struct<type:string,principalid:string,arn:string,\
                        """)
                .endsWith(
                        """
                        )
                        PARTITIONED BY (`account` string, `region` string, `timestamp` string)
                        ROW FORMAT SERDE 'org.apache.hive.hcatalog.data.JsonSerDe'
                        STORED AS INPUTFORMAT 'com.amazon.emr.cloudtrail.CloudTrailInputFormat'
                        OUTPUTFORMAT 'org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat'
                        LOCATION 's3://harbour-logs/audit/AWSLogs/o-abcdefghij/'
                        TBLPROPERTIES (
                          'projection.enabled'='true',
                          'projection.account.type'='enum',
                          'projection.account.values'='111122223333,444455556666',
                          'projection.region.type'='enum',
                          'projection.region.values'='us-east-1,us-gov-west-1',
                          'projection.timestamp.type'='date',
                          'projection.timestamp.format'='yyyy/MM/dd',
                          'projection.timestamp.interval'='1',
                          'projection.timestamp.interval.unit'='DAYS',
                          'projection.timestamp.range'='2020/01/01,NOW',
                          'storage.location.template'='s3://harbour-logs/audit/AWSLogs/o-abcdefghij/${account}/CloudTrail/${region}/${timestamp}'
                        )\
                        """);
    }

    @Test
    void anAccountsOwnTrailHasNoOrganisationInItsPath() {
        assertThat(table("logs", "").ddl()).contains("LOCATION 's3://logs/AWSLogs/'\n");
    }

    @Test
    void hasTheColumnsOfTheUserGuideAndThoseItLacks() {
        assertThat(table("logs", "").ddl())
                .contains(
                        "onbehalfof:struct<userid:string,identitystorearn:string>",
                        "`resources` array<struct<arn:string,accountid:string,type:string>>,",
                        "attributes:map<string,string>",
                        "`requestparameters` string,",
                        "identityprovider:string",
                        "sourceidentity:string");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ab",
                "Logs",
                "a..b",
                "-logs",
                "logs-",
                "192.168.0.1",
                "a_b",
                "a'b",
                "a/b"
            })
    void aNameThatIsNoBucketIsRefused(String bucket) {
        assertThatExceptionOfType(AthenaRefusal.class)
                .isThrownBy(() -> table(bucket, ""))
                .withMessageContaining("no name of a bucket");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a", "a//b", "a'b", "a${account}", "a\\b", "a b", "ä", "a\nb"})
    void aPrefixThatCouldBeMoreIsRefused(String prefix) {
        assertThatExceptionOfType(AthenaRefusal.class)
                .isThrownBy(() -> table("logs", prefix))
                .withMessageContaining("no prefix of a trail");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a-b", "a.b.c", "1a", "a`", "a\"b", "A", "a;b"})
    void aNameThatIsNoTableIsRefused(String table) {
        assertThatExceptionOfType(AthenaRefusal.class).isThrownBy(() -> S3Names.table(table));
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3://bucket", "http://b/c/", "s3://B/c", "s3://buck/a'b", "s3:///x/"})
    void aPlaceThatIsNoFolderInS3IsRefused(String folder) {
        assertThatExceptionOfType(AthenaRefusal.class).isThrownBy(() -> S3Names.folder(folder));
    }

    @Test
    void oddAccountsRegionsAndOrganisationsAreRefused() {
        assertThatExceptionOfType(AthenaRefusal.class).isThrownBy(() -> S3Names.account("1111"));
        assertThatExceptionOfType(AthenaRefusal.class).isThrownBy(() -> S3Names.region("mars"));
        assertThatExceptionOfType(AthenaRefusal.class)
                .isThrownBy(() -> S3Names.organisation("o-1"));
    }

    private static AthenaTable table(String bucket, String prefix) {
        return new AthenaTable(
                "trail", bucket, prefix, null, List.of("111122223333"), List.of("us-east-1"), FROM);
    }
}
