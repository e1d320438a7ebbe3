package spoor.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import spoor.analysis.difference.Call;
import spoor.analysis.difference.Differ;
import spoor.analysis.difference.PolicyReading;
import spoor.analysis.difference.Value;

import java.nio.charset.StandardCharsets;

/// What calls of real attacks read as, one line each. The shapes of the requests are those of
/// records; names and numbers are made up.
class ReadingsTest {
    private static final String OWN = "111122223333";
    private static final String ADMIN =
            "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}]}";

    // Identities.

    @Test
    void whatIsSeenFirstIsNotSaidToHaveChanged() {
        assertFirst(
                "iam",
                "PutUserPolicy",
                "eve",
                "{\"userName\":\"eve\",\"policyName\":\"p\",\"policyDocument\":"
                        + text(ADMIN)
                        + "}",
                "Gives user eve all actions on everything");
        assertFirst(
                "iam",
                "CreatePolicy",
                "p",
                "{\"policyName\":\"p\",\"policyDocument\":" + text(ADMIN) + "}",
                "Allows all actions on everything; policy created");
        assertFirst(
                "cloudtrail",
                "CreateTrail",
                "t",
                "{\"name\":\"t\",\"s3BucketName\":\"logs\",\"enableLogFileValidation\":false}",
                "Trail created; log files are not validated; logs go to bucket logs");
        assertFirst(
                "monitoring",
                "PutMetricAlarm",
                "a",
                "{\"alarmName\":\"a\",\"actionsEnabled\":false,\"alarmActions\":[]}",
                "Alarm tells no one: actions disabled");
        assertFirst("s3", "PutBucketTagging", "b", "{\"Tagging\":{}}", "Bucket tags set");
        assertFirst("x", "UpdateWidgetACL", "w", "{\"a\":1}", "Widget ACL updated");
        assertFirst("x", "Frobnicate", "w", "{\"a\":1}", "First seen");
    }

    @Test
    void trustIsComparedWithWhatTheRoleWasMadeWith() {
        String service = statement("{\"Service\":\"ec2.amazonaws.com\"}", "sts:AssumeRole");
        String both =
                statement(
                        "{\"Service\":\"ec2.amazonaws.com\",\"AWS\":\"arn:aws:iam::999988887777:root\"}",
                        "sts:AssumeRole");
        String made =
                "{\"roleName\":\"r\",\"description\":\"d\",\"assumeRolePolicyDocument\":%s}"
                        .formatted(text(service));
        String changed = "{\"roleName\":\"r\",\"policyDocument\":%s}".formatted(text(both));

        assertFirst(
                "iam",
                "CreateRole",
                "r",
                made,
                "Trust includes service ec2.amazonaws.com; role created");
        assertThat(read("iam", "CreateRole", "UpdateAssumeRolePolicy", "r", made, changed))
                .isEqualTo("Trust now includes account 999988887777");
        assertFirst(
                "iam",
                "UpdateAssumeRolePolicy",
                "r",
                changed,
                "Trust includes account 999988887777 and service ec2.amazonaws.com");
        assertFirst(
                "iam",
                "UpdateAssumeRolePolicy",
                "r",
                "{\"policyDocument\":%s}"
                        .formatted(text(statement("{\"AWS\":\"*\"}", "sts:AssumeRole"))),
                "Anyone may assume role r");
    }

    @Test
    void versionsOfAPolicyAreComparedWithItsFirst() {
        String few =
                "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:GetObject\",\"Resource\":\"*\"}]}";
        assertThat(
                        read(
                                "iam",
                                "CreatePolicy",
                                "CreatePolicyVersion",
                                "p",
                                "{\"policyName\":\"p\",\"policyDocument\":" + text(few) + "}",
                                "{\"policyArn\":\"arn:aws:iam::1:policy/p\",\"setAsDefault\":true,\"policyDocument\":"
                                        + text(ADMIN)
                                        + "}"))
                .isEqualTo("Actions are now * on *; new version in force");
        assertThat(
                        read(
                                "iam",
                                "PutRolePolicy",
                                "DeleteRolePolicy",
                                "r",
                                "{\"roleName\":\"r\",\"policyDocument\":" + text(few) + "}",
                                "{\"roleName\":\"r\"}"))
                .isEqualTo("Inline policy deleted; no longer allows s3:GetObject");
    }

    @Test
    void rightsThatAreGivenByName() {
        String admin =
                "{\"userName\":\"eve\",\"policyArn\":\"arn:aws:iam::aws:policy/AdministratorAccess\"}";
        assertFirst(
                "iam",
                "AttachUserPolicy",
                "eve",
                admin,
                "All actions on everything: policy AdministratorAccess attached");
        assertFirst("iam", "DetachUserPolicy", "eve", admin, "Policy AdministratorAccess detached");
        assertFirst(
                "iam",
                "AddUserToGroup",
                "admins",
                "{\"userName\":\"eve\",\"groupName\":\"admins\"}",
                "User eve added to group admins");
        assertFirst(
                "iam",
                "CreateLoginProfile",
                "eve",
                "{\"userName\":\"eve\"}",
                "Console password set");
        assertFirst(
                "iam",
                "DeactivateMFADevice",
                "eve",
                "{\"userName\":\"eve\"}",
                "MFA device deactivated");
        assertFirst(
                "rolesanywhere",
                "CreateProfile",
                "x",
                "{\"name\":\"x\",\"roleArns\":[\"arn:aws:iam::111122223333:role/r\"]}",
                "Profile created for role r");
    }

    @Test
    void aConditionThatHoldsToSomethingElseNow() {
        String shape =
                "{\"policy\":{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"111122223333\"},"
                    + "\"Action\":\"s3:GetObject\",\"Condition\":{\"IpAddress\":{\"aws:SourceIp\":\"%s\"}}}]}}";
        assertChange(
                "s3",
                "PutBucketPolicy",
                "logs",
                shape.formatted("10.0.0.0/8"),
                shape.formatted("0.0.0.0/0"),
                "Condition on the source address is now 0.0.0.0/0");
    }

    @Test
    void theSameActionsOnOtherThings() {
        String shape =
                "{\"policyDocument\":{\"Statement\":[{\"Sid\":\"S\",\"Effect\":\"Allow\","
                        + "\"Action\":\"s3:GetObject\",\"Resource\":%s}]}}";
        assertChange(
                "iam",
                "PutRolePolicy",
                "r",
                shape.formatted("\"arn:aws:s3:::a/*\""),
                shape.formatted("\"*\""),
                "Now on everything");
        assertChange(
                "iam",
                "PutRolePolicy",
                "r",
                shape.formatted("\"arn:aws:s3:::a/*\""),
                shape.formatted("[\"arn:aws:s3:::a/*\",\"arn:aws:s3:::b/*\"]"),
                "Now also on arn:aws:s3:::b/*");
    }

    // Sharing.

    @Test
    void whatIsSharedAndWithWhom() {
        assertFirst(
                "ec2",
                "ModifySnapshotAttribute",
                "snap-1",
                "{\"snapshotId\":\"snap-1\",\"createVolumePermission\":{\"add\":{\"items\":[{\"group\":\"all\"}]}}}",
                "Snapshot shared with everyone");
        assertFirst(
                "ec2",
                "ModifyImageAttribute",
                "ami-1",
                "{\"launchPermission\":{\"remove\":{\"items\":[{\"userId\":\"999988887777\"}]}}}",
                "Image no longer shared with account 999988887777");
        assertFirst(
                "rds",
                "ModifyDBSnapshotAttribute",
                "s",
                "{\"attributeName\":\"restore\",\"valuesToAdd\":[\"999988887777\",\"all\"]}",
                "Snapshot shared with account 999988887777 and everyone");
        assertFirst(
                "ssm",
                "ModifyDocumentPermission",
                "d",
                "{\"name\":\"d\",\"accountIdsToAdd\":[\"All\"]}",
                "Document shared with everyone");
        assertFirst(
                "lambda",
                "AddPermission20150331v2",
                "f",
                "{\"functionName\":\"f\",\"principal\":\"*\",\"action\":\"lambda:InvokeFunction\"}",
                "Anyone may invoke the function");
        assertThat(
                        read(
                                "lambda",
                                "AddPermission20150331v2",
                                "RemovePermission20150331v2",
                                "f",
                                "{\"principal\":\"999988887777\",\"action\":\"lambda:*\"}",
                                "{\"statementId\":\"s\"}"))
                .isEqualTo("Account 999988887777 may no longer do anything with the function");
        assertFirst(
                "lambda",
                "CreateFunctionUrlConfig",
                "f",
                "{\"functionName\":\"f\",\"authType\":\"NONE\"}",
                "Anyone may call the function by its URL");
    }

    @Test
    void policiesOfOtherServicesReadAlike() {
        String open = statement("\"*\"", "%s");
        assertFirst(
                "sns",
                "SetTopicAttributes",
                "t",
                "{\"attributeName\":\"Policy\",\"attributeValue\":%s}"
                        .formatted(text(open.formatted("sns:Publish"))),
                "Anyone may sns:Publish on topic t");
        assertFirst(
                "sqs",
                "SetQueueAttributes",
                "q",
                "{\"attributes\":{\"Policy\":%s}}".formatted(text(open.formatted("sqs:*"))),
                "Anyone may do anything on queue q");
        assertFirst(
                "ecr",
                "SetRepositoryPolicy",
                "images",
                "{\"policyText\":%s}".formatted(text(open.formatted("ecr:BatchGetImage"))),
                "Anyone may ecr:BatchGetImage on repository images");
        assertFirst(
                "secretsmanager",
                "PutResourcePolicy",
                "db",
                "{\"resourcePolicy\":%s}"
                        .formatted(
                                text(
                                        statement(
                                                "{\"AWS\":\"arn:aws:iam::999988887777:role/app\"}",
                                                "secretsmanager:GetSecretValue"))),
                "Role app of account 999988887777 may secretsmanager:GetSecretValue on secret db");
        assertFirst(
                "kms",
                "PutKeyPolicy",
                "k",
                "{\"policy\":%s}".formatted(text(statement("{\"AWS\":\"999988887777\"}", "kms:*"))),
                "Account 999988887777 may do anything on key k");
    }

    private static String statement(String principal, String action) {
        return "{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":%s,\"Action\":\"%s\"}]}"
                .formatted(principal, action);
    }

    // Buckets.

    @Test
    void bucketsThatAreOpenedOrEmptied() {
        assertFirst(
                "s3",
                "PutBucketAcl",
                "b",
                "{\"x-amz-acl\":[\"public-read\"],\"acl\":\"\"}",
                "Anyone may read it: ACL public-read");
        assertFirst(
                "s3",
                "PutBucketAcl",
                "b",
                "{\"AccessControlPolicy\":{\"Owner\":{\"ID\":\"o\"},\"AccessControlList\":{\"Grant\":["
                    + "{\"Grantee\":{\"ID\":\"o\"},\"Permission\":\"FULL_CONTROL\"},"
                    + "{\"Grantee\":{\"URI\":\"http://acs.amazonaws.com/groups/global/AllUsers\"},"
                    + "\"Permission\":\"WRITE\"}]}}}",
                "Anyone may write to it");
        assertFirst(
                "s3",
                "PutBucketPublicAccessBlock",
                "b",
                "{\"PublicAccessBlockConfiguration\":{\"BlockPublicAcls\":false,\"BlockPublicPolicy\":false}}",
                "Public access is not blocked");
        assertFirst(
                "s3",
                "DeleteBucketPublicAccessBlock",
                "b",
                "{}",
                "Public access is no longer blocked");
        assertFirst(
                "s3",
                "PutBucketVersioning",
                "b",
                "{\"VersioningConfiguration\":{\"Status\":\"Suspended\"}}",
                "Versioning suspended");
        assertFirst(
                "s3",
                "PutBucketLifecycle",
                "b",
                "{\"LifecycleConfiguration\":{\"Rule\":{\"Status\":\"Enabled\",\"Filter\":{\"Prefix\":\"logs/\"},"
                    + "\"Expiration\":{\"Days\":1}}}}",
                "Objects under \"logs/\" are deleted after 1 day");
        assertFirst(
                "s3",
                "PutBucketReplication",
                "b",
                "{\"ReplicationConfiguration\":{\"Rule\":{\"Destination\":{\"Account\":\"999988887777\","
                    + "\"Bucket\":\"arn:aws:s3:::theirs\"}}}}",
                "Objects are copied to bucket theirs of account 999988887777");
        assertChange(
                "s3",
                "PutBucketLogging",
                "b",
                "{\"BucketLoggingStatus\":{\"LoggingEnabled\":{\"TargetBucket\":\"logs\"}}}",
                "{\"BucketLoggingStatus\":{\"xmlns\":\"x\"}}",
                "Access logging switched off");
        assertChange(
                "s3",
                "PutBucketEncryption",
                "b",
                encryption("arn:aws:kms:us-east-1:111122223333:key/a"),
                encryption("arn:aws:kms:us-east-1:999988887777:key/b"),
                "Objects are encrypted with key b of account 999988887777");
    }

    private static String encryption(String key) {
        return "{\"ServerSideEncryptionConfiguration\":{\"Rule\":{\"ApplyServerSideEncryptionByDefault\":{\"KMSMasterKeyID\":\"%s\"}}}}"
                .formatted(key);
    }

    // Logs, alarms, keys.

    @Test
    void whatNoLongerWatches() {
        assertChange(
                "cloudtrail",
                "PutEventSelectors",
                "t",
                "{\"eventSelectors\":[{\"readWriteType\":\"All\",\"includeManagementEvents\":true}]}",
                "{\"eventSelectors\":[{\"readWriteType\":\"ReadOnly\",\"includeManagementEvents\":false,"
                    + "\"dataResources\":[{\"type\":\"AWS::S3::Object\",\"values\":[]}]}]}",
                "Nothing is logged any more: neither management events nor data");
        assertFirst(
                "cloudtrail",
                "PutEventSelectors",
                "t",
                "{\"advancedEventSelectors\":[{\"fieldSelectors\":["
                        + "{\"field\":\"eventCategory\",\"equals\":[\"Management\"]},"
                        + "{\"field\":\"readOnly\",\"equals\":[\"true\"]},"
                        + "{\"field\":\"eventSource\",\"notEquals\":[\"kms.amazonaws.com\"]}]}]}",
                "Only reads are logged; events of kms.amazonaws.com are not logged");
        assertChange(
                "monitoring",
                "PutMetricAlarm",
                "a",
                "{\"actionsEnabled\":true,\"alarmActions\":[\"x\"]}",
                "{\"actionsEnabled\":false,\"alarmActions\":[]}",
                "Alarm can no longer tell anyone: actions disabled and removed");
        assertChange(
                "logs",
                "PutRetentionPolicy",
                "g",
                "{\"retentionInDays\":90}",
                "{\"retentionInDays\":1}",
                "Logs are kept for 1 day");
        assertFirst(
                "guardduty",
                "UpdateDetector",
                "d",
                "{\"enable\":false}",
                "Threat detector switched off");
        assertFirst(
                "guardduty",
                "CreateFilter",
                "d",
                "{\"name\":\"quiet\",\"action\":\"ARCHIVE\"}",
                "Findings that fit filter quiet are archived unseen");
        assertFirst(
                "kms",
                "ScheduleKeyDeletion",
                "k",
                "{\"pendingWindowInDays\":7}",
                "Key to be deleted in 7 days");
        assertFirst("kms", "DisableKey", "k", "{\"keyId\":\"k\"}", "Key disabled");
        assertFirst(
                "secretsmanager",
                "DeleteSecret",
                "s",
                "{\"secretId\":\"s\",\"forceDeleteWithoutRecovery\":true}",
                "Secret deleted at once, it cannot be restored");
        assertFirst(
                "account",
                "PutAlternateContact",
                OWN,
                "{\"alternateContactType\":\"SECURITY\",\"emailAddress\":\"eve@example.com\"}",
                "SECURITY contact is now eve@example.com");
    }

    // Networks and machines.

    @Test
    void aPrefixOfNoBitsIsEveryone() {
        assertFirst(
                "ec2",
                "AuthorizeSecurityGroupIngress",
                "sg-1",
                "{\"cidrIp\":\"198.51.100.7/0\",\"fromPort\":22,\"toPort\":22,\"ipProtocol\":\"tcp\",\"ipPermissions\":{}}",
                "Port 22 opened to 198.51.100.7/0, which is everyone");
        assertFirst(
                "ec2",
                "RevokeSecurityGroupEgress",
                "sg-1",
                "{\"ipPermissions\":{\"items\":[{\"ipProtocol\":\"-1\",\"ipRanges\":{\"items\":[{\"cidrIp\":\"0.0.0.0/0\"}]}}]}}",
                "All outbound traffic closed to 0.0.0.0/0");
    }

    @Test
    void whatACallDoesEachTimeIsSaidEachTime() {
        String same = "{\"secretId\":\"s\"}";
        assertChange("secretsmanager", "PutSecretValue", "s", same, same, "Secret value set");
        assertChange("iam", "CreateAccessKey", "eve", same, same, "Access key created");
        assertChange("x", "PutThing", "t", same, same, "Nothing changed");
        assertThat(
                        read(
                                "ec2",
                                "StopInstances",
                                "StartInstances",
                                "i-1",
                                "{\"force\":true,\"instanceId\":\"i-1\"}",
                                "{\"instanceId\":\"i-1\"}"))
                .isEqualTo("Instance started");
    }

    @Test
    void whatACallDoesNotNameIsNotSaidToBeRemoved() {
        assertThat(
                        read(
                                "lambda",
                                "CreateFunction20150331",
                                "UpdateFunctionConfiguration20150331v2",
                                "f",
                                "{\"functionName\":\"f\",\"role\":\"arn:aws:iam::111122223333:role/low\",\"runtime\":\"x\"}",
                                "{\"functionName\":\"f\",\"role\":\"arn:aws:iam::111122223333:role/admin\"}"))
                .isEqualTo("Role changed from low to admin");
        assertChange(
                "cloudtrail",
                "UpdateTrail",
                "t",
                "{\"name\":\"t\",\"snsTopicName\":\"s\"}",
                "{\"name\":\"t\"}",
                "Left out snsTopicName");
    }

    // Size.

    @Test
    @Timeout(20)
    void manyPrincipalsWithManyActionsAreToldOnce() {
        assertChange(
                "s3",
                "PutBucketPolicy",
                "b",
                many(3_000, "a"),
                many(3_000, "b"),
                "Account 100000000000, account 100000000001, account 100000000002, account"
                        + " 100000000003 and 2996 more may s3:b0, s3:b1, s3:b10, s3:b100 and 2996"
                        + " more on bucket b; account 100000000000, account 100000000001, account"
                        + " 100000000002, account 100000000003 and 2996 more may no longer s3:a0,"
                        + " s3:a1, s3:a10, s3:a100 and 2996 more on bucket b");
    }

    private static String many(int count, String prefix) {
        StringBuilder principals = new StringBuilder();
        StringBuilder actions = new StringBuilder();
        for (int i = 0; i < count; i++) {
            String comma = i == 0 ? "" : ",";
            principals.append(comma).append('"').append(100_000_000_000L + i).append('"');
            actions.append(comma).append("\"s3:").append(prefix).append(i).append('"');
        }
        return "{\"p\":{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":["
                + principals
                + "]},\"Action\":["
                + actions
                + "]}]}}";
    }

    // How a reading is asked for.

    private static void assertFirst(
            String source, String name, String thing, String request, String reading) {
        assertThat(
                        PolicyReading.of(
                                Call.NONE,
                                new Call(source, name, OWN, thing),
                                Differ.compare(Value.ABSENT, value(request))))
                .isEqualTo(reading);
    }

    private static void assertChange(
            String source, String name, String thing, String before, String after, String reading) {
        assertThat(read(source, name, name, thing, before, after)).isEqualTo(reading);
    }

    private static String read(
            String source, String then, String now, String thing, String before, String after) {
        return PolicyReading.of(
                new Call(source, then, OWN, thing),
                new Call(source, now, OWN, thing),
                Differ.compare(value(before), value(after)));
    }

    private static Value value(String json) {
        return RecordValues.value(json.getBytes(StandardCharsets.UTF_8));
    }

    /// JSON as a string in JSON.
    private static String text(String json) {
        return "\"" + json.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
