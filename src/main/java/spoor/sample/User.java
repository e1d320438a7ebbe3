package spoor.sample;

/// An IAM user with one long-term key.
record User(Account account, String name, String id, String key) {
    String arn() {
        return "arn:aws:iam::" + account.id() + ":user/" + name;
    }
}
