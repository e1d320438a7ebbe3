package spoor.sample;

import java.util.Locale;

/// What kind of record a call leaves, by the words of `calls.tsv`.
enum Access {
    READ("AwsApiCall", true, true),
    WRITE("AwsApiCall", false, true),
    DATA_READ("AwsApiCall", true, false),
    DATA_WRITE("AwsApiCall", false, false),
    CONSOLE_READ("AwsConsoleAction", true, true),
    CONSOLE_WRITE("AwsConsoleAction", false, true),
    SIGNIN("AwsConsoleSignIn", false, true),
    EVENT("AwsServiceEvent", false, true);

    private final String eventType;
    private final boolean isRead;
    private final boolean isManagement;

    Access(String eventType, boolean isRead, boolean isManagement) {
        this.eventType = eventType;
        this.isRead = isRead;
        this.isManagement = isManagement;
    }

    static Access of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    String eventType() {
        return eventType;
    }

    /// The record's `readOnly`.
    boolean isRead() {
        return isRead;
    }

    /// The record's `managementEvent`; otherwise it is a data event.
    boolean isManagement() {
        return isManagement;
    }
}
