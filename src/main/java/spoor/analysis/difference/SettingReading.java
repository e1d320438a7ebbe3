package spoor.analysis.difference;

import spoor.event.Family;
import spoor.event.Subject;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What calls mean that switch something on or off, or point it somewhere else.
final class SettingReading {
    /// Calls that say all by their name.
    private static final Map<String, String> BY_NAME =
            Map.ofEntries(
                    Map.entry("StopLogging", "logging switched off"),
                    Map.entry("StartLogging", "logging switched on"),
                    Map.entry("DeleteTrail", "trail deleted"),
                    Map.entry(
                            "DisableAlarmActions",
                            "alarm can no longer tell anyone: actions disabled"),
                    Map.entry("EnableAlarmActions", "alarm actions enabled"),
                    Map.entry("DeleteAlarms", "alarm deleted"),
                    Map.entry("DeleteDetector", "threat detector deleted"),
                    Map.entry("DeleteFlowLogs", "flow logs deleted"),
                    Map.entry("DeletePublicAccessBlock", "public access is no longer blocked"),
                    Map.entry("DeleteBucketPolicy", "bucket policy deleted"),
                    Map.entry("DeleteRolePermissionsBoundary", "permissions boundary removed"),
                    Map.entry("DeleteUserPermissionsBoundary", "permissions boundary removed"),
                    Map.entry("DisableKey", "key disabled"),
                    Map.entry("DeactivateMFADevice", "MFA device deactivated"),
                    Map.entry("UpdateLoginProfile", "console password set"),
                    Map.entry("CreateLoginProfile", "console password set"),
                    Map.entry("TerminateInstances", "instance terminated"),
                    Map.entry("DeregisterImage", "image deregistered"),
                    Map.entry("PutSecretValue", "secret value set"),
                    Map.entry("SendCommand", "commands sent, their content is not known"),
                    Map.entry("LeaveOrganization", "account left its organisation"));

    private final Call call;
    private final Difference difference;
    private final Value now;
    private final List<String> said = new ArrayList<>();

    private SettingReading(Call call, Difference difference) {
        this.call = call;
        this.difference = difference;
        this.now = difference.after();
    }

    static List<String> of(Call call, Difference difference) {
        SettingReading reading = new SettingReading(call, difference);
        String known = BY_NAME.get(Family.withoutVersion(call.name()));
        if (known != null) {
            reading.said.add(known);
        } else {
            reading.read();
        }
        return reading.said;
    }

    private void read() {
        switch (Family.of(call.name())) {
            case "CreateTrail" -> trail();
            case "PutEventSelectors" -> selectors();
            case "PutMetricAlarm" -> alarm();
            case "ModifyInstanceAttribute" -> instance();
            case "CreateFunction", "UpdateFunctionConfiguration" -> {
                madeOrDeleted();
                function();
            }
            case "ModifySnapshotAttribute" -> shared("createVolumePermission", "snapshot");
            case "ModifyImageAttribute" -> shared("launchPermission", "image");
            case "ModifyDBSnapshotAttribute" -> databaseShared();
            case "AttachUserPolicy", "AttachRolePolicy", "AttachGroupPolicy" -> attached();
            case "AddUserToGroup" -> grouped();
            case "AddPermission" -> permission();
            case "PutPublicAccessBlock", "PutBucketPublicAccessBlock" -> publicAccess();
            case "PutBucketVersioning", "PutBucketLogging", "PutBucketAcl" -> bucket();
            case "PutRetentionPolicy" -> say("retentionInDays", "logs are kept for %s days");
            case "ScheduleKeyDeletion" ->
                    say("pendingWindowInDays", "key to be deleted in %s days");
            case "UpdateAccessKey" -> say("status", "access key is now %s");
            case "UpdateDetector" -> {
                if (isFalse("enable")) {
                    said.add("threat detector switched off");
                }
            }
            case "PutBucketLifecycle", "PutBucketLifecycleConfiguration" -> lifecycle();
            default -> madeOrDeleted();
        }
    }

    /// `DeleteRolePolicy`: role policy deleted.
    private void madeOrDeleted() {
        boolean isDeleting = call.name().startsWith("Delete");
        if (isDeleting || call.name().startsWith("Create")) {
            said.add(
                    words(call.name().substring("Create".length()))
                            + (isDeleting ? " deleted" : " created"));
        }
    }

    private static String words(String name) {
        String spaced = Family.withoutVersion(name).replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        return spaced.matches(".*[A-Z]{2}.*") ? spaced : spaced.toLowerCase(Locale.ROOT);
    }

    // Trails.

    private void trail() {
        if (call.name().startsWith("Create")) {
            said.add("trail created");
        }
        if (isFalse("enableLogFileValidation")) {
            said.add("validation of log files switched off");
        }
        if (isFalse("isMultiRegionTrail")) {
            said.add("only one Region is logged");
        }
        if (isFalse("includeGlobalServiceEvents")) {
            said.add("global services are not logged");
        }
        changed("s3BucketName").ifPresent(to -> said.add("logs now go to bucket " + to));
        changed("kmsKeyId").ifPresent(to -> said.add("logs are now encrypted with " + to));
    }

    private void selectors() {
        List<Value> selectors = now.at("eventSelectors").elements();
        if (selectors.isEmpty()) {
            return;
        }
        if (all(selectors, "readWriteType", "ReadOnly")) {
            said.add("only reads are logged");
        } else if (all(selectors, "readWriteType", "WriteOnly")) {
            said.add("only writes are logged");
        }
        if (all(selectors, "includeManagementEvents", "false")) {
            said.add("management events are not logged");
        }
        backAgain(difference.before().at("eventSelectors").elements(), selectors);
    }

    /// What selectors left out before and no longer do.
    private void backAgain(List<Value> then, List<Value> selectors) {
        boolean wasHalf =
                all(then, "readWriteType", "ReadOnly") || all(then, "readWriteType", "WriteOnly");
        if (!then.isEmpty() && wasHalf && all(selectors, "readWriteType", "All")) {
            said.add("reads and writes are logged");
        }
        boolean wasWithout = all(then, "includeManagementEvents", "false");
        if (!then.isEmpty() && wasWithout && !all(selectors, "includeManagementEvents", "false")) {
            said.add("management events are logged again");
        }
    }

    private static boolean all(List<Value> selectors, String name, String value) {
        return selectors.stream()
                .allMatch(one -> one.at(name).scalar().filter(value::equalsIgnoreCase).isPresent());
    }

    // Alarms.

    private void alarm() {
        if (isFalse("actionsEnabled")) {
            said.add("alarm can no longer tell anyone: actions disabled");
        }
        boolean hadActions = !difference.before().at("alarmActions").elements().isEmpty();
        if (hadActions && now.at("alarmActions").elements().isEmpty()) {
            said.add("alarm can no longer tell anyone: it has no actions");
        }
        Optional<String> from = difference.before().at("threshold").scalar();
        changed("threshold")
                .filter(_ -> from.isPresent())
                .ifPresent(to -> {
                    String moved = "threshold " + from.orElse("") + " is now " + to;
                    said.add(
                            isOutOfReach(from.orElse(""), to)
                                    ? "alarm can hardly fire: " + moved
                                    : moved);
                });
    }

    /// Whether a threshold went a hundred times as far in the direction of the comparison.
    private boolean isOutOfReach(String from, String to) {
        try {
            double then = Double.parseDouble(from);
            double next = Double.parseDouble(to);
            boolean isGreater =
                    now.at("comparisonOperator").scalar().orElse("").startsWith("Greater");
            return isGreater ? next >= Math.max(1, then) * 100 : next <= Math.min(0, then / 100);
        } catch (NumberFormatException _) {
            // Not a number: nothing can be said about its reach.
            return false;
        }
    }

    // Instances, functions, images.

    private void instance() {
        Value protection = now.at("disableApiTermination").at("value");
        protection
                .scalar()
                .ifPresent(on ->
                        said.add(
                                "termination protection "
                                        + (on.equalsIgnoreCase("true") ? "on" : "off")));
        boolean isScript =
                now.at("attribute").scalar().filter("userData"::equals).isPresent()
                        || !now.at("userData").isNothing();
        if (isScript) {
            said.add("startup script set, its content is not known");
        }
        now.at("groupSet").elements().stream()
                .flatMap(group -> group.at("groupId").scalar().stream())
                .forEach(group -> said.add("security group is now " + group));
    }

    private void function() {
        for (Value layer : now.at("layers").elements()) {
            String arn = layer.scalar().orElse("");
            String[] parts = arn.split(":");
            boolean isNew =
                    difference.before().at("layers").elements().stream().noneMatch(layer::equals);
            if (isNew && parts.length > 4 && !parts[4].equals(call.account())) {
                said.add("layer of another account: " + parts[4]);
            }
        }
        Optional<String> before = difference.before().at("role").scalar();
        changed("role")
                .filter(_ -> before.isPresent())
                .ifPresent(to ->
                        said.add(
                                "role changed from "
                                        + Subject.name(before.orElse(""))
                                        + " to "
                                        + Subject.name(to)));
    }

    private void shared(String permission, String noun) {
        for (Value one : now.at(permission).at("add").elements()) {
            one.at("group")
                    .scalar()
                    .ifPresent(g ->
                            said.add(noun + " shared with " + (g.equals("all") ? "everyone" : g)));
            one.at("userId").scalar().ifPresent(a -> said.add(noun + " shared with account " + a));
        }
        for (Value one : now.at(permission).at("remove").elements()) {
            String who = one.at("userId").scalar().or(() -> one.at("group").scalar()).orElse("");
            said.add(noun + " no longer shared with " + who);
        }
    }

    private void databaseShared() {
        for (Value one : now.at("valuesToAdd").elements()) {
            String who = one.scalar().orElse("");
            said.add("snapshot shared with " + (who.equals("all") ? "everyone" : "account " + who));
        }
        for (Value one : now.at("valuesToRemove").elements()) {
            said.add("snapshot no longer shared with " + one.scalar().orElse(""));
        }
    }

    // Identities.

    private void attached() {
        String verb = Family.isTaking(call.name()) ? " detached" : " attached";
        now.at("policyArn")
                .scalar()
                .ifPresent(arn -> said.add("policy " + Subject.name(arn) + verb));
    }

    private void grouped() {
        String verb = Family.isTaking(call.name()) ? " removed from group " : " added to group ";
        said.add(
                now.at("userName").scalar().orElse("user")
                        + verb
                        + now.at("groupName").scalar().orElse(""));
    }

    private void permission() {
        now.at("principal")
                .scalar()
                .ifPresent(who ->
                        said.add(
                                (who.equals("*") ? "anyone" : who)
                                        + " may "
                                        + now.at("action").scalar().orElse("use it")));
    }

    // Buckets.

    private void publicAccess() {
        Value block = now.at("PublicAccessBlockConfiguration");
        if (block.plain() instanceof Value.Structure s
                && s.members().values().stream()
                        .anyMatch(v -> v.scalar().filter("false"::equalsIgnoreCase).isPresent())) {
            said.add("public access is no longer wholly blocked");
        }
    }

    private void lifecycle() {
        Value configuration = now.at("LifecycleConfiguration");
        for (Value rule : configuration.at("Rule").elements()) {
            rule.at("Expiration")
                    .at("Days")
                    .scalar()
                    .ifPresent(days ->
                            said.add(
                                    "objects are deleted after "
                                            + days
                                            + (days.equals("1") ? " day" : " days")));
        }
        if (said.isEmpty()) {
            madeOrDeleted();
        }
    }

    private void bucket() {
        now.at("VersioningConfiguration")
                .at("Status")
                .scalar()
                .ifPresent(status -> said.add("versioning is now " + status));
        boolean hasLogging = !now.at("BucketLoggingStatus").isNothing();
        if (hasLogging && now.at("BucketLoggingStatus").at("LoggingEnabled").isNothing()) {
            said.add("access logging switched off");
        }
        now.at("x-amz-acl").elements().stream()
                .flatMap(acl -> acl.scalar().stream())
                .filter(acl -> acl.startsWith("public"))
                .forEach(acl -> said.add("anyone may use it: ACL " + acl));
    }

    // Where it stands.

    /// Whether the member is false now and was not before.
    private boolean isFalse(String name) {
        boolean isNow = now.at(name).scalar().filter("false"::equalsIgnoreCase).isPresent();
        boolean isThen =
                difference.before().at(name).scalar().filter("false"::equalsIgnoreCase).isPresent();
        return isNow && !isThen;
    }

    /// The member's value now, where it differs.
    private Optional<String> changed(String name) {
        boolean isChanged =
                difference.parts().stream()
                        .anyMatch(part -> part.name().equalsIgnoreCase(name) && !part.isEmpty());
        return isChanged ? now.at(name).scalar() : Optional.empty();
    }

    private void say(String name, String sentence) {
        now.at(name).scalar().ifPresent(value -> said.add(sentence.formatted(value)));
    }
}
