package spoor.athena;

import static spoor.athena.SqlText.literal;
import static spoor.athena.SqlText.literals;

import org.jspecify.annotations.Nullable;

import spoor.event.Access;
import spoor.event.Field;
import spoor.event.IdentityKind;
import spoor.event.Outcome;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// A field of the catalogue as SQL over one row of the table: NULL where the record lacks it.
///
/// @param text the value as it stands in the record, or as Spoor works it out
/// @param label what a person reads, where that is something else
/// @param words all values that there can be; empty where that is not known
record FieldSql(String text, @Nullable String label, Set<String> words) {
    private static final String SESSION_CONTEXT = "useridentity.sessioncontext.";

    /// @throws AthenaRefusal if no column says it
    static FieldSql of(Field field) {
        return switch (field) {
            case EVENT_TIME ->
                    throw new AthenaRefusal(
                            AthenaRefusal.Reason.NOT_ASKED_SO,
                            "Time is asked for as a range, and counted as a histogram.");
            case AREA, SIGNAL ->
                    throw notInTheRecord(
                            field,
                            "it stands in Spoor's catalogue, not in the record. Name the events or"
                                    + " services instead.");
            case PERSON ->
                    throw notInTheRecord(
                            field,
                            "it takes the chain of calls by which credentials were come by. Ask for"
                                    + " the identity, or bring the slice home first.");
            case RESOURCE ->
                    throw notInTheRecord(
                            field,
                            "it takes Spoor's table of request parameters. Search for its name in"
                                    + " quotes instead.");
            case FIDELITY ->
                    throw notInTheRecord(
                            field, "it says how a case came by its copy, and this is no case.");
            case IDENTITY -> labelled(ActorSql.key(), ActorSql.label());
            case IDENTITY_NAME -> plain(ActorSql.display());
            case IDENTITY_KIND ->
                    new FieldSql(
                            ActorSql.kind(),
                            null,
                            Arrays.stream(IdentityKind.values())
                                    .map(IdentityKind::word)
                                    .collect(Collectors.toSet()));
            case SESSION -> labelled(session(), sessionLabel());
            case VIA -> plain(via());
            case ACCOUNT -> plain(ActorSql.account());
            case OUTCOME ->
                    new FieldSql(
                            outcome(),
                            null,
                            Arrays.stream(Outcome.values())
                                    .map(Outcome::word)
                                    .collect(Collectors.toSet()));
            case ACCESS ->
                    new FieldSql(access(), null, Set.of(Access.READ.word(), Access.WRITE.word()));
            case EVENT_SOURCE -> new FieldSql("eventsource", service(), Set.of());
            case EVENT_NAME -> plain("eventname");
            case IDENTITY_TYPE -> plain("useridentity.type");
            case PRINCIPAL_ID -> plain("useridentity.principalid");
            case IDENTITY_ARN -> plain("useridentity.arn");
            case CALLER_ACCOUNT -> plain("useridentity.accountid");
            case ACCESS_KEY -> plain("useridentity.accesskeyid");
            case SESSION_ISSUER -> plain(SESSION_CONTEXT + "sessionissuer.arn");
            case SOURCE_IDENTITY -> plain(SESSION_CONTEXT + "sourceidentity");
            case ON_BEHALF_OF -> plain("useridentity.onbehalfof.userid");
            case INVOKED_BY -> plain("useridentity.invokedby");
            case MFA -> plain(SESSION_CONTEXT + "attributes.mfaauthenticated");
            case RECIPIENT_ACCOUNT -> plain("recipientaccountid");
            case REGION -> plain("awsregion");
            case SOURCE_ADDRESS -> plain("sourceipaddress");
            case USER_AGENT -> plain("useragent");
            case ERROR_CODE -> plain("errorcode");
            case ERROR_MESSAGE -> plain("errormessage");
            case READ_ONLY -> plain("readonly");
            case EVENT_TYPE -> plain("eventtype");
            case EVENT_CATEGORY -> plain("eventcategory");
            case EVENT_VERSION -> plain("eventversion");
            case VPC_ENDPOINT -> plain("vpcendpointid");
            case EVENT_ID -> plain("eventid");
            case REQUEST_ID -> plain("requestid");
            case SHARED_EVENT_ID -> plain("sharedeventid");
        };
    }

    private static FieldSql plain(String expression) {
        return new FieldSql(expression, null, Set.of());
    }

    /// As in a case, an empty label gives way to the value.
    private static FieldSql labelled(String text, String label) {
        return new FieldSql(text, "COALESCE(NULLIF(%s, ''), %s)".formatted(label, text), Set.of());
    }

    private static AthenaRefusal notInTheRecord(Field field, String why) {
        return new AthenaRefusal(
                AthenaRefusal.Reason.NOT_IN_THE_RECORD,
                "Athena cannot be asked for \"" + field.term() + "\": " + why);
    }

    private static String service() {
        return "IF(eventsource LIKE '%%%s', substr(eventsource, 1, length(eventsource) - %d), eventsource)"
                .formatted(Field.SERVICE_SUFFIX, Field.SERVICE_SUFFIX.length());
    }

    /// The rules of [Access].
    private static String access() {
        return """
        CASE
          WHEN lower(readonly) = 'true' THEN %1$s
          WHEN lower(readonly) = 'false' THEN %2$s
          WHEN eventname IN (%3$s) THEN %1$s
          WHEN eventname IN (%4$s) THEN %2$s
          WHEN regexp_like(eventname, %5$s) THEN %1$s
          ELSE %2$s END\
        """
                .formatted(
                        literal(Access.READ.word()),
                        literal(Access.WRITE.word()),
                        literals(Access.READ_DESPITE_THE_VERB),
                        literals(Access.WRITE_DESPITE_THE_VERB),
                        literal(Access.READING_VERBS));
    }

    /// The rules of [Outcome], and that of a sign-in whose response says `Failure`.
    private static String outcome() {
        return """
        CASE
          WHEN COALESCE(lower(errorcode), '') IN ('', 'success')
            AND (COALESCE(errormessage, '') = '' OR COALESCE(errorcode, '') <> '')
            AND NOT COALESCE(eventsource = 'signin.amazonaws.com'
              AND strpos(responseelements, '"Failure"') > 0, false) THEN %s
          WHEN regexp_replace(lower(errorcode), '^(client|server)[.]', '') IN (%s)
            OR strpos(lower(errormessage), 'not authorized') > 0 THEN %s
          ELSE %s END\
        """
                .formatted(
                        literal(Outcome.SUCCEEDED.word()),
                        literals(Outcome.DENIED_CODES),
                        literal(Outcome.DENIED.word()),
                        literal(Outcome.FAILED.word()));
    }

    private static final String CREATED = SESSION_CONTEXT + "attributes.creationdate";

    /// The time of creation in the extended form, empty where the record does not say.
    private static final String SINCE =
            """
            COALESCE(IF(length(%1$s) = 16 AND substr(%1$s, 9, 1) = 'T' AND %1$s LIKE '%%Z', \
            substr(%1$s, 1, 4) || '-' || substr(%1$s, 5, 2) || '-' || substr(%1$s, 7, 2) || 'T' || \
            substr(%1$s, 10, 2) || ':' || substr(%1$s, 12, 2) || ':' || substr(%1$s, 14, 2) || 'Z', \
            %1$s), '')\
            """
                    .formatted(CREATED);

    /// The rules of [spoor.event.Session]: its key.
    private static String session() {
        return ofSession(
                "useridentity.principalid || IF(%1$s = '', '', '|' || %1$s)".formatted(SINCE));
    }

    private static String sessionLabel() {
        return ofSession(
                "COALESCE(%s, useridentity.principalid) || IF(%2$s = '', '', ' since ' || %2$s)"
                        .formatted(ActorSql.display(), SINCE));
    }

    private static String ofSession(String then) {
        return """
        CASE WHEN useridentity.principalid <> '' AND CASE useridentity.type
            WHEN 'AssumedRole' THEN true
            WHEN 'FederatedUser' THEN true
            WHEN 'Root' THEN COALESCE(starts_with(useridentity.accesskeyid, 'ASIA'), false)
            WHEN 'IAMUser' THEN COALESCE(starts_with(useridentity.accesskeyid, 'ASIA'), false)
            ELSE COALESCE(strpos(useridentity.arn, ':assumed-role/') > 0
              OR strpos(useridentity.arn, ':federated-user/') > 0, false) END
          THEN %s END\
        """
                .formatted(then);
    }

    /// The rules of [spoor.event.Via].
    private static String via() {
        return """
        NULLIF(array_join(ARRAY[
          IF(useridentity.invokedby NOT IN ('', 'signin.amazonaws.com'), useridentity.invokedby),
          'delegate ' || useridentity.invokedbydelegate.accountid,
          'scope ' || useridentity.inscopeof.sourcearn,
          IF(sessioncredentialfromconsole IS NOT NULL \
        OR useridentity.invokedby = 'signin.amazonaws.com', 'console'),
          IF(useridentity.sessioncontext.ec2roledelivery IS NOT NULL, 'instance')
        ], ', '), '')\
        """;
    }
}
