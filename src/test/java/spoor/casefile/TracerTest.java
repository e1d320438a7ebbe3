package spoor.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.analysis.Life;
import spoor.analysis.Merge;
import spoor.engine.Cancel;
import spoor.engine.EventTable;
import spoor.engine.Question;
import spoor.event.Field;
import spoor.lens.Lens;
import spoor.lens.LensText;

import java.util.List;
import java.util.stream.IntStream;

/// Shapes: CloudTrail and STS user guides, cut to what matters.
class TracerTest {
    private static final String ALICE =
            """
            {"type":"IAMUser","principalId":"AIDAALICE","arn":"arn:aws:iam::111122223333:user/alice",\
            "accountId":"111122223333","accessKeyId":"AKIAIOSFODNN7EXAMPLE","userName":"alice"}\
            """;

    @Test
    void thePersonOfARoleIsWhoeverAssumedIt() {
        Evidence evidence =
                TestEvidence.of(
                        event("12:00:00", "AssumeRole", "111122223333", ALICE, answer("ASIA1")),
                        event("12:00:05", "ListBuckets", "111122223333", role("ASIA1", ""), ""));

        assertThat(persons(evidence)).containsExactly("user:AIDAALICE", "user:AIDAALICE");
        assertThat(evidence.table().label(Field.PERSON, 1)).isEqualTo("alice");
    }

    @Test
    void aSourceIdentitySaysMoreThanTheCaller() {
        Evidence evidence =
                TestEvidence.of(
                        event("12:00:00", "AssumeRole", "111122223333", ALICE, answer("ASIA1")),
                        event(
                                "12:00:05",
                                "ListBuckets",
                                "111122223333",
                                role("ASIA1", ",\"sourceIdentity\":\"alice@corp\""),
                                ""));

        assertThat(persons(evidence)).containsExactly("user:AIDAALICE", "source:alice@corp");
    }

    @Test
    void whoeverACallIsOnBehalfOfIsThePersonWhateverElseIsSaid() {
        String behalf =
                role("ASIA1", ",\"sourceIdentity\":\"alice@corp\"")
                        .replaceFirst("\\}$", ",\"onBehalfOf\":{\"userId\":\"u-1\"}}");
        String center =
                """
                {"type":"IdentityCenterUser","accountId":"111122223333","onBehalfOf":\
                {"userId":"u-1","identityStoreArn":"arn:aws:identitystore::1:identitystore/d-9"}}\
                """;
        Evidence evidence =
                TestEvidence.of(
                        event("12:00:05", "ListBuckets", "111122223333", behalf, ""),
                        event("12:00:06", "ListBuckets", "111122223333", center, ""));

        assertThat(persons(evidence)).containsExactly("idc:u-1", "idc:u-1");
    }

    @Test
    void theNameOfASessionThatNobodyIssuedHereIsOnlyAClaim() {
        Evidence evidence =
                TestEvidence.of(
                        event("12:00:05", "ListBuckets", "111122223333", role("ASIA1", ""), ""));

        assertThat(persons(evidence)).containsExactly("claimed:s");
        assertThat(evidence.table().label(Field.PERSON, 0)).isEqualTo("s (claimed)");
    }

    @Test
    void whoeverAProviderVouchesForIsThePerson() {
        String saml =
                """
                {"type":"SAMLUser","principalId":"x:alice@corp","userName":"alice@corp",\
                "identityProvider":"x"}\
                """;
        Evidence evidence =
                TestEvidence.of(
                        event(
                                "12:00:00",
                                "AssumeRoleWithSAML",
                                "111122223333",
                                saml,
                                answer("ASIA1")),
                        event("12:00:05", "ListBuckets", "111122223333", role("ASIA1", ""), ""));

        assertThat(persons(evidence)).allMatch(key -> key.startsWith("saml:")).hasSize(2);
        assertThat(evidence.table().label(Field.PERSON, 1)).isEqualTo("alice@corp");
    }

    /// The other account's log has an id; the user's own tells whose it is.
    @Test
    void aForeignIdIsTheLocalIdentityThatAnotherLogShows() {
        String foreign =
                """
                {"type":"AWSAccount","principalId":"AIDAALICE","accountId":"111122223333"}\
                """;
        Evidence evidence =
                TestEvidence.of(
                        event("12:00:00", "ListBuckets", "111122223333", ALICE, ""),
                        event("12:00:05", "GetObject", "444455556666", foreign, ""));
        EventTable table = evidence.table();

        assertThat(table.text(Field.IDENTITY, 1)).isEqualTo("user:AIDAALICE");
        assertThat(table.text(Field.IDENTITY_KIND, 1)).isEqualTo("person");
        assertThat(evidence.lineage().mergesInto("user:AIDAALICE"))
                .containsExactly(
                        new Merge("foreign:AIDAALICE", "user:AIDAALICE", Merge.Reason.SAME_ID));
        assertThat(
                        evidence.engine()
                                .answer(
                                        Question.rows(LensText.parse("identity:user:AIDAALICE")),
                                        Cancel.NEVER)
                                .total())
                .isEqualTo(2);
    }

    @Test
    void aForeignIdThatNoLogShowsStaysForeign() {
        String foreign =
                """
                {"type":"AWSAccount","principalId":"AIDABOB","accountId":"111122223333"}\
                """;
        Evidence evidence =
                TestEvidence.of(
                        event("12:00:00", "ListBuckets", "111122223333", ALICE, ""),
                        event("12:00:05", "GetObject", "444455556666", foreign, ""));

        assertThat(evidence.table().text(Field.IDENTITY, 1)).isEqualTo("foreign:AIDABOB");
        assertThat(evidence.table().text(Field.IDENTITY_KIND, 1)).isEqualTo("foreign");
    }

    /// Records of the billing console name no more than the key.
    @Test
    void aKeyAloneIsItsHolder() {
        String billing =
                """
                {"accountId":"111122223333","accessKeyId":"AKIAIOSFODNN7EXAMPLE"}\
                """;
        Evidence evidence =
                TestEvidence.of(
                        event("12:00:00", "ListBuckets", "111122223333", ALICE, ""),
                        event("12:00:05", "ModifyAccount", "111122223333", billing, ""));

        assertThat(evidence.table().text(Field.IDENTITY, 1)).isEqualTo("user:AIDAALICE");
        assertThat(evidence.lineage().mergesInto("user:AIDAALICE"))
                .extracting(Merge::reason)
                .containsExactly(Merge.Reason.SAME_KEY);
    }

    @Test
    void aSessionTellsWhatItDidAndIssuedAndAKeyWhatBecameOfIt() {
        String off =
                """
                "requestParameters":{"accessKeyId":"AKIAIOSFODNN7EXAMPLE","status":"Inactive"}\
                """;
        Evidence evidence =
                TestEvidence.of(
                        event("12:00:00", "AssumeRole", "111122223333", ALICE, answer("ASIA1")),
                        event("12:00:05", "ListBuckets", "111122223333", role("ASIA1", ""), ""),
                        event(
                                "12:00:06",
                                "AssumeRole",
                                "111122223333",
                                role("ASIA1", ""),
                                answer("ASIA2")),
                        event("12:00:09", "UpdateAccessKey", "111122223333", ALICE, off),
                        event("12:00:20", "ListUsers", "111122223333", ALICE, ""));
        var rows = evidence.engine().answer(Question.rows(Lens.ALL), Cancel.NEVER).rows();

        List<Life> sessions = Lives.sessions(evidence, rows, Cancel.NEVER);
        assertThat(sessions).hasSize(1);
        Life session = sessions.getFirst();
        assertThat(session.id()).isEqualTo("AROAR:s|2023-07-10T12:00:00Z");
        assertThat(session.events()).isEqualTo(2);
        assertThat(session.keys()).containsExactly("ASIA1");
        assertThat(session.person().name()).isEqualTo("alice");
        assertThat(session.issued()).extracting("key").containsExactly("ASIA2");
        assertThat(session.chain().root().identity()).isEqualTo("user:AIDAALICE");
        List<Life> keys = Lives.keys(evidence, rows, Cancel.NEVER);
        assertThat(keys).extracting(Life::id).containsExactly("AKIAIOSFODNN7EXAMPLE", "ASIA1");
        assertThat(keys.getFirst().changes()).hasSize(1);
        assertThat(keys.getFirst().usesAfterEnd()).isEqualTo(1);
    }

    @Test
    void theCredentialsOfAnInstanceThatTurnUpElsewhereAreMarked() {
        String instance =
                role("ASIA1", ",\"ec2RoleDelivery\":\"2.0\"").replace(":s\"", ":i-0abc\"");
        String elsewhere =
                event("12:00:09", "ListBuckets", "111122223333", instance, "")
                        .replace("203.0.113.77", "198.51.100.15");
        Evidence stays =
                TestEvidence.of(event("12:00:05", "ListUsers", "111122223333", instance, ""));
        Evidence moves =
                TestEvidence.of(
                        event("12:00:05", "ListUsers", "111122223333", instance, ""), elsewhere);

        assertThat(sessions(stays)).extracting(Life::isMoved).containsExactly(false);
        assertThat(sessions(moves)).extracting(Life::isMoved).containsExactly(true);
    }

    private static List<Life> sessions(Evidence evidence) {
        return Lives.sessions(
                evidence,
                evidence.engine().answer(Question.rows(Lens.ALL), Cancel.NEVER).rows(),
                Cancel.NEVER);
    }

    private static List<String> persons(Evidence evidence) {
        EventTable table = evidence.table();
        return IntStream.range(0, table.size())
                .mapToObj(row -> table.text(Field.PERSON, row))
                .toList();
    }

    private static String role(String key, String more) {
        return """
        {"type":"AssumedRole","principalId":"AROAR:s","arn":"arn:aws:sts::111122223333:assumed-role/R/s",\
        "accountId":"111122223333","accessKeyId":"%s","sessionContext":{"sessionIssuer":\
        {"type":"Role","principalId":"AROAR","arn":"arn:aws:iam::111122223333:role/R","userName":"R"},\
        "attributes":{"creationDate":"2023-07-10T12:00:00Z"}%s}}\
        """
                .formatted(key, more);
    }

    private static String answer(String key) {
        return """
        "responseElements":{"credentials":{"accessKeyId":"%s"},\
        "assumedRoleUser":{"assumedRoleId":"AROAR:s"}}\
        """
                .formatted(key);
    }

    private static String event(
            String time, String name, String recipient, String identity, String more) {
        String id = java.util.UUID.nameUUIDFromBytes((time + name).getBytes()).toString();
        return """
        {"userIdentity":%s,"eventTime":"2023-07-10T%sZ","eventSource":"x.amazonaws.com",\
        "eventName":"%s","sourceIPAddress":"203.0.113.77","eventID":"%s",\
        "recipientAccountId":"%s"%s}\
        """
                .formatted(identity, time, name, id, recipient, more.isEmpty() ? "" : "," + more);
    }
}
