package spoor.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.event.Fidelity;
import spoor.event.Field;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

class CsvExportTest {
    private static final String RECORD = Trail.record(1);

    private static final String EVENT_HISTORY =
            "User name,AWS access key,Event time,Event source,Event name,AWS region,Source IP"
                    + " address,User agent,Error code,Resources,Request ID,Event ID,Read-only,Event"
                    + " type,Recipient Account Id,Event category\n";

    private static final String OLD_EVENT_HISTORY =
            "Event ID,Event time,User name,Event name,Resource type,Resources,AWS access key,AWS"
                    + " region,Error code,Source IP address\n";

    /// What the rows of one table became.
    private static final class Table {
        private final Unwrapped found = Unwrapped.nothingYet();
        private final List<RejectReason> rejects = new ArrayList<>();
        private final CsvExport export;

        Table(String text) {
            this(text, Optional.empty());
        }

        Table(String text, Optional<ZoneId> zone) {
            byte[] bytes = Trail.bytes(text);
            CsvRows rows = new CsvRows(1 << 20);
            rows.separateBy(CsvRows.separator(bytes, 0, bytes.length));
            rows.reset(bytes, 0, bytes.length, true);
            assertThat(rows.next()).isEqualTo(CsvRows.Found.ROW);
            export = CsvExport.of(rows.strings(), zone).orElseThrow();
            for (CsvRows.Found next; (next = rows.next()) != CsvRows.Found.END; ) {
                RejectReason reason =
                        next == CsvRows.Found.ROW
                                ? export.read(rows, found)
                                : RejectReason.BROKEN_ROW;
                if (reason != null) {
                    rejects.add(reason);
                }
            }
        }
    }

    @Test
    void readsEventHistoryAsAnIndex() {
        Table table =
                new Table(
                        EVENT_HISTORY
                                + "alice,AKIA,2023-07-10T12:00:00Z,iam.amazonaws.com,CreateUser,us-east-1,203.0.113.1,\"aws-cli,"
                                + " x\",AccessDenied,\"[{\"\"resourceType\"\":\"\"AWS::IAM::User\"\",\"\"resourceName\"\":\"\"bob\"\"}]\",r1,e1,false,AwsApiCall,111122223333,Management\n"
                                + ",,2023-07-10T12:00:01Z,ec2.amazonaws.com,RunInstances,us-east-1,,,,[],,e2,false,AwsServiceEvent,111122223333,Management\n");

        assertThat(table.rejects).isEmpty();
        assertThat(table.found.carried)
                .containsExactly(
                        """
                        {"userIdentity":{"accessKeyId":"AKIA","userName":"alice"},"eventTime":\
                        "2023-07-10T12:00:00Z","eventSource":"iam.amazonaws.com","eventName":\
                        "CreateUser","awsRegion":"us-east-1","sourceIPAddress":"203.0.113.1",\
                        "userAgent":"aws-cli, x","errorCode":"AccessDenied","requestID":"r1",\
                        "eventID":"e1","readOnly":"false","resources":[{"resourceType":\
                        "AWS::IAM::User","resourceName":"bob"}],"eventType":"AwsApiCall",\
                        "recipientAccountId":"111122223333","eventCategory":"Management"}\
                        """,
                        """
                        {"userIdentity":{},"eventTime":"2023-07-10T12:00:01Z","eventSource":\
                        "ec2.amazonaws.com","eventName":"RunInstances","awsRegion":"us-east-1",\
                        "eventID":"e2","readOnly":"false","resources":[],"eventType":\
                        "AwsServiceEvent","recipientAccountId":"111122223333","eventCategory":\
                        "Management"}\
                        """);
        assertThat(table.found.fidelities).containsOnly(Fidelity.INDEX_ONLY);
        assertThat(table.export.shape()).isEqualTo(Shape.EVENT_HISTORY_CSV);
        assertThat(table.export.fidelity()).isEqualTo(Fidelity.INDEX_ONLY);
        assertThat(table.export.needsZone()).isFalse();
        assertThat(table.export.notExported())
                .containsExactlyInAnyOrder(
                        Field.IDENTITY_TYPE,
                        Field.PRINCIPAL_ID,
                        Field.IDENTITY_ARN,
                        Field.CALLER_ACCOUNT,
                        Field.SESSION,
                        Field.SESSION_ISSUER,
                        Field.SOURCE_IDENTITY,
                        Field.ON_BEHALF_OF,
                        Field.VIA,
                        Field.INVOKED_BY,
                        Field.MFA,
                        Field.ERROR_MESSAGE,
                        Field.EVENT_VERSION,
                        Field.VPC_ENDPOINT,
                        Field.SHARED_EVENT_ID)
                .isSameAs(table.found.notExported.getLast());
    }

    @Test
    void asksForTheZoneOfTheOldConsole() {
        String row =
                "2e7bd645-1f09-4903-8e5b-cc5de5a67ab2,\"2020-05-13, 04:52:01 PM\",root,"
                        + "ConsoleLogin,IAM Policy and 1 more,,,us-east-1,,203.0.113.1\n";

        Table unknown = new Table(OLD_EVENT_HISTORY + row);
        Table known =
                new Table(OLD_EVENT_HISTORY + row, Optional.of(ZoneId.of("America/New_York")));

        assertThat(unknown.rejects).containsExactly(RejectReason.NO_TIME_ZONE);
        assertThat(unknown.found.carried).isEmpty();
        assertThat(unknown.export.needsZone()).isTrue();
        assertThat(known.export.needsZone()).isFalse();
        assertThat(known.found.carried)
                .containsExactly(
                        """
                        {"userIdentity":{"userName":"root"},"eventTime":"2020-05-13T20:52:01Z",\
                        "eventName":"ConsoleLogin","awsRegion":"us-east-1","sourceIPAddress":\
                        "203.0.113.1","eventID":"2e7bd645-1f09-4903-8e5b-cc5de5a67ab2",\
                        "_columns":{"Resource type":"IAM Policy and 1 more"}}\
                        """);
        assertThat(known.export.notExported()).contains(Field.EVENT_SOURCE, Field.READ_ONLY);
    }

    @Test
    void readsWhatAthenaPrints() {
        Table table =
                new Table(
                        """
                        "eventversion","useridentity","eventtime","eventname","errorcode",\
                        "requestparameters","additionaleventdata","resources","tlsdetails",\
                        "timestamp"
                        "1.08","{type=IAMUser, principalid=AIDA, username=alice, invokedby=null}",\
                        "2023-07-10T12:00:00Z","CreateUser","","{""userName"": ""bob""}",\
                        "not JSON","[{arn=a, accountid=1, type=t}]","{tlsversion=TLSv1.3}",\
                        "2023/07/10"
                        """);

        assertThat(table.found.carried)
                .containsExactly(
                        """
                        {"eventVersion":"1.08","userIdentity":{"type":"IAMUser","principalId":\
                        "AIDA","userName":"alice"},"eventTime":"2023-07-10T12:00:00Z","eventName":\
                        "CreateUser","requestParameters":{"userName": "bob"},"additionalEventData":\
                        "not JSON","resources":[{"ARN":"a","accountId":"1","type":"t"}],\
                        "tlsDetails":{"tlsVersion":"TLSv1.3"},"_columns":{"timestamp":\
                        "2023/07/10"}}\
                        """);
        assertThat(table.found.fidelities).containsExactly(Fidelity.FLATTENED);
        assertThat(table.export.shape()).isEqualTo(Shape.TABLE_CSV);
        assertThat(table.export.notExported())
                .contains(Field.REGION, Field.EVENT_ID)
                .doesNotContain(Field.MFA, Field.IDENTITY_ARN, Field.ACCOUNT, Field.OUTCOME);
    }

    @Test
    void keepsAnIdentityThatItCannotReadAndSaysItIsUnknown() {
        Table table =
                new Table(
                        """
                        useridentity,eventtime,eventname,recipientaccountid
                        "{type=IAMUser, user{name",2023-07-10 12:00:00.000,X,111122223333
                        "{type=Root}",2023-07-10 12:00:00.000,X,111122223333
                        """);

        assertThat(table.found.carried.getFirst())
                .isEqualTo(
                        """
                        {"userIdentity":{},"eventTime":"2023-07-10T12:00:00Z","eventName":"X",\
                        "recipientAccountId":"111122223333","_columns":{"useridentity":\
                        "{type=IAMUser, user{name"}}\
                        """);
        assertThat(table.found.notExported.getFirst())
                .contains(Field.IDENTITY, Field.IDENTITY_NAME, Field.IDENTITY_ARN)
                .doesNotContain(Field.ACCOUNT);
        assertThat(table.found.notExported.getLast()).doesNotContain(Field.IDENTITY);
    }

    @Test
    void readsTheFlatColumnsOfSentinel() {
        Table table =
                new Table(
                        """
                        TimeGenerated [UTC],AwsEventId,AwsRequestId,AwsRequestId_,EventName,\
                        EventSource,UserIdentityType,UserIdentityPrincipalid,SessionIssuerArn,\
                        SessionMfaAuthenticated,EventTypeName,Category,RequestParameters,Type
                        "2/25/2025, 9:19:25.391 AM",e1,,r1,GetObject,s3.amazonaws.com,AssumedRole,\
                        AROAX:s,arn:aws:iam::1:role/R,false,AwsApiCall,Data,"{""bucketName"":""b""}",\
                        AWSCloudTrail
                        """);

        assertThat(table.found.carried)
                .containsExactly(
                        """
                        {"userIdentity":{"type":"AssumedRole","principalId":"AROAX:s",\
                        "sessionContext":{"sessionIssuer":{"arn":"arn:aws:iam::1:role/R"},\
                        "attributes":{"mfaAuthenticated":"false"}}},"eventTime":\
                        "2025-02-25T09:19:25.391Z","eventSource":"s3.amazonaws.com","eventName":\
                        "GetObject","requestParameters":{"bucketName":"b"},"requestID":"r1",\
                        "eventID":"e1","eventType":"AwsApiCall","eventCategory":"Data",\
                        "_columns":{"Type":"AWSCloudTrail"}}\
                        """);
        assertThat(table.export.shape()).isEqualTo(Shape.TABLE_CSV);
    }

    @Test
    void readsTheColumnsOfTailpipe() {
        Table table =
                new Table(
                        """
                        tp_id,event_time,event_name,aws_region,source_ip_address,user_identity
                        t,2023-07-10 12:00:00,X,us-east-1,203.0.113.1,"{""type"":""Root"",\
                        ""session_context"":{""attributes"":{""mfa_authenticated"":""true""}}}"
                        """);

        assertThat(table.found.carried)
                .containsExactly(
                        """
                        {"userIdentity":{"type":"Root","sessionContext":{"attributes":\
                        {"mfaAuthenticated":"true"}}},"eventTime":"2023-07-10T12:00:00Z",\
                        "eventName":"X","awsRegion":"us-east-1","sourceIPAddress":"203.0.113.1",\
                        "_columns":{"tp_id":"t"}}\
                        """);
    }

    @Test
    void readsTheFieldsOfElasticAsKibanaExportsThem() {
        String text =
                """
                "@timestamp","event.action","event.provider","event.type","user.name",\
                "aws.cloudtrail.user_identity.arn","aws.cloudtrail.request_parameters"
                "Jul 10, 2023 @ 12:00:00.000","GetUser","iam.amazonaws.com","info","deployer",\
                "arn:aws:sts::1:assumed-role/deployer/s","{userName=alice}"
                """;

        Table table = new Table(text, Optional.of(ZoneId.of("UTC")));

        assertThat(table.found.carried)
                .containsExactly(
                        """
                        {"userIdentity":{"arn":"arn:aws:sts::1:assumed-role/deployer/s"},\
                        "eventTime":"2023-07-10T12:00:00Z","eventSource":"iam.amazonaws.com",\
                        "eventName":"GetUser","requestParameters":"{userName=alice}",\
                        "_columns":{"event.type":"info","user.name":"deployer"}}\
                        """);
        assertThat(table.export.shape()).isEqualTo(Shape.SIEM_CSV);
        assertThat(new Table(text).export.needsZone()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "SIEM_CSV, _raw",
        "SIEM_CSV, event.original",
        "TABLE_CSV, eventJson",
        "TABLE_CSV, eventjson",
        "TABLE_CSV, cloud_trail_event",
        "CLOUDWATCH_CSV, @message",
        "CLOUDWATCH_CSV, message",
    })
    void takesTheRecordOutOfTheColumnThatHoldsIt(Shape shape, String column) {
        String cell = '"' + RECORD.replace("\"", "\"\"") + '"';

        Table table = new Table("_time,%s,host\n1,%s,h\n".formatted(column, cell));

        assertThat(table.found.carried).containsExactly(RECORD);
        assertThat(table.found.fidelities).containsExactly(Fidelity.FULL);
        assertThat(table.found.notExported).containsExactly(Set.of());
        assertThat(table.export.shape()).isEqualTo(shape);
        assertThat(table.export.fidelity()).isEqualTo(Fidelity.FULL);
        assertThat(table.export.notExported()).isEmpty();
    }

    @Test
    void prefersTheRecordToTheColumnsBesideItAndFallsBackOnThem() {
        String cell = '"' + RECORD.replace("\"", "\"\"") + '"';

        Table table =
                new Table(
                        "eventName,eventTime,eventID,eventJson\nX,2023-07-10 12:00:00.000,1,"
                                + cell
                                + "\nY,2023-07-10 12:00:00.000,2,\n");

        assertThat(table.found.carried)
                .containsExactly(
                        RECORD,
                        "{\"eventTime\":\"2023-07-10T12:00:00Z\",\"eventName\":\"Y\",\"eventID\":\"2\"}");
        assertThat(table.found.fidelities).containsExactly(Fidelity.FULL, Fidelity.FLATTENED);
    }

    @Test
    void rejectsMessagesThatAreNoRecordsOrWereCut() {
        String cut = RECORD.substring(0, 300).replace("\"", "\"\"");

        Table table = new Table("@timestamp,@message\n1,START RequestId\n2,\n3,\"" + cut + "\"\n");

        assertThat(table.rejects)
                .containsExactly(RejectReason.NOT_CLOUDTRAIL, RejectReason.NOT_CLOUDTRAIL);
        assertThat(table.found.rejects).containsExactly(RejectReason.CUT_SHORT);
        assertThat(table.found.carried).isEmpty();
    }

    @Test
    void rejectsRowsThatDoNotFitTheHeaderAndKeepsTheRest() {
        Table table =
                new Table(
                        """
                        eventName,eventTime,awsRegion
                        A,2023-07-10T12:00:00Z
                        B,2023-07-10T12:00:00Z,x,y
                        C,,x
                        D,noon,x
                        "E"e,2023-07-10T12:00:00Z,x
                        F,2023-07-10T12:00:00Z,x
                        """);

        assertThat(table.rejects)
                .containsExactly(
                        RejectReason.FEW_CELLS,
                        RejectReason.MANY_CELLS,
                        RejectReason.NO_EVENT_TIME,
                        RejectReason.BAD_EVENT_TIME,
                        RejectReason.BROKEN_ROW);
        assertThat(table.found.carried).hasSize(1).allMatch(r -> r.contains("\"F\""));
    }

    @Test
    void takesColumnsInAnyOrderCaseAndSeparation() {
        for (String text :
                List.of(
                        "AWSREGION;EventTime;eventname\nx;2023-07-10T12:00:00Z;A\n",
                        "\uFEFF event_name \tAwsRegion\tEVENT_TIME\n"
                                + "A\tx\t2023-07-10T12:00:00Z\n")) {
            assertThat(new Table(text).found.carried)
                    .containsExactly(
                            "{\"eventTime\":\"2023-07-10T12:00:00Z\",\"eventName\":\"A\",\"awsRegion\":\"x\"}");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a,b",
                "eventName",
                "eventName,eventTime",
                "eventname,count",
                "eventName,awsRegion,eventSource",
                "event.action,event.provider,@timestamp",
            })
    void leavesTablesOfOtherThings(String header) {
        assertThat(CsvExport.of(List.of(header.split(",")), Optional.empty())).isEmpty();
    }

    @Test
    void takesAnyBytesForCells() {
        Random dice = new Random(9);
        String header = "useridentity,eventtime,eventname,requestparameters,resources,eventJson\n";
        for (int round = 0; round < 3_000; round++) {
            byte[] rest = new byte[dice.nextInt(120)];
            String likely = "{}[]\",=\\:e n\n1Z-";
            for (int i = 0; i < rest.length; i++) {
                rest[i] =
                        dice.nextInt(8) == 0
                                ? (byte) dice.nextInt()
                                : (byte) likely.charAt(dice.nextInt(likely.length()));
            }
            byte[] bytes = new byte[header.length() + rest.length];
            System.arraycopy(Trail.bytes(header), 0, bytes, 0, header.length());
            System.arraycopy(rest, 0, bytes, header.length(), rest.length);
            CsvRows rows = new CsvRows(1 << 20);
            rows.reset(bytes, 0, bytes.length, true);
            rows.next();
            CsvExport export = CsvExport.of(rows.strings(), Optional.empty()).orElseThrow();
            Unwrapped found = Unwrapped.nothingYet();
            int seen = 0;
            int rejected = 0;
            for (CsvRows.Found next; (next = rows.next()) != CsvRows.Found.END; seen++) {
                boolean isRejected = next != CsvRows.Found.ROW || export.read(rows, found) != null;
                rejected += isRejected ? 1 : 0;
            }
            assertThat(rejected + found.size()).isGreaterThanOrEqualTo(seen);
        }
    }
}
