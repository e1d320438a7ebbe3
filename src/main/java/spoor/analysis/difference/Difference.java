package spoor.analysis.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What differs between two values: a node of a tree.
///
/// @param path from the root, `bucketPolicy.Statement[AclCheck].Action`; elements of lists by their
///   key, or by the earlier of their places
/// @param name the last step of the path
/// @param before [Value#ABSENT] where it was not there
/// @param after [Value#ABSENT] where it is not there any more
/// @param parts what differs inside and what stayed beside it; none for what is wholly the same,
///   added or removed, or changed from one thing to quite another
/// @param hidden where noise was left out; of the root only
public record Difference(
        Sign sign,
        String path,
        String name,
        Value before,
        Value after,
        List<Difference> parts,
        List<String> hidden) {

    /// What became of a value.
    public enum Sign {
        SAME(' '),
        ADDED('+'),
        REMOVED('-'),
        CHANGED('~'),
        /// In another order, which means nothing.
        MOVED(' '),
        /// The record does not tell; never counted as a change.
        UNKNOWN('?');

        private final char mark;

        Sign(char mark) {
            this.mark = mark;
        }

        /// The sign in front of a line.
        public char mark() {
            return mark;
        }

        boolean isChange() {
            return this == ADDED || this == REMOVED || this == CHANGED;
        }
    }

    public Difference {
        parts = List.copyOf(parts);
        hidden = List.copyOf(hidden);
    }

    Difference(Sign sign, String path, String name, Value before, Value after) {
        this(sign, path, name, before, after, List.of(), List.of());
    }

    /// Whether both mean the same, as far as the records tell.
    public boolean isEmpty() {
        return !sign.isChange();
    }

    /// How many places differ: the innermost ones, what stands for what is gone counted with it.
    public long changes() {
        return leaves().filter(leaf -> leaf.sign().isChange())
                .map(Difference::path)
                .distinct()
                .count();
    }

    /// How many places differ in this way: the innermost ones.
    public long count(Sign counted) {
        return leaves().filter(leaf -> leaf.sign() == counted).count();
    }

    /// The innermost nodes, in the order of the document.
    public Stream<Difference> leaves() {
        List<Difference> leaves = new ArrayList<>();
        gather(leaves);
        return leaves.stream();
    }

    private void gather(List<Difference> leaves) {
        if (parts.isEmpty()) {
            leaves.add(this);
        }
        for (Difference part : parts) {
            part.gather(leaves);
        }
    }

    /// This node and all below it.
    public Stream<Difference> all() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(Difference::all));
    }

    /// The same with before and after exchanged.
    public Difference mirrored() {
        Sign other =
                switch (sign) {
                    case ADDED -> Sign.REMOVED;
                    case REMOVED -> Sign.ADDED;
                    case SAME, CHANGED, MOVED, UNKNOWN -> sign;
                };
        List<Difference> mirrored = parts.stream().map(Difference::mirrored).toList();
        return new Difference(other, path, name, after, before, mirrored, hidden);
    }

    /// Whether both sides mean the same and are written differently.
    public boolean isRespelled() {
        return sign == Sign.SAME && !before.equals(after);
    }
}
