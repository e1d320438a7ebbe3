package spoor.ui.difference;

import spoor.casefile.Evidence;
import spoor.casefile.TestEvidence;

/// Two policies of one bucket, a refused third, and the first policy of another bucket.
public final class Policies {
    public static final int FIRST = 0;
    public static final int SECOND = 1;
    public static final int REFUSED = 2;
    public static final int OTHER = 3;

    private static final String CHECK =
            """
            {"Sid":"AclCheck","Effect":"Allow","Principal":\
            {"Service":"cloudtrail.amazonaws.com"},"Action":"s3:GetBucketAcl",\
            "Resource":"arn:aws:s3:::harbour-ledger"}\
            """;

    private static final String ANYONE =
            """
            {"Sid":"Open","Effect":"Allow","Principal":"*","Action":["s3:GetObject"],\
            "Resource":"arn:aws:s3:::harbour-ledger/*"}\
            """;

    private static final String OF_ALICE =
            policy("2023-07-03T09:12:44Z", "alice", "harbour-ledger", "2008-10-17", CHECK);

    private static final String OF_BOT =
            policy(
                    "2023-07-10T12:15:09Z",
                    "deploy-bot",
                    "harbour-ledger",
                    "2012-10-17",
                    CHECK + "," + ANYONE);

    private static final String DENIED =
            TestEvidence.record(
                    "2023-07-10T12:16:00Z",
                    "PutBucketPolicy",
                    "s3",
                    "mallory",
                    "203.0.113.77",
                    """
                    "errorCode":"AccessDenied","requestParameters":null,"resources":\
                    [{"type":"AWS::S3::Bucket","ARN":"arn:aws:s3:::harbour-ledger"}]\
                    """);

    private static final String ELSEWHERE =
            policy("2023-07-10T12:17:00Z", "alice", "harbour-backup", "2012-10-17", CHECK);

    private Policies() {}

    public static Evidence all() {
        return TestEvidence.of(OF_ALICE, OF_BOT, DENIED, ELSEWHERE);
    }

    /// The records, in the order of time.
    public static String[] records() {
        return new String[] {OF_ALICE, OF_BOT, DENIED, ELSEWHERE};
    }

    /// The same with an earlier event, so that all rows lie elsewhere.
    public static Evidence more() {
        String earlier =
                TestEvidence.record(
                        "2023-07-01T08:00:00Z", "ListBuckets", "s3", "alice", "10.0.4.12");
        return TestEvidence.of(OF_ALICE, OF_BOT, DENIED, ELSEWHERE, earlier);
    }

    private static String policy(
            String time, String user, String bucket, String version, String statements) {
        return TestEvidence.record(
                time,
                "PutBucketPolicy",
                "s3",
                user,
                "203.0.113.77",
                """
                "requestParameters":{"bucketName":"%s","bucketPolicy":{"Version":"%s",\
                "Statement":[%s]},"Host":"s3.amazonaws.com","policy":""}\
                """
                        .formatted(bucket, version, statements));
    }
}
