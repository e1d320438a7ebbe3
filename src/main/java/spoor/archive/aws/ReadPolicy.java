package spoor.archive.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The least that an IAM policy has to allow, for copying. (Service Authorization Reference of S3,
/// CloudTrail and KMS.)
///
/// @param partition how ARNs begin there, as [AwsNames#partition] says it
/// @param place the bucket of a trail, if that is to be read
/// @param key the ARN of the KMS key that its objects are encrypted with
/// @param isEventHistory whether Event history is to be asked, and the trails be found
/// @param athena a table that is to be asked; it reads the trail's bucket by the same right
/// @param lake the ARN of an event data store of CloudTrail Lake that is to be asked
public record ReadPolicy(
        String partition,
        Optional<BucketPlace> place,
        Optional<String> key,
        boolean isEventHistory,
        Optional<Table> athena,
        Optional<String> lake) {
    /// A table of Athena, and where its results are to be.
    ///
    /// @param results the folder in S3 that Athena writes to
    public record Table(String database, String name, BucketPlace results) {}

    public ReadPolicy(
            String partition,
            Optional<BucketPlace> place,
            Optional<String> key,
            boolean isEventHistory) {
        this(partition, place, key, isEventHistory, Optional.empty(), Optional.empty());
    }

    /// The policy as JSON.
    public String text() {
        List<String> statements = new ArrayList<>();
        place.ifPresent(p -> {
            statements.add(
                    statement(
                            "ListTheTrail",
                            "s3:ListBucket",
                            arn(p.bucket()),
                            p.prefix().isEmpty()
                                    ? ""
                                    : """
                                    ,
                                          "Condition": {
                                            "StringLike": { "s3:prefix": %s }
                                          }\
                                    """
                                            .formatted(quoted(p.prefix() + "*"))));
            statements.add(
                    statement(
                            "ReadTheTrail",
                            "s3:GetObject",
                            arn(p.bucket()) + "/" + p.prefix() + "*",
                            ""));
        });
        key.ifPresent(arn -> statements.add(statement("DecryptTheTrail", "kms:Decrypt", arn, "")));
        if (isEventHistory) {
            statements.add(statement("FindTheTrails", "cloudtrail:DescribeTrails", "*", ""));
            statements.add(statement("ReadEventHistory", "cloudtrail:LookupEvents", "*", ""));
        }
        athena.ifPresent(table -> statements.addAll(of(table)));
        lake.ifPresent(store ->
                statements.add(
                        statement(
                                "AskLake",
                                List.of(
                                        "cloudtrail:StartQuery",
                                        "cloudtrail:DescribeQuery",
                                        "cloudtrail:GetQueryResults",
                                        "cloudtrail:CancelQuery"),
                                List.of(store),
                                "")));
        return """
        {
          "Version": "2012-10-17",
          "Statement": [
        %s
          ]
        }\
        """
                .formatted(String.join(",\n", statements));
    }

    /// Athena asks and reads by the right of whoever starts the query. (Athena user guide, "Access
    /// to databases and tables" and "Access to Amazon S3".)
    private List<String> of(Table table) {
        String glue = "arn:" + partition + ":glue:*:*:";
        BucketPlace results = table.results();
        return List.of(
                statement(
                        "AskAthena",
                        List.of(
                                "athena:StartQueryExecution",
                                "athena:GetQueryExecution",
                                "athena:GetQueryResults",
                                "athena:StopQueryExecution"),
                        List.of("arn:" + partition + ":athena:*:*:workgroup/*"),
                        ""),
                statement(
                        "KnowTheTable",
                        List.of("glue:GetDatabase", "glue:GetTable", "glue:GetPartitions"),
                        List.of(
                                glue + "catalog",
                                glue + "database/default",
                                glue + "database/" + table.database(),
                                glue + "table/" + table.database() + "/" + table.name()),
                        ""),
                statement(
                        "FindTheResults",
                        List.of("s3:GetBucketLocation", "s3:ListBucket"),
                        List.of(arn(results.bucket())),
                        ""),
                statement(
                        "KeepTheResults",
                        List.of("s3:PutObject", "s3:GetObject"),
                        List.of(arn(results.bucket()) + "/" + results.prefix() + "*"),
                        ""));
    }

    private String arn(String bucket) {
        return "arn:" + partition + ":s3:::" + bucket;
    }

    private static String statement(String id, String action, String resource, String more) {
        return statement(id, List.of(action), List.of(resource), more);
    }

    private static String statement(
            String id, List<String> actions, List<String> resources, String more) {
        return """
            {
              "Sid": %s,
              "Effect": "Allow",
              "Action": %s,
              "Resource": %s%s
            }\
        """
                .formatted(quoted(id), quoted(actions), quoted(resources), more);
    }

    private static String quoted(List<String> texts) {
        return texts.size() == 1
                ? quoted(texts.getFirst())
                : texts.stream()
                        .map(ReadPolicy::quoted)
                        .collect(Collectors.joining(",\n        ", "[\n        ", "\n      ]"));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char one : text.toCharArray()) {
            switch (one) {
                case '"', '\\' -> quoted.append('\\').append(one);
                default -> {
                    if (one < ' ') {
                        quoted.append("\\u%04x".formatted((int) one));
                    } else {
                        quoted.append(one);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}
