package spoor.analysis;

/// Who is behind a call in the end, past all the roles.
///
/// @param key equal for one person, such as `user:AIDA…`; empty for nobody known
/// @param name in words
/// @param isClaimed whether nothing but a session's name tells, which the caller chose
public record Person(String key, String name, boolean isClaimed) {
    /// The records do not tell.
    public static final Person UNKNOWN = new Person("", "", false);

    private static final String CLAIMED = "claimed:";

    /// The person with a key that another person had.
    public static Person ofKey(String key, String name) {
        return key.isEmpty() ? UNKNOWN : new Person(key, name, key.startsWith(CLAIMED));
    }

    /// Somebody of whom only the name of the session is known.
    static Person claimed(String sessionName) {
        return sessionName.isEmpty()
                ? UNKNOWN
                : new Person(CLAIMED + sessionName, sessionName + " (claimed)", true);
    }
}
