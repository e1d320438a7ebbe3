package spoor.analysis;

import java.util.Arrays;
import java.util.List;

/// The life of one credential: a session, or an access key. What it did is counted among the events
/// that were asked about; how it came to be is looked for in the whole case.
///
/// @param id the session as its field has it, or the access key
/// @param name in words
/// @param identity key of whose it is
/// @param first time of the first use, milliseconds since 1970
/// @param last time of the last use
/// @param writes that succeeded
/// @param keys access keys with which it was used; a sign-in to the console has many
/// @param mfa what the records say in `mfaAuthenticated`, `true` or `false`
/// @param chain how one came by it
/// @param person who is behind it in the end
/// @param issued what was issued with it in turn
/// @param changes of the key: made, switched off or on, deleted
/// @param usesAfterEnd events with a key that was switched off or deleted by then
/// @param isMoved whether the credentials of an instance were used from more than one address
public record Life(
        String id,
        String name,
        String identity,
        long first,
        long last,
        int events,
        int failures,
        int writes,
        List<String> keys,
        List<String> addresses,
        List<String> agents,
        List<String> regions,
        List<String> accounts,
        List<String> mfa,
        List<String> sourceIdentities,
        Chain chain,
        Person person,
        List<Issue> issued,
        List<KeyChange> changes,
        int usesAfterEnd,
        boolean isMoved) {
    public Life {
        keys = List.copyOf(keys);
        addresses = List.copyOf(addresses);
        agents = List.copyOf(agents);
        regions = List.copyOf(regions);
        accounts = List.copyOf(accounts);
        mfa = List.copyOf(mfa);
        sourceIdentities = List.copyOf(sourceIdentities);
        issued = List.copyOf(issued);
        changes = List.copyOf(changes);
    }

    /// How many of these moments lie after the key's end: it was switched off or deleted before and
    /// not switched on again. Times are whole seconds, so the second of the change itself tells
    /// nothing.
    ///
    /// @param changes in the order of time
    /// @param times milliseconds since 1970
    public static int usesAfterEnd(List<KeyChange> changes, long[] times) {
        long[] uses = times.clone();
        Arrays.sort(uses);
        int after = 0;
        int next = 0;
        boolean isEnded = false;
        for (long use : uses) {
            while (next < changes.size() && changes.get(next).time() < use) {
                isEnded = changes.get(next++).isEnd();
            }
            after += isEnded ? 1 : 0;
        }
        return after;
    }
}
