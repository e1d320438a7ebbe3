package spoor.analysis.story;

import spoor.analysis.story.Deed.Mark;

import java.util.List;

/// What was done to one thing, in the order of time.
///
/// @param kind of thing in words, such as `alarm` or `support case`; empty where calls do not say
///   what they are about
/// @param name of the thing
/// @param account whose log tells of it; may be empty
/// @param region where the thing is; empty where it is in none
/// @param facts what is known of the thing, in the order of telling; may be none
public record Story(
        String kind,
        String name,
        String account,
        String region,
        List<String> facts,
        List<Deed> deeds) {
    public Story {
        facts = List.copyOf(facts);
        deeds = List.copyOf(deeds);
    }

    /// The gravest mark of its calls that came to something, or [Mark#NONE]; [Mark#REFUSED] where
    /// none did.
    public Mark mark() {
        boolean isRefused = deeds.stream().allMatch(deed -> deed.mark() == Mark.REFUSED);
        return has(Mark.WEAKENED)
                ? Mark.WEAKENED
                : has(Mark.NOTABLE) ? Mark.NOTABLE : isRefused ? Mark.REFUSED : Mark.NONE;
    }

    private boolean has(Mark mark) {
        return deeds.stream().anyMatch(deed -> deed.mark() == mark);
    }
}
