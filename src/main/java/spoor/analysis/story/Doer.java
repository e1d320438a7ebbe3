package spoor.analysis.story;

import java.util.List;

/// Who made a call, as far as its record or the records around it tell. Console billing records
/// show only an account and perhaps a key.
public sealed interface Doer {
    /// The record names the caller.
    ///
    /// @param identity its key, as the events have it
    /// @param person behind the session of a role, by name; empty where that is the same or unknown
    record Named(String identity, String name, String person) implements Doer {}

    /// The record shows only a key, and other records whose key it is.
    record ByKey(String identity, String name, String key) implements Doer {}

    /// The record names nobody, but only one identity called from its address, in its account,
    /// within a minute. Likely, and not proved.
    ///
    /// @param witness row of the nearest of those calls
    record SameMinute(String identity, String name, int witness) implements Doer {}

    /// The record names nobody, and several called from its address within a minute.
    record Several(List<String> names) implements Doer {
        public Several {
            names = List.copyOf(names);
        }
    }

    /// No record tells.
    ///
    /// @param shown all that the record shows: a key, an account; may be empty
    record CannotTell(String shown) implements Doer {}

    /// Who it was, and how surely, in words.
    default String words() {
        return switch (this) {
            case Named named ->
                    named.person().isEmpty()
                            ? named.name()
                            : named.person() + " as " + named.name();
            case ByKey byKey -> byKey.name() + " (by the key)";
            case SameMinute same -> "likely " + same.name();
            case Several several -> "cannot tell: " + String.join(" or ", several.names());
            case CannotTell nobody ->
                    nobody.shown().isEmpty() ? "cannot tell" : "cannot tell: " + nobody.shown();
        };
    }
}
