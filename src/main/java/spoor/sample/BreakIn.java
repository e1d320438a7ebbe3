package spoor.sample;

import java.util.List;

/// First part of the story: the key is tried, most doors are shut, one is open, and through it the
/// attacker takes all rights.
final class BreakIn {
    /// What a stolen key asks to find out what it is good for.
    private static final List<String> DOORS =
            List.of(
                    "iam:ListUsers",
                    "iam:ListRoles",
                    "iam:ListGroups",
                    "iam:GetAccountAuthorizationDetails",
                    "iam:ListPolicies",
                    "iam:GetAccountSummary",
                    "lambda:ListFunctions20150331",
                    "secretsmanager:ListSecrets",
                    "secretsmanager:GetSecretValue",
                    "secretsmanager:GetSecretValue",
                    "secretsmanager:GetSecretValue",
                    "secretsmanager:GetSecretValue",
                    "ssm:DescribeParameters",
                    "ssm:GetParametersByPath",
                    "dynamodb:ListTables",
                    "rds:DescribeDBInstances",
                    "ec2:DescribeInstances",
                    "ec2:DescribeSnapshots",
                    "ec2:DescribeSecurityGroups",
                    "s3:GetBucketPolicy",
                    "s3:GetBucketAcl",
                    "kms:ListKeys",
                    "cloudtrail:DescribeTrails",
                    "cloudtrail:LookupEvents",
                    "guardduty:ListDetectors",
                    "organizations:DescribeOrganization",
                    "organizations:ListAccounts",
                    "ecs:ListClusters",
                    "eks:ListClusters",
                    "sns:ListTopics",
                    "sqs:ListQueues",
                    "ce:GetCostAndUsage",
                    "monitoring:DescribeAlarms",
                    "logs:DescribeLogGroups",
                    "cloudformation:ListStacks",
                    "ses:ListIdentities",
                    "servicequotas:ListServiceQuotas");

    private final Incident incident;
    private final Script script;

    BreakIn(Incident incident, Script script) {
        this.incident = incident;
        this.script = script;
    }

    void play() {
        Script.Voice first = bot("first use");
        first.makes(incident.at("12:05:07"), "sts:GetCallerIdentity");
        first.makes(incident.at("12:06:12"), "s3:ListBuckets");
        first.makes(incident.at("12:08:31"), "ec2:DescribeRegions");
        first.makes(incident.at("12:10:02"), "ses:GetSendQuota");
        probe(bot("probing"));
        escalate(bot("escalation"));
        lookAround(bot("looking around"));
    }

    private Script.Voice bot(String label) {
        User bot = incident.world().deployBot();
        return script.voice(label, bot.key(), bot.account(), incident.bot(), incident.tool());
    }

    private void probe(Script.Voice bot) {
        long time = incident.at("12:13:01");
        for (String door : DOORS) {
            bot.tries(Math.min(time, incident.at("12:13:38")), door);
            time += script.dice().below(3);
        }
        String self = "{\"userName\":\"deploy-bot\"}";
        bot.makes(incident.at("12:13:40"), "iam:ListAttachedUserPolicies", self, "null");
        bot.makes(incident.at("12:13:42"), "iam:ListUserPolicies", self, "null");
    }

    private void escalate(Script.Voice bot) {
        bot.makes(
                incident.at("12:13:49"),
                "iam:PutUserPolicy",
                """
                {"userName":"deploy-bot","policyName":"zx81","policyDocument":"{\\"Version\\":\
                \\"2012-10-17\\",\\"Statement\\":[{\\"Effect\\":\\"Allow\\",\\"Action\\":\\"*\\",\
                \\"Resource\\":\\"*\\"}]}"}\
                """,
                "null");
        bot.makes(
                incident.at("12:14:42"),
                "iam:CreateAccessKey",
                "{\"userName\":\"deploy-bot\"}",
                """
                {"accessKey":{"accessKeyId":"%s","status":"Active","userName":"deploy-bot",\
                "createDate":"${stamp}"}}\
                """
                        .formatted(Incident.SECOND_KEY));
    }

    /// The same doors again, now open.
    private void lookAround(Script.Voice bot) {
        long time = incident.at("12:13:55");
        for (String door : DOORS) {
            bot.makes(Math.min(time, incident.at("12:14:31")), door);
            time += script.dice().below(3);
        }
        bot.makes(incident.at("12:14:34"), "s3:ListBuckets");
    }
}
