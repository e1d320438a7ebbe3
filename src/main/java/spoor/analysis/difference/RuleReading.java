package spoor.analysis.difference;

import spoor.event.Family;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which ports a call about a security group opened or closed, and to whom.
final class RuleReading {
    private static final Set<String> EVERYWHERE = Set.of("0.0.0.0/0", "::/0");

    private RuleReading() {}

    static List<String> of(Call call, Value request) {
        String verb = Family.isTaking(call.name()) ? "closed to" : "opened to";
        String way = call.name().contains("Egress") ? " for traffic out" : "";
        List<String> world = new ArrayList<>();
        List<String> others = new ArrayList<>();
        Value rules = rules(request);
        for (Value rule : rules.elements()) {
            String ports = ports(rule);
            for (String to : sources(rule)) {
                (EVERYWHERE.contains(to) ? world : others).add(ports + " " + verb + " " + to + way);
            }
        }
        world.addAll(others);
        if (world.isEmpty() && !request.at("securityGroupRuleIds").isNothing()) {
            world.add("rules removed by their ids");
        }
        return world;
    }

    private static Value rules(Value request) {
        if (request.plain() instanceof Value.Structure structure) {
            return new Value.Structure(FlatRule.unfolded(structure.members())).at("ipPermissions");
        }
        return Value.ABSENT;
    }

    private static String ports(Value rule) {
        String protocol = rule.at("ipProtocol").scalar().orElse("");
        if (protocol.equals("-1")) {
            return "everything";
        }
        String from = rule.at("fromPort").scalar().orElse("");
        String to = rule.at("toPort").scalar().orElse(from);
        String shown = protocol.isEmpty() || protocol.equals("tcp") ? "" : " (" + protocol + ")";
        if (from.isEmpty() || from.equals("-1")) {
            return "all ports" + shown;
        }
        return (from.equals(to) ? "port " + from : "ports " + from + " to " + to) + shown;
    }

    private static List<String> sources(Value rule) {
        Map<String, String> lists = new LinkedHashMap<>();
        lists.put("ipRanges", "cidrIp");
        lists.put("ipv6Ranges", "cidrIpv6");
        lists.put("groups", "groupId");
        lists.put("prefixListIds", "prefixListId");
        List<String> sources = new ArrayList<>();
        lists.forEach((list, name) ->
                rule.at(list)
                        .elements()
                        .forEach(one -> one.at(name).scalar().ifPresent(sources::add)));
        return sources;
    }
}
