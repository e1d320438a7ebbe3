package spoor.analysis;

/// What CloudTrail's user guide says one can read from `userIdentity`: "whether the request was
/// made with root or IAM user credentials; with temporary security credentials for a role or
/// federated user; by another AWS service; on behalf of an IAM Identity Center user". The last
/// question is ours.
public enum WhoQuestion {
    ROOT_OR_USER,
    ROLE_OR_FEDERATED,
    OTHER_SERVICE,
    IDENTITY_CENTER,
    ACROSS_ACCOUNTS
}
