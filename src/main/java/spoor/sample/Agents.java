package spoor.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The user agents of `agents.tsv`, by tool.
final class Agents {
    private final Map<String, List<String>> byTool = new HashMap<>();

    Agents() {
        for (String[] row : Tables.read("agents.tsv")) {
            byTool.computeIfAbsent(row[0], _ -> new ArrayList<>()).add(row[1]);
        }
    }

    List<String> of(String tool) {
        List<String> all = byTool.get(tool);
        if (all == null) {
            throw new IllegalArgumentException("no user agent for " + tool);
        }
        return all;
    }

    String any(String tool, Dice dice) {
        return dice.pick(of(tool));
    }

    /// What a service's own part of the console calls itself.
    String ofConsole(Service service, Dice dice) {
        String own = "console-" + service.name();
        if (byTool.containsKey(own)) {
            return any(own, dice);
        }
        return any(service.isSparse() ? "console-billing" : "console", dice);
    }
}
