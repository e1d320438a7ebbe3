package spoor.archive.aws;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The logs of one account and Region in a trail's bucket, as CloudTrail lays them out:
/// `[prefix/]AWSLogs/[o-…/]ACCOUNT/CloudTrail/REGION/yyyy/MM/dd/`. (User guide of CloudTrail,
/// "Finding your CloudTrail log files".)
///
/// @param prefix of all its keys, with a slash at the end
/// @param organisation `o-…`; empty for an account's own trail
/// @param account twelve digits; empty for objects outside of that layout
/// @param kind `CloudTrail`, `CloudTrail-Digest`, `CloudTrail-Insight` and so on
/// @param region empty for objects outside of that layout
public record TrailFolder(
        String prefix, String organisation, String account, String kind, String region) {
    /// What the digest files are delivered as.
    public static final String DIGEST = "CloudTrail-Digest";

    private static final String ACCOUNT = "(?:.*/)?AWSLogs/(?:(o-[a-z0-9]{10,32})/)?(\\d{12})/";
    private static final Pattern REGION =
            Pattern.compile("(?s)(" + ACCOUNT + "(CloudTrail(?:-[A-Za-z]+)?)/([a-z0-9-]+)/)(.*)");
    private static final Pattern DAY = Pattern.compile("(\\d{4})/(\\d{2})/(\\d{2})/.*");

    private static final int WHOLE = 1;
    private static final int ORGANISATION = 2;
    private static final int OWNER = 3;
    private static final int KIND = 4;
    private static final int PLACE = 5;

    /// The folder that a prefix is, or leads into; empty if it is above one, or outside of the
    /// layout.
    static Optional<TrailFolder> of(String prefix) {
        Matcher match = REGION.matcher(prefix);
        if (!match.matches()) {
            return Optional.empty();
        }
        String organisation = match.group(ORGANISATION);
        return Optional.of(
                new TrailFolder(
                        prefix,
                        organisation == null ? "" : organisation,
                        match.group(OWNER),
                        match.group(KIND),
                        match.group(PLACE)));
    }

    /// All objects below a prefix that is outside of the layout.
    static TrailFolder outside(String prefix) {
        return new TrailFolder(prefix, "", "", "", "");
    }

    public boolean isOutside() {
        return account.isEmpty();
    }

    /// The prefix up to the Region, whose folders are days.
    private String days() {
        Matcher match = REGION.matcher(prefix);
        return match.matches() ? match.group(WHOLE) : prefix;
    }

    /// The day on which an object of this folder was delivered; empty where its key says none.
    Optional<LocalDate> day(String key) {
        String days = days();
        if (isOutside() || !key.startsWith(days)) {
            return Optional.empty();
        }
        Matcher match = DAY.matcher(key.substring(days.length()));
        if (!match.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDate.of(
                            Integer.parseInt(match.group(1)),
                            Integer.parseInt(match.group(2)),
                            Integer.parseInt(match.group(3))));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// The prefix of a day's folder.
    String day(LocalDate day) {
        return "%s%04d/%02d/%02d/"
                .formatted(days(), day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
