package spoor.analysis.difference;

import spoor.event.Family;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which ports a call about a security group opened or closed, and to whom.
final class RuleReading {
    private RuleReading() {}

    static List<String> of(Call call, Value request) {
        String verb = Family.isTaking(call.name()) ? " closed to " : " opened to ";
        boolean isOut = call.name().contains("Egress");
        List<String> world = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (Value rule : rules(request).elements()) {
            String ports = ports(rule, isOut);
            for (String to : sources(rule)) {
                (isEverywhere(to) ? world : others).add(ports + verb + shown(to));
            }
        }
        world.addAll(others);
        if (world.isEmpty() && !request.at("securityGroupRuleIds").isNothing()) {
            world.add("rules removed by their ids");
        }
        return world;
    }

    /// A prefix of no bits is the whole internet, whatever address stands in front of it.
    private static boolean isEverywhere(String range) {
        return range.endsWith("/0");
    }

    private static String shown(String range) {
        boolean isPlain = range.equals("0.0.0.0/0") || range.equals("::/0");
        return range + (isEverywhere(range) && !isPlain ? ", which is everyone" : "");
    }

    private static Value rules(Value request) {
        if (request.plain() instanceof Value.Structure structure) {
            return new Value.Structure(FlatRule.unfolded(structure.members())).at("ipPermissions");
        }
        return Value.ABSENT;
    }

    private static String ports(Value rule, boolean isOut) {
        String protocol = rule.at("ipProtocol").scalar().orElse("");
        if (protocol.equals("-1")) {
            return isOut ? "all outbound traffic" : "everything";
        }
        String from = rule.at("fromPort").scalar().orElse("");
        String to = rule.at("toPort").scalar().orElse(from);
        String shown = protocol.isEmpty() || protocol.equals("tcp") ? "" : " (" + protocol + ")";
        String out = isOut ? "outbound " : "";
        boolean isAll =
                from.isEmpty() || from.equals("-1") || from.equals("0") && to.equals("65535");
        if (isAll) {
            return "all " + out + "ports" + shown;
        }
        return out + (from.equals(to) ? "port " + from : "ports " + from + " to " + to) + shown;
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
