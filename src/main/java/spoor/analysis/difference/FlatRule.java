package spoor.analysis.difference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/// EC2's two ways to ask for a rule of a security group: a list `ipPermissions`, or one rule spread
/// over the request beside an empty list.
final class FlatRule {
    private static final Set<String> PARTS = Set.of("ipprotocol", "fromport", "toport");
    private static final String RANGE = "cidrip";
    private static final String RULES = "ipPermissions";

    private FlatRule() {}

    /// The request with the spread rule in the list.
    static SequencedMap<String, Value> unfolded(SequencedMap<String, Value> members) {
        Value rules = members.getOrDefault(RULES, Value.ABSENT);
        boolean hasNone = !(rules instanceof Value.Absent) && rules.elements().isEmpty();
        if (!hasNone || members.keySet().stream().noneMatch(FlatRule::isPart)) {
            return members;
        }
        SequencedMap<String, Value> rest = new LinkedHashMap<>();
        SequencedMap<String, Value> rule = new LinkedHashMap<>();
        for (Map.Entry<String, Value> member : members.entrySet()) {
            String name = member.getKey().toLowerCase(Locale.ROOT);
            if (name.equals(RANGE)) {
                Value range = structure("cidrIp", member.getValue());
                rule.put("ipRanges", structure("items", new Value.Items(List.of(range))));
            } else if (PARTS.contains(name)) {
                rule.put(member.getKey(), member.getValue());
            } else {
                rest.put(member.getKey(), member.getValue());
            }
        }
        Value.Items list = new Value.Items(List.of(new Value.Structure(rule)));
        rest.put(RULES, structure("items", list));
        return rest;
    }

    private static boolean isPart(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        return key.equals(RANGE) || PARTS.contains(key);
    }

    private static Value structure(String name, Value value) {
        SequencedMap<String, Value> members = new LinkedHashMap<>();
        members.put(name, value);
        return new Value.Structure(members);
    }
}
