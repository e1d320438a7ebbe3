package spoor.archive.aws;

import spoor.event.DeliveryDays;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which logs of a bucket are wanted. What is empty chooses all.
///
/// @param accounts twelve digits each
/// @param kinds as [TrailFolder#kind]
/// @param days of delivery
public record TrailChoice(
        Set<String> accounts, Set<String> regions, Set<String> kinds, Optional<DeliveryDays> days) {
    public static final TrailChoice ALL =
            new TrailChoice(Set.of(), Set.of(), Set.of(), Optional.empty());

    private static final Pattern ABOVE =
            Pattern.compile(
                    "(?s)(.*/)?AWSLogs/(o-[a-z0-9]+/)?(?<account>\\d{12})/((?<kind>[^/]+)/)?");

    public TrailChoice {
        accounts = Set.copyOf(accounts);
        regions = Set.copyOf(regions);
        kinds = Set.copyOf(kinds);
    }

    /// Objects outside of the layout of a trail are of no account, Region or kind that one could
    /// choose by, so they are always taken.
    boolean takes(TrailFolder folder) {
        return folder.isOutside()
                || isIn(accounts, folder.account())
                        && isIn(regions, folder.region())
                        && isIn(kinds, folder.kind());
    }

    /// Whether what is taken can lie below a prefix that is above the folder of a Region.
    boolean mayTake(String prefix) {
        Matcher match = ABOVE.matcher(prefix);
        if (!match.matches()) {
            return true;
        }
        String kind = match.group("kind");
        return isIn(accounts, match.group("account")) && (kind == null || isIn(kinds, kind));
    }

    private static boolean isIn(Set<String> chosen, String value) {
        return chosen.isEmpty() || chosen.contains(value);
    }

    boolean takes(BucketObject object) {
        return days.isEmpty() || object.day().map(d -> days.get().contains(d)).orElse(true);
    }
}
