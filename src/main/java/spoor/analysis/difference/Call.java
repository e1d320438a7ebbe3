package spoor.analysis.difference;

import spoor.event.Family;

/// The call behind one side of a difference.
///
/// @param source of the event, without `.amazonaws.com`
/// @param account whose log tells of the call; may be empty
/// @param thing that the call was about, by name; may be empty
public record Call(String source, String name, String account, String thing) {
    /// In place of a call where there is none.
    public static final Call NONE = new Call("", "", "", "");

    boolean isNone() {
        return name.isEmpty();
    }

    boolean is(String family) {
        return Family.of(name).equals(family);
    }
}
