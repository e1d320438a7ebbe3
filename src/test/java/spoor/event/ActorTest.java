package spoor.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The identities of the CloudTrail user guide ("userIdentity element"), and those that real logs
/// have besides.
class ActorTest {
    private static final String ACCOUNT = "111122223333";

    @Test
    void knowsTheRootUserByItsAccount() {
        Said root =
                new Said("Root")
                        .principal(ACCOUNT)
                        .arn("arn:aws:iam::111122223333:root")
                        .account(ACCOUNT);

        assertThat(root.actor()).isEqualTo(new Identity.Root(ACCOUNT, null, false));
        assertThat(root.actor().key()).isEqualTo("root:111122223333");
        assertThat(root.actor().label()).isEqualTo("root");
        assertThat(root.user("example-alias").actor().label()).isEqualTo("root (example-alias)");
        assertThat(root.user("HIDDEN_DUE_TO_SECURITY_REASONS").actor().label()).isEqualTo("root");
    }

    @Test
    void tellsARootSessionThatWasAssumed() {
        Identity root = new Said("Root").account(ACCOUNT).assumedRoot().actor();

        assertThat(root.key()).isEqualTo("root:111122223333");
        assertThat(root.label()).isEqualTo("root, assumed");
    }

    @Test
    void knowsAUserByItsIdAndShowsItsName() {
        Identity user =
                new Said("IAMUser")
                        .principal("AIDACKCEVSQ6C2EXAMPLE")
                        .arn("arn:aws:iam::111122223333:user/dev/janedoe")
                        .account(ACCOUNT)
                        .key("AKIAIOSFODNN7EXAMPLE")
                        .user("janedoe")
                        .actor();

        assertThat(user).isEqualTo(new Identity.IamUser("AIDACKCEVSQ6C2EXAMPLE", "janedoe"));
        assertThat(user.key()).isEqualTo("user:AIDACKCEVSQ6C2EXAMPLE");
        assertThat(user.display()).isEqualTo("janedoe");
    }

    @Test
    void knowsAUserWithoutIdByAccountAndName() {
        assertThat(new Said("IAMUser").account("1111-2222-3333").user("janedoe").actor())
                .isEqualTo(new Identity.IamUser("111122223333/janedoe", "janedoe"));
        assertThat(new Said("IAMUser").principal("AIDAX").arn("arn:aws:iam::1:user/a/b").actor())
                .isEqualTo(new Identity.IamUser("AIDAX", "b"));
    }

    @Test
    void neverMergesSignInsWithAHiddenName() {
        Identity nobody =
                new Said("IAMUser")
                        .principal("AIDACKCEVSQ6C2EXAMPLE")
                        .account(ACCOUNT)
                        .key("")
                        .user("HIDDEN_DUE_TO_SECURITY_REASONS")
                        .actor();

        assertThat(nobody).isEqualTo(new Identity.BadName(ACCOUNT));
        assertThat(nobody.key()).isEqualTo("badname:111122223333");
        assertThat(nobody.label()).isEqualTo("unknown user name");
    }

    @Test
    void knowsARoleByItsIdAndShowsTheSession() {
        Identity role =
                new Said("AssumedRole")
                        .principal("AROAIDPPEZS35WEXAMPLE:alice@example.com")
                        .arn("arn:aws:sts::111122223333:assumed-role/Admin/alice@example.com")
                        .account(ACCOUNT)
                        .issuer(
                                "Role",
                                "AROAIDPPEZS35WEXAMPLE",
                                "arn:aws:iam::1:role/path/Admin",
                                "Admin")
                        .actor();

        assertThat(role)
                .isEqualTo(
                        new Identity.Role("AROAIDPPEZS35WEXAMPLE", "Admin", "alice@example.com"));
        assertThat(role.key()).isEqualTo("role:AROAIDPPEZS35WEXAMPLE");
        assertThat(role.label()).isEqualTo("Admin");
        assertThat(role.display()).isEqualTo("Admin / alice@example.com");
    }

    @Test
    void knowsARoleWithoutIssuerByItsArn() {
        String arn = "arn:aws:sts::111122223333:assumed-role/Admin/";
        Said one = new Said("AssumedRole").arn(arn + "monday").account(ACCOUNT);
        Said other = new Said("AssumedRole").arn(arn + "tuesday").account(ACCOUNT);

        assertThat(one.actor().key())
                .isEqualTo("role:arn:aws:sts::111122223333:assumed-role/Admin")
                .isEqualTo(other.actor().key());
        assertThat(one.actor().label()).isEqualTo("Admin");
        assertThat(one.actor().display()).isEqualTo("Admin / monday");
    }

    @Test
    void takesTheIssuerWhereARoleHasNoPrincipal() {
        assertThat(
                        new Said("AssumedRole")
                                .issuer(
                                        "Role",
                                        "AROAX",
                                        "arn:aws:iam::1:role/service-role/Deploy",
                                        "Deploy")
                                .actor())
                .isEqualTo(new Identity.Role("AROAX", "Deploy", null));
    }

    @Test
    void knowsARoleThatActsWithoutASession() {
        assertThat(
                        new Said("Role")
                                .principal("AROAX")
                                .arn("arn:aws:iam::1:role/path/Deploy")
                                .actor())
                .isEqualTo(new Identity.Role("AROAX", "Deploy", null));
    }

    @Test
    void knowsAFederatedUserByAccountAndName() {
        Said said =
                new Said("FederatedUser")
                        .principal("111122223333:visitor")
                        .arn("arn:aws:sts::111122223333:federated-user/visitor")
                        .account(ACCOUNT);

        assertThat(said.issuer("IAMUser", "AIDAX", "arn:aws:iam::1:user/broker", "broker").actor())
                .isEqualTo(new Identity.Federated(ACCOUNT, "visitor", "broker"));
        assertThat(said.actor().key()).isEqualTo("fed:111122223333:visitor");
        assertThat(said.actor().label()).isEqualTo("visitor (federated by broker)");
        assertThat(said.issuer("Root", ACCOUNT, "arn:aws:iam::1:root", null).actor().label())
                .isEqualTo("visitor (federated by root)");
        assertThat(new Said("FederatedUser").arn("arn:aws:sts::1:federated-user/visitor").actor())
                .isEqualTo(new Identity.Federated("", "visitor", null));
    }

    @Test
    void knowsAForeignPrincipalByItsIdAcrossSessions() {
        Identity foreign =
                new Said("AWSAccount")
                        .principal("AROAEXAMPLE:session")
                        .account("444455556666")
                        .actor();

        assertThat(foreign).isEqualTo(new Identity.Foreign("AROAEXAMPLE", "444455556666"));
        assertThat(foreign.key()).isEqualTo("foreign:AROAEXAMPLE");
        assertThat(foreign.label()).isEqualTo("account 444455556666, AROAEXAMPLE");
    }

    @Test
    void knowsAForeignAccountWithoutPrincipal() {
        Identity foreign = new Said("AWSAccount").account("444455556666").actor();

        assertThat(foreign.key()).isEqualTo("foreign-account:444455556666");
        assertThat(foreign.label()).isEqualTo("account 444455556666");
    }

    @Test
    void callsAnUnsignedRequestAnonymous() {
        Identity nobody =
                new Said("AWSAccount").principal("").account("ANONYMOUS_PRINCIPAL").actor();

        assertThat(nobody).isEqualTo(new Identity.Anonymous());
        assertThat(nobody.key()).isEqualTo("anonymous");
    }

    @Test
    void knowsAServiceByItsName() {
        Identity service = new Said("AWSService").invokedBy("ec2.amazonaws.com").actor();

        assertThat(service).isEqualTo(new Identity.Service("ec2.amazonaws.com"));
        assertThat(service.key()).isEqualTo("service:ec2.amazonaws.com");
        assertThat(service.label()).isEqualTo("ec2 (service)");
    }

    @Test
    void knowsOutsideUsersByTheirProvider() {
        assertThat(
                        new Said("SAMLUser")
                                .principal("SampleUkh1i4+ExamplexL/jEvs=:SamlExample")
                                .user("alice")
                                .provider("SampleUkh1i4+ExamplexL/jEvs=")
                                .actor()
                                .key())
                .isEqualTo("saml:SampleUkh1i4+ExamplexL/jEvs=:alice");
        assertThat(
                        new Said("WebIdentityUser")
                                .principal("accounts.google.com:1234.apps:111")
                                .provider("accounts.google.com")
                                .actor())
                .isEqualTo(
                        new Identity.Outside(
                                "web", "accounts.google.com", "accounts.google.com:1234.apps:111"));
    }

    @Test
    void knowsAnIdentityCenterUserByStoreAndId() {
        Identity user =
                new Said("IdentityCenterUser")
                        .account(ACCOUNT)
                        .onBehalfOf(
                                "94482488-3041-7015-8fa3-0371be1d7a9e",
                                "arn:aws:identitystore::111122223333:identitystore/d-9067642ac7")
                        .actor();

        assertThat(user.key()).isEqualTo("idc:d-9067642ac7:94482488-3041-7015-8fa3-0371be1d7a9e");
        assertThat(user.label()).isEqualTo("94482488-3041-7015-8fa3-0371be1d7a9e");
    }

    @ParameterizedTest
    @CsvSource({
        "arn:aws:iam::111122223333:root,                      root:111122223333",
        "arn:aws:iam::111122223333:user/janedoe,              user:AROAX:s",
        "arn:aws:sts::111122223333:assumed-role/Admin/s,      role:AROAX",
        "arn:aws-cn:sts::111122223333:federated-user/visitor, fed:111122223333:s",
        "arn:aws:iam::111122223333:thing/else,                unknown:AROAX:s",
    })
    void infersFromTheArnWhereTheTypeSaysNothing(String arn, String key) {
        for (String type : new String[] {"Unknown", "Directory", "SomethingNew"}) {
            assertThat(new Said(type).principal("AROAX:s").arn(arn).account(ACCOUNT).actor().key())
                    .isEqualTo(key);
        }
    }

    @Test
    void tellsUnrecognisedIdentitiesApartByWhatThereIs() {
        assertThat(new Said("Unknown").recipient(ACCOUNT).actor())
                .isEqualTo(new Identity.Unrecognised(ACCOUNT));
        assertThat(new Said("Unknown").actor().label()).isEqualTo("unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-"})
    void takesAServiceEventWithoutTypeForTheServices(String type) {
        Identity service =
                new Said(type.equals("-") ? null : type)
                        .account(ACCOUNT)
                        .invokedBy("ec2.amazonaws.com")
                        .actor();

        assertThat(service).isEqualTo(new Identity.Service("ec2.amazonaws.com"));
    }

    @Test
    void knowsABillingRecordByItsKeyAlone() {
        Identity key = new Said(null).account(ACCOUNT).key("AIDACKCEVSQ6C2EXAMPLE").actor();

        assertThat(key).isEqualTo(new Identity.KeyOnly("AIDACKCEVSQ6C2EXAMPLE"));
        assertThat(key.key()).isEqualTo("key:AIDACKCEVSQ6C2EXAMPLE");
    }

    @Test
    void fallsBackToTheAccountAndThenToNothing() {
        assertThat(new Said(null).account("1111-2222-3333").key("").actor())
                .isEqualTo(new Identity.AccountOnly(ACCOUNT));
        assertThat(Actor.of(new Said(null).recipient(ACCOUNT).said())).isEmpty();
    }

    @Test
    void groupsAnEventUnderTheRecipientElseTheCallerElseTheIssuer() {
        Said issued = new Said("AssumedRole").issuer("Role", "AROAX", "arn", "Deploy");

        assertThat(issued.said().eventAccount()).isEqualTo("999900001111");
        assertThat(issued.account("4444-5555-6666").said().eventAccount())
                .isEqualTo("444455556666");
        assertThat(issued.recipient("1111-2222-3333").said().eventAccount()).isEqualTo(ACCOUNT);
        assertThat(new Said(null).said().eventAccount()).isEmpty();
    }

    /// Puts a `userIdentity` together.
    private static final class Said {
        private final String type;
        private String principal;
        private String arn;
        private String account;
        private String key;
        private String user;
        private String invokedBy;
        private String provider;
        private boolean isAssumedRoot;
        private UserIdentity.SessionIssuer issuer = UserIdentity.SessionIssuer.NONE;
        private UserIdentity.OnBehalfOf onBehalfOf = UserIdentity.OnBehalfOf.NONE;
        private String recipient;

        Said(String type) {
            this.type = type;
        }

        Said principal(String value) {
            principal = value;
            return this;
        }

        Said arn(String value) {
            arn = value;
            return this;
        }

        Said account(String value) {
            account = value;
            return this;
        }

        Said key(String value) {
            key = value;
            return this;
        }

        Said user(String value) {
            user = value;
            return this;
        }

        Said invokedBy(String value) {
            invokedBy = value;
            return this;
        }

        Said provider(String value) {
            provider = value;
            return this;
        }

        Said assumedRoot() {
            isAssumedRoot = true;
            return this;
        }

        Said issuer(String issuerType, String id, String issuerArn, String name) {
            issuer =
                    new UserIdentity.SessionIssuer(issuerType, id, issuerArn, "999900001111", name);
            return this;
        }

        Said onBehalfOf(String userId, String store) {
            onBehalfOf = new UserIdentity.OnBehalfOf(userId, store);
            return this;
        }

        Said recipient(String value) {
            recipient = value;
            return this;
        }

        UserIdentity said() {
            return new UserIdentity(
                    type,
                    principal,
                    arn,
                    account,
                    key,
                    user,
                    invokedBy,
                    provider,
                    null,
                    isAssumedRoot,
                    issuer,
                    onBehalfOf,
                    UserIdentity.Circumstances.NONE,
                    recipient);
        }

        Identity actor() {
            return Actor.of(said()).orElseThrow();
        }
    }
}
