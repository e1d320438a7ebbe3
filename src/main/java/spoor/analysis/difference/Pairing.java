package spoor.analysis.difference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Finds which element of a list became which of another: by key, else by content, else by how much
/// they have in common. The work grows with the lists and not with their product.
final class Pairing {
    /// @param before place in the list before, or -1; `after` likewise
    /// @param key by which both were paired; empty where by content
    record Pair(int before, int after, String key) {
        int place() {
            return before < 0 ? after : after < 0 ? before : Math.min(before, after);
        }
    }

    /// What more elements than this have in common tells none of them.
    private static final int MOST_ALIKE = 16;

    private static final List<String> KEYS = List.of("key", "name", "id", "sid", "arn");
    private static final String SID = "sid";

    private final List<Meant> before;
    private final List<Meant> after;
    private final int[] partner;
    private final int[] partnerOfAfter;
    private final Map<Integer, String> keys = new HashMap<>();

    private Pairing(List<Meant> before, List<Meant> after) {
        this.before = before;
        this.after = after;
        this.partner = new int[before.size()];
        this.partnerOfAfter = new int[after.size()];
        Arrays.fill(partner, -1);
        Arrays.fill(partnerOfAfter, -1);
    }

    /// All elements of both, each once; in the order of `before`, the added ones last.
    static List<Pair> of(List<Meant> before, List<Meant> after) {
        Pairing pairing = new Pairing(before, after);
        Optional<String> key = key(before, after);
        key.ifPresent(pairing::byKey);
        pairing.byContent();
        if (key.isEmpty() || key.get().equals(SID)) {
            pairing.byLikeness();
            pairing.lastTwo();
        }
        return pairing.pairs(key.orElse(""));
    }

    /// For lists whose order counts: what is the same at both ends, and the rest by its place.
    static List<Pair> byPlace(List<Meant> before, List<Meant> after) {
        Pairing pairing = new Pairing(before, after);
        int shorter = Math.min(before.size(), after.size());
        int head = 0;
        while (head < shorter && before.get(head).id() == after.get(head).id()) {
            pairing.join(head, head++);
        }
        int tail = 0;
        while (tail < shorter - head
                && before.get(before.size() - 1 - tail).id()
                        == after.get(after.size() - 1 - tail).id()) {
            pairing.join(before.size() - 1 - tail, after.size() - 1 - tail++);
        }
        for (int place = head; place < shorter - tail; place++) {
            pairing.join(place, place);
        }
        return pairing.pairs("");
    }

    private void join(int one, int other) {
        partner[one] = other;
        partnerOfAfter[other] = one;
    }

    private List<Pair> pairs(String key) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < partner.length; i++) {
            int other = partner[i];
            String one = keyText(before.get(i), key);
            boolean isSame = other < 0 || one.equals(keyText(after.get(other), key));
            pairs.add(new Pair(i, other, isSame ? one : ""));
        }
        for (int j = 0; j < partnerOfAfter.length; j++) {
            if (partnerOfAfter[j] < 0) {
                pairs.add(new Pair(-1, j, keyText(after.get(j), key)));
            }
        }
        return pairs;
    }

    // By key.

    /// The member that tells the elements of both lists apart. Statements need not all have a Sid.
    private static Optional<String> key(List<Meant> before, List<Meant> after) {
        Set<String> names =
                new TreeSet<>(
                        Comparator.comparingInt(Pairing::rank)
                                .thenComparing(Comparator.naturalOrder()));
        for (List<Meant> list : List.of(before, after)) {
            for (Meant element : list) {
                if (element instanceof Meant.Members m) {
                    m.members().keySet().stream()
                            .map(name -> name.toLowerCase(Locale.ROOT))
                            .filter(name -> rank(name) < Integer.MAX_VALUE)
                            .forEach(names::add);
                }
            }
        }
        return names.stream()
                .filter(name -> tellsApart(before, name) && tellsApart(after, name))
                .findFirst();
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

    private static boolean tellsApart(List<Meant> list, String name) {
        Set<Integer> seen = new HashSet<>();
        for (Meant element : list) {
            Optional<Meant> key = member(element, name);
            boolean isMissing = key.isEmpty() && !name.equals(SID);
            if (isMissing || key.isPresent() && !seen.add(key.get().id())) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Meant> member(Meant element, String name) {
        return element instanceof Meant.Members m
                ? m.members().entrySet().stream()
                        .filter(member -> member.getKey().equalsIgnoreCase(name))
                        .map(Map.Entry::getValue)
                        .filter(Meant.Leaf.class::isInstance)
                        .findFirst()
                : Optional.empty();
    }

    private static String keyText(Meant element, String key) {
        return key.isEmpty()
                ? ""
                : member(element, key).flatMap(value -> value.source().scalar()).orElse("");
    }

    private void byKey(String key) {
        Map<Integer, Integer> places = new HashMap<>();
        for (int j = 0; j < after.size(); j++) {
            int place = j;
            member(after.get(j), key).ifPresent(value -> places.put(value.id(), place));
        }
        for (int i = 0; i < before.size(); i++) {
            int other =
                    member(before.get(i), key).map(v -> places.getOrDefault(v.id(), -1)).orElse(-1);
            if (other >= 0) {
                join(i, other);
            }
        }
    }

    // By content.

    private void byContent() {
        Map<Integer, Deque<Integer>> places = new HashMap<>();
        for (int j = 0; j < after.size(); j++) {
            if (partnerOfAfter[j] < 0) {
                places.computeIfAbsent(after.get(j).id(), _ -> new ArrayDeque<>()).add(j);
            }
        }
        for (int i = 0; i < before.size(); i++) {
            Deque<Integer> same = places.get(before.get(i).id());
            if (partner[i] < 0 && same != null && !same.isEmpty()) {
                join(i, same.remove());
            }
        }
    }

    private record Likeness(int before, int after, int shared) {}

    /// The best likeness first; ties by the places, in a way that does not tell the sides apart.
    private static final Comparator<Likeness> BEST =
            Comparator.comparingInt((Likeness l) -> -l.shared())
                    .thenComparingInt(l -> Math.min(l.before(), l.after()))
                    .thenComparingInt(l -> Math.max(l.before(), l.after()));

    private void byLikeness() {
        Map<List<Object>, List<Integer>> left = features(before, partner);
        Map<List<Object>, List<Integer>> right = features(after, partnerOfAfter);
        Map<List<Integer>, Integer> shared = new HashMap<>();
        left.forEach((feature, ones) -> {
            List<Integer> others = right.getOrDefault(feature, List.of());
            if (ones.size() > MOST_ALIKE || others.size() > MOST_ALIKE) {
                return;
            }
            for (int one : ones) {
                others.forEach(other -> shared.merge(List.of(one, other), 1, Integer::sum));
            }
        });
        shared.entrySet().stream()
                .map(e -> new Likeness(e.getKey().get(0), e.getKey().get(1), e.getValue()))
                .sorted(BEST)
                .filter(l -> partner[l.before()] < 0 && partnerOfAfter[l.after()] < 0)
                .forEach(l -> {
                    if (partner[l.before()] < 0 && partnerOfAfter[l.after()] < 0) {
                        join(l.before(), l.after());
                    }
                });
    }

    private static Map<List<Object>, List<Integer>> features(List<Meant> list, int[] taken) {
        Map<List<Object>, List<Integer>> features = new HashMap<>();
        for (int i = 0; i < list.size(); i++) {
            if (taken[i] < 0 && list.get(i) instanceof Meant.Members m) {
                int place = i;
                m.members()
                        .forEach((key, value) -> {
                            // That both allow something does not make two statements one.
                            if (!key.equalsIgnoreCase("Effect")) {
                                features.computeIfAbsent(
                                                List.of(key.toLowerCase(Locale.ROOT), value.id()),
                                                _ -> new ArrayList<>())
                                        .add(place);
                            }
                        });
            }
        }
        return features;
    }

    /// One object gone and one come: the one became the other.
    private void lastTwo() {
        int one = only(partner);
        int other = only(partnerOfAfter);
        if (one >= 0
                && other >= 0
                && before.get(one) instanceof Meant.Members
                && after.get(other) instanceof Meant.Members) {
            join(one, other);
        }
    }

    private static int only(int[] partners) {
        int found = -1;
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] < 0) {
                if (found >= 0) {
                    return -1;
                }
                found = i;
            }
        }
        return found;
    }
}
