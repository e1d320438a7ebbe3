package spoor.ui.chain;

import spoor.casefile.Evidence;
import spoor.casefile.RecordStore;
import spoor.casefile.TestEvidence;
import spoor.engine.Cancel;
import spoor.event.Origin;
import spoor.ingest.CredentialNotes;

import java.util.List;

/// A user who assumes a role, and an event of that role's session.
final class Sessions {
    static final int ASSUME = 0;
    static final int USE = 1;

    static final String KEY = "ASIAIOSFODNN7EXAMPLE";

    private static final String ASSUME_ROLE =
            TestEvidence.record(
                    "2023-07-10T12:14:58Z",
                    "AssumeRole",
                    "sts",
                    "deploy-bot",
                    "203.0.113.77",
                    """
                    "responseElements":{"credentials":{"accessKeyId":"%s"},\
                    "assumedRoleUser":{"assumedRoleId":"AROAEXAMPLE:b7"}}\
                    """
                            .formatted(KEY));

    private static final String GET_OBJECT =
            """
            {"eventVersion":"1.08","userIdentity":{"type":"AssumedRole",\
            "principalId":"AROAEXAMPLE:b7",\
            "arn":"arn:aws:sts::111122223333:assumed-role/BackupRole/b7",\
            "accountId":"111122223333","accessKeyId":"%s","sessionContext":{"attributes":\
            {"creationDate":"2023-07-10T12:14:58Z"},"sessionIssuer":{"type":"Role",\
            "arn":"arn:aws:iam::111122223333:role/BackupRole","userName":"BackupRole"}}},\
            "eventTime":"2023-07-10T12:15:03Z","eventSource":"s3.amazonaws.com",\
            "eventName":"GetObject","awsRegion":"us-east-1","sourceIPAddress":"203.0.113.77",\
            "eventID":"11111111-2222-4333-8444-555555555555","eventType":"AwsApiCall",\
            "recipientAccountId":"111122223333"}\
            """
                    .formatted(KEY);

    private static final String EARLIER =
            TestEvidence.record("2023-07-10T11:00:00Z", "ListUsers", "iam", "alice", "10.0.4.12");

    private Sessions() {}

    static Evidence all() {
        return TestEvidence.of(ASSUME_ROLE, GET_OBJECT);
    }

    /// The same with one event more.
    static Evidence more() {
        return TestEvidence.of(ASSUME_ROLE, GET_OBJECT, EARLIER);
    }

    /// The same on a disk that cannot be read any more.
    static Evidence unreadable() {
        Evidence real = all();
        return new Evidence(
                real.table(),
                real.engine(),
                new RecordStore() {
                    @Override
                    public byte[] bytes(long position, int length) {
                        throw new IllegalStateException("The disk is gone.");
                    }

                    @Override
                    public Origin origin(long position, int length) {
                        throw new IllegalStateException("The disk is gone.");
                    }

                    @Override
                    public List<CredentialNotes.Note> credentialNotes(Cancel cancel) {
                        throw new IllegalStateException("The disk is gone.");
                    }
                });
    }
}
