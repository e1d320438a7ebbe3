package spoor.analysis.difference;

import spoor.analysis.difference.Matrix.Kind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/// A place in the parameters of many calls, and what each call has there. Holds only what is there:
/// calls may have a hundred thousand different members between them.
///
/// A place is parted into its members where all calls that have it have an object there. A policy,
/// a list of several or a scalar in any of them makes it one cell.
final class MatrixNode {
    private static final Value FILLED = new Value.Text("{…}");
    private static final long FILLED_KEY = Long.MIN_VALUE;
    private static final long PARTLY_UNKNOWN = 1L << 40;

    final String path;
    final String name;
    final SequencedMap<String, MatrixNode> children = new LinkedHashMap<>();

    /// What calls have here, by the place of the call; nothing for those that have none.
    final Map<Integer, Held> held = new HashMap<>();

    final Map<Long, Held> values = new LinkedHashMap<>();
    private boolean isParted;
    private boolean isWhole;
    private boolean hasEmpty;

    /// One value and how many have it.
    static final class Held {
        final Value value;
        final Kind kind;
        int count;

        Held(Value value, Kind kind) {
            this.value = value;
            this.kind = kind;
        }
    }

    MatrixNode(String path, String name) {
        this.path = path;
        this.name = name;
    }

    /// Whether the columns are those of its members.
    boolean isParted() {
        return isParted && !isWhole;
    }

    /// First look at what a call has here.
    void survey(Meant meant) {
        switch (only(meant)) {
            case Meant.Members members when members.members().isEmpty() -> hasEmpty = true;
            case Meant.Members members when isObject(members) -> {
                isParted = true;
                steps(members).forEach((step, member) -> child(step, member).survey(member.meant));
            }
            case Meant.Elements list when list.elements().isEmpty() -> hasEmpty = true;
            case Meant.Members _, Meant.Elements _, Meant.Leaf _ -> isWhole = true;
            case Meant.Unknowable _, Meant.Nothing _ -> {}
        }
    }

    /// Second look, when it is known how the calls differ in shape.
    void take(int call, Meant meant) {
        if (meant instanceof Meant.Nothing) {
            return;
        }
        Meant one = only(meant);
        boolean isUnknown = one instanceof Meant.Unknowable;
        boolean isFilled = one instanceof Meant.Members m && !m.members().isEmpty();
        if (!isParted() || isUnknown || !isFilled) {
            put(call, key(meant, one), meant.source(), kind(meant));
        } else if (one instanceof Meant.Members members) {
            if (hasEmpty) {
                put(call, FILLED_KEY, FILLED, Kind.KNOWN);
            }
            steps(members).forEach((step, member) -> child(step, member).take(call, member.meant));
        }
    }

    private void put(int call, long key, Value value, Kind kind) {
        Held one = values.computeIfAbsent(key, _ -> new Held(value, kind));
        one.count++;
        held.put(call, one);
    }

    private static long key(Meant meant, Meant one) {
        return one instanceof Meant.Unknowable(Value source, int _)
                        && source instanceof Value.Unknown(Value.Reason reason, String _)
                ? -1L - reason.ordinal()
                : meant.id() + (meant.hasUnknown() ? PARTLY_UNKNOWN : 0);
    }

    private static Kind kind(Meant meant) {
        return meant.hasUnknown() ? Kind.UNKNOWN : Kind.KNOWN;
    }

    /// A list of one means its element.
    private static Meant only(Meant meant) {
        Meant one = meant;
        while (one instanceof Meant.Elements list && list.elements().size() == 1) {
            one = list.elements().getFirst();
        }
        return one;
    }

    /// Whether the members are told apart; a policy is one thing.
    private static boolean isObject(Meant.Members members) {
        return !Grants.isPolicy(members.source());
    }

    private record Step(String name, Meant meant) {}

    /// The members, keys in other letters as one unless the object has both.
    private static SequencedMap<String, Step> steps(Meant.Members members) {
        SequencedMap<String, Step> steps = new LinkedHashMap<>();
        Set<String> once = new HashSet<>();
        Set<String> twice = new HashSet<>();
        members.members()
                .keySet()
                .forEach(key -> (once.add(lower(key)) ? once : twice).add(lower(key)));
        members.members()
                .forEach((key, meant) -> {
                    boolean isExact = members.isExact() || twice.contains(lower(key));
                    steps.put(isExact ? key : lower(key), new Step(key, meant));
                });
        return steps;
    }

    private static String lower(String key) {
        return key.toLowerCase(Locale.ROOT);
    }

    private MatrixNode child(String step, Step member) {
        String inner = path.isEmpty() ? member.name : path + "." + member.name;
        return children.computeIfAbsent(step, _ -> new MatrixNode(inner, member.name));
    }

    /// The places that may be columns, in the order of the document, each with the calls of which
    /// something around it is unknown.
    List<Leaf> leaves(Map<Integer, Held> unknownAround) {
        List<Leaf> leaves = new ArrayList<>();
        if (!isParted()) {
            leaves.add(new Leaf(this, unknownAround));
            return leaves;
        }
        Map<Integer, Held> around = unknownAround;
        if (values.values().stream().anyMatch(one -> one.kind == Kind.UNKNOWN)) {
            around = new HashMap<>(unknownAround);
            for (Map.Entry<Integer, Held> call : held.entrySet()) {
                if (call.getValue().kind == Kind.UNKNOWN) {
                    around.put(call.getKey(), call.getValue());
                }
            }
        }
        if (hasEmpty) {
            leaves.add(new Leaf(this, unknownAround));
        }
        for (MatrixNode child : children.values()) {
            leaves.addAll(child.leaves(around));
        }
        return leaves;
    }

    /// @param unknownAround by the place of the call, in place of what is not told there
    record Leaf(MatrixNode node, Map<Integer, Held> unknownAround) {}
}
