package spoor.ui.inspector;

import spoor.ui.inspector.JsonItem.Kind;

import java.util.List;
import java.util.Optional;

/// What a call was about, as far as its record says so in one of the usual places.
///
/// @param name to show, such as `user/deploy-bot`
/// @param full the value as it stands in the record
/// @param from where it stands there
/// @param others how many further resources the record names
public record Target(String name, String full, String from, int others) {
    /// Names of parameters that say what a call is about, the most telling first.
    private static final List<String> PARAMETERS =
            List.of(
                    "userName",
                    "roleName",
                    "groupName",
                    "roleArn",
                    "policyArn",
                    "policyName",
                    "bucketName",
                    "functionName",
                    "instanceId",
                    "groupId",
                    "secretId",
                    "keyId",
                    "tableName",
                    "dBInstanceIdentifier",
                    "dbInstanceIdentifier",
                    "snapshotId",
                    "volumeId",
                    "imageId",
                    "vpcId",
                    "trailName",
                    "clusterName",
                    "repositoryName",
                    "topicArn",
                    "queueUrl",
                    "name");

    /// What the call of a record was about.
    ///
    /// @param record its bytes; of a broken one nothing is known
    public static Optional<Target> ofRecord(byte[] record) {
        return of(JsonTreeReader.read(RecordText.of(record).text()).orEmpty());
    }

    static Optional<Target> of(JsonItem record) {
        return resource(record)
                .or(() -> record.find("requestParameters").flatMap(Target::parameter));
    }

    private static Optional<Target> resource(JsonItem record) {
        List<JsonItem> resources =
                record.find("resources").map(JsonItem::children).orElse(List.of());
        for (JsonItem resource : resources) {
            for (String name : List.of("ARN", "ARNPrefix")) {
                String arn = resource.textAt(name);
                if (!arn.isEmpty()) {
                    return Optional.of(
                            new Target(shortened(arn), arn, "resources", resources.size() - 1));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Target> parameter(JsonItem parameters) {
        for (String name : PARAMETERS) {
            String value = parameters.textAt(name);
            if (!value.isEmpty()) {
                return Optional.of(new Target(shortened(value), value, name, 0));
            }
        }
        return instances(parameters);
    }

    /// EC2 wraps its lists: `instancesSet.items[].instanceId`.
    private static Optional<Target> instances(JsonItem parameters) {
        List<JsonItem> items =
                parameters
                        .find("instancesSet", "items")
                        .filter(i -> i.kind() == Kind.ARRAY)
                        .map(JsonItem::children)
                        .orElse(List.of());
        String id = items.isEmpty() ? "" : items.getFirst().textAt("instanceId");
        return id.isEmpty()
                ? Optional.empty()
                : Optional.of(new Target(id, id, "instancesSet", items.size() - 1));
    }

    /// What stands after the account in an ARN; anything else as it is.
    private static String shortened(String value) {
        String[] parts = value.split(":", 6);
        return parts.length == 6 && parts[0].equals("arn") && !parts[5].isEmpty()
                ? parts[5]
                : value;
    }
}
