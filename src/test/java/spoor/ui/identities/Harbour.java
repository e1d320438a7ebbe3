package spoor.ui.identities;

import static spoor.casefile.TestEvidence.record;

import spoor.casefile.Evidence;
import spoor.casefile.TestEvidence;

/// A morning of three people, for tests of the pane.
final class Harbour {
    static final String BOT = "user:AIDABOT";

    private Harbour() {}

    /// Bot: four events from 12:00 to 12:30, two of them new things after 12:15; alice two, bob
    /// one.
    static Evidence morning() {
        return TestEvidence.of(
                record("2023-07-10T12:00:00Z", "ListBuckets", "s3", "bot", "10.0.4.12", READ),
                record("2023-07-10T12:05:00Z", "ListBuckets", "s3", "alice", "10.0.4.13", READ),
                record("2023-07-10T12:10:00Z", "GetObject", "s3", "bot", "10.0.4.12", READ, BUCKET),
                record("2023-07-10T12:20:00Z", "PutUserPolicy", "iam", "bot", "203.0.113.77", USER),
                record("2023-07-10T12:25:00Z", "GetObject", "s3", "alice", "10.0.4.13", READ),
                record("2023-07-10T12:26:00Z", "GetObject", "s3", "bob", "10.0.4.14", DENIED),
                record(
                        "2023-07-10T12:30:00Z",
                        "GetObject",
                        "s3",
                        "bot",
                        "203.0.113.77",
                        DENIED,
                        BUCKET));
    }

    private static final String READ = "\"readOnly\":true";
    private static final String DENIED = "\"errorCode\":\"AccessDenied\"";
    private static final String BUCKET = "\"requestParameters\":{\"bucketName\":\"ledger\"}";
    private static final String USER = "\"requestParameters\":{\"userName\":\"bot\"}";
}
