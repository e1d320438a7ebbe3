package spoor.analysis.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;

/// Gives each value a number, the same for the same meaning, from the leaves upward. So any two
/// parts of two documents are compared at once, however large they are. For one thread and one
/// comparison.
final class Meanings {
    /// Lists whose order is what they say.
    private static final Set<String> ORDERED =
            Set.of("commands", "command", "args", "arguments", "entrypoint", "layers");

    private static final String EMPTY = "empty";

    private final Map<Object, Integer> ids = new HashMap<>();
    private final Set<String> hidden = new TreeSet<>();
    private final boolean isNoiseShown;

    Meanings(boolean isNoiseShown) {
        this.isNoiseShown = isNoiseShown;
    }

    /// Where noise was left out, as paths without the places in lists.
    List<String> hidden() {
        return List.copyOf(hidden);
    }

    Meant of(Value value) {
        return of(value, new Place("", "", 0, false));
    }

    /// @param name of the member in which a value stands, or of the list whose element it is
    private record Place(String path, String name, int depth, boolean isInPolicy) {
        Place member(String member, boolean isPolicy) {
            String inner = path.isEmpty() ? member : path + "." + member;
            return new Place(inner, member, depth + 1, isInPolicy || isPolicy);
        }

        boolean is(String... names) {
            for (String one : names) {
                if (name.equalsIgnoreCase(one)) {
                    return true;
                }
            }
            return false;
        }
    }

    private Meant of(Value value, Place place) {
        return switch (value) {
            case Value.Absent _, Value.Null _ -> new Meant.Nothing(value, id("nothing"));
            case Value.Unknown _ -> new Meant.Unknowable(value, id("unknown"));
            case Value.Flag(boolean isTrue) -> new Meant.Leaf(value, id("b" + isTrue));
            case Value.Numeral(String spelling) ->
                    new Meant.Leaf(value, id(Scalars.ofNumber(spelling)));
            case Value.Text(String text) -> text(value, text, place);
            case Value.Opened(String _, Value inner) -> of(inner, place);
            case Value.Items(List<Value> items) -> elements(value, items, place);
            case Value.Structure structure -> structure(structure, place);
        };
    }

    private Meant text(Value value, String text, Place place) {
        if (place.isInPolicy()) {
            if (place.is("Action", "NotAction")) {
                return new Meant.Leaf(value, id("s" + text.toLowerCase(Locale.ROOT)));
            }
            if (place.is("AWS") && text.matches("\\d{12}")) {
                return new Meant.Leaf(value, id("sarn:aws:iam::" + text + ":root"));
            }
            if (place.is("Principal", "NotPrincipal") && text.equals("*")) {
                SequencedMap<String, Value> anyone = new LinkedHashMap<>();
                anyone.put("AWS", value);
                return members(value, anyone, place, false);
            }
        }
        return new Meant.Leaf(value, id(Scalars.ofText(text)));
    }

    private Meant structure(Value.Structure value, Place place) {
        SequencedMap<String, Value> members = value.members();
        if (members.isEmpty()) {
            int empty = id(EMPTY);
            return new Meant.Members(value, empty, empty, false, new LinkedHashMap<>(), false);
        }
        if (members.size() == 1 && members.get("items") instanceof Value.Items inner) {
            return elements(value, inner.items(), place);
        }
        return members(value, FlatRule.unfolded(members), place, false);
    }

    private Meant members(
            Value value, SequencedMap<String, Value> members, Place place, boolean isExact) {
        boolean isPolicy = Grants.isPolicy(value);
        boolean isRule = place.is("ipPermissions", "revokedSecurityGroupRuleSet");
        SequencedMap<String, Meant> meant = new LinkedHashMap<>();
        boolean hasUnknown = false;
        for (Map.Entry<String, Value> member : members.entrySet()) {
            Place inner = place.member(member.getKey(), isPolicy);
            if (!isNoiseShown && Noise.is(member.getKey(), member.getValue(), inner.depth())) {
                hidden.add(inner.path());
                continue;
            }
            Meant one = of(member.getValue(), inner);
            if (isRule && one.id() == id(EMPTY)) {
                continue;
            }
            hasUnknown |= one.hasUnknown();
            meant.put(member.getKey(), one);
        }
        return numbered(value, meant, hasUnknown, isExact);
    }

    private Meant numbered(
            Value value, SequencedMap<String, Meant> meant, boolean hasUnknown, boolean isExact) {
        Set<String> once = new HashSet<>();
        Set<String> twice = new HashSet<>();
        meant.keySet().stream()
                .map(key -> key.toLowerCase(Locale.ROOT))
                .filter(key -> !once.add(key))
                .forEach(twice::add);
        List<List<Object>> pairs = new ArrayList<>();
        List<List<Object>> inOrder = new ArrayList<>();
        for (Map.Entry<String, Meant> member : meant.entrySet()) {
            if (member.getValue() instanceof Meant.Nothing) {
                continue;
            }
            String lower = member.getKey().toLowerCase(Locale.ROOT);
            String key = isExact || twice.contains(lower) ? member.getKey() : lower;
            pairs.add(List.of(key, member.getValue().id()));
            inOrder.add(List.of(key, member.getValue().order()));
        }
        int id = pairs.isEmpty() ? id(EMPTY) : id(List.of("{", new HashSet<>(pairs)));
        int order = inOrder.isEmpty() ? id(EMPTY) : id(List.of("{", new HashSet<>(inOrder)));
        return new Meant.Members(value, id, order, hasUnknown, meant, isExact);
    }

    private Meant elements(Value value, List<Value> items, Place place) {
        SequencedMap<String, Value> tags = TagList.asMap(items);
        if (!tags.isEmpty()) {
            return members(value, tags, place, true);
        }
        List<Meant> elements = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        boolean hasUnknown = false;
        for (Value item : items) {
            Meant element = of(item, place);
            // What a policy lists is a set; all else may count its elements.
            if (!place.isInPolicy() || seen.add(element.id())) {
                elements.add(element);
                hasUnknown |= element.hasUnknown();
            }
        }
        boolean isOrdered = ORDERED.contains(place.name().toLowerCase(Locale.ROOT));
        List<Integer> orders = elements.stream().map(Meant::order).toList();
        List<Integer> meanings = elements.stream().map(Meant::id).toList();
        int order = listId("[", orders);
        int id = listId("[", isOrdered ? meanings : meanings.stream().sorted().toList());
        return new Meant.Elements(value, id, order, hasUnknown, elements, isOrdered);
    }

    /// A list of one means its element, as S3's and EC2's XML has it.
    private int listId(String mark, List<Integer> of) {
        return switch (of.size()) {
            case 0 -> id(EMPTY);
            case 1 -> of.getFirst();
            default -> id(List.of(mark, of));
        };
    }

    private int id(Object key) {
        return ids.computeIfAbsent(key, _ -> ids.size());
    }
}
