package spoor.event;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The catalogue of what Spoor knows of an event. One entry drives the stored column, the facet,
/// the word in the lens and the column of an export. [#path] is CloudTrail's own name where the
/// value stands in the record as it is; a derived field says so by [#isDerived].
public enum Field {
    EVENT_TIME("time", "eventTime", Kind.TIME),
    EVENT_NAME("event", "eventName", Kind.TEXT),
    EVENT_SOURCE("source", "eventSource", Kind.TEXT),
    AREA("area", "area", Kind.INFERRED),
    SIGNAL("signal", "signal", Kind.INFERRED),
    IDENTITY("identity", "identity", Kind.DERIVED),
    IDENTITY_NAME("name", "identityName", Kind.DERIVED),
    IDENTITY_TYPE("identitytype", "userIdentity.type", Kind.TEXT),
    PRINCIPAL_ID("principal", "userIdentity.principalId", Kind.TEXT),
    IDENTITY_ARN("arn", "userIdentity.arn", Kind.TEXT),
    CALLER_ACCOUNT("caller", "userIdentity.accountId", Kind.TEXT),
    ACCESS_KEY("key", "userIdentity.accessKeyId", Kind.TEXT),
    SESSION("session", "session", Kind.DERIVED),
    PERSON("person", "person", Kind.INFERRED),
    IDENTITY_KIND("kind", "identityKind", Kind.INFERRED),
    SESSION_ISSUER("issuer", "userIdentity.sessionContext.sessionIssuer.arn", Kind.TEXT),
    SOURCE_IDENTITY("sourceidentity", "userIdentity.sessionContext.sourceIdentity", Kind.TEXT),
    ON_BEHALF_OF("behalf", "userIdentity.onBehalfOf.userId", Kind.TEXT),
    VIA("via", "via", Kind.DERIVED),
    INVOKED_BY("invokedby", "userIdentity.invokedBy", Kind.TEXT),
    MFA("mfa", "userIdentity.sessionContext.attributes.mfaAuthenticated", Kind.TEXT),
    RESOURCE("resource", "resource", Kind.DERIVED),
    ACCOUNT("account", "account", Kind.DERIVED),
    RECIPIENT_ACCOUNT("recipient", "recipientAccountId", Kind.TEXT),
    REGION("region", "awsRegion", Kind.TEXT),
    SOURCE_ADDRESS("ip", "sourceIPAddress", Kind.TEXT),
    USER_AGENT("agent", "userAgent", Kind.TEXT),
    ERROR_CODE("error", "errorCode", Kind.TEXT),
    ERROR_MESSAGE("message", "errorMessage", Kind.TEXT),
    OUTCOME("outcome", "outcome", Kind.DERIVED),
    ACCESS("access", "access", Kind.DERIVED),
    READ_ONLY("readonly", "readOnly", Kind.TEXT),
    EVENT_TYPE("type", "eventType", Kind.TEXT),
    EVENT_CATEGORY("category", "eventCategory", Kind.TEXT),
    EVENT_VERSION("version", "eventVersion", Kind.TEXT),
    VPC_ENDPOINT("endpoint", "vpcEndpointId", Kind.TEXT),
    FIDELITY("fidelity", "fidelity", Kind.DERIVED),
    EVENT_ID("id", "eventID", Kind.IDENTIFIER),
    REQUEST_ID("request", "requestID", Kind.IDENTIFIER),
    SHARED_EVENT_ID("shared", "sharedEventID", Kind.IDENTIFIER);

    /// How a field is stored and asked for.
    public enum Kind {
        /// The event's instant, milliseconds since 1970 in UTC.
        TIME,
        /// A value with many repeats, kept as a code into the dictionary of the field.
        TEXT,
        /// Like [#TEXT], but worked out by Spoor rather than copied from the record.
        DERIVED,
        /// Like [#DERIVED], but worked out when a case is opened, since it takes all of its events,
        /// or a catalogue that may change, to know; nothing of it is stored.
        INFERRED,
        /// Nearly unique: no dictionary; two longs for a UUID, other spellings as text beside them.
        IDENTIFIER
    }

    /// The fields that are kept as codes, in the order of the catalogue.
    public static final List<Field> CODED = Arrays.stream(values()).filter(Field::isCoded).toList();

    /// The fields of which a case holds the codes.
    public static final List<Field> STORED =
            CODED.stream().filter(field -> field.kind != Kind.INFERRED).toList();

    /// The fields that the window offers as facets, the event name first.
    public static final List<Field> FACETS =
            List.of(
                    EVENT_NAME,
                    EVENT_SOURCE,
                    AREA,
                    SIGNAL,
                    IDENTITY,
                    PERSON,
                    RESOURCE,
                    ACCOUNT,
                    REGION,
                    SOURCE_ADDRESS,
                    USER_AGENT,
                    ERROR_CODE,
                    ACCESS,
                    OUTCOME,
                    EVENT_TYPE,
                    IDENTITY_TYPE,
                    IDENTITY_KIND,
                    VIA,
                    ACCESS_KEY,
                    SESSION);

    /// Stands for the value of a field of which the export that a record comes from says nothing:
    /// it is not known whether the event has it.
    public static final String NOT_EXPORTED = "not in this export";

    /// What eventSource ends with for nearly every service.
    public static final String SERVICE_SUFFIX = ".amazonaws.com";

    private static final Map<String, Field> BY_TERM =
            Arrays.stream(values()).collect(Collectors.toMap(Field::term, Function.identity()));

    private final String term;
    private final String path;
    private final Kind kind;

    Field(String term, String path, Kind kind) {
        this.term = term;
        this.path = path;
        this.kind = kind;
    }

    /// The field whose word in a lens is `term`, such as `event` or `ip`.
    public static Optional<Field> ofTerm(String term) {
        return Optional.ofNullable(BY_TERM.get(term));
    }

    /// The word that stands for this field in the text of a lens.
    public String term() {
        return term;
    }

    /// The name of the field in exports: CloudTrail's own path, or ours for a derived field.
    public String path() {
        return path;
    }

    /// What a person reads for a value of this field: a service without the `.amazonaws.com` that
    /// nearly all have in common, anything else as it stands.
    public String label(String value) {
        boolean isService = this == EVENT_SOURCE && value.endsWith(SERVICE_SUFFIX);
        return isService ? value.substring(0, value.length() - SERVICE_SUFFIX.length()) : value;
    }

    /// The name alone of a value that says more than that, such as the kind of a resource; any
    /// other value as it stands.
    public String name(String value) {
        return this == RESOURCE ? Subject.nameOfKey(value) : value;
    }

    /// The name that someone means who asks for a value: of a resource also by its ARN.
    public String nameAsked(String asked) {
        return this == RESOURCE ? Subject.name(asked) : asked;
    }

    public Kind kind() {
        return kind;
    }

    public boolean isCoded() {
        return kind == Kind.TEXT || isDerived();
    }

    public boolean isDerived() {
        return kind == Kind.DERIVED || kind == Kind.INFERRED;
    }
}
