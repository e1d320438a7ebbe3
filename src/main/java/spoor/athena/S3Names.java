package spoor.athena;

import java.util.regex.Pattern;

/// Names that come from outside and go into statements, held against what S3, CloudTrail and Athena
/// allow. All that pass are free of quotes, backslashes and control characters.
final class S3Names {
    private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
    private static final Pattern ADDRESS = Pattern.compile("\\d+\\.\\d+\\.\\d+\\.\\d+");
    private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9!_.*()=+@:,/-]*");
    private static final Pattern ORGANISATION = Pattern.compile("o-[a-z0-9]{10,32}");
    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");
    private static final Pattern REGION = Pattern.compile("[a-z]{2}(-[a-z]{2,12}){1,3}-[0-9]{1,2}");

    private static final Pattern TABLE =
            Pattern.compile("([a-z_][a-z0-9_]{0,254}\\.)?[a-z_][a-z0-9_]{0,254}");

    private static final int LONGEST_PREFIX = 200;
    private static final int LONGEST_KEY = 1_024;

    private S3Names() {}

    static String bucket(String name) {
        boolean isAllowed =
                BUCKET.matcher(name).matches()
                        && !name.contains("..")
                        && !ADDRESS.matcher(name).matches();
        return checked(
                isAllowed,
                name,
                "is no name of a bucket: 3 to 63 of a-z, 0-9, dot and dash, and no address");
    }

    /// A prefix of CloudTrail's, without a slash at either end; may be empty.
    static String prefix(String prefix) {
        String bare = prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix;
        boolean isAllowed =
                PREFIX.matcher(bare).matches()
                        && bare.length() <= LONGEST_PREFIX
                        && !bare.startsWith("/")
                        && !bare.contains("//");
        return checked(
                isAllowed,
                bare,
                "is no prefix of a trail: at most 200 of A-Z, a-z, 0-9 and !_.*()=+@:,/-, no slash"
                        + " in front");
    }

    static String organisation(String id) {
        return checked(
                ORGANISATION.matcher(id).matches(), id, "is no id of an organisation, such as o-…");
    }

    static String account(String id) {
        return checked(ACCOUNT.matcher(id).matches(), id, "is no account: those have 12 digits");
    }

    static String region(String name) {
        return checked(REGION.matcher(name).matches(), name, "is no Region, such as eu-central-1");
    }

    /// `table` or `database.table`.
    static String table(String name) {
        return checked(
                TABLE.matcher(name).matches(),
                name,
                "is no table of Athena: a-z, 0-9 and underscores, if need be with the database and"
                        + " a dot in front");
    }

    static String tableInSql(String name) {
        return '"' + table(name).replace(".", "\".\"") + '"';
    }

    static String tableInDdl(String name) {
        return '`' + table(name).replace(".", "`.`") + '`';
    }

    /// `s3://BUCKET/…/`, with the slash at the end.
    static String folder(String uri) {
        int slash = uri.indexOf('/', "s3://".length());
        boolean isS3 = uri.startsWith("s3://") && uri.length() <= LONGEST_KEY;
        checked(isS3 && slash > 0, uri, "is no folder in S3, such as s3://BUCKET/FOLDER/");
        bucket(uri.substring("s3://".length(), slash));
        String key = uri.substring(slash + 1);
        checked(
                PREFIX.matcher(key).matches() && !key.startsWith("/") && !key.contains("//"),
                uri,
                "has characters that a folder for Athena should not have");
        return uri.endsWith("/") ? uri : uri + "/";
    }

    private static String checked(boolean isAllowed, String name, String what) {
        if (!isAllowed) {
            throw new AthenaRefusal(
                    AthenaRefusal.Reason.NOT_ALLOWED, "\"" + name + "\" " + what + ".");
        }
        return name;
    }
}
