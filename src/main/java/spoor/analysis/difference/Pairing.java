package spoor.analysis.difference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    private final List<Meant> before;
    private final List<Meant> after;
    private final int[] partner;
    private final int[] partnerOfAfter;

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
        ElementKey key = ElementKey.of(before, after);
        pairing.byKey(key);
        pairing.byContent();
        if (key.isPartial()) {
            Likenesses.of(before, pairing.partner, after, pairing.partnerOfAfter)
                    .forEach(pairing::joinIfFree);
            pairing.lastTwo();
        }
        return pairing.pairs(key);
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
        return pairing.pairs(ElementKey.NONE);
    }

    private void join(int one, int other) {
        partner[one] = other;
        partnerOfAfter[other] = one;
    }

    private void joinIfFree(int one, int other) {
        if (partner[one] < 0 && partnerOfAfter[other] < 0) {
            join(one, other);
        }
    }

    private List<Pair> pairs(ElementKey key) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < partner.length; i++) {
            int other = partner[i];
            String one = key.text(before.get(i));
            boolean isSame = other < 0 || one.equals(key.text(after.get(other)));
            pairs.add(new Pair(i, other, isSame ? one : ""));
        }
        for (int j = 0; j < partnerOfAfter.length; j++) {
            if (partnerOfAfter[j] < 0) {
                pairs.add(new Pair(-1, j, key.text(after.get(j))));
            }
        }
        return pairs;
    }

    // By key.

    private void byKey(ElementKey key) {
        if (key.isNone()) {
            return;
        }
        Map<Integer, Integer> places = new HashMap<>();
        for (int j = 0; j < after.size(); j++) {
            int place = j;
            key.in(after.get(j)).ifPresent(value -> places.put(value.id(), place));
        }
        for (int i = 0; i < before.size(); i++) {
            int other = key.in(before.get(i)).map(v -> places.getOrDefault(v.id(), -1)).orElse(-1);
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
