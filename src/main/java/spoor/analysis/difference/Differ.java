package spoor.analysis.difference;

import spoor.analysis.difference.Difference.Sign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/// Compares two values by their meaning. `compare(b, a)` is the mirror of `compare(a, b)`, and
/// empty exactly if both mean the same.
public final class Differ {
    private static final Meant.Nothing NOTHING = new Meant.Nothing(Value.ABSENT, Meanings.NOTHING);

    /// Between two things of the same kind, one before and one after, with the places they had.
    private record Placed(int place, Difference difference) {}

    private Differ() {}

    /// What differs, noise left out.
    public static Difference compare(Value before, Value after) {
        return compare(before, after, false);
    }

    public static Difference compare(Value before, Value after, boolean isNoiseShown) {
        Meanings meanings = new Meanings(isNoiseShown);
        Meant one = meanings.of(before);
        Meant other = meanings.of(after);
        Difference root = compare(one, other, "", "");
        return new Difference(root.sign(), "", "", before, after, root.parts(), meanings.hidden());
    }

    private static Difference compare(Meant a, Meant b, String path, String name) {
        if (a instanceof Meant.Unknowable || b instanceof Meant.Unknowable) {
            return leaf(Sign.UNKNOWN, a, b, path, name);
        }
        boolean isKnown = !a.hasUnknown() && !b.hasUnknown();
        if (isKnown && a.id() == b.id() && a.order() == b.order()) {
            return leaf(Sign.SAME, a, b, path, name);
        }
        if (a.id() == Meanings.NOTHING) {
            return leaf(Sign.ADDED, a, b, path, name);
        }
        if (b.id() == Meanings.NOTHING) {
            return leaf(Sign.REMOVED, a, b, path, name);
        }
        if (a instanceof Meant.Members one && b instanceof Meant.Members other) {
            return members(one, other, path, name);
        }
        if (a instanceof Meant.Elements || b instanceof Meant.Elements) {
            return elements(a, b, path, name);
        }
        return leaf(Sign.CHANGED, a, b, path, name);
    }

    private static Difference leaf(Sign sign, Meant a, Meant b, String path, String name) {
        return new Difference(sign, path, name, a.source(), b.source());
    }

    // Objects.

    private static Difference members(Meant.Members a, Meant.Members b, String path, String name) {
        Map<String, Integer> placesAfter = places(b.members());
        Map<String, String> partners = partners(a, b);
        List<Placed> parts = new ArrayList<>(a.members().size() + 1);
        Set<String> taken = new HashSet<>();
        int placeBefore = 0;
        for (Map.Entry<String, Meant> member : a.members().entrySet()) {
            String key = member.getKey();
            String partner = partners.getOrDefault(key, key);
            Meant other = b.members().getOrDefault(partner, NOTHING);
            taken.add(partner);
            String shown = key.compareTo(partner) <= 0 ? key : partner;
            int place =
                    Math.min(placeBefore++, placesAfter.getOrDefault(partner, Integer.MAX_VALUE));
            parts.add(
                    new Placed(
                            place, compare(member.getValue(), other, inside(path, shown), shown)));
        }
        b.members()
                .forEach((key, value) -> {
                    if (!taken.contains(key)) {
                        parts.add(
                                new Placed(
                                        placesAfter.getOrDefault(key, 0),
                                        compare(NOTHING, value, inside(path, key), key)));
                    }
                });
        return node(a, b, parts, false, path, name);
    }

    private static String inside(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static Map<String, Integer> places(SequencedMap<String, Meant> members) {
        Map<String, Integer> places = new HashMap<>();
        members.keySet().forEach(key -> places.put(key, places.size()));
        return places;
    }

    /// By key of `a` without one of the same spelling in `b`, the key of `b` that is spelled in
    /// other letters, where there is just one on each side.
    private static Map<String, String> partners(Meant.Members a, Meant.Members b) {
        Map<String, String> partners = new HashMap<>();
        boolean isWhole = b.members().keySet().containsAll(a.members().keySet());
        if (a.isExact() || b.isExact() || isWhole) {
            return partners;
        }
        Map<String, String> left = loose(a.members(), b.members());
        Map<String, String> right = loose(b.members(), a.members());
        left.forEach((lower, key) -> {
            String partner = right.getOrDefault(lower, "");
            if (!key.isEmpty() && !partner.isEmpty()) {
                partners.put(key, partner);
            }
        });
        return partners;
    }

    private static Map<String, String> loose(
            SequencedMap<String, Meant> members, SequencedMap<String, Meant> others) {
        Map<String, String> loose = new LinkedHashMap<>();
        members.keySet().stream()
                .filter(key -> !others.containsKey(key))
                .forEach(key -> loose.merge(MemberName.loose(key), key, (_, _) -> ""));
        return loose;
    }

    // Lists.

    private static Difference elements(Meant a, Meant b, String path, String name) {
        List<Meant> before = asList(a);
        List<Meant> after = asList(b);
        boolean isOrdered =
                a instanceof Meant.Elements one && one.isOrdered()
                        || b instanceof Meant.Elements other && other.isOrdered();
        List<Pairing.Pair> pairs =
                isOrdered ? Pairing.byPlace(before, after) : Pairing.of(before, after);
        List<Placed> parts = new ArrayList<>();
        int last = -1;
        boolean isMoved = false;
        for (Pairing.Pair pair : pairs) {
            Meant one = pair.before() < 0 ? NOTHING : before.get(pair.before());
            Meant other = pair.after() < 0 ? NOTHING : after.get(pair.after());
            String step = "[" + (pair.key().isEmpty() ? pair.place() : pair.key()) + "]";
            parts.add(new Placed(pair.place(), compare(one, other, path + step, step)));
            if (pair.before() >= 0 && pair.after() >= 0) {
                isMoved |= pair.after() < last;
                last = pair.after();
            }
        }
        return node(a, b, parts, isMoved, path, name);
    }

    /// One thing where the other side has a list of them stands for a list of one.
    private static List<Meant> asList(Meant meant) {
        return switch (meant) {
            case Meant.Elements e -> e.elements();
            case Meant.Members m when m.members().isEmpty() -> List.of();
            case Meant.Members _, Meant.Leaf _, Meant.Unknowable _, Meant.Nothing _ ->
                    List.of(meant);
        };
    }

    private static int inOrder(Placed one, Placed other) {
        if (one.place() != other.place()) {
            return Integer.compare(one.place(), other.place());
        }
        int byName = one.difference().name().compareTo(other.difference().name());
        return byName != 0 ? byName : content(one).compareTo(content(other));
    }

    /// Tells two at one place apart without regard to which side they are on.
    private static String content(Placed placed) {
        Difference difference = placed.difference();
        String before = difference.before().toString();
        String after = difference.after().toString();
        return difference.before() instanceof Value.Absent
                ? after
                : difference.after() instanceof Value.Absent || before.compareTo(after) < 0
                        ? before
                        : after;
    }

    private static Difference node(
            Meant a, Meant b, List<Placed> placed, boolean isMoved, String path, String name) {
        placed.sort(Differ::inOrder);
        List<Difference> parts = placed.stream().map(Placed::difference).toList();
        Sign sign = isMoved ? Sign.MOVED : Sign.SAME;
        for (Difference part : parts) {
            if (part.sign().isChange()) {
                sign = Sign.CHANGED;
            } else if (part.sign() == Sign.UNKNOWN && sign != Sign.CHANGED) {
                sign = Sign.UNKNOWN;
            } else if (part.sign() == Sign.MOVED && sign == Sign.SAME) {
                sign = Sign.MOVED;
            }
        }
        boolean isFolded = sign == Sign.SAME || sign == Sign.MOVED;
        return new Difference(
                sign, path, name, a.source(), b.source(), isFolded ? List.of() : parts, List.of());
    }
}
