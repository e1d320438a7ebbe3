package spoor.analysis.difference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How much elements of two lists have in common: members of the same name and meaning.
final class Likenesses {
    /// What more elements than this have in common tells none of them.
    private static final int MOST_ALIKE = 16;

    /// Elements by a member that they have.
    private final Map<Long, List<Integer>> holders = new HashMap<>();

    private final Map<String, Integer> names;

    private Likenesses(Map<String, Integer> names) {
        this.names = names;
    }

    /// To be joined, one of each list.
    interface Pairs {
        void join(int before, int after);
    }

    private record Likeness(int before, int after, int shared) {}

    /// The best likeness first; ties by the places, in a way that does not tell the sides apart.
    private static final Comparator<Likeness> BEST =
            Comparator.comparingInt((Likeness l) -> -l.shared())
                    .thenComparingInt(l -> Math.min(l.before(), l.after()))
                    .thenComparingInt(l -> Math.max(l.before(), l.after()));

    private final List<Likeness> found = new ArrayList<>();

    static Likenesses of(List<Meant> before, int[] taken, List<Meant> after, int[] takenAfter) {
        Likenesses likenesses = new Likenesses(new HashMap<>());
        Likenesses others = new Likenesses(likenesses.names);
        for (int i = 0; i < before.size(); i++) {
            likenesses.add(before.get(i), i, taken);
        }
        for (int j = 0; j < after.size(); j++) {
            others.add(after.get(j), j, takenAfter);
        }
        likenesses.compare(others);
        return likenesses;
    }

    void forEach(Pairs pairs) {
        found.forEach(likeness -> pairs.join(likeness.before(), likeness.after()));
    }

    private void add(Meant element, int place, int[] taken) {
        if (taken[place] >= 0 || !(element instanceof Meant.Members m)) {
            return;
        }
        m.members()
                .forEach((key, value) -> {
                    // That both allow something does not make two statements one.
                    if (!key.equalsIgnoreCase("Effect")) {
                        int name = names.computeIfAbsent(MemberName.loose(key), _ -> names.size());
                        long feature = (long) name << Integer.SIZE | value.id();
                        holders.computeIfAbsent(feature, _ -> new ArrayList<>(2)).add(place);
                    }
                });
    }

    private void compare(Likenesses others) {
        Map<Long, Integer> shared = new HashMap<>();
        holders.forEach((feature, ones) -> {
            List<Integer> alike = others.holders.getOrDefault(feature, List.of());
            if (ones.size() <= MOST_ALIKE && alike.size() <= MOST_ALIKE) {
                for (int one : ones) {
                    for (int other : alike) {
                        shared.merge((long) one << Integer.SIZE | other, 1, Integer::sum);
                    }
                }
            }
        });
        shared.forEach((pair, count) ->
                found.add(new Likeness((int) (pair >>> Integer.SIZE), pair.intValue(), count)));
        found.sort(BEST);
    }
}
