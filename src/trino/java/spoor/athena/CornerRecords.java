package spoor.athena;

import spoor.event.Actor;
import spoor.event.Identity;
import spoor.event.Session;
import spoor.event.UserIdentity;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Records of one day that have all the odd values one can think of. Copies of a record say the
/// same, and a key of an identity or session has one label.
final class CornerRecords {
    static final String DAY = "2023-07-10";

    /// Stand in values only, never in the names of fields.
    static final List<String> NEEDLES =
            List.of(
                    "Harbour'Needle",
                    "quay%side",
                    "q_ay",
                    "zürich",
                    "ZÜRICH",
                    "日本",
                    "nowhere else");

    private static final List<String> ABSENT = List.of("\0absent");

    private static final List<String> NAMES =
            List.of(
                    "GetObject",
                    "getobject",
                    "PutObject",
                    "CreateUser",
                    "DescribeInstances",
                    "Decrypt",
                    "AssumeRole",
                    "ConsoleLogin",
                    "CheckMfa",
                    "100%_done",
                    "100xydone",
                    "a_b",
                    "aXb",
                    "Été",
                    "été",
                    "straße",
                    "it's \"quoted\"",
                    "back\\slash",
                    "two\nlines",
                    "nul\0byte",
                    "😀 Smile",
                    "Getter*",
                    "'; DROP TABLE cloudtrail; --",
                    "",
                    ABSENT.getFirst());

    private static final List<String> SOURCES =
            List.of(
                    "s3.amazonaws.com",
                    "s3.amazonaws.com",
                    "S3.amazonaws.com",
                    "iam.amazonaws.com",
                    "signin.amazonaws.com",
                    "custom",
                    "iam",
                    "",
                    ABSENT.getFirst());

    private static final List<String> ADDRESSES =
            List.of(
                    "203.0.113.4",
                    "203.0.113.200",
                    "203.0.114.1",
                    "10.0.0.1",
                    "010.0.0.1",
                    "256.1.1.1",
                    "1.2.3",
                    "0.0.0.0",
                    "255.255.255.255",
                    "2001:db8::1",
                    "2001:DB8:0:0:0:0:0:2",
                    "2001:db9::1",
                    "::1",
                    "::ffff:203.0.113.4",
                    "::ffff:cb00:7104",
                    "fe80::1%eth0",
                    "1::2::3",
                    "AWS Internal",
                    "s3.amazonaws.com",
                    "",
                    ABSENT.getFirst());

    private static final List<String> CODES =
            List.of(
                    ABSENT.getFirst(),
                    ABSENT.getFirst(),
                    ABSENT.getFirst(),
                    "",
                    "Success",
                    "AccessDenied",
                    "Client.UnauthorizedOperation",
                    "server.internal",
                    "NoSuchBucket",
                    "accessdenied");

    private static final List<String> MESSAGES =
            List.of(
                    ABSENT.getFirst(),
                    ABSENT.getFirst(),
                    "",
                    "You are NOT authorized to",
                    "Failed authentication",
                    NEEDLES.get(0));

    private static final List<String> ACCOUNTS =
            List.of("111122223333", "444455556666", "1111-2222-3333", "", ABSENT.getFirst());

    private final Random dice;
    private final List<JsonNode> identities = new ArrayList<>();
    private final Map<String, String> labels = new HashMap<>();
    private int nameless;

    CornerRecords(long seed) {
        dice = new Random(seed);
        while (identities.size() < 300) {
            addIdentity(identities.size());
        }
    }

    List<JsonNode> make(int count) {
        return IntStream.range(0, count).mapToObj(_ -> record()).toList();
    }

    private JsonNode record() {
        ObjectNode record = JsonMapper.shared().createObjectNode();
        put(record, "eventVersion", "1.08", "1.10");
        if (dice.nextInt(30) > 0) {
            record.set("userIdentity", one(identities));
        }
        int second = dice.nextInt(5) == 0 ? 43_200 : dice.nextInt(86_400);
        String clock = "%02d:%02d:%02d".formatted(second / 3_600, second / 60 % 60, second % 60);
        String end = dice.nextInt(20) == 0 ? ".%03dZ".formatted(dice.nextInt(1_000)) : "Z";
        record.put("eventTime", DAY + "T" + clock + end);
        put(record, "eventSource", SOURCES);
        put(record, "eventName", NAMES);
        put(record, "awsRegion", "us-east-1", "eu-central-1", ABSENT.getFirst());
        put(record, "sourceIPAddress", ADDRESSES);
        put(
                record,
                "userAgent",
                "aws-cli/2.11",
                "Boto3",
                NEEDLES.get(1),
                NEEDLES.get(3),
                ABSENT.getFirst());
        put(record, "errorCode", CODES);
        put(record, "errorMessage", MESSAGES);
        ObjectNode parameters = JsonMapper.shared().createObjectNode();
        parameters.put(
                "bucketName", one(List.of("logs", NEEDLES.get(2), NEEDLES.get(4), NEEDLES.get(5))));
        record.set("requestParameters", parameters);
        if (dice.nextInt(3) == 0) {
            record.set(
                    "responseElements",
                    JsonMapper.shared()
                            .createObjectNode()
                            .put("ConsoleLogin", dice.nextBoolean() ? "Failure" : "Success"));
        }
        switch (dice.nextInt(6)) {
            case 0 -> record.put("readOnly", true);
            case 1 -> record.put("readOnly", false);
            case 2 -> put(record, "readOnly", "true", "False", "maybe", "");
            default -> {}
        }
        if (dice.nextInt(50) > 0) {
            record.put("eventID", new UUID(dice.nextLong(), dice.nextLong()).toString());
        } else {
            // At a time of its own: without an ID, nothing says which of two at one time is first.
            record.put(
                    "eventTime", DAY + "T00:%02d:%02d.5Z".formatted(nameless / 60, nameless % 60));
            nameless++;
        }
        put(record, "eventType", "AwsApiCall", "AwsConsoleSignIn", ABSENT.getFirst());
        put(record, "eventCategory", "Management", "Data", ABSENT.getFirst());
        put(record, "recipientAccountId", ACCOUNTS);
        put(record, "vpcEndpointId", "vpce-1", ABSENT.getFirst(), ABSENT.getFirst());
        put(record, "sessionCredentialFromConsole", "true", ABSENT.getFirst(), ABSENT.getFirst());
        record.set("insightDetails", JsonMapper.shared().createObjectNode().put("state", "Start"));
        return record;
    }

    private void addIdentity(int number) {
        ObjectNode said = JsonMapper.shared().createObjectNode();
        put(
                said,
                "type",
                "Root",
                "IAMUser",
                "AssumedRole",
                "Role",
                "FederatedUser",
                "AWSAccount",
                "AWSService",
                "SAMLUser",
                "WebIdentityUser",
                "IdentityCenterUser",
                "Unknown",
                "Directory",
                "Novel",
                "",
                ABSENT.getFirst(),
                "IAMUser",
                "AssumedRole");
        put(
                said,
                "principalId",
                "AIDA" + number,
                "AROA" + number + ":se'ssion",
                "AROA" + number + ":",
                ":x" + number,
                "",
                ABSENT.getFirst());
        put(
                said,
                "arn",
                "arn:aws:iam::111122223333:user/path/Ali_" + number,
                "arn:aws:iam::111122223333:root",
                "arn:aws:sts::111122223333:assumed-role/Role%" + number + "/name",
                "arn:aws:sts::1:assumed-role/R" + number,
                "arn:aws:sts::1:federated-user/fed" + number,
                "arn:aws:iam::1:role/p/" + number,
                "",
                ABSENT.getFirst());
        put(
                said,
                "accountId",
                Stream.concat(ACCOUNTS.stream(), Stream.of("ANONYMOUS_PRINCIPAL")).toList());
        put(said, "accessKeyId", "AKIA" + number, "ASIA" + number, "", ABSENT.getFirst());
        put(
                said,
                "userName",
                "Alice" + number,
                "alice" + number,
                "Ünï" + number,
                "HIDDEN_DUE_TO_SECURITY_REASONS",
                "",
                ABSENT.getFirst());
        put(
                said,
                "invokedBy",
                "ec2.amazonaws.com",
                "signin.amazonaws.com",
                "AWS Internal",
                "",
                ABSENT.getFirst(),
                ABSENT.getFirst());
        put(said, "identityProvider", "arn:idp", ABSENT.getFirst());
        ObjectNode context = JsonMapper.shared().createObjectNode();
        ObjectNode attributes = JsonMapper.shared().createObjectNode();
        put(
                attributes,
                "creationDate",
                "2023-07-10T12:27:45Z",
                "20230710T122745Z",
                "",
                ABSENT.getFirst());
        put(attributes, "mfaAuthenticated", "true", "false", ABSENT.getFirst());
        context.set("attributes", attributes);
        ObjectNode issuer = JsonMapper.shared().createObjectNode();
        put(issuer, "type", "Root", "IAMUser", "Role", ABSENT.getFirst());
        put(issuer, "principalId", "AROA" + number, "", ABSENT.getFirst());
        put(
                issuer,
                "arn",
                "arn:aws:iam::777788889999:role/x/Issuer" + number,
                "",
                ABSENT.getFirst());
        put(issuer, "accountId", "777788889999", ABSENT.getFirst());
        put(issuer, "userName", "Issuer" + number, "", ABSENT.getFirst());
        context.set("sessionIssuer", issuer);
        put(context, "sourceIdentity", "alice@example.com", ABSENT.getFirst());
        put(context, "ec2RoleDelivery", "2.0", ABSENT.getFirst(), ABSENT.getFirst());
        put(context, "assumedRoot", "true", ABSENT.getFirst(), ABSENT.getFirst());
        if (dice.nextInt(4) > 0) {
            said.set("sessionContext", context);
        }
        if (dice.nextInt(4) == 0) {
            said.set(
                    "onBehalfOf",
                    JsonMapper.shared()
                            .createObjectNode()
                            .put("userId", "u" + number)
                            .put(
                                    "identityStoreArn",
                                    "arn:aws:identitystore::1:identitystore/d-" + number));
        }
        if (dice.nextInt(6) == 0) {
            said.set(
                    "inScopeOf",
                    JsonMapper.shared().createObjectNode().put("sourceArn", "arn:scope"));
            said.set(
                    "invokedByDelegate",
                    JsonMapper.shared().createObjectNode().put("accountId", "999"));
        }
        if (hasOneLabel(said)) {
            identities.add(said);
        }
    }

    /// Locally a key has the label of the record that was read first; in SQL each has its own.
    private boolean hasOneLabel(JsonNode said) {
        UserIdentity identity = identity(said);
        Map<String, String> found = new HashMap<>();
        String display = Actor.of(identity).map(Identity::display).orElse("");
        Actor.of(identity).ifPresent(who -> found.put("i" + who.key(), who.label()));
        Session.of(identity).ifPresent(session -> found.put("s" + session.key(), display));
        boolean isNew =
                found.entrySet().stream()
                        .allMatch(e ->
                                labels.getOrDefault(e.getKey(), e.getValue()).equals(e.getValue()));
        if (isNew) {
            labels.putAll(found);
        }
        return isNew;
    }

    private static UserIdentity identity(JsonNode said) {
        JsonNode context = said.path("sessionContext");
        JsonNode issuer = context.path("sessionIssuer");
        return new UserIdentity(
                text(said, "type"),
                text(said, "principalId"),
                text(said, "arn"),
                text(said, "accountId"),
                text(said, "accessKeyId"),
                text(said, "userName"),
                text(said, "invokedBy"),
                text(said, "identityProvider"),
                null,
                "true".equals(text(context, "assumedRoot")),
                new UserIdentity.SessionIssuer(
                        text(issuer, "type"),
                        text(issuer, "principalId"),
                        text(issuer, "arn"),
                        text(issuer, "accountId"),
                        text(issuer, "userName")),
                new UserIdentity.OnBehalfOf(
                        text(said.path("onBehalfOf"), "userId"),
                        text(said.path("onBehalfOf"), "identityStoreArn")),
                new UserIdentity.Circumstances(
                        text(context.path("attributes"), "creationDate"), null, null, null, null),
                null);
    }

    private static String text(JsonNode object, String name) {
        return object.has(name) ? object.get(name).asString() : null;
    }

    private void put(ObjectNode object, String name, String... values) {
        put(object, name, List.of(values));
    }

    private void put(ObjectNode object, String name, List<String> values) {
        String value = one(values);
        if (!ABSENT.contains(value)) {
            object.put(name, value);
        }
    }

    private <T> T one(List<T> values) {
        return values.get(dice.nextInt(values.size()));
    }
}
