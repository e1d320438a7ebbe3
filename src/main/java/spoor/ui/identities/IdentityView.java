package spoor.ui.identities;

import spoor.event.IdentityKind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The lines of the list as it is looked at: a heading for each kind, below it its identities.
///
/// @param found how many identities the query finds, those of folded kinds included
record IdentityView(IdentityList list, IdentityQuery query, List<Line> lines, int found) {
    static final IdentityView UNKNOWN =
            new IdentityView(IdentityList.UNKNOWN, IdentityQuery.ALL, List.of(), 0);

    IdentityView {
        lines = List.copyOf(lines);
    }

    /// A line of the table.
    sealed interface Line {
        /// What it is known by from one list to the next.
        String id();

        /// The heading of a kind, with the sums of what stands below it.
        record Group(
                IdentityKind kind,
                int identities,
                int events,
                int failures,
                int writes,
                boolean isFolded)
                implements Line {
            @Override
            public String id() {
                return kind.name();
            }
        }

        /// One identity.
        record One(IdentityLine identity) implements Line {
            @Override
            public String id() {
                return ":" + identity.key();
            }
        }
    }

    static IdentityView of(IdentityList list, IdentityQuery query) {
        Map<IdentityKind, List<IdentityLine>> groups = new EnumMap<>(IdentityKind.class);
        int found = 0;
        for (IdentityLine line : list.lines()) {
            if (query.matches(line)) {
                groups.computeIfAbsent(line.kind(), _ -> new ArrayList<>()).add(line);
                found++;
            }
        }
        Comparator<IdentityLine> wanted = query.sort().order();
        Comparator<IdentityLine> order =
                (query.isDescending() ? wanted.reversed() : wanted)
                        .thenComparing(IdentityColumn.EVENTS.order().reversed())
                        .thenComparing(IdentityColumn.NAME.order())
                        .thenComparing(IdentityLine::key);
        List<Line> lines = new ArrayList<>();
        groups.forEach((kind, members) -> {
            boolean isFolded = query.folded().contains(kind);
            lines.add(heading(kind, members, isFolded));
            if (!isFolded) {
                members.stream().sorted(order).map(Line.One::new).forEach(lines::add);
            }
        });
        return new IdentityView(list, query, lines, found);
    }

    private static Line heading(IdentityKind kind, List<IdentityLine> members, boolean isFolded) {
        return new Line.Group(
                kind,
                members.size(),
                members.stream().mapToInt(m -> m.activity().events()).sum(),
                members.stream().mapToInt(m -> m.activity().failures()).sum(),
                members.stream().mapToInt(m -> m.activity().writes()).sum(),
                isFolded);
    }
}
