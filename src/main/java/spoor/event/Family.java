package spoor.event;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Calls of one kind: the versions of a Lambda call are one, and so are a call and its opposite.
public final class Family {
    private static final Pattern LAMBDA_VERSION = Pattern.compile("20\\d{6}(v\\d+)?$");

    private static final List<List<String>> OPPOSITES =
            List.of(
                    List.of("Authorize", "Revoke"),
                    List.of("Attach", "Detach"),
                    List.of("Put", "Delete"),
                    List.of("Start", "Stop"),
                    List.of("Enable", "Disable"),
                    List.of("Associate", "Disassociate"),
                    List.of("Add", "Remove"));

    /// By a call the one it is compared with, where their names do not tell: opposites, and what
    /// alters the thing that the other made and repeats what it said of it.
    private static final Map<String, String> ODD =
            Map.of(
                    "DeleteAlarms", "PutMetricAlarm",
                    "UpdateTrail", "CreateTrail",
                    "UpdateAssumeRolePolicy", "CreateRole",
                    "CreatePolicyVersion", "CreatePolicy",
                    "UpdateFunctionConfiguration", "CreateFunction",
                    "ModifyDBInstance", "CreateDBInstance");

    /// Updates that set to its default what they do not name.
    private static final Set<String> WHOLE =
            Set.of("UpdateAccountPasswordPolicy", "UpdateDistribution", "UpdateAssumeRolePolicy");

    private Family() {}

    /// The event name without the version that Lambda adds: `CreateFunction20150331`.
    public static String withoutVersion(String eventName) {
        return LAMBDA_VERSION.matcher(eventName).replaceFirst("");
    }

    /// The name of the family: that of the call which gives, adds or switches on.
    public static String of(String eventName) {
        String name = withoutVersion(eventName);
        String odd = ODD.get(name);
        if (odd != null) {
            return odd;
        }
        for (List<String> pair : OPPOSITES) {
            String taking = pair.getLast();
            if (name.startsWith(taking) && name.length() > taking.length()) {
                return pair.getFirst() + name.substring(taking.length());
            }
        }
        return name;
    }

    /// The event names of a family, without the versions that Lambda adds.
    public static Set<String> names(String family) {
        Set<String> names = new LinkedHashSet<>();
        names.add(family);
        OPPOSITES.stream()
                .filter(pair -> family.startsWith(pair.getFirst()))
                .map(pair -> pair.getLast() + family.substring(pair.getFirst().length()))
                .forEach(names::add);
        ODD.forEach((taking, giving) -> {
            if (giving.equals(family)) {
                names.add(taking);
            }
        });
        return names;
    }

    /// Whether a call leaves as it was what it does not name, so that nothing follows from its
    /// absence. Puts replace the whole, and so do the few updates named here.
    public static boolean isPartial(String eventName) {
        String name = withoutVersion(eventName);
        return (name.startsWith("Update") || name.startsWith("Modify")) && !WHOLE.contains(name);
    }

    /// Whether the call takes back, removes or switches off.
    public static boolean isTaking(String eventName) {
        String name = withoutVersion(eventName);
        return name.equals("DeleteAlarms")
                || OPPOSITES.stream().anyMatch(pair -> name.startsWith(pair.getLast()));
    }
}
