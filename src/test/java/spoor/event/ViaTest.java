package spoor.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ViaTest {
    @Test
    void namesEveryWayThatTheRecordTells() {
        assertThat(via("secretsmanager.amazonaws.com", how(null, null, null), false))
                .isEqualTo("secretsmanager.amazonaws.com");
        assertThat(via(null, how("1.0", null, null), false)).isEqualTo("instance");
        assertThat(via(null, how(null, null, null), true)).isEqualTo("console");
        assertThat(via("AWS Internal", how("2.0", "777788889999", "arn:aws:x:::y"), true))
                .isEqualTo(
                        "AWS Internal, delegate 777788889999, scope arn:aws:x:::y, console,"
                                + " instance");
    }

    @Test
    void takesTheOldSignInServiceForTheConsole() {
        assertThat(via("signin.amazonaws.com", how(null, null, null), false)).isEqualTo("console");
    }

    @Test
    void isEmptyForACallThatWasMadeDirectly() {
        assertThat(via(null, how(null, null, null), false)).isEmpty();
    }

    private static UserIdentity.Circumstances how(
            @Nullable String delivery, @Nullable String delegate, @Nullable String scope) {
        return new UserIdentity.Circumstances(null, null, delivery, delegate, scope);
    }

    private static String via(
            @Nullable String invokedBy, UserIdentity.Circumstances how, boolean isFromConsole) {
        return Via.of(
                new UserIdentity(
                        "IAMUser",
                        "AIDAX",
                        null,
                        "111122223333",
                        null,
                        "alice",
                        invokedBy,
                        null,
                        null,
                        false,
                        UserIdentity.SessionIssuer.NONE,
                        UserIdentity.OnBehalfOf.NONE,
                        how,
                        null),
                isFromConsole);
    }
}
