package spoor.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;

class CallCatalogueTest {
    private static final World WORLD = new World(SampleOptions.small());
    private static final long TIME = 1_688_990_029;

    private final Dice dice = new Dice(1);

    @Test
    void writesEachCallAsJson() {
        for (Call call : WORLD.catalogue().calls()) {
            JsonNode record = record(entry(call));
            assertThat(record.path("eventName").asString()).isEqualTo(call.name());
            assertThat(
                            record.path("requestParameters").isNull()
                                    || record.path("requestParameters").isObject())
                    .as(call.name())
                    .isTrue();
            assertThat(record.toString()).as(call.name()).doesNotContain("${");
        }
    }

    @Test
    void writesEachFailureAsJson() {
        for (Call call : WORLD.catalogue().calls()) {
            JsonNode refused = record(entry(call).failing(call.refusal()));
            assertThat(refused.path("errorCode").asString()).isEqualTo(call.service().denied());
            assertThat(refused.path("responseElements").isNull()).isTrue();
            for (Call.Risk risk : call.risks()) {
                assertThat(record(entry(call).failing(risk.failure())).path("errorCode").asString())
                        .isEqualTo(risk.failure().code());
            }
        }
    }

    @Test
    void namesOneThingTheSameThroughoutARecord() {
        Call call = WORLD.catalogue().call("s3", "GetObject");
        for (int i = 0; i < 50; i++) {
            JsonNode record = record(entry(call));
            JsonNode request = record.path("requestParameters");
            String bucket = request.path("bucketName").asString();
            assertThat(request.path("Host").asString()).startsWith(bucket + ".s3.");
            assertThat(record.at("/resources/0/ARN").asString())
                    .isEqualTo("arn:aws:s3:::" + bucket + "/" + request.path("key").asString());
        }
    }

    @Test
    void putsTheFieldsInTheOrderOfRealTrailFiles() {
        Entry entry = entry(WORLD.catalogue().call("kms", "DescribeKey")).shared();
        assertThat(record(entry).propertyNames())
                .containsExactlyElementsOf(
                        List.of(
                                "eventVersion",
                                "userIdentity",
                                "eventTime",
                                "eventSource",
                                "eventName",
                                "awsRegion",
                                "sourceIPAddress",
                                "userAgent",
                                "requestParameters",
                                "responseElements",
                                "requestID",
                                "eventID",
                                "readOnly",
                                "resources",
                                "eventType",
                                "managementEvent",
                                "recipientAccountId",
                                "sharedEventID",
                                "eventCategory",
                                "tlsDetails"));
    }

    private Entry entry(Call call) {
        User user = WORLD.alice();
        Session session = RoleSwitch.plan(WORLD.backupRole(), "nightly", TIME, 3600, dice);
        Via via = Via.tool("198.51.100.15", WORLD.agents().any("cli", dice));
        return Entry.of(
                        dice,
                        TIME,
                        WORLD.data(),
                        "us-east-1",
                        call,
                        Caller.user(user, user.key()),
                        via)
                .issuing(session);
    }

    private static JsonNode record(Entry entry) {
        Bytes out = new Bytes(100);
        RecordWriter.write(out, entry);
        return new JsonMapper().readTree(out.toString());
    }
}
