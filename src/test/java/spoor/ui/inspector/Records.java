package spoor.ui.inspector;

import spoor.casefile.Evidence;
import spoor.casefile.RecordStore;
import spoor.casefile.TestEvidence;
import spoor.event.Origin;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Records of several shapes, as CloudTrail writes them.
final class Records {
    static final String ROLE =
            """
            {"eventVersion":"1.08","userIdentity":{"type":"AssumedRole",\
            "principalId":"AROAEXAMPLE:b7","arn":"arn:aws:sts::111122223333:assumed-role/Backup/b7",\
            "accountId":"111122223333","accessKeyId":"ASIAIOSFODNN7EXAMPLE"},\
            "eventTime":"2023-07-10T12:13:49Z","eventSource":"ec2.amazonaws.com",\
            "eventName":"RunInstances","awsRegion":"us-east-1","sourceIPAddress":"203.0.113.9",\
            "userAgent":"[Boto3/1.26.1 Python/3.9]","errorCode":"Client.UnauthorizedOperation",\
            "errorMessage":"You are not authorized.","requestParameters":null,\
            "responseElements":null,"requestID":"req-1","eventID":\
            "11111111-2222-4333-8444-555555555555","eventType":"AwsApiCall",\
            "recipientAccountId":"999988887777","readOnly":false}\
            """;

    static final String SERVICE =
            """
            {"userIdentity":{"type":"AWSService","invokedBy":"ec2.amazonaws.com"},\
            "eventTime":"2023-07-10T12:13:50Z","eventSource":"sts.amazonaws.com",\
            "eventName":"AssumeRole","awsRegion":"us-east-1","sourceIPAddress":"ec2.amazonaws.com",\
            "userAgent":"ec2.amazonaws.com","requestParameters":{"roleArn":\
            "arn:aws:iam::111122223333:role/Web"},"responseElements":{},"resources":[{"ARN":\
            "arn:aws:iam::111122223333:role/Web"},{"ARN":"arn:aws:iam::1:role/Other"}],\
            "eventID":"22222222-2222-4333-8444-555555555555","recipientAccountId":"111122223333"}\
            """;

    static final String NOBODY =
            """
            {"eventTime":"2023-07-10T12:13:51.250Z","eventSource":"s3.amazonaws.com",\
            "eventName":"GetObject","errorCode":"NoSuchKey","requestParameters":\
            {"bucketName":"logs"},"eventID":"33333333-2222-4333-8444-555555555555"}\
            """;

    static final String SERVICE_EVENT =
            """
            {"userIdentity":{"accountId":"111122223333","invokedBy":"ec2.amazonaws.com"},\
            "eventTime":"2023-07-10T12:13:52Z","eventSource":"ec2.amazonaws.com",\
            "eventName":"SharedSnapshotVolumeCreated","eventType":"AwsServiceEvent",\
            "serviceEventDetails":{"snapshotId":"snap-1"},\
            "eventID":"44444444-2222-4333-8444-555555555555"}\
            """;

    static final String SIGN_IN =
            """
            {"userIdentity":{"type":"IAMUser","principalId":"AIDAX","userName":"alice",\
            "accountId":"111122223333"},"eventTime":"2023-07-10T12:13:53Z",\
            "eventSource":"signin.amazonaws.com","eventName":"ConsoleLogin",\
            "errorMessage":"Failed authentication","requestParameters":null,\
            "responseElements":{"ConsoleLogin":"Failure"},"additionalEventData":{"MFAUsed":"No"},\
            "eventType":"AwsConsoleSignIn","eventID":"55555555-2222-4333-8444-555555555555"}\
            """;

    static final String POLICY =
            TestEvidence.record(
                    "2023-07-10T12:13:54Z",
                    "PutUserPolicy",
                    "iam",
                    "deploy-bot",
                    "203.0.113.77",
                    """
                    "requestParameters":{"userName":"deploy-bot","policyDocument":\
                    "{\\"Statement\\":[{\\"Effect\\":\\"Allow\\",\\"Action\\":\\"*\\"}]}"},\
                    "responseElements":null\
                    """);

    private Records() {}

    /// The records above, in the order of their times.
    static Evidence all() {
        return TestEvidence.of(ROLE, SERVICE, NOBODY, SERVICE_EVENT, SIGN_IN, POLICY);
    }

    /// The same events, but what stands in the case is something else.
    static Evidence with(byte[] bytes, List<Origin> copies) {
        Evidence real = all();
        return new Evidence(
                real.table(),
                real.engine(),
                new RecordStore() {
                    @Override
                    public byte[] bytes(long position, int length) {
                        return bytes;
                    }

                    @Override
                    public Origin origin(long position, int length) {
                        return new Origin("a.zip", "b.json", "f".repeat(64), 7, 9, copies);
                    }
                },
                real.lineage());
    }

    static Evidence with(String text) {
        return with(text.getBytes(StandardCharsets.UTF_8), List.of());
    }
}
