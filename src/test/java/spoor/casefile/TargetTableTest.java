package spoor.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.analysis.difference.SaidInValue;
import spoor.event.Family;
import spoor.event.Subject;
import spoor.event.TargetTable;
import spoor.event.Targets;

import java.nio.charset.StandardCharsets;

class TargetTableTest {
    @Test
    void findsWhatACallIsAbout() {
        assertSubject(
                "s3", "PutObject", "{\"bucketName\":\"b\",\"key\":\"k\"}", "bucket", "b", "k");
        assertSubject("s3", "PutBucketPolicy", "{\"bucketName\":\"b\"}", "bucket", "b", "");
        assertSubject(
                "iam",
                "DeleteUserPolicy",
                "{\"userName\":\"u\",\"policyName\":\"p\"}",
                "IAM user",
                "u",
                "p");
        assertSubject("iam", "CreateRole", "{\"roleName\":\"r\"}", "IAM role", "r", "");
        assertSubject(
                "iam",
                "CreatePolicyVersion",
                "{\"policyArn\":\"arn:aws:iam::1:policy/path/p\"}",
                "IAM policy",
                "p",
                "");
        assertSubject("cloudtrail", "StopLogging", "{\"name\":\"t\"}", "trail", "t", "");
        assertSubject(
                "lambda",
                "UpdateFunctionCode20150331v2",
                "{\"functionName\":\"arn:aws:lambda:us-east-1:1:function:f:7\"}",
                "function",
                "f",
                "");
        assertSubject(
                "ec2",
                "TerminateInstances",
                "{\"instancesSet\":{\"items\":[{\"instanceId\":\"i-1\"}]}}",
                "instance",
                "i-1",
                "");
        assertSubject("monitoring", "DeleteAlarms", "{\"alarmNames\":[\"a\"]}", "alarm", "a", "");
        assertSubject(
                "secretsmanager",
                "PutSecretValue",
                "{\"secretId\":\"arn:aws:secretsmanager:us-east-1:1:secret:db-AbC123\"}",
                "secret",
                "db",
                "");
        assertSubject(
                "billingconsole", "SetContactAddress", "{}", "billing setting", "111122223333", "");
        assertSubject(
                "newservice",
                "PutThing",
                "{\"resourceArn\":\"arn:aws:x:::thing/n\"}",
                "newservice resource",
                "n",
                "");
        assertSubject("newservice", "PutThing", "null", "resource", "listed", "");
    }

    @Test
    void whatACallMadeHasItsIdFromTheResponse() {
        String record =
                """
                {"requestParameters":{"groupName":"web","vpcId":"vpc-1"},\
                "responseElements":{"groupId":"sg-1"}}\
                """;
        assertThat(
                        TargetTable.subjects(
                                Targets.TABLE.candidates("ec2", "CreateSecurityGroup"),
                                new SaidInValue(
                                        RecordValues.value(
                                                record.getBytes(StandardCharsets.UTF_8)))))
                .containsExactly(new Subject("security group", "sg-1", ""));
        assertSubject(
                "ec2",
                "CreateSecurityGroup",
                "{\"groupName\":\"web\"}",
                "security group",
                "web",
                "");
    }

    private static void assertSubject(
            String source, String event, String request, String kind, String name, String part) {
        String record =
                "{\"requestParameters\":%s,\"recipientAccountId\":\"111122223333\",\"resources\":[{\"ARN\":\"arn:aws:x:::a/listed\"}]}"
                        .formatted(request);
        assertThat(
                        TargetTable.subjects(
                                Targets.TABLE.candidates(source, event),
                                new SaidInValue(
                                        RecordValues.value(
                                                record.getBytes(StandardCharsets.UTF_8)))))
                .containsExactly(new Subject(kind, name, part));
    }

    @Test
    void isMeantByNameIdAndArn() {
        Subject object = Subject.named("bucket", "arn:aws:s3:::b", "k");
        assertThat(object.isMeantBy("b")).isTrue();
        assertThat(object.isMeantBy("arn:aws:s3:::b")).isTrue();
        assertThat(object.isMeantBy("arn:aws:s3:::b/k")).isTrue();
        assertThat(object.isMeantBy("c")).isFalse();
        assertThat(Subject.named("log group", "arn:aws:logs:r:1:log-group:/a/b:*", "").name())
                .isEqualTo("/a/b");
        assertThat(Subject.named("queue", "https://sqs.r.amazonaws.com/1/q", "").name())
                .isEqualTo("q");
    }

    @Test
    void whatAltersAThingIsComparedWithWhatMadeIt() {
        assertThat(Family.of("UpdateFunctionConfiguration20150331v2")).isEqualTo("CreateFunction");
        assertThat(Family.of("UpdateAssumeRolePolicy")).isEqualTo("CreateRole");
        assertThat(Family.of("CreatePolicyVersion")).isEqualTo("CreatePolicy");
        assertThat(Family.names("CreateRole"))
                .containsExactlyInAnyOrder("CreateRole", "UpdateAssumeRolePolicy");
    }

    @Test
    void snapshotsAndFlowLogsAreMadeOfOtherThings() {
        assertSubject("ec2", "CreateSnapshot", "{\"volumeId\":\"vol-1\"}", "volume", "vol-1", "");
        assertSubject("ec2", "DeleteSnapshot", "{\"snapshotId\":\"s-1\"}", "snapshot", "s-1", "");
        assertSubject("ec2", "RegisterImage", "{\"name\":\"n\"}", "image", "n", "");
        assertSubject(
                "ec2",
                "CreateFlowLogs",
                "{\"CreateFlowLogsRequest\":{\"ResourceId\":{\"content\":\"vpc-1\"}}}",
                "network",
                "vpc-1",
                "");
        assertSubject(
                "ec2", "EnableSerialConsoleAccess", "{}", "account setting", "111122223333", "");
        assertSubject("organizations", "LeaveOrganization", "{}", "account", "111122223333", "");
        assertSubject(
                "sns",
                "SetTopicAttributes",
                "{\"topicArn\":\"arn:aws:sns:r:1:t\",\"attributeName\":\"Policy\"}",
                "topic",
                "t",
                "Policy");
    }

    @Test
    void oppositesAndLambdaVersionsAreOneFamily() {
        assertThat(Family.of("RevokeSecurityGroupIngress"))
                .isEqualTo(Family.of("AuthorizeSecurityGroupIngress"));
        assertThat(Family.of("DetachRolePolicy")).isEqualTo("AttachRolePolicy");
        assertThat(Family.of("StopLogging")).isEqualTo("StartLogging");
        assertThat(Family.of("UpdateFunctionCode20150331v2")).isEqualTo("UpdateFunctionCode");
        assertThat(Family.of("DeleteAlarms")).isEqualTo("PutMetricAlarm");
        assertThat(Family.names("PutUserPolicy"))
                .containsExactly("PutUserPolicy", "DeleteUserPolicy");
        assertThat(Family.isTaking("Disable")).isTrue();
        assertThat(Family.isTaking("PutUserPolicy")).isFalse();
    }
}
