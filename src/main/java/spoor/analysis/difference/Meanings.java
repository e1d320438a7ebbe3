package spoor.analysis.difference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;

/// Gives each value a number, the same for the same meaning, from the leaves upward. So any two
/// parts of two documents are compared at once, however large they are. For one thread and one
/// comparison.
final class Meanings {
    /// The id of what is null or absent.
    static final int NOTHING = 0;

    private static final int EMPTY = 1;

    /// Before the numbers of a list, so that they are never those of an object.
    private static final long LIST = -1;

    private final Map<Object, Integer> ids = new HashMap<>();
    private final Map<String, Integer> texts = new HashMap<>();
    private final Map<String, MemberName> names = new HashMap<>();
    private final Set<String> hidden = new TreeSet<>();
    private final boolean isNoiseShown;

    Meanings(boolean isNoiseShown) {
        this.isNoiseShown = isNoiseShown;
        ids.put("nothing", NOTHING);
        ids.put("empty", EMPTY);
    }

    /// Where noise was left out, as paths without the places in lists.
    List<String> hidden() {
        return List.copyOf(hidden);
    }

    Meant of(Value value) {
        return of(value, new Place(Optional.empty(), "", name(""), 0, false));
    }

    /// @param member in which a value stands, or of the list whose element it is
    private record Place(
            Optional<Place> outer, String member, MemberName name, int depth, boolean isInPolicy) {
        String path() {
            String before = outer.map(Place::path).orElse("");
            return before.isEmpty() ? member : before + "." + member;
        }

        boolean is(MemberName.Kind kind) {
            return name.kind() == kind;
        }
    }

    private MemberName name(String name) {
        MemberName known = names.get(name);
        if (known == null) {
            known = MemberName.of(name, id("k" + name), id("k" + MemberName.loose(name)));
            names.put(name, known);
        }
        return known;
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
            if (place.is(MemberName.Kind.ACTION)) {
                return new Meant.Leaf(value, id("s" + text.toLowerCase(Locale.ROOT)));
            }
            if (place.is(MemberName.Kind.ACCOUNT) && Grants.isAccount(text)) {
                return new Meant.Leaf(value, id("sarn:aws:iam::" + text + ":root"));
            }
            if (place.is(MemberName.Kind.PRINCIPAL) && text.equals("*")) {
                SequencedMap<String, Value> anyone = new LinkedHashMap<>();
                anyone.put("AWS", value);
                return members(value, anyone, place, false);
            }
        }
        Integer known = texts.get(text);
        if (known == null) {
            known = id(Scalars.ofText(text));
            texts.put(text, known);
        }
        return new Meant.Leaf(value, known);
    }

    private Meant structure(Value.Structure value, Place place) {
        SequencedMap<String, Value> members = value.members();
        if (members.isEmpty()) {
            return new Meant.Members(value, EMPTY, EMPTY, false, new LinkedHashMap<>(), false);
        }
        if (members.size() == 1 && members.get("items") instanceof Value.Items inner) {
            return elements(value, inner.items(), place);
        }
        return members(value, FlatRule.unfolded(members), place, false);
    }

    private Meant members(
            Value value, SequencedMap<String, Value> members, Place place, boolean isExact) {
        boolean isInPolicy = place.isInPolicy() || Grants.isPolicy(value);
        boolean isRule = place.is(MemberName.Kind.RULES);
        int depth = place.depth() + 1;
        Optional<Place> outer = Optional.of(place);
        SequencedMap<String, Meant> meant = new LinkedHashMap<>();
        boolean hasUnknown = false;
        for (Map.Entry<String, Value> member : members.entrySet()) {
            String key = member.getKey();
            MemberName name = name(key);
            Place inner = new Place(outer, key, name, depth, isInPolicy);
            if (!isNoiseShown && name.isNoise() && Noise.is(key, member.getValue(), depth)) {
                hidden.add(inner.path());
                continue;
            }
            Meant one = of(member.getValue(), inner);
            if (isRule && one.id() == EMPTY) {
                continue;
            }
            hasUnknown |= one.hasUnknown();
            meant.put(key, one);
        }
        return numbered(value, meant, hasUnknown, isExact);
    }

    private Meant numbered(
            Value value, SequencedMap<String, Meant> meant, boolean hasUnknown, boolean isExact) {
        Set<Integer> twice = isExact ? Set.of() : twice(meant);
        long[] meanings = new long[meant.size()];
        long[] orders = new long[meant.size()];
        int count = 0;
        for (Map.Entry<String, Meant> member : meant.entrySet()) {
            Meant inner = member.getValue();
            if (inner.id() == NOTHING) {
                continue;
            }
            MemberName name = name(member.getKey());
            boolean isOwn = isExact || !twice.isEmpty() && twice.contains(name.looseId());
            long key = (long) (isOwn ? name.id() : name.looseId()) << Integer.SIZE;
            meanings[count] = key | inner.id();
            orders[count++] = key | inner.order();
        }
        int id = membersId(meanings, count);
        int order = membersId(orders, count);
        return new Meant.Members(value, id, order, hasUnknown, meant, isExact);
    }

    /// Ids of the loose spellings that the object has in several exact ones.
    private Set<Integer> twice(SequencedMap<String, Meant> meant) {
        int[] loose = new int[meant.size()];
        int count = 0;
        for (String key : meant.keySet()) {
            loose[count++] = name(key).looseId();
        }
        Arrays.sort(loose);
        Set<Integer> twice = new HashSet<>();
        for (int i = 1; i < count; i++) {
            if (loose[i] == loose[i - 1]) {
                twice.add(loose[i]);
            }
        }
        return twice;
    }

    private int membersId(long[] pairs, int count) {
        if (count == 0) {
            return EMPTY;
        }
        long[] sorted = Arrays.copyOf(pairs, count);
        Arrays.sort(sorted);
        return id(Numbers.of(sorted));
    }

    private Meant elements(Value value, List<Value> items, Place place) {
        SequencedMap<String, Value> tags = TagList.asMap(items);
        if (!tags.isEmpty()) {
            return members(value, tags, place, true);
        }
        List<Meant> elements = new ArrayList<>(items.size());
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
        boolean isOrdered = place.name().isOrdered();
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
        if (of.length < 2) {
            return of.length == 0 ? EMPTY : of[0];
        }
        long[] numbers = new long[of.length + 1];
        numbers[0] = LIST;
        for (int i = 0; i < of.length; i++) {
            numbers[i + 1] = of[i];
        }
        return id(Numbers.of(numbers));
    }

    private int id(Object key) {
        Integer known = ids.get(key);
        if (known == null) {
            known = ids.size();
            ids.put(key, known);
        }
        return known;
    }
}
