package spoor.sample;

/// An IAM role. The path stands in its own ARN but not in the ARN of its sessions.
record Role(Account account, String path, String name, String id) {
    String arn() {
        return "arn:aws:iam::" + account.id() + ":role" + path + name;
    }
}
