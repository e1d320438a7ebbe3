package spoor.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import static spoor.analysis.Verdict.CANNOT_TELL;
import static spoor.analysis.Verdict.NO;
import static spoor.analysis.Verdict.YES;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import spoor.analysis.WhoAnswer.Reason;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class WhoQuestionsTest {
    private static final String LINKED =
            "arn:aws:iam::111122223333:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS";

    /// The documented shapes: the type, what else stands in `userIdentity`, and the answers to the
    /// first four questions, `?` for "cannot tell".
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Root            | accessKeyId=ASIAROOT                                | yes no no"
                        + " no",
                "IAMUser         | accessKeyId=AKIAUSER                                | yes no no"
                        + " no",
                "IAMUser         | accessKeyId=ASIAUSER,invokedBy=secretsmanager.amazonaws.com"
                        + " | yes no yes no",
                "IAMUser         | accessKeyId=ASIAUSER,invokedBy=signin.amazonaws.com | yes no no"
                        + " no",
                "AssumedRole     | accessKeyId=ASIAROLE                                | no yes no"
                        + " no",
                "AssumedRole     | invokedBy=ec2.amazonaws.com                         | no yes yes"
                        + " no",
                "Role            | principalId=AROAROLE                                | no yes no"
                        + " no",
                "FederatedUser   | sessionContext.sessionIssuer.type=IAMUser           | no yes no"
                        + " no",
                "FederatedUser   | sessionContext.sessionIssuer.type=Root              | yes yes no"
                        + " no",
                "AWSAccount      | principalId=AIDAOTHER,accountId=444455556666        | ? ? no no",
                "AWSAccount      | accountId=ANONYMOUS_PRINCIPAL                       | no no no"
                        + " no",
                "AWSService      | invokedBy=cloudtrail.amazonaws.com                  | no no yes"
                        + " no",
                "SAMLUser        | identityProvider=idp                                | no no no"
                        + " no",
                "WebIdentityUser | identityProvider=idp                                | no no no"
                        + " no",
                "IdentityCenterUser | onBehalfOf.userId=9067                           | no no no"
                        + " yes",
                "AssumedRole     | onBehalfOf.userId=9067                              | no yes no"
                        + " yes",
                "Unknown         | arn=arn:aws:sts::1:assumed-role/R/s                 | no yes no"
                        + " no",
                "Unknown         | arn=arn:aws:iam::1:user/u                           | yes no no"
                        + " no",
                "Directory       | principalId=x                                       | ? ? no no",
                "''              | accountId=1,accessKeyId=ASIABILLING                 | ? ? no no",
                "''              | accountId=1,invokedBy=cloudtrail.amazonaws.com      | no no yes"
                        + " no",
                "''              | accountId=1                                         | ? ? no no",
                "''              | ''                                                  | ? ? ? ?",
                "IAMUser         | accessKeyId=AKIAUSER,invokedBy=AWS Internal         | yes no yes"
                        + " no",
                "IAMUser         | accessKeyId=AKIAUSER,invokedBy=somebody             | yes no ?"
                        + " no",
            })
    void answersFromWhatIsThere(String type, String rest, String expected) {
        List<WhoAnswer> answers = WhoQuestions.answer(record(type, rest), true);

        assertThat(answers).extracting(WhoAnswer::question).containsExactly(WhoQuestion.values());
        assertThat(answers.stream().limit(4).map(a -> word(a.verdict())))
                .containsExactly(expected.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "111122223333, 111122223333, NO, SAME_ACCOUNT",
        "1111-2222-3333, 111122223333, NO, SAME_ACCOUNT",
        "111122223333, 444455556666, YES, ACCOUNTS_DIFFER",
        "111122223333, '', CANNOT_TELL, ACCOUNT_MISSING",
        "'', 111122223333, CANNOT_TELL, ACCOUNT_MISSING",
    })
    void comparesAccountsAsDigits(String recipient, String caller, Verdict verdict, Reason why) {
        WhoAnswer answer =
                WhoQuestions.answer(
                                said(
                                        Map.of(
                                                "recipientAccountId",
                                                recipient,
                                                "userIdentity.type",
                                                "IAMUser",
                                                "userIdentity.accountId",
                                                caller)),
                                true)
                        .getLast();

        assertThat(answer.verdict()).isEqualTo(verdict);
        assertThat(answer.reason()).isEqualTo(why);
    }

    @Test
    void tellsTheCredentialOfAUser() {
        assertThat(first("accessKeyId=AKIAX").reason()).isEqualTo(Reason.USER_LONG_TERM_KEY);
        assertThat(first("accessKeyId=ASIAX").reason()).isEqualTo(Reason.USER_TEMPORARY_KEY);
        assertThat(first("userName=u").reason()).isEqualTo(Reason.USER);
        Said login = said(Map.of("userIdentity.type", "IAMUser", "eventName", "ConsoleLogin"));
        assertThat(WhoQuestions.answer(login, true).getFirst().reason())
                .isEqualTo(Reason.USER_PASSWORD);
    }

    @Test
    void knowsAServiceLinkedRoleByItsPath() {
        Said record = record("AssumedRole", "sessionContext.sessionIssuer.arn=" + LINKED);

        WhoAnswer answer = WhoQuestions.answer(record, true).get(2);

        assertThat(answer.verdict()).isEqualTo(YES);
        assertThat(answer.reason()).isEqualTo(Reason.SERVICE_LINKED_ROLE);
        assertThat(answer.facts())
                .containsExactly(new Fact("userIdentity.sessionContext.sessionIssuer.arn", LINKED));
    }

    @Test
    void quotesWhatItRestsOnAndWhatIsLacking() {
        List<WhoAnswer> answers = WhoQuestions.answer(record("IAMUser", "accessKeyId=AKIAX"), true);

        assertThat(answers.getFirst().facts())
                .containsExactly(
                        new Fact("userIdentity.type", "IAMUser"),
                        new Fact("userIdentity.accessKeyId", "AKIAX"));
        assertThat(answers.get(2).facts()).containsExactly(new Fact("userIdentity.invokedBy", ""));
    }

    /// A copy that leaves fields out proves nothing by lacking one.
    @Test
    void doesNotTakeALackForANoInAnExport() {
        Said record = record("IAMUser", "accessKeyId=AKIAX");

        assertThat(verdicts(WhoQuestions.answer(record, false)))
                .containsExactly(YES, NO, CANNOT_TELL, CANNOT_TELL, CANNOT_TELL);
    }

    private static WhoAnswer first(String rest) {
        return WhoQuestions.answer(record("IAMUser", rest), true).getFirst();
    }

    private static List<Verdict> verdicts(List<WhoAnswer> answers) {
        return answers.stream().map(WhoAnswer::verdict).toList();
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case YES -> "yes";
            case NO -> "no";
            case CANNOT_TELL -> "?";
        };
    }

    private static Said record(String type, String rest) {
        Map<String, String> fields = new HashMap<>();
        fields.put("userIdentity.type", type);
        Arrays.stream(rest.split(","))
                .filter(field -> field.contains("="))
                .map(field -> field.split("=", 2))
                .forEach(pair -> fields.put("userIdentity." + pair[0], pair[1]));
        return said(fields);
    }

    private static Said said(Map<String, String> fields) {
        return path -> Optional.ofNullable(fields.get(path)).filter(value -> !value.isEmpty());
    }
}
