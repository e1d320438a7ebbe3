package spoor.event;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A reading of an event of which nobody has written: verb, noun and service, from its name alone.
final class DerivedReading {
    private static final int LONGEST_NAME = 128;

    /// By verb what a call did that only looks.
    private static final Map<String, String> READING =
            Map.ofEntries(
                    Map.entry("Get", "read"),
                    Map.entry("List", "listed"),
                    Map.entry("Describe", "described"),
                    Map.entry("Head", "checked for"),
                    Map.entry("Lookup", "looked up"),
                    Map.entry("Search", "searched"),
                    Map.entry("Query", "queried"),
                    Map.entry("Scan", "scanned"),
                    Map.entry("Check", "checked"),
                    Map.entry("Count", "counted"),
                    Map.entry("Estimate", "estimated"),
                    Map.entry("Preview", "previewed"),
                    Map.entry("Simulate", "simulated"),
                    Map.entry("Validate", "validated"),
                    Map.entry("Verify", "verified"),
                    Map.entry("Discover", "discovered"),
                    Map.entry("Download", "downloaded"),
                    Map.entry("Find", "looked for"),
                    Map.entry("Filter", "filtered"),
                    Map.entry("View", "viewed"),
                    Map.entry("Test", "tested"),
                    Map.entry("Retrieve", "fetched"),
                    Map.entry("Select", "selected"),
                    Map.entry("Invoke", "invoked"),
                    Map.entry("Apply", "applied"),
                    Map.entry("Redeem", "redeemed"),
                    Map.entry("Close", "closed"),
                    Map.entry("Grant", "granted"),
                    Map.entry("Revoke", "revoked"));

    private DerivedReading() {}

    static CatalogueEntry of(String source, String name, ServiceTable services) {
        String known = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
        String service = source.isEmpty() ? "an unknown service" : services.name(source);
        String title = title(known);
        return new CatalogueEntry(
                List.of(services.source(source)),
                name,
                services.area(source),
                Access.inferred(name),
                Signal.NONE,
                "its name alone",
                title.isEmpty() ? "Event without a name" : capital(title),
                "By its name, a call of " + service + "; the catalogue has no entry for it.",
                "Not known: read the parameters.",
                true);
    }

    private static String title(String name) {
        int underscore = name.indexOf('_');
        if (underscore > 0 && underscore < name.length() - 1) {
            String what = PastTense.noun(name.substring(0, underscore));
            String rest = name.substring(underscore + 1).replace('_', ' ').strip();
            boolean isVerbAlone = PastTense.verb(rest).equals(rest);
            return isVerbAlone ? sentence(rest + capital(what)) : what + ": " + sentence(rest);
        }
        return sentence(name);
    }

    private static String sentence(String name) {
        if (name.isEmpty()) {
            return "";
        }
        boolean isBatch = name.startsWith("Batch") && name.length() > "Batch".length();
        String one = isBatch ? name.substring("Batch".length()) : name;
        return PastTense.of(one).orElseGet(() -> read(one)) + (isBatch ? ", in a batch" : "");
    }

    private static String read(String name) {
        String verb = PastTense.verb(name);
        String past = READING.get(verb);
        return past == null || verb.length() == name.length()
                ? PastTense.noun(name)
                : PastTense.noun(name.substring(verb.length())) + " " + past;
    }

    private static String capital(String words) {
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
