package spoor.analysis;

/// Two identities of the records that are one, as another record shows.
///
/// @param from key of the identity that is taken for another
/// @param into key of that other
public record Merge(String from, String into, Reason reason) {
    /// What shows it.
    public enum Reason {
        /// The log of the identity's own account shows the id with a name and an ARN.
        SAME_ID,
        /// The records show only an access key, and others whose key it is.
        SAME_KEY
    }
}
