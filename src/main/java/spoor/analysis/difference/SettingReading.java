package spoor.analysis.difference;

import spoor.event.PastTense;

import java.util.ArrayList;
import java.util.List;

/// What calls mean that switch something on or off, share it, or point it somewhere else.
final class SettingReading {
    private SettingReading() {}

    /// @param isSame whether the same was asked for before; then only what the call does each time
    /// @param isTold whether a policy in the request has been told already
    static List<String> of(Asked asked, boolean isSame, boolean isTold) {
        List<String> said = new ArrayList<>(isSame ? List.of() : read(asked));
        if (said.isEmpty()) {
            Sayings.of(asked, isSame).ifPresent(said::add);
        }
        boolean isDeclaring = PastTense.isDeclaring(asked.name());
        if (said.isEmpty() && (!isDeclaring || asked.isFirst() && !isTold)) {
            PastTense.of(asked.name()).ifPresent(said::add);
        }
        return said;
    }

    private static List<String> read(Asked asked) {
        return switch (asked.name()) {
            case "CreateTrail", "UpdateTrail" -> TrailReading.ofTrail(asked);
            case "PutEventSelectors" -> TrailReading.ofSelectors(asked);
            case "PutMetricAlarm", "PutCompositeAlarm" -> AlarmReading.of(asked);
            case "ModifyInstanceAttribute" -> ComputeReading.ofInstance(asked);
            case "CreateFunction", "UpdateFunctionConfiguration" -> {
                List<String> said = new ArrayList<>();
                if (asked.name().startsWith("Create")) {
                    Sayings.of(asked, false).ifPresent(said::add);
                }
                said.addAll(ComputeReading.ofFunction(asked));
                yield said;
            }
            case "CreateDBInstance", "ModifyDBInstance", "ModifyDBCluster" -> database(asked);
            case "ModifySnapshotAttribute" ->
                    SharingReading.ofPermission(asked, "createVolumePermission", "snapshot");
            case "ModifyImageAttribute" ->
                    SharingReading.ofPermission(asked, "launchPermission", "image");
            case "ModifyDBSnapshotAttribute", "ModifyDBClusterSnapshotAttribute" ->
                    SharingReading.ofLists(asked, "snapshot", "valuesToAdd", "valuesToRemove");
            case "ModifyDocumentPermission" ->
                    SharingReading.ofLists(
                            asked, "document", "accountIdsToAdd", "accountIdsToRemove");
            case "AddPermission", "RemovePermission" ->
                    asked.call().source().equals("lambda")
                            ? SharingReading.ofFunction(asked)
                            : List.of();
            case "PutPublicAccessBlock",
                    "PutBucketPublicAccessBlock",
                    "PutAccountPublicAccessBlock" ->
                    BucketReading.ofPublicAccess(asked);
            case "PutBucketAcl", "PutObjectAcl" -> BucketReading.ofAcl(asked);
            case "PutBucketLogging" -> BucketReading.ofLogging(asked);
            case "PutBucketReplication" -> BucketReading.ofReplication(asked);
            case "PutBucketEncryption" -> BucketReading.ofEncryption(asked);
            case "PutBucketLifecycle", "PutBucketLifecycleConfiguration" ->
                    BucketReading.ofLifecycle(asked);
            default -> List.of();
        };
    }

    private static List<String> database(Asked asked) {
        List<String> said = new ArrayList<>(ComputeReading.ofDatabase(asked));
        if (asked.name().startsWith("Create")) {
            said.addFirst("database created");
        }
        return said;
    }
}
