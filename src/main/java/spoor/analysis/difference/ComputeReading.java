package spoor.analysis.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What instances, databases and functions run, as whom, and what guards them.
final class ComputeReading {
    private ComputeReading() {}

    static List<String> ofInstance(Asked asked) {
        List<String> said = new ArrayList<>();
        boolean isScript =
                asked.is("attribute", "userData") || !asked.now().at("userData").isNothing();
        if (isScript) {
            said.add("startup script set, its content is not known");
        }
        asked.text("disableApiTermination.value")
                .ifPresent(on ->
                        said.add(
                                "termination protection "
                                        + (on.equalsIgnoreCase("true") ? "on" : "off")));
        List<String> groups = Asked.texts(asked.now(), "groupSet.groupId");
        if (!groups.isEmpty()) {
            String noun =
                    groups.size() == 1 ? "security group is now " : "security groups are now ";
            said.add(noun + Names.joined(groups));
        }
        return said;
    }

    static List<String> ofFunction(Asked asked) {
        List<String> said = new ArrayList<>();
        List<String> layersBefore = Asked.texts(asked.then(), "layers");
        for (String arn : Asked.texts(asked.now(), "layers")) {
            String[] parts = arn.split(":");
            boolean isNew = !layersBefore.contains(arn) && parts.length > 6;
            if (isNew && asked.isForeign(parts[4])) {
                said.add("layer of another account: " + parts[4]);
            } else if (isNew && asked.name().startsWith("Update")) {
                said.add("layer set: " + parts[6]);
            }
        }
        Optional<String> before = asked.textBefore("role");
        asked.changed("role")
                .ifPresent(to -> {
                    if (before.isPresent()) {
                        said.add(
                                "role changed from "
                                        + asked.named(before.get())
                                        + " to "
                                        + asked.named(to));
                    } else if (asked.name().startsWith("Update")) {
                        said.add("role set: " + asked.named(to));
                    }
                });
        return said;
    }

    static List<String> ofDatabase(Asked asked) {
        List<String> said = new ArrayList<>();
        if (asked.changed("publiclyAccessible").filter("true"::equalsIgnoreCase).isPresent()) {
            said.add("database has a public address");
        }
        if (!asked.now().at("masterUserPassword").isNothing()
                && asked.name().startsWith("Modify")) {
            said.add("master password set");
        }
        if (asked.name().startsWith("Modify") && asked.isOff("deletionProtection")) {
            said.add("deletion protection off");
        }
        if (asked.name().startsWith("Modify")
                && asked.changed("backupRetentionPeriod").filter("0"::equals).isPresent()) {
            said.add("no automatic backups");
        }
        return said;
    }
}
