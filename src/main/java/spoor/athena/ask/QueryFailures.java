package spoor.athena.ask;

import spoor.archive.aws.AwsException;
import spoor.archive.aws.AwsProblem;

import java.util.List;
import java.util.Locale;

/// Why Athena did not come to the end of a query, in words that say what to do.
final class QueryFailures {
    private static final int LONGEST_REASON = 400;

    /// What is said where the reason holds one of the marks; in small letters, the first that fits.
    private record Advice(AwsProblem problem, List<String> marks, String words) {}

    private static final List<Advice> ALL =
            List.of(
                    new Advice(
                            AwsProblem.TOO_MUCH,
                            List.of("bytes scanned limit"),
                            "The workgroup's own limit on bytes stopped it. Narrow the time range,"
                                    + " or use another workgroup."),
                    new Advice(
                            AwsProblem.KMS_DENIED,
                            List.of("kms:", "kms key", "com.amazonaws.services.kms"),
                            "Logs or results are encrypted with a KMS key that these credentials"
                                    + " may not use. They need kms:Decrypt on the key of the logs,"
                                    + " and kms:GenerateDataKey on that of the results."),
                    new Advice(
                            AwsProblem.OTHER,
                            List.of("path_already_exists", "target directory for table"),
                            "Athena writes only to a folder without objects. Name a new one."),
                    new Advice(
                            AwsProblem.OTHER,
                            List.of("output location"),
                            "Athena wants a folder for its results. Name one, as"
                                    + " s3://BUCKET/FOLDER/, or a workgroup that has one."),
                    new Advice(
                            AwsProblem.DENIED,
                            List.of(
                                    "access denied",
                                    "accessdenied",
                                    "not authorized",
                                    "insufficient permissions",
                                    "insufficient lake formation",
                                    "permission_denied"),
                            "These credentials may not read the table or its logs, or not write the"
                                    + " results. Ask for the policy that `spoor aws-policy`"
                                    + " prints."),
                    new Advice(
                            AwsProblem.OTHER,
                            List.of("table_not_found", "schema_not_found", "does not exist"),
                            "Athena does not have that table here. Look at its name, the database"
                                + " and the Region; `spoor athena-ddl` prints the statement that"
                                + " makes one."),
                    new Advice(
                            AwsProblem.OTHER,
                            List.of("column_not_found", "cannot be resolved", "type_mismatch"),
                            "The table is not of the kind that `spoor athena-ddl` prints. Make one"
                                    + " with that statement and name it; the logs stay as they"
                                    + " are."),
                    new Advice(
                            AwsProblem.TOO_MUCH,
                            List.of(
                                    "exceeded_time_limit",
                                    "exhausted resources",
                                    "query timeout",
                                    "exceeded_memory_limit",
                                    "query exhausted"),
                            "It took more time or memory than Athena gives. Narrow the time range"
                                    + " or the lens."));

    private QueryFailures() {}

    /// Of a query that Athena took and did not finish.
    ///
    /// @param reason as Athena gives it; may be empty
    static AwsException of(String id, boolean isStopped, String reason) {
        String line = reason.replaceAll("\\s+", " ").strip();
        String told =
                line.length() > LONGEST_REASON ? line.substring(0, LONGEST_REASON) + "…" : line;
        Advice advice = advice(line);
        return new AwsException(
                advice.problem(),
                (isStopped ? "Athena's query was stopped. " : "Athena's query failed. ")
                        + advice.words()
                        + " (Query "
                        + id
                        + (told.isEmpty() ? "" : ": " + told)
                        + ")",
                null);
    }

    /// What to do where AWS did not even start a query, and it is more than its own words tell.
    static AwsException ofStart(AwsException failure) {
        Advice advice = advice(String.valueOf(failure.getMessage()));
        boolean isOutput = advice.marks().contains("output location");
        return isOutput && failure.problem() == AwsProblem.OTHER
                ? new AwsException(
                        failure.problem(), advice.words() + " " + failure.getMessage(), failure)
                : failure;
    }

    private static Advice advice(String reason) {
        String text = reason.toLowerCase(Locale.ROOT);
        return ALL.stream()
                .filter(a -> a.marks().stream().anyMatch(text::contains))
                .findFirst()
                .orElse(
                        new Advice(
                                AwsProblem.OTHER,
                                List.of(),
                                "The reason is Athena's; its console has more of it."));
    }
}
