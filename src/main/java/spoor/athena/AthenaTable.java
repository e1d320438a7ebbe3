package spoor.athena;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The statement that makes a table over a trail's bucket, whose partitions Athena works out from
/// account, Region and day of delivery. After the Athena user guide; nothing is copied or changed.
///
/// @param name `table` or `database.table`
/// @param prefix of the trail in the bucket; may be empty
/// @param organisation the id in the path of an organisation's trail, or null for an account's own
/// @param accounts at least one
/// @param from the first day of delivery that the table shows
public record AthenaTable(
        String name,
        String bucket,
        String prefix,
        @Nullable String organisation,
        List<String> accounts,
        List<String> regions,
        LocalDate from) {
    /// The name where nobody gives one; that of the user guide.
    public static final String USUAL_NAME = "cloudtrail_logs_pp";

    /// The Regions that every account has; those that one must opt in to are to be named.
    public static final List<String> USUAL_REGIONS =
            List.of(
                    "ap-northeast-1",
                    "ap-northeast-2",
                    "ap-northeast-3",
                    "ap-south-1",
                    "ap-southeast-1",
                    "ap-southeast-2",
                    "ca-central-1",
                    "eu-central-1",
                    "eu-north-1",
                    "eu-west-1",
                    "eu-west-2",
                    "eu-west-3",
                    "sa-east-1",
                    "us-east-1",
                    "us-east-2",
                    "us-west-1",
                    "us-west-2");

    private static final DateTimeFormatter FOLDER =
            DateTimeFormatter.ofPattern("yyyy/MM/dd", Locale.ROOT);

    private static final int FIRST_YEAR = 2013;
    private static final int LAST_YEAR = 9999;

    /// @throws AthenaRefusal if a name is none that Athena or S3 takes
    public AthenaTable {
        name = S3Names.table(name);
        bucket = S3Names.bucket(bucket);
        prefix = S3Names.prefix(prefix);
        organisation = organisation == null ? null : S3Names.organisation(organisation);
        accounts = accounts.stream().map(S3Names::account).distinct().toList();
        regions = regions.stream().map(S3Names::region).distinct().toList();
        if (accounts.isEmpty()) {
            throw refusal("Name the accounts whose logs are in the bucket (--account).");
        }
        if (regions.isEmpty()) {
            throw refusal("Name the Regions whose logs are in the bucket (--region).");
        }
        if (from.getYear() < FIRST_YEAR || from.getYear() > LAST_YEAR) {
            throw refusal("No trail is from before 2013 or after 9999: " + from + ".");
        }
    }

    /// `CREATE EXTERNAL TABLE …`
    public String ddl() {
        String columns =
                Columns.ALL.entrySet().stream()
                        .map(c -> "  `" + c.getKey() + "` " + Columns.type(c.getValue()))
                        .collect(Collectors.joining(",\n"));
        String folder = folder();
        return """
        CREATE EXTERNAL TABLE %s (
        %s
        )
        PARTITIONED BY (`account` string, `region` string, `timestamp` string)
        ROW FORMAT SERDE 'org.apache.hive.hcatalog.data.JsonSerDe'
        STORED AS INPUTFORMAT 'com.amazon.emr.cloudtrail.CloudTrailInputFormat'
        OUTPUTFORMAT 'org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat'
        LOCATION '%s'
        TBLPROPERTIES (
          'projection.enabled'='true',
          'projection.account.type'='enum',
          'projection.account.values'='%s',
          'projection.region.type'='enum',
          'projection.region.values'='%s',
          'projection.timestamp.type'='date',
          'projection.timestamp.format'='yyyy/MM/dd',
          'projection.timestamp.interval'='1',
          'projection.timestamp.interval.unit'='DAYS',
          'projection.timestamp.range'='%s,NOW',
          'storage.location.template'='%s${account}/CloudTrail/${region}/${timestamp}'
        )\
        """
                .formatted(
                        S3Names.tableInDdl(name),
                        columns,
                        folder,
                        String.join(",", accounts),
                        String.join(",", regions),
                        FOLDER.format(from),
                        folder);
    }

    private String folder() {
        return "s3://"
                + bucket
                + "/"
                + (prefix.isEmpty() ? "" : prefix + "/")
                + "AWSLogs/"
                + (organisation == null ? "" : organisation + "/");
    }

    private static AthenaRefusal refusal(String message) {
        return new AthenaRefusal(AthenaRefusal.Reason.NOT_ALLOWED, message);
    }
}
