package spoor.analysis;

import java.util.Optional;

/// A moment in the life of a long-term access key: it was made, switched on or off, or deleted.
///
/// @param row of the event, as the asker numbers events
/// @param time of the event, milliseconds since 1970
/// @param account whose log the record is in, as digits
/// @param key the access key
/// @param holder name of the user whose key it is; empty for the caller's own
public record KeyChange(
        int row,
        String eventId,
        long time,
        String account,
        Caller caller,
        Kind kind,
        String key,
        String holder,
        String address)
        implements Noted {
    /// What happened to the key.
    public enum Kind {
        CREATED,
        ACTIVATED,
        DEACTIVATED,
        DELETED
    }

    private static final String ASKED = "requestParameters.";
    private static final String ANSWER = "responseElements.accessKey.";

    /// What a record says of a key; nothing if it is no such call, or one that failed. A call that
    /// names no user is about the caller's own key.
    ///
    /// @param row number that the asker knows the event by
    public static Optional<KeyChange> of(Said record, int row, Caller caller) {
        if (record.at("errorCode").isPresent()) {
            return Optional.empty();
        }
        return switch (text(record, "eventName")) {
            case "CreateAccessKey" ->
                    change(record, row, caller, Kind.CREATED, text(record, ANSWER + "accessKeyId"));
            case "UpdateAccessKey" -> {
                boolean isOn = text(record, ASKED + "status").equalsIgnoreCase("Active");
                Kind kind = isOn ? Kind.ACTIVATED : Kind.DEACTIVATED;
                yield change(record, row, caller, kind, text(record, ASKED + "accessKeyId"));
            }
            case "DeleteAccessKey" ->
                    change(record, row, caller, Kind.DELETED, text(record, ASKED + "accessKeyId"));
            default -> Optional.empty();
        };
    }

    private static Optional<KeyChange> change(
            Said record, int row, Caller caller, Kind kind, String key) {
        if (key.isEmpty()) {
            return Optional.empty();
        }
        String answered = text(record, ANSWER + "userName");
        return Optional.of(
                new KeyChange(
                        row,
                        text(record, "eventID"),
                        Caller.millis(text(record, "eventTime")),
                        text(record, "recipientAccountId").replace("-", ""),
                        caller,
                        kind,
                        key,
                        answered.isEmpty() ? text(record, ASKED + "userName") : answered,
                        text(record, "sourceIPAddress")));
    }

    private static String text(Said record, String path) {
        return record.at(path).orElse("");
    }

    /// Whether the key cannot be used from now on.
    public boolean isEnd() {
        return kind == Kind.DEACTIVATED || kind == Kind.DELETED;
    }
}
