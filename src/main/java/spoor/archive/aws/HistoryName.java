package spoor.archive.aws;

import java.util.Optional;

/// What the ledger calls the files that are made of one Region's Event history:
/// `event-history://ACCOUNT/REGION/FIRST..LAST`, and `?KEY=VALUE` after it where only events with
/// an attribute were asked for. From these names alone it is known what need not be asked again.
record HistoryName(String account, String region, Optional<EventHistoryQuery.Attribute> attribute) {
    /// The Region's own, which stands for all of it.
    String whole() {
        return "event-history://" + account + "/" + region;
    }

    /// What the names of the Region's files begin with.
    String prefix() {
        return whole() + "/";
    }

    /// A file with all events of the stretch.
    String of(Seconds stretch) {
        return prefix() + stretch.text() + suffix();
    }

    /// A file with some of the events of the stretch.
    ///
    /// @param part counted from 1
    String of(Seconds stretch, int part) {
        return of(stretch) + "#" + part;
    }

    /// What a file holds all events of that are asked for: those without attribute hold all.
    Optional<Seconds> covered(String path) {
        if (!path.startsWith(prefix())) {
            return Optional.empty();
        }
        String rest = path.substring(prefix().length());
        String suffix = suffix();
        boolean isOurs = !suffix.isEmpty() && rest.endsWith(suffix);
        return Seconds.parse(isOurs ? rest.substring(0, rest.length() - suffix.length()) : rest);
    }

    private String suffix() {
        return attribute.map(a -> "?" + a.key().apiName() + "=" + visible(a.value())).orElse("");
    }

    /// A value may hold anything, and a line of the ledger is a line.
    private static String visible(String value) {
        StringBuilder text = new StringBuilder();
        for (char c : value.toCharArray()) {
            if (c == '%' || c < ' ' || c == 0x7f) {
                text.append(String.format("%%%02X", (int) c));
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
