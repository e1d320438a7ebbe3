package spoor.analysis.difference;

import spoor.event.Subject;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Who may reach a bucket or an object by other means than policies, and how long objects stay.
final class BucketReading {
    private static final String GROUPS = "http://acs.amazonaws.com/groups/global/";
    private static final Map<String, String> WHO =
            Map.of("AllUsers", "anyone", "AuthenticatedUsers", "anyone with an AWS account");
    private static final Map<String, String> MAY =
            Map.of(
                    "READ", "read it",
                    "WRITE", "write to it",
                    "READ_ACP", "read its permissions",
                    "WRITE_ACP", "change its permissions",
                    "FULL_CONTROL", "do anything with it");

    private BucketReading() {}

    static List<String> ofAcl(Asked asked) {
        List<String> said = new ArrayList<>();
        for (String acl : Asked.texts(asked.now(), "x-amz-acl")) {
            switch (acl) {
                case "public-read" -> said.add("anyone may read it: ACL " + acl);
                case "public-read-write" -> said.add("anyone may read and write it: ACL " + acl);
                case "authenticated-read" ->
                        said.add("anyone with an AWS account may read it: ACL " + acl);
                case "private" -> said.add("ACL private: the owner's alone");
                default -> said.add("ACL " + acl);
            }
        }
        Map<String, Set<String>> granted = new LinkedHashMap<>();
        listed(asked, granted);
        headers(asked, granted);
        granted.forEach((who, what) -> said.add(who + " may " + Names.joined(what)));
        return said;
    }

    private static void listed(Asked asked, Map<String, Set<String>> granted) {
        String list = "AccessControlPolicy.AccessControlList.Grant";
        String owner = asked.text("AccessControlPolicy.Owner.ID").orElse("");
        for (Value grant : Asked.values(asked.now(), list)) {
            Value grantee = grant.at("Grantee");
            String group = grantee.at("URI").scalar().orElse("").replace(GROUPS, "");
            String id = grantee.at("ID").scalar().orElse("");
            String who = WHO.getOrDefault(group, id.isEmpty() ? group : "canonical user " + id);
            String permission = grant.at("Permission").scalar().orElse("");
            boolean isOwner = !id.isEmpty() && id.equals(owner);
            if (!who.isEmpty() && !isOwner) {
                granted.computeIfAbsent(who, _ -> new LinkedHashSet<>())
                        .add(MAY.getOrDefault(permission, permission));
            }
        }
    }

    private static void headers(Asked asked, Map<String, Set<String>> granted) {
        MAY.forEach((permission, what) -> {
            String header = "x-amz-grant-" + permission.toLowerCase(Locale.ROOT);
            for (String text : Asked.texts(asked.now(), header.replace('_', '-'))) {
                WHO.forEach((group, who) -> {
                    if (text.contains(GROUPS + group)) {
                        granted.computeIfAbsent(who, _ -> new LinkedHashSet<>()).add(what);
                    }
                });
            }
        });
    }

    static List<String> ofPublicAccess(Asked asked) {
        Value block = asked.now().at("PublicAccessBlockConfiguration");
        if (!(block.plain() instanceof Value.Structure s)) {
            return List.of();
        }
        boolean hasOff =
                s.members().values().stream()
                        .anyMatch(v -> v.scalar().filter("false"::equalsIgnoreCase).isPresent());
        boolean hasOn =
                s.members().values().stream()
                        .anyMatch(v -> v.scalar().filter("true"::equalsIgnoreCase).isPresent());
        String now = asked.isFirst() ? "not" : "no longer";
        return List.of(
                !hasOff
                        ? "public access is blocked"
                        : hasOn
                                ? "public access is " + now + " wholly blocked"
                                : "public access is " + now + " blocked");
    }

    static List<String> ofLifecycle(Asked asked) {
        List<String> said = new ArrayList<>();
        for (Value rule : Asked.values(asked.now(), "LifecycleConfiguration.Rule")) {
            boolean isOff = Asked.is(rule, "Status", "Disabled");
            if (isOff) {
                continue;
            }
            List<String> prefixes = Asked.texts(rule, "Filter.Prefix");
            String prefix =
                    (prefixes.isEmpty() ? Asked.texts(rule, "Prefix") : prefixes)
                            .stream().findFirst().orElse("");
            String objects = prefix.isEmpty() ? "objects" : "objects under \"" + prefix + "\"";
            rule.at("Expiration")
                    .at("Days")
                    .scalar()
                    .ifPresent(days -> said.add(objects + " are deleted after " + days(days)));
            rule.at("NoncurrentVersionExpiration")
                    .at("NoncurrentDays")
                    .scalar()
                    .ifPresent(days ->
                            said.add(
                                    "old versions of "
                                            + objects
                                            + " are deleted after "
                                            + days(days)));
        }
        return said;
    }

    private static String days(String days) {
        return days + (days.equals("1") ? " day" : " days");
    }

    static List<String> ofLogging(Asked asked) {
        Value status = asked.now().at("BucketLoggingStatus");
        if (status.isNothing()) {
            return List.of();
        }
        return asked.text("BucketLoggingStatus.LoggingEnabled.TargetBucket")
                .map(to -> List.of("accesses are logged to bucket " + to))
                .orElse(
                        List.of(
                                asked.isFirst()
                                        ? "accesses are not logged"
                                        : "access logging switched off"));
    }

    static List<String> ofReplication(Asked asked) {
        List<String> said = new ArrayList<>();
        for (Value to : Asked.values(asked.now(), "ReplicationConfiguration.Rule.Destination")) {
            String account = to.at("Account").scalar().orElse("");
            String of = asked.isForeign(account) ? " of account " + account : "";
            to.at("Bucket")
                    .scalar()
                    .ifPresent(
                            b -> said.add("objects are copied to bucket " + Subject.name(b) + of));
        }
        return said;
    }

    static List<String> ofEncryption(Asked asked) {
        String rule = "ServerSideEncryptionConfiguration.Rule.ApplyServerSideEncryptionByDefault.";
        return asked.changed(rule + "KMSMasterKeyID")
                .map(key -> List.of("objects are encrypted with key " + asked.named(key)))
                .orElse(List.of());
    }
}
