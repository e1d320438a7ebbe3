package spoor.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Shapes: CloudTrail user guide, "userIdentity element".
class SessionTest {
    @Test
    void isNamedByPrincipalAndCreation() {
        assertThat(Session.of(said("AssumedRole", "AROAX:s", "ASIA1", "2023-07-10T12:27:45Z")))
                .contains(new Session("AROAX:s", "2023-07-10T12:27:45Z"));
        assertThat(new Session("AROAX:s", "2023-07-10T12:27:45Z").key())
                .isEqualTo("AROAX:s|2023-07-10T12:27:45Z");
    }

    @Test
    void readsTheBasicDateOfTheUserGuide() {
        assertThat(Session.of(said("AssumedRole", "AROAX:s", "ASIA1", "20131102T010628Z")))
                .contains(new Session("AROAX:s", "2013-11-02T01:06:28Z"));
    }

    @Test
    void aUserHasOneOnlyWithATemporaryKey() {
        assertThat(Session.of(said("IAMUser", "AIDAX", "AKIA1", "2023-07-10T12:27:45Z"))).isEmpty();
        assertThat(Session.of(said("IAMUser", "AIDAX", null, null))).isEmpty();
        assertThat(Session.of(said("IAMUser", "AIDAX", "ASIA1", "2023-07-10T12:27:45Z")))
                .isPresent();
        assertThat(Session.of(said("AWSService", null, null, null))).isEmpty();
    }

    @Test
    void aSessionWithoutADateIsItsPrincipalAlone() {
        Session session = Session.of(said("AssumedRole", "AROAX:s", null, null)).orElseThrow();

        assertThat(session.key()).isEqualTo("AROAX:s");
        assertThat(session.label("Admin / s")).isEqualTo("Admin / s");
        assertThat(Session.ofKey(session.key())).isEqualTo(session);
    }

    @Test
    void itsKeyLeadsBackToIt() {
        Session session = new Session("AROAX:a|b", "2023-07-10T12:27:45Z");

        assertThat(Session.ofKey(session.key())).isEqualTo(session);
        assertThat(session.label("Admin / a|b"))
                .isEqualTo("Admin / a|b since 2023-07-10T12:27:45Z");
    }

    private static UserIdentity said(
            String type,
            @Nullable String principal,
            @Nullable String key,
            @Nullable String created) {
        return new UserIdentity(
                type,
                principal,
                null,
                "111122223333",
                key,
                null,
                null,
                null,
                null,
                false,
                UserIdentity.SessionIssuer.NONE,
                UserIdentity.OnBehalfOf.NONE,
                new UserIdentity.Circumstances(created, null, null, null, null),
                null);
    }
}
