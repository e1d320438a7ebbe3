package spoor.ui.inspector;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One value of a record with everything needed to show it as it stands there. Not a map: a name
/// that stands twice is evidence, and so is `1.50`.
///
/// @param path where it stands in the record
/// @param text of a string without quotes and escapes, of a number letter by letter; empty for
///   containers
/// @param source the text that this value stands in, from `from` to `to`
/// @param children of an object, an array, or of a string that holds JSON
record JsonItem(
        JsonPath path,
        Kind kind,
        String text,
        String source,
        int from,
        int to,
        List<JsonItem> children,
        Set<Mark> marks) {

    /// JSON's six kinds of value.
    enum Kind {
        OBJECT,
        ARRAY,
        TEXT,
        NUMBER,
        BOOLEAN,
        NULL
    }

    /// What one should know about a value.
    enum Mark {
        /// The name stands more than once in its object.
        TWICE,
        /// The string holds JSON, which the children are.
        OPENED,
        /// The string holds URL-encoded JSON, which the children are.
        DECODED,
        /// AWS put its marker where the value was.
        HIDDEN,
        /// AWS left the value out because it was too large.
        OMITTED,
        /// It stands inside a string, so that its letters are not those of the record.
        INSIDE
    }

    JsonItem {
        children = List.copyOf(children);
        marks = Set.copyOf(marks);
    }

    /// The name in its object, or the index in its array; empty for the record itself.
    String name() {
        return path.name();
    }

    boolean is(Mark mark) {
        return marks.contains(mark);
    }

    boolean isContainer() {
        return kind == Kind.OBJECT || kind == Kind.ARRAY;
    }

    /// The value letter by letter, quotes and escapes included.
    String json() {
        return source.substring(from, to);
    }

    /// What copying the value gives: a string's content, anything else as JSON.
    String value() {
        return kind == Kind.TEXT ? text : json();
    }

    /// The first value of this name, if this is an object that has one.
    Optional<JsonItem> find(String child) {
        return kind != Kind.OBJECT
                ? Optional.empty()
                : children.stream().filter(c -> c.name().equals(child)).findFirst();
    }

    /// The value that a path of names leads to.
    Optional<JsonItem> find(String first, String... more) {
        Optional<JsonItem> found = find(first);
        for (String name : more) {
            found = found.flatMap(item -> item.find(name));
        }
        return found;
    }

    /// The text of the string or number at a path; empty where there is none.
    String textAt(String first, String... more) {
        return find(first, more)
                .filter(i -> !i.isContainer() && i.kind() != Kind.NULL)
                .map(JsonItem::text)
                .orElse("");
    }
}
