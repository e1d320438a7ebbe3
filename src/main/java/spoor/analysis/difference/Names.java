package spoor.analysis.difference;

import java.util.Collection;
import java.util.List;

/// Lists of names in sentences.
final class Names {
    static final int MOST_NAMED = 4;

    private Names() {}

    /// `a, b and c`; of many the first and how many more.
    static String joined(Collection<String> names) {
        List<String> shown = names.stream().limit(MOST_NAMED).toList();
        int more = names.size() - shown.size();
        if (more > 0) {
            return String.join(", ", shown) + " and " + more + " more";
        }
        return switch (shown.size()) {
            case 0 -> "";
            case 1 -> shown.getFirst();
            default ->
                    String.join(", ", shown.subList(0, shown.size() - 1))
                            + " and "
                            + shown.getLast();
        };
    }

    static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
