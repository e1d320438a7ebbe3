package spoor.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.analysis.Chain.End;
import spoor.analysis.Chain.Rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// Shapes from the STS, IAM and CloudTrail user guides, cut to the fields that matter.
class ChainsTest {
    private static final String T = "2023-07-10T12:00:00Z";

    private final List<Issue> issues = new ArrayList<>();

    @Test
    void aKeyThatACallIssuedLeadsToItsCaller() {
        issue("AssumeRole", T, user("alice", "AKIAALICE"), answer("ASIAROLE", "AROAR:s"));

        Chain chain = chain(role("AROAR", "s", T, "ASIAROLE"));

        assertThat(chain.end()).isEqualTo(End.LONG_TERM);
        assertThat(rules(chain)).containsExactly(Rule.ISSUED_KEY);
        assertThat(chain.root().identity()).isEqualTo("user:AIDAalice");
        assertThat(chain.isResolved()).isTrue();
    }

    @Test
    void threeHopsOverThreeAccountsComeOutWhateverTheOrderOfTheFiles() {
        issue("AssumeRole", T, user("alice", "AKIAALICE"), answer("ASIA1", "AROA1:one"));
        Map<String, String> first = role("AROA1", "one", T, "ASIA1");
        Map<String, String> across = answer("ASIA2", "AROA2:two");
        across.put("sharedEventID", "shared-2");
        issue("AssumeRole", at(60), first, across);
        issue("AssumeRole", at(60), foreign("AROA1:one", "111111111111"), across);
        Map<String, String> second = role("AROA2", "two", at(60), "ASIA2");
        Map<String, String> again = answer("ASIA3", "AROA3:three");
        again.put("requestID", "request-3");
        issue("AssumeRole", at(90), foreign("AROA2:two", "222222222222"), again);
        issue("AssumeRole", at(90), second, again);

        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(issues, new Random(seed));
            Chain chain = chain(role("AROA3", "three", at(90), "ASIA3"));

            assertThat(chain.end()).isEqualTo(End.LONG_TERM);
            assertThat(rules(chain))
                    .containsExactly(Rule.ISSUED_KEY, Rule.ISSUED_KEY, Rule.ISSUED_KEY);
            assertThat(chain.steps().get(0).isAcrossAccounts()).isTrue();
            assertThat(chain.steps().get(1).isAcrossAccounts()).isTrue();
            assertThat(chain.steps().get(2).isAcrossAccounts()).isFalse();
            assertThat(chain.root().identity()).isEqualTo("user:AIDAalice");
        }
    }

    @Test
    void aMissingAccountInTheMiddleIsNamed() {
        issue("AssumeRole", T, foreign("AROAFAR:s", "777777777777"), answer("ASIA2", "AROA2:two"));

        Chain chain = chain(role("AROA2", "two", T, "ASIA2"));

        assertThat(chain.end()).isEqualTo(End.ACCOUNT_MISSING);
        assertThat(chain.isResolved()).isFalse();
        assertThat(chain.root().account()).isEqualTo("777777777777");
    }

    @Test
    void aKeyThatWasIssuedAgainBelongsToTheLastCallBeforeItsUse() {
        issue("AssumeRole", T, user("early", "AKIA1"), answer("ASIAX", "AROAR:s"));
        issue("AssumeRole", at(3_600), user("late", "AKIA2"), answer("ASIAX", "AROAR:s"));

        assertThat(chain(role("AROAR", "s", T, "ASIAX"), at(60)).root().identity())
                .isEqualTo("user:AIDAearly");
        assertThat(chain(role("AROAR", "s", T, "ASIAX"), at(7_200)).root().identity())
                .isEqualTo("user:AIDAlate");
    }

    /// The time is that of completion: a key may be used in the same second, or one before.
    @Test
    void aUseMayBeRecordedSecondsBeforeTheIssue() {
        issue("AssumeRole", at(2), user("alice", "AKIA1"), answer("ASIAX", "AROAR:s"));

        assertThat(rules(chain(role("AROAR", "s", at(2), "ASIAX"), T)))
                .containsExactly(Rule.ISSUED_KEY);
        assertThat(chain(role("AROAR", "s", at(-60), "ASIAX"), at(-60)).end())
                .isEqualTo(End.NOT_ISSUED_HERE);
    }

    @Test
    void withoutAKeyThePrincipalAndTheSecondTell() {
        issue("AssumeRole", at(1), user("alice", "AKIA1"), answer("", "AROAR:s"));
        issue("AssumeRole", at(600), user("bob", "AKIA2"), answer("", "AROAR:s"));

        Chain chain = chain(role("AROAR", "s", T, "ASIAOTHER"));

        assertThat(rules(chain)).containsExactly(Rule.PRINCIPAL_AND_TIME);
        assertThat(chain.root().identity()).isEqualTo("user:AIDAalice");
        assertThat(chain.steps().getFirst().isCertain()).isFalse();
    }

    @Test
    void aServicesCallWithoutASessionInItsAnswerIsJoinedByRoleAndName() {
        Map<String, String> asked = new HashMap<>();
        asked.put("requestParameters.roleArn", "arn:aws:iam::1:role/AROAR");
        asked.put("requestParameters.roleSessionName", "i-0abc");
        issue("AssumeRole", T, service("ec2.amazonaws.com"), asked);

        Chain chain = chain(role("AROAR", "i-0abc", T, "ASIAX"));

        assertThat(rules(chain)).containsExactly(Rule.ROLE_AND_TIME);
        assertThat(chain.end()).isEqualTo(End.SERVICE);
    }

    /// One RunInstances has the service assume the role for each instance, under one request ID.
    @Test
    void callsOfOneRequestForSeveralInstancesAreNotMixedUp() {
        for (String instance : List.of("i-1", "i-2")) {
            Map<String, String> asked = answer("ASIA" + instance, "AROAR:" + instance);
            asked.put("requestParameters.roleSessionName", instance);
            asked.put("requestID", "run-instances");
            issue("AssumeRole", T, service("ec2.amazonaws.com"), asked);
        }

        Chain chain = chain(role("AROAR", "i-2", T, "ASIAi-2"));

        assertThat(chain.steps().getFirst().issue().key()).isEqualTo("ASIAi-2");
        assertThat(chain.steps().getFirst().isAcrossAccounts()).isFalse();
    }

    @Test
    void manyKeysOfOneSignInLeadToIt() {
        Map<String, String> login = user("alice", "");
        issue("ConsoleLogin", T, login, Map.of("responseElements.ConsoleLogin", "Success"));

        for (int key = 0; key < 21; key++) {
            Map<String, String> used = user("alice", "ASIACONSOLE" + key);
            used.put("userIdentity.sessionContext.attributes.creationDate", T);
            Chain chain = chain(used, at(600));

            assertThat(rules(chain)).containsExactly(Rule.SIGN_IN);
            assertThat(chain.end()).isEqualTo(End.SIGNED_IN);
        }
    }

    @Test
    void aSwitchOfRolesNamesWhoSwitched() {
        Map<String, String> assumed = answer("ASIAANOTHER", "AROAR:alice");
        assumed.put("sourceIPAddress", "AWS Internal");
        issue("AssumeRole", T, foreign("AIDAalice", "222222222222"), assumed);
        issue(
                "SwitchRole",
                T,
                role("AROAR", "alice", T, ""),
                Map.of("additionalEventData.SwitchFrom", "arn:aws:iam::222222222222:user/alice"));

        Chain chain = chain(role("AROAR", "alice", T, "ASIACONSOLE"));

        assertThat(rules(chain)).containsExactly(Rule.SWITCH_ROLE);
        assertThat(chain.end()).isEqualTo(End.SWITCHED_FROM);
        assertThat(chain.steps().getFirst().issue().switchedFrom()).endsWith("user/alice");
    }

    @Test
    void getSessionTokenAndFederationLeadToTheUser() {
        issue("GetSessionToken", T, user("alice", "AKIA1"), answer("ASIATOKEN", ""));
        issue("GetFederationToken", T, user("bob", "AKIA2"), answer("ASIAFED", ""));

        assertThat(chain(user("alice", "ASIATOKEN")).steps()).hasSize(1);
        Map<String, String> federated = new HashMap<>();
        federated.put("userIdentity.type", "FederatedUser");
        federated.put("userIdentity.principalId", "111111111111:guest");
        federated.put("userIdentity.accessKeyId", "ASIAFED");
        Chain chain = chain(federated);
        assertThat(chain.end()).isEqualTo(End.LONG_TERM);
        assertThat(chain.root().identity()).isEqualTo("user:AIDAbob");
    }

    @Test
    void anOutsideProviderIsARoot() {
        Map<String, String> saml = new HashMap<>();
        saml.put("userIdentity.type", "SAMLUser");
        saml.put("userIdentity.principalId", "idp:carol");
        saml.put("userIdentity.userName", "carol");
        issue("AssumeRoleWithSAML", T, saml, answer("ASIASAML", "AROAR:carol"));

        Chain chain = chain(role("AROAR", "carol", T, "ASIASAML"));

        assertThat(chain.end()).isEqualTo(End.OUTSIDE);
        assertThat(chain.root().name()).isEqualTo("carol");
    }

    @Test
    void whatFitsTwiceIsLeftOpen() {
        issue("AssumeRole", T, user("alice", "AKIA1"), answer("", "AROAR:s"));
        issue("AssumeRole", T, user("bob", "AKIA2"), answer("", "AROAR:s"));

        assertThat(chain(role("AROAR", "s", T, "ASIAX")).end()).isEqualTo(End.SEVERAL_FIT);
    }

    @Test
    void recordsThatLeadInACircleDoNotHang() {
        issue("AssumeRole", T, role("AROAB", "b", T, "ASIAB"), answer("ASIAA", "AROAA:a"));
        issue("AssumeRole", T, role("AROAA", "a", T, "ASIAA"), answer("ASIAB", "AROAB:b"));

        assertThat(chain(role("AROAA", "a", T, "ASIAA")).end()).isEqualTo(End.TOO_LONG);
    }

    @Test
    void aDeniedCallIssuedNothing() {
        Map<String, String> denied = answer("ASIAROLE", "AROAR:s");
        denied.put("errorCode", "AccessDenied");
        denied.put("eventName", "AssumeRole");

        assertThat(issueOf(denied)).isEmpty();
        assertThat(issueOf(Map.of("eventName", "PutObject"))).isEmpty();
        assertThat(
                        issueOf(
                                Map.of(
                                        "eventName",
                                        "ConsoleLogin",
                                        "responseElements.ConsoleLogin",
                                        "Failure")))
                .isEmpty();
    }

    @Test
    void aServiceLinkedRoleIsUnresolvedForThatReason() {
        Map<String, String> used = role("AROASLR", "ecs", T, "");
        used.put(
                "userIdentity.sessionContext.sessionIssuer.arn",
                "arn:aws:iam::1:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS");

        assertThat(chain(used).end()).isEqualTo(End.SERVICE_LINKED);
        assertThat(chain(role("AROAR", "s", T, "ASIAX")).end()).isEqualTo(End.NOT_ISSUED_HERE);
        assertThat(chain(Map.of()).end()).isEqualTo(End.NOT_SAID);
    }

    /// As when Secrets Manager asks KMS to decrypt: a new key of the user's in that very second.
    @Test
    void aCallThatAServiceForwardedStaysTheUsers() {
        Map<String, String> forwarded = user("alice", "ASIAFRESH");
        forwarded.put("userIdentity.sessionContext.attributes.creationDate", T);
        forwarded.put("userIdentity.invokedBy", "secretsmanager.amazonaws.com");

        Chain chain = chain(forwarded);

        assertThat(chain.end()).isEqualTo(End.FORWARDED);
        assertThat(chain.isResolved()).isTrue();
        assertThat(chain.root().identity()).isEqualTo("user:AIDAalice");
        forwarded.put("userIdentity.invokedBy", "signin.amazonaws.com");
        assertThat(chain(forwarded).end()).isEqualTo(End.NOT_ISSUED_HERE);
    }

    /// RunInstances and the service's AssumeRole for the instance share a request ID.
    @Test
    void namesTheCallInWhoseCourseAServiceAskedForCredentials() {
        Map<String, String> asked = answer("ASIAI", "AROAI:i-0abc");
        asked.put("requestID", "request-1");
        issue("AssumeRole", T, service("ec2.amazonaws.com"), asked);
        Map<String, String> run = user("alice", "AKIAALICE");
        run.put("eventName", "RunInstances");
        run.put("eventID", "event-run");
        run.put("requestID", "request-1");
        Said started = said(run);
        Start start = Start.of(started, 7, Caller.of(started));
        Caller instance = Caller.of(said(role("AROAI", "i-0abc", T, "ASIAI")));

        Chain chain =
                new Chains(issues, List.of(start))
                        .of(instance, Instant.parse(at(120)).toEpochMilli());

        assertThat(chain.end()).isEqualTo(End.SERVICE);
        assertThat(chain.cause()).isEqualTo(start);
        assertThat(chain(role("AROAI", "i-0abc", T, "ASIAI")).cause()).isNull();
    }

    @Test
    void readsBothFormsOfTheCreationDate() {
        assertThat(Caller.millis("20131102T010628Z"))
                .isEqualTo(Instant.parse("2013-11-02T01:06:28Z").toEpochMilli());
        assertThat(Caller.millis(T)).isEqualTo(Instant.parse(T).toEpochMilli());
    }

    private static String at(long seconds) {
        return Instant.parse(T).plusSeconds(seconds).toString();
    }

    private void issue(
            String name, String time, Map<String, String> caller, Map<String, String> more) {
        Map<String, String> record = new HashMap<>(caller);
        record.putAll(more);
        record.put("eventName", name);
        record.put("eventTime", time);
        record.put("eventID", "event-" + issues.size());
        issues.add(issueOf(record).orElseThrow());
    }

    private Optional<Issue> issueOf(Map<String, String> record) {
        Said said = said(record);
        return Issue.of(said, issues.size(), Caller.of(said));
    }

    private Chain chain(Map<String, String> caller) {
        return chain(caller, at(120));
    }

    private Chain chain(Map<String, String> caller, String time) {
        return new Chains(issues, List.of())
                .of(Caller.of(said(caller)), Instant.parse(time).toEpochMilli());
    }

    private static List<Rule> rules(Chain chain) {
        return chain.steps().stream().map(Chain.Step::rule).toList();
    }

    private static Map<String, String> user(String name, String key) {
        Map<String, String> said = new HashMap<>();
        said.put("userIdentity.type", "IAMUser");
        said.put("userIdentity.principalId", "AIDA" + name);
        said.put("userIdentity.userName", name);
        said.put("userIdentity.accountId", "111111111111");
        said.put("userIdentity.accessKeyId", key);
        return said;
    }

    private static Map<String, String> role(String id, String session, String since, String key) {
        Map<String, String> said = new HashMap<>();
        said.put("userIdentity.type", "AssumedRole");
        said.put("userIdentity.principalId", id + ":" + session);
        said.put("userIdentity.accessKeyId", key);
        said.put("userIdentity.sessionContext.attributes.creationDate", since);
        said.put("userIdentity.sessionContext.sessionIssuer.arn", "arn:aws:iam::1:role/" + id);
        return said;
    }

    private static Map<String, String> foreign(String principal, String account) {
        Map<String, String> said = new HashMap<>();
        said.put("userIdentity.type", "AWSAccount");
        said.put("userIdentity.principalId", principal);
        said.put("userIdentity.accountId", account);
        return said;
    }

    private static Map<String, String> service(String name) {
        Map<String, String> said = new HashMap<>();
        said.put("userIdentity.type", "AWSService");
        said.put("userIdentity.invokedBy", name);
        return said;
    }

    private static Map<String, String> answer(String key, String principal) {
        Map<String, String> said = new HashMap<>();
        said.put("responseElements.credentials.accessKeyId", key);
        said.put("responseElements.assumedRoleUser.assumedRoleId", principal);
        return said;
    }

    private static Said said(Map<String, String> fields) {
        return path -> Optional.ofNullable(fields.get(path)).filter(value -> !value.isEmpty());
    }
}
