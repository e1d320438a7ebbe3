package spoor.analysis.difference;

import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
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

    /// The id of what is null or absent.
    static final int NOTHING = 0;

    private static final String EMPTY = "empty";

    private final Map<Object, Integer> ids = new HashMap<>();
    private final Set<String> hidden = new TreeSet<>();
    private final boolean isNoiseShown;

    Meanings(boolean isNoiseShown) {
        this.isNoiseShown = isNoiseShown;
        ids.put("nothing", NOTHING);
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
            case Value.Absent _, Value.Null _ -> new Meant.Nothing(value, NOTHING);
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
        Set<String> twice = isExact ? Set.of() : twice(meant);
        long[] meanings = new long[meant.size()];
        long[] orders = new long[meant.size()];
        int count = 0;
        for (Map.Entry<String, Meant> member : meant.entrySet()) {
            if (member.getValue().id() == NOTHING) {
                continue;
            }
            String lower = isExact ? "" : loose(member.getKey());
            String key = isExact || twice.contains(lower) ? member.getKey() : lower;
            long name = (long) id("k" + key) << Integer.SIZE;
            meanings[count] = name | member.getValue().id();
            orders[count++] = name | member.getValue().order();
        }
        int id = membersId(meanings, count);
        int order = membersId(orders, count);
        return new Meant.Members(value, id, order, hasUnknown, meant, isExact);
    }

    /// The spelling that all names of a member have in common: services differ in their letters,
    /// and IAM calls the same document by two names.
    static String loose(String key) {
        String lower = key.toLowerCase(Locale.ROOT);
        return lower.equals("assumerolepolicydocument") ? "policydocument" : lower;
    }

    /// Keys, in their loose spelling, that the object has in several spellings.
    private static Set<String> twice(SequencedMap<String, Meant> meant) {
        Set<String> once = new HashSet<>();
        Set<String> twice = new HashSet<>();
        for (String key : meant.keySet()) {
            String lower = loose(key);
            if (!once.add(lower)) {
                twice.add(lower);
            }
        }
        return twice;
    }

    private int membersId(long[] pairs, int count) {
        if (count == 0) {
            return id(EMPTY);
        }
        long[] sorted = Arrays.copyOf(pairs, count);
        Arrays.sort(sorted);
        return id(LongBuffer.wrap(sorted));
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
        int[] orders = elements.stream().mapToInt(Meant::order).toArray();
        int[] meanings = elements.stream().mapToInt(Meant::id).toArray();
        int order = listId(orders);
        if (!isOrdered) {
            Arrays.sort(meanings);
        }
        return new Meant.Elements(value, listId(meanings), order, hasUnknown, elements, isOrdered);
    }

    /// A list of one means its element, as S3's and EC2's XML has it.
    private int listId(int[] of) {
        return switch (of.length) {
            case 0 -> id(EMPTY);
            case 1 -> of[0];
            default -> id(IntBuffer.wrap(of));
        };
    }

    private int id(Object key) {
        return ids.computeIfAbsent(key, _ -> ids.size());
    }
}
