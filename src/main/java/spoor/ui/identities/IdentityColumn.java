package spoor.ui.identities;

import spoor.ui.kit.Words;

import java.util.Comparator;
import java.util.Locale;

/// What the list says of an identity.
enum IdentityColumn {
    NAME,
    BARS,
    EVENTS,
    FAILURES,
    WRITES,
    FIRST,
    LAST,
    ACCOUNTS;

    String title() {
        return Words.of("identities.column." + name());
    }

    /// What tests find the column by, such as `identities-column-events`.
    String id() {
        return "identities-column-" + name().toLowerCase(Locale.ROOT);
    }

    boolean isNumber() {
        return switch (this) {
            case EVENTS, FAILURES, WRITES -> true;
            case NAME, BARS, FIRST, LAST, ACCOUNTS -> false;
        };
    }

    /// Whether the highest comes first when one sorts by it.
    boolean isHighestFirst() {
        return switch (this) {
            case BARS, EVENTS, FAILURES, WRITES, LAST -> true;
            case NAME, FIRST, ACCOUNTS -> false;
        };
    }

    /// The text of a line in this column, as it is copied too.
    String text(IdentityLine line, SeenTimes times) {
        return switch (this) {
            case NAME -> line.name();
            case BARS -> "";
            case EVENTS -> number(line.activity().events());
            case FAILURES -> number(line.activity().failures());
            case WRITES -> number(line.activity().writes());
            case FIRST -> times.brief(line.activity().first());
            case LAST -> times.brief(line.activity().last());
            case ACCOUNTS ->
                    line.accounts().size() < 2
                            ? String.join("", line.accounts())
                            : Words.of("identities.accounts", line.accounts().size());
        };
    }

    /// Ascending; equal ones by what they did, then by name.
    Comparator<IdentityLine> order() {
        return switch (this) {
            case NAME -> Comparator.comparing(IdentityLine::name, String.CASE_INSENSITIVE_ORDER);
            case BARS, EVENTS -> Comparator.comparingInt(line -> line.activity().events());
            case FAILURES -> Comparator.comparingInt(line -> line.activity().failures());
            case WRITES -> Comparator.comparingInt(line -> line.activity().writes());
            case FIRST -> Comparator.comparingLong(line -> line.activity().first());
            case LAST -> Comparator.comparingLong(line -> line.activity().last());
            case ACCOUNTS -> Comparator.comparing(line -> String.join(" ", line.accounts()));
        };
    }

    private static String number(int count) {
        return String.format(Locale.ENGLISH, "%,d", count);
    }
}
