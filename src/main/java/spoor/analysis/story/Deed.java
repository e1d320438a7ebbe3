package spoor.analysis.story;

/// A call in a story.
///
/// @param row of the event
/// @param title what the call does, in the past tense
/// @param reading what it changed, or what it was about; may be empty
public record Deed(int row, Doer doer, Way way, String title, String reading, Mark mark) {
    /// Why to look at a call first, the gravest last.
    public enum Mark {
        NONE,
        /// The call was denied or failed.
        REFUSED,
        /// The catalogue says that attackers do this.
        NOTABLE,
        /// Less is watched, or nobody is told any more.
        WEAKENED
    }
}
