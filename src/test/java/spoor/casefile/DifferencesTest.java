package spoor.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.analysis.difference.Call;
import spoor.analysis.difference.Differ;
import spoor.analysis.difference.Difference;
import spoor.analysis.difference.Difference.Sign;
import spoor.analysis.difference.PolicyReading;
import spoor.analysis.difference.Value;
import spoor.export.DifferenceText;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// The pairs of `cloudtrail.md` section 6.2, each of which has to read as its story says.
class DifferencesTest {
    private static final String OWN = "111122223333";

    @Test
    void aBucketPolicyThatLetsAnyoneRead() {
        String check =
                """
                {"Sid":"AclCheck","Effect":"Allow","Principal":{"Service":"cloudtrail.amazonaws.com"},\
                "Action":"s3:GetBucketAcl","Resource":"arn:aws:s3:::logs"}\
                """;
        String open =
                """
                {"Effect":"Allow","Principal":"*","Action":["s3:GetObject","s3:ListBucket"],\
                "Resource":["arn:aws:s3:::logs","arn:aws:s3:::logs/*"]}\
                """;
        String shape =
                """
                {"bucketName":"logs","bucketPolicy":{"Version":"2012-10-17","Statement":[%s]},\
                "policy":""}\
                """;
        Difference difference =
                compare(shape.formatted(check), shape.formatted(check + "," + open));

        assertThat(DifferenceText.lines(difference))
                .containsExactly(
                        "  bucketName: \"logs\"",
                        "~ bucketPolicy:",
                        "    Version: \"2012-10-17\"",
                        "~   Statement:",
                        "+     [1]:",
                        "+       Effect: \"Allow\"",
                        "+       Principal: \"*\"",
                        "+       Action: [\"s3:GetObject\", \"s3:ListBucket\"]",
                        "+       Resource: [\"arn:aws:s3:::logs\", \"arn:aws:s3:::logs/*\"]",
                        "      … 1 element unchanged",
                        "  (1 noise field hidden)");
        assertThat(reading("s3", "PutBucketPolicy", "logs", difference))
                .isEqualTo("Anyone may list and read bucket logs");
        assertThat(reading("s3", "PutBucketPolicy", "logs", difference.mirrored()))
                .isEqualTo("Anyone may no longer list and read bucket logs");
    }

    @Test
    void aSecurityGroupOpenedToTheWorld() {
        Difference difference = compare(permission(443, "10.0.0.0/8"), permission(22, "0.0.0.0/0"));

        assertThat(DifferenceText.lines(difference))
                .containsExactly(
                        "  groupId: \"sg-1\"",
                        "~ ipPermissions:",
                        "~   [0]:",
                        "      ipProtocol: \"tcp\"",
                        "~     fromPort: 443 → 22",
                        "~     toPort: 443 → 22",
                        "~     ipRanges:",
                        "-       [10.0.0.0/8]:",
                        "-         cidrIp: \"10.0.0.0/8\"",
                        "+       [0.0.0.0/0]:",
                        "+         cidrIp: \"0.0.0.0/0\"");
        assertThat(reading("ec2", "AuthorizeSecurityGroupIngress", "sg-1", difference))
                .isEqualTo("Port 22 opened to 0.0.0.0/0");
    }

    @Test
    void theFlatFormOfARuleMeansTheSameAsTheList() {
        String flat =
                """
                {"groupId":"sg-1","ipProtocol":"tcp","fromPort":443,"toPort":443,\
                "cidrIp":"10.0.0.0/8","ipPermissions":{}}\
                """;

        assertThat(compare(flat, permission(443, "10.0.0.0/8")).isEmpty()).isTrue();
        assertThat(
                        reading(
                                "ec2",
                                "RevokeSecurityGroupIngress",
                                "sg-1",
                                compare(permission(22, "0.0.0.0/0"), flat)))
                .isEqualTo("Port 443 closed to 10.0.0.0/8");
    }

    private static String permission(int port, String range) {
        return """
        {"groupId":"sg-1","ipPermissions":{"items":[{"ipProtocol":"tcp","fromPort":%d,\
        "toPort":%d,"groups":{},"ipRanges":{"items":[{"cidrIp":"%s"}]},"ipv6Ranges":{},\
        "prefixListIds":{}}]}}\
        """
                .formatted(port, port, range);
    }

    @Test
    void anInlinePolicyThatAllowsEverything() {
        Difference difference =
                compare(
                        """
                        {"roleName":"app","policyName":"p","policyDocument":"{\\"Statement\\":[{\\"Effect\\":\
                        \\"Allow\\",\\"Action\\":[\\"ec2:DescribeInstances\\"],\\"Resource\\":\\"*\\"}]}"}\
                        """,
                        """
                        {"roleName":"app","policyName":"p","policyDocument":"{\\"Statement\\":[{\\"Effect\\":\
                        \\"Allow\\",\\"Action\\":\\"*\\",\\"Resource\\":\\"*\\"}]}"}\
                        """);

        assertThat(changes(difference))
                .containsExactly(
                        "+ policyDocument.Statement[0].Action[0]",
                        "- policyDocument.Statement[0].Action[0]");
        assertThat(reading("iam", "PutRolePolicy", "app", difference))
                .isEqualTo("Actions are now * on *");
    }

    @Test
    void aTrailThatLogsOnlyReads() {
        String selectors =
                """
                {"trailName":"t","eventSelectors":[{"readWriteType":"%s",\
                "includeManagementEvents":%s,"dataResources":[],\
                "excludeManagementEventSources":[]}]}\
                """;
        Difference difference =
                compare(selectors.formatted("All", true), selectors.formatted("ReadOnly", false));

        assertThat(changes(difference))
                .containsExactly(
                        "~ eventSelectors[0].readWriteType",
                        "~ eventSelectors[0].includeManagementEvents");
        assertThat(reading("cloudtrail", "PutEventSelectors", "t", difference))
                .isEqualTo("Nothing is logged any more: neither management events nor data");

        String trail =
                """
                {"name":"t","isMultiRegionTrail":%s,"enableLogFileValidation":%s,\
                "s3BucketName":"%s"}\
                """;
        assertThat(
                        reading(
                                "cloudtrail",
                                "UpdateTrail",
                                "t",
                                compare(
                                        trail.formatted(true, true, "logs"),
                                        trail.formatted(false, false, "elsewhere"))))
                .isEqualTo(
                        "Validation of log files switched off; only one Region is logged;"
                                + " logs now go to bucket elsewhere");
    }

    @Test
    void anInstanceWithoutTerminationProtectionAndWithAnotherScript() {
        String protectedOne = "{\"instanceId\":\"i-1\",\"disableApiTermination\":{\"value\":true}}";
        Difference off =
                compare(
                        protectedOne,
                        "{\"instanceId\":\"i-1\",\"disableApiTermination\":{\"value\":false}}");
        assertThat(changes(off)).containsExactly("~ disableApiTermination.value");
        assertThat(reading("ec2", "ModifyInstanceAttribute", "i-1", off))
                .isEqualTo("Termination protection off");

        Difference script =
                compare(
                        protectedOne,
                        """
                        {"instanceId":"i-1","attribute":"userData",\
                        "value":"<sensitiveDataRemoved>"}\
                        """);
        assertThat(changes(script))
                .containsExactly("+ attribute", "- disableApiTermination", "? value");
        assertThat(reading("ec2", "ModifyInstanceAttribute", "i-1", script))
                .isEqualTo("Startup script set, its content is not known");
    }

    @Test
    void anAlarmThatCanNoLongerFire() {
        String before = alarm("1.0", "true", "\"arn:aws:sns:us-east-1:111122223333:sec\"");
        assertThat(
                        alarmReading(
                                before,
                                alarm(
                                        "1000000.0",
                                        "true",
                                        "\"arn:aws:sns:us-east-1:111122223333:sec\"")))
                .isEqualTo("Alarm can hardly fire: threshold 1.0 is now 1000000.0");
        assertThat(alarmReading(before, alarm("1.0", "true", "")))
                .isEqualTo("Alarm can no longer tell anyone: it has no actions");
        assertThat(
                        alarmReading(
                                before,
                                alarm(
                                        "1.0",
                                        "false",
                                        "\"arn:aws:sns:us-east-1:111122223333:sec\"")))
                .isEqualTo("Alarm can no longer tell anyone: actions disabled");
        assertThat(changes(compare(before, "{\"alarmName\":\"RootUse\"}")))
                .as("an absent key means the default, so absence is a change")
                .containsExactly(
                        "- threshold",
                        "- actionsEnabled",
                        "- alarmActions",
                        "- comparisonOperator");
    }

    private static String alarmReading(String before, String after) {
        return reading("monitoring", "PutMetricAlarm", "RootUse", compare(before, after));
    }

    private static String alarm(String threshold, String isEnabled, String actions) {
        return """
        {"alarmName":"RootUse","threshold":%s,"actionsEnabled":%s,"alarmActions":[%s],\
        "comparisonOperator":"GreaterThanOrEqualToThreshold"}\
        """
                .formatted(threshold, isEnabled, actions);
    }

    @Test
    void anotherContactAddress() {
        Difference difference =
                compare(
                        """
                        {"fullName":"Harbour","addressLine1":"Quay 1","phoneNumber":"+1 555 0100",\
                        "districtOrCounty":null}\
                        """,
                        """
                        {"fullName":"Harbour","addressLine1":"Elsewhere 9",\
                        "phoneNumber":"+1 555 0199"}\
                        """);

        assertThat(reading("billingconsole", "SetContactAddress", OWN, difference))
                .isEqualTo("Changed addressLine1, phoneNumber");
    }

    @Test
    void aFunctionWithAForeignLayerAndAnotherRole() {
        Value before =
                record(
                        """
                        {"functionName":"f","layers":[],"role":"arn:aws:iam::111122223333:role/low",\
                        "environment":{}}\
                        """);
        Value after =
                record(
                        """
                        {"functionName":"f","layers":["arn:aws:lambda:us-east-1:999988887777:layer:x:1"],\
                        "role":"arn:aws:iam::111122223333:role/admin","environment":{}}\
                        """);
        Difference difference =
                Differ.compare(before.at("requestParameters"), after.at("requestParameters"));

        assertThat(changes(difference)).containsExactly("+ layers[0]", "~ role", "? environment");
        assertThat(reading("lambda", "UpdateFunctionConfiguration20150331v2", "f", difference))
                .isEqualTo(
                        "Layer of another account: 999988887777; role changed from low to admin");
    }

    private static Value record(String request) {
        return RecordValues.record(
                bytes(
                        "{\"eventSource\":\"lambda.amazonaws.com\",\"requestParameters\":"
                                + request
                                + "}"),
                false);
    }

    // Trust and conditions.

    @Test
    void trustInAnotherAccountAndAConditionGone() {
        String trust =
                """
                {"policyDocument":"{\\"Statement\\":[{\\"Sid\\":\\"T\\",\\"Effect\\":\\"Allow\\",\
                \\"Principal\\":{\\"AWS\\":%s},\\"Action\\":\\"sts:AssumeRole\\"%s}]}"}\
                """;
        String own = "\\\"111122223333\\\"";
        String condition =
                ",\\\"Condition\\\":{\\\"IpAddress\\\":{\\\"aws:SourceIp\\\":\\\"192.0.2.0/24\\\"}}";
        String both = "[\\\"arn:aws:iam::999988887777:root\\\"," + own + "]";

        assertThat(
                        reading(
                                "iam",
                                "UpdateAssumeRolePolicy",
                                "app",
                                compare(trust.formatted(own, ""), trust.formatted(both, ""))))
                .isEqualTo("Trust now includes account 999988887777");
        assertThat(
                        reading(
                                "iam",
                                "UpdateAssumeRolePolicy",
                                "app",
                                compare(trust.formatted(own, condition), trust.formatted(own, ""))))
                .isEqualTo("Condition on the source address removed");
    }

    @Test
    void anAddedPrincipalIsOneLine() {
        String statement =
                "{\"policy\":{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":%s},\"Action\":\"s3:*\"}]}}";

        assertThat(
                        changes(
                                compare(
                                        statement.formatted("\"arn:aws:iam::1:role/a\""),
                                        statement.formatted(
                                                "[\"arn:aws:iam::1:role/b\",\"arn:aws:iam::1:role/a\"]"))))
                .containsExactly("+ policy.Statement[0].Principal.AWS[0]");
    }

    // What is the same, and what is not known.

    @Test
    void spellingsOfOneMeaningAreNoDifference() {
        assertSame("{\"a\":\"true\",\"b\":\"22\",\"c\":1.0}", "{\"c\":1,\"b\":22,\"a\":true}");
        assertSame(
                "{\"launchTime\":1688990121000}",
                "{\"launchTime\":\"Jul 10, 2023 11:55:21\u202FAM\"}");
        assertSame(
                "{\"launchTime\":\"2023-07-10T11:55:21Z\"}",
                "{\"launchTime\":\"Jul 10, 2023, 11:55:21 AM\"}");
        assertSame(
                "{\"x\":{\"items\":[{\"id\":1},{\"id\":2}]}}", "{\"x\":[{\"id\":2},{\"id\":1}]}");
        assertSame("{\"x\":{}}", "{\"x\":{\"items\":[]}}");
        assertSame("{\"Rule\":{\"ID\":\"a\"}}", "{\"rule\":[{\"id\":\"a\"}]}");
        assertSame("{\"p\":\"%7B%22a%22%3A1%7D\"}", "{\"p\":{\"a\":1}}");
        assertSame(
                "{\"tags\":[{\"key\":\"a\",\"value\":\"1\"},{\"key\":\"b\",\"value\":\"2\"}]}",
                "{\"tags\":{\"b\":\"2\",\"a\":\"1\"}}");
        assertSame("{\"Host\":\"a\",\"acl\":\"\"}", "{\"host\":[\"b\"],\"clientToken\":\"x\"}");
        assertSame(
                "{\"p\":{\"Statement\":{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"S3:getobject\"}}}",
                "{\"p\":{\"Statement\":[{\"Action\":[\"s3:GetObject\",\"s3:GetObject\"],\"Principal\":{\"AWS\":[\"*\"]},\"Effect\":\"Allow\"}]}}");
    }

    @Test
    void whatLooksAlikeAndIsNotIsADifference() {
        assertThat(compare("{\"v\":\"1.10\"}", "{\"v\":\"1.1\"}").isEmpty()).isFalse();
        assertThat(compare("{\"v\":\"007\"}", "{\"v\":\"7\"}").isEmpty()).isFalse();
        assertThat(compare("{\"v\":[]}", "{}").isEmpty()).isFalse();
        assertThat(
                        compare("{\"commands\":[\"a\",\"b\"]}", "{\"commands\":[\"b\",\"a\"]}")
                                .isEmpty())
                .isFalse();
        assertThat(
                        compare(
                                        "{\"t\":[{\"key\":\"Env\",\"value\":\"1\"}]}",
                                        "{\"t\":[{\"key\":\"env\",\"value\":\"1\"}]}")
                                .isEmpty())
                .isFalse();
    }

    private static void assertSame(String one, String other) {
        assertThat(changes(compare(one, other))).as(one).isEmpty();
        assertThat(compare(one, other).isEmpty()).as(one).isTrue();
    }

    @Test
    void unknownIsNeverAChange() {
        Value denied =
                RecordValues.record(bytes("{\"requestParameters\":null}"), true)
                        .at("requestParameters");
        Difference fromDenied = Differ.compare(denied, value("{\"a\":1}"));
        assertThat(fromDenied.isEmpty()).isTrue();
        assertThat(reading("iam", "PutUserPolicy", "x", fromDenied))
                .isEqualTo("Denied; parameters unknown");

        Difference hidden =
                compare(
                        "{\"masterUserPassword\":\"HIDDEN_DUE_TO_SECURITY_REASONS\",\"a\":1}",
                        "{\"masterUserPassword\":\"known\",\"a\":1}");
        assertThat(hidden.isEmpty()).isTrue();
        assertThat(DifferenceText.lines(hidden))
                .containsExactly("? masterUserPassword: (hidden by AWS) → \"known\"", "  a: 1");
    }

    @Test
    void anOversizeParameterIsFlagged() {
        Difference difference =
                compare(
                        "{\"policyDocument\":\"{}\"}",
                        "{\"reason\":\"requestParameters too"
                                + " large\",\"omitted\":\"true\",\"originalSize\":\"149893\"}");

        assertThat(difference.isEmpty()).isTrue();
        assertThat(reading("iam", "PutUserPolicy", "x", difference))
                .isEqualTo("Unknown: the parameters were too large and are left out");
        assertThat(DifferenceText.lines(difference).getFirst())
                .startsWith("?")
                .endsWith("(left out, too large: 149893 bytes)");
    }

    @Test
    void whatATerminalObeysIsShownPlain() {
        Difference difference = compare("{\"a\":\"x\"}", "{\"a\":\"\\u001b[31m\\u202e`\"}");

        assertThat(DifferenceText.lines(difference)).containsExactly("~ a: \"x\" → \"?[31m?`\"");
        assertThat(DifferenceText.markdown("Put*", "Changed", difference))
                .containsExactly(
                        "### Put\\*",
                        "",
                        "**Changed**",
                        "",
                        "```diff",
                        "~ a: \"x\" → \"?[31m?`\"",
                        "```");
    }

    @Test
    void deepOrBrokenJsonIsUnknownOrText() {
        String deep = "[".repeat(5_000) + "]".repeat(5_000);
        assertThat(value(deep)).isInstanceOf(Value.Unknown.class);
        assertThat(value("{\"a\":\"" + deep + "\"}").at("a")).isInstanceOf(Value.Text.class);
        assertThat(value("{\"a\":\"[aws-cli]\"}").at("a")).isEqualTo(new Value.Text("[aws-cli]"));
        assertThat(value("{\"a\":")).isInstanceOf(Value.Unknown.class);
    }

    private static Difference compare(String before, String after) {
        Difference difference = Differ.compare(value(before), value(after));
        assertThat(Differ.compare(value(after), value(before))).isEqualTo(difference.mirrored());
        return difference;
    }

    private static List<String> changes(Difference difference) {
        return difference
                .leaves()
                .filter(leaf -> leaf.sign() != Sign.SAME && leaf.sign() != Sign.MOVED)
                .map(leaf -> leaf.sign().mark() + " " + leaf.path())
                .toList();
    }

    private static String reading(String source, String name, String thing, Difference difference) {
        Call call = new Call(source, name, OWN, thing);
        return PolicyReading.of(call, call, difference);
    }

    private static Value value(String json) {
        return RecordValues.value(bytes(json));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
