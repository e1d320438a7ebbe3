package spoor.ingest;

import spoor.event.Field;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The places in a record that a column of an export may fill, in the spelling and the order in
/// which CloudTrail writes them (user guide, "CloudTrail record contents").
enum Target {
    EVENT_VERSION("eventVersion", Kind.TEXT),
    USER_IDENTITY("userIdentity", Kind.STRUCT),
    IDENTITY_TYPE("userIdentity.type", Kind.TEXT),
    PRINCIPAL_ID("userIdentity.principalId", Kind.TEXT),
    ARN("userIdentity.arn", Kind.TEXT),
    ACCOUNT_ID("userIdentity.accountId", Kind.TEXT),
    ACCESS_KEY_ID("userIdentity.accessKeyId", Kind.TEXT),
    USER_NAME("userIdentity.userName", Kind.TEXT),
    ISSUER_TYPE("userIdentity.sessionContext.sessionIssuer.type", Kind.TEXT),
    ISSUER_PRINCIPAL_ID("userIdentity.sessionContext.sessionIssuer.principalId", Kind.TEXT),
    ISSUER_ARN("userIdentity.sessionContext.sessionIssuer.arn", Kind.TEXT),
    ISSUER_ACCOUNT_ID("userIdentity.sessionContext.sessionIssuer.accountId", Kind.TEXT),
    ISSUER_USER_NAME("userIdentity.sessionContext.sessionIssuer.userName", Kind.TEXT),
    CREATION_DATE("userIdentity.sessionContext.attributes.creationDate", Kind.TEXT),
    MFA_AUTHENTICATED("userIdentity.sessionContext.attributes.mfaAuthenticated", Kind.TEXT),
    EC2_ROLE_DELIVERY("userIdentity.sessionContext.ec2RoleDelivery", Kind.TEXT),
    SOURCE_IDENTITY("userIdentity.sessionContext.sourceIdentity", Kind.TEXT),
    INVOKED_BY("userIdentity.invokedBy", Kind.TEXT),
    IDENTITY_PROVIDER("userIdentity.identityProvider", Kind.TEXT),
    EVENT_TIME("eventTime", Kind.TIME),
    EVENT_SOURCE("eventSource", Kind.TEXT),
    EVENT_NAME("eventName", Kind.TEXT),
    AWS_REGION("awsRegion", Kind.TEXT),
    SOURCE_IP_ADDRESS("sourceIPAddress", Kind.TEXT),
    USER_AGENT("userAgent", Kind.TEXT),
    ERROR_CODE("errorCode", Kind.TEXT),
    ERROR_MESSAGE("errorMessage", Kind.TEXT),
    REQUEST_PARAMETERS("requestParameters", Kind.JSON),
    RESPONSE_ELEMENTS("responseElements", Kind.JSON),
    ADDITIONAL_EVENT_DATA("additionalEventData", Kind.JSON),
    REQUEST_ID("requestID", Kind.TEXT),
    EVENT_ID("eventID", Kind.TEXT),
    READ_ONLY("readOnly", Kind.TEXT),
    RESOURCES("resources", Kind.STRUCT),
    EVENT_TYPE("eventType", Kind.TEXT),
    API_VERSION("apiVersion", Kind.TEXT),
    MANAGEMENT_EVENT("managementEvent", Kind.TEXT),
    RECIPIENT_ACCOUNT_ID("recipientAccountId", Kind.TEXT),
    SHARED_EVENT_ID("sharedEventID", Kind.TEXT),
    VPC_ENDPOINT_ID("vpcEndpointId", Kind.TEXT),
    VPC_ENDPOINT_ACCOUNT_ID("vpcEndpointAccountId", Kind.TEXT),
    SERVICE_EVENT_DETAILS("serviceEventDetails", Kind.JSON),
    ADDENDUM("addendum", Kind.STRUCT),
    SESSION_CREDENTIAL("sessionCredentialFromConsole", Kind.TEXT),
    EDGE_DEVICE_DETAILS("edgeDeviceDetails", Kind.STRUCT),
    TLS_DETAILS("tlsDetails", Kind.STRUCT),
    TLS_VERSION("tlsDetails.tlsVersion", Kind.TEXT),
    CIPHER_SUITE("tlsDetails.cipherSuite", Kind.TEXT),
    HOST_HEADER("tlsDetails.clientProvidedHostHeader", Kind.TEXT),
    EVENT_CATEGORY("eventCategory", Kind.TEXT),
    INSIGHT_DETAILS("insightDetails", Kind.STRUCT),
    EVENT_CONTEXT("eventContext", Kind.JSON),
    ANNOTATION("annotation", Kind.TEXT);

    /// What stands in the place.
    enum Kind {
        TEXT,
        TIME,
        /// JSON of the service's own making, whose spelling is not ours to mend.
        JSON,
        /// An object or array whose keys are CloudTrail's.
        STRUCT
    }

    private static final Map<String, Target> BY_PLAIN_NAME =
            Arrays.stream(values())
                    .collect(Collectors.toMap(t -> plain(t.path()), Function.identity()));

    private final List<String> parts;
    private final Kind kind;

    Target(String path, Kind kind) {
        this.parts = List.of(path.split("\\."));
        this.kind = kind;
    }

    /// The target that a name in CloudTrail's words means, however it is cased and joined:
    /// `eventTime`, `event_time`, `Event time`.
    static Map<String, Target> byPlainName() {
        return BY_PLAIN_NAME;
    }

    /// A column's name without case and without what joins its words.
    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /// The keys that lead to the place, from the record inwards.
    List<String> parts() {
        return parts;
    }

    String path() {
        return String.join(".", parts);
    }

    Kind kind() {
        return kind;
    }

    boolean isOfIdentity() {
        return parts.getFirst().equals("userIdentity");
    }

    /// Whether this is a part of what the other target holds whole.
    boolean isPartOf(Target other) {
        return other.kind == Kind.STRUCT
                && parts.size() > other.parts.size()
                && parts.subList(0, other.parts.size()).equals(other.parts);
    }

    /// Whether a column for this target tells the value of the field.
    boolean tells(Field field) {
        return field.path().equals(path())
                || kind == Kind.STRUCT && field.path().startsWith(path() + ".");
    }
}
