package spoor.ingest;

import org.jspecify.annotations.Nullable;

import spoor.event.Fidelity;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The vocabularies of exports, for the same word means different things in them: `event.type` is
/// no `eventType` in Elastic, `Category` is one of Sentinel's, a `username` is nobody's in a query
/// that may have taken it from anywhere.
enum ExportDialect {
    /// CloudTrail's own names, in any case and joined in any way: Lake, Athena, Logs Insights,
    /// Tailpipe. Times without a zone are UTC there.
    TABLE(Fidelity.FLATTENED, true, TableNames.OWN),

    /// The console's tables of 2021 and later, and of 2020. The user name may be one of a user or
    /// of a role's session: it is given on without a type.
    EVENT_HISTORY(Fidelity.INDEX_ONLY, false, TableNames.EVENT_HISTORY),

    /// What `lookup-events` says beside the record.
    LOOKUP_EVENTS(Fidelity.INDEX_ONLY, false, TableNames.LOOKUP_EVENTS),

    /// The table `AWSCloudTrail` of Microsoft Sentinel.
    SENTINEL(Fidelity.FLATTENED, true, TableNames.SENTINEL),

    /// The fields that Elastic's pipeline makes of a record. Its `user.name` is left alone: for
    /// roles it is the issuer's.
    ELASTIC(Fidelity.FLATTENED, false, TableNames.ELASTIC);

    private static final String ELASTIC_PREFIX = "aws.cloudtrail.";

    private final Fidelity fidelity;
    private final boolean isUtc;
    private final Map<String, Target> names;

    ExportDialect(Fidelity fidelity, boolean isUtc, Map<String, Target> names) {
        this.fidelity = fidelity;
        this.isUtc = isUtc;
        this.names = names;
    }

    /// The dialect that a table with these columns speaks.
    static ExportDialect of(List<String> columns) {
        Set<String> exact = new HashSet<>(columns);
        Set<String> plain = new HashSet<>();
        columns.forEach(c -> plain.add(Target.plain(c)));
        if (exact.contains("event.action")
                && columns.stream().anyMatch(c -> c.startsWith(ELASTIC_PREFIX))) {
            return ELASTIC;
        }
        if (plain.contains("awseventid")
                || columns.stream().anyMatch(c -> c.startsWith("TimeGenerated"))
                        && plain.contains("eventname")) {
            return SENTINEL;
        }
        if (columns.stream().anyMatch("Event time"::equalsIgnoreCase)) {
            return EVENT_HISTORY;
        }
        return exact.contains("EventTime") && exact.contains("EventName") ? LOOKUP_EVENTS : TABLE;
    }

    /// What a column of this name holds, or null where it is nothing of a record.
    @Nullable Target target(String column) {
        return names.get(Target.plain(column));
    }

    /// What a document of the dialect tells by leaving it out: Elastic's pipeline drops what is
    /// empty, but for `sharedEventID`, which it looks for under another name; `lookup-events`
    /// leaves out the key and the name that an event lacks.
    Set<Target> alwaysTold() {
        return switch (this) {
            case ELASTIC -> {
                Set<Target> told = EnumSet.copyOf(names.values());
                told.remove(Target.SHARED_EVENT_ID);
                yield told;
            }
            case LOOKUP_EVENTS ->
                    EnumSet.of(
                            Target.EVENT_SOURCE,
                            Target.EVENT_NAME,
                            Target.EVENT_ID,
                            Target.READ_ONLY,
                            Target.ACCESS_KEY_ID,
                            Target.USER_NAME,
                            Target.RESOURCES);
            case TABLE, EVENT_HISTORY, SENTINEL -> Set.of();
        };
    }

    Fidelity fidelity() {
        return fidelity;
    }

    /// Whether a time that names no zone is in UTC.
    boolean isUtc() {
        return isUtc;
    }

    /// Column names without case and joints, and what they mean.
    private static final class TableNames {
        static final Map<String, Target> OWN =
                and(
                        Map.of(
                                "accesskeyid", Target.ACCESS_KEY_ID,
                                "invokedby", Target.INVOKED_BY));

        static final Map<String, Target> EVENT_HISTORY =
                and(
                        Map.of(
                                "username", Target.USER_NAME,
                                "awsaccesskey", Target.ACCESS_KEY_ID));

        static final Map<String, Target> LOOKUP_EVENTS =
                and(
                        Map.of(
                                "username", Target.USER_NAME,
                                "accesskeyid", Target.ACCESS_KEY_ID));

        /// Azure Monitor Logs reference, table AWSCloudTrail. The portal adds the zone to the names
        /// of times.
        static final Map<String, Target> SENTINEL =
                and(
                        Map.ofEntries(
                                Map.entry("timegenerated", Target.EVENT_TIME),
                                Map.entry("timegeneratedutc", Target.EVENT_TIME),
                                Map.entry("awseventid", Target.EVENT_ID),
                                Map.entry("awsrequestid", Target.REQUEST_ID),
                                Map.entry("category", Target.EVENT_CATEGORY),
                                Map.entry("eventtypename", Target.EVENT_TYPE),
                                Map.entry("sessioncreationdate", Target.CREATION_DATE),
                                Map.entry("sessioncreationdateutc", Target.CREATION_DATE),
                                Map.entry("sessionmfaauthenticated", Target.MFA_AUTHENTICATED),
                                Map.entry("sessionissuertype", Target.ISSUER_TYPE),
                                Map.entry("sessionissuerprincipalid", Target.ISSUER_PRINCIPAL_ID),
                                Map.entry("sessionissuerarn", Target.ISSUER_ARN),
                                Map.entry("sessionissueraccountid", Target.ISSUER_ACCOUNT_ID),
                                Map.entry("sessionissuerusername", Target.ISSUER_USER_NAME),
                                Map.entry("ec2roledelivery", Target.EC2_ROLE_DELIVERY),
                                Map.entry("tlsversion", Target.TLS_VERSION),
                                Map.entry("ciphersuite", Target.CIPHER_SUITE),
                                Map.entry("clientprovidedhostheader", Target.HOST_HEADER)));

        /// Elastic integrations, aws/cloudtrail, ingest pipeline `default.yml`.
        static final Map<String, Target> ELASTIC = elastic();

        private TableNames() {}

        private static Map<String, Target> and(Map<String, Target> more) {
            Map<String, Target> names = new HashMap<>(Target.byPlainName());
            names.putAll(more);
            return Map.copyOf(names);
        }

        private static Map<String, Target> elastic() {
            Map<String, Target> names = new HashMap<>();
            names.put("timestamp", Target.EVENT_TIME);
            names.put("eventaction", Target.EVENT_NAME);
            names.put("eventprovider", Target.EVENT_SOURCE);
            names.put("eventid", Target.EVENT_ID);
            names.put("cloudregion", Target.AWS_REGION);
            names.put("cloudaccountid", Target.ACCOUNT_ID);
            names.put("userid", Target.PRINCIPAL_ID);
            names.put("sourceaddress", Target.SOURCE_IP_ADDRESS);
            names.put("sourceip", Target.SOURCE_IP_ADDRESS);
            names.put("useragentoriginal", Target.USER_AGENT);
            for (Target target :
                    List.of(
                            Target.EVENT_VERSION,
                            Target.EVENT_TYPE,
                            Target.EVENT_CATEGORY,
                            Target.ERROR_CODE,
                            Target.ERROR_MESSAGE,
                            Target.REQUEST_PARAMETERS,
                            Target.RESPONSE_ELEMENTS,
                            Target.ADDITIONAL_EVENT_DATA,
                            Target.SERVICE_EVENT_DETAILS,
                            Target.REQUEST_ID,
                            Target.API_VERSION,
                            Target.MANAGEMENT_EVENT,
                            Target.READ_ONLY,
                            Target.RESOURCES,
                            Target.RECIPIENT_ACCOUNT_ID,
                            Target.SHARED_EVENT_ID,
                            Target.VPC_ENDPOINT_ID,
                            Target.INSIGHT_DETAILS,
                            Target.IDENTITY_TYPE,
                            Target.ARN,
                            Target.ACCESS_KEY_ID,
                            Target.INVOKED_BY,
                            Target.ISSUER_TYPE,
                            Target.ISSUER_PRINCIPAL_ID,
                            Target.ISSUER_ARN,
                            Target.ISSUER_ACCOUNT_ID)) {
                names.put("awscloudtrail" + Target.plain(target.path()), target);
            }
            String session = "awscloudtrailuseridentitysessioncontext";
            names.put(session + "mfaauthenticated", Target.MFA_AUTHENTICATED);
            names.put(session + "creationdate", Target.CREATION_DATE);
            String flattened = "awscloudtrailflattened";
            names.put(flattened + "requestparameters", Target.REQUEST_PARAMETERS);
            names.put(flattened + "responseelements", Target.RESPONSE_ELEMENTS);
            names.put(flattened + "additionaleventdata", Target.ADDITIONAL_EVENT_DATA);
            names.put(flattened + "serviceeventdetails", Target.SERVICE_EVENT_DETAILS);
            return Map.copyOf(names);
        }
    }
}
