package spoor.analysis.difference;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The member that tells the elements of two lists apart.
///
/// @param name in lower case; empty for none
/// @param spellings of it that the lists have
record ElementKey(String name, List<String> spellings) {
    static final ElementKey NONE = new ElementKey("", List.of());

    /// Names that are tried.
    private static final int MOST_KEYS = 12;

    private static final List<String> KEYS = List.of("key", "name", "id", "sid", "arn");
    private static final String SID = "sid";

    static ElementKey of(List<Meant> before, List<Meant> after) {
        Set<String> names = new HashSet<>();
        addNames(before, names);
        addNames(after, names);
        TreeMap<String, Set<String>> spellings =
                new TreeMap<>(
                        Comparator.comparingInt(ElementKey::rank)
                                .thenComparing(Comparator.naturalOrder()));
        for (String name : names) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (rank(lower) < Integer.MAX_VALUE) {
                spellings.computeIfAbsent(lower, _ -> new TreeSet<>()).add(name);
            }
        }
        return spellings.entrySet().stream()
                .limit(MOST_KEYS)
                .map(e -> new ElementKey(e.getKey(), List.copyOf(e.getValue())))
                .filter(key -> key.tellsApart(before) && key.tellsApart(after))
                .findFirst()
                .orElse(NONE);
    }

    private static void addNames(List<Meant> list, Set<String> names) {
        for (Meant element : list) {
            if (element instanceof Meant.Members m) {
                names.addAll(m.members().keySet());
            }
        }
    }

    private static int rank(String name) {
        int known = KEYS.indexOf(name);
        if (known >= 0) {
            return known;
        }
        if (name.equals("cidrip") || name.equals("cidripv6")) {
            return KEYS.size();
        }
        boolean isId = name.endsWith("id") || name.endsWith("arn");
        return isId ? KEYS.size() + 1 : Integer.MAX_VALUE;
    }

    boolean isNone() {
        return name.isEmpty();
    }

    /// Whether elements may be without it: statements need not all have a Sid.
    boolean isPartial() {
        return isNone() || name.equals(SID);
    }

    private boolean tellsApart(List<Meant> list) {
        Set<Integer> seen = new HashSet<>();
        for (Meant element : list) {
            Optional<Meant> key = in(element);
            boolean isMissing = key.isEmpty() && !isPartial();
            if (isMissing || key.isPresent() && !seen.add(key.get().id())) {
                return false;
            }
        }
        return true;
    }

    Optional<Meant> in(Meant element) {
        if (element instanceof Meant.Members m) {
            for (String spelling : spellings) {
                if (m.members().get(spelling) instanceof Meant.Leaf leaf) {
                    return Optional.of(leaf);
                }
            }
        }
        return Optional.empty();
    }

    String text(Meant element) {
        return in(element).flatMap(value -> value.source().scalar()).orElse("");
    }
}
