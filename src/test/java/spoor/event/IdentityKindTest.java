package spoor.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;
import java.util.stream.Stream;

class IdentityKindTest {
    static Stream<Map.Entry<Identity, IdentityKind>> identities() {
        return Stream.of(
                Map.entry(new Identity.Root("111122223333", null, false), IdentityKind.ROOT),
                Map.entry(new Identity.Root("111122223333", null, true), IdentityKind.ROOT),
                Map.entry(new Identity.IamUser("AIDAEXAMPLE", "alice"), IdentityKind.PERSON),
                Map.entry(new Identity.BadName("111122223333"), IdentityKind.PERSON),
                Map.entry(new Identity.Federated("111122223333", "bob", null), IdentityKind.PERSON),
                Map.entry(new Identity.Outside("saml", "provider", "carol"), IdentityKind.PERSON),
                Map.entry(new Identity.Outside("web", "provider", "dave"), IdentityKind.PERSON),
                Map.entry(new Identity.IdentityCenterUser("store", "id"), IdentityKind.PERSON),
                Map.entry(new Identity.Role("AROAEXAMPLE", "Admin", "erin"), IdentityKind.ROLE),
                Map.entry(new Identity.Service("ec2.amazonaws.com"), IdentityKind.SERVICE),
                Map.entry(
                        new Identity.Foreign("AIDAEXAMPLE", "444455556666"), IdentityKind.FOREIGN),
                Map.entry(new Identity.Foreign("", "444455556666"), IdentityKind.FOREIGN),
                Map.entry(new Identity.Anonymous(), IdentityKind.FOREIGN),
                Map.entry(new Identity.NameOnly("frank"), IdentityKind.UNKNOWN),
                Map.entry(new Identity.KeyOnly("AKIAEXAMPLE"), IdentityKind.UNKNOWN),
                Map.entry(new Identity.AccountOnly("111122223333"), IdentityKind.UNKNOWN),
                Map.entry(new Identity.Unrecognised("x"), IdentityKind.UNKNOWN));
    }

    @ParameterizedTest
    @MethodSource("identities")
    void tellsTheKindByTheKey(Map.Entry<Identity, IdentityKind> expected) {
        assertThat(IdentityKind.ofKey(expected.getKey().key())).isEqualTo(expected.getValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "root-cause", ":", "users:x"})
    void doesNotGuess(String key) {
        assertThat(IdentityKind.ofKey(key)).isEqualTo(IdentityKind.UNKNOWN);
    }
}
