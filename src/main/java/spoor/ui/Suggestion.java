package spoor.ui;

/// Something that could be meant by what is typed.
///
/// @param title what a person reads
/// @param detail what it means, or how many events have it
/// @param insert replaces the token; ends with a colon where a value has to follow
record Suggestion(String title, String detail, String insert) {
    boolean wantsValue() {
        return insert.endsWith(":");
    }
}
