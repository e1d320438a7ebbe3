package spoor.analysis;

/// A call that made a service ask for credentials, such as RunInstances for an instance's role:
/// both records have one request ID.
///
/// @param row of the event, as the asker numbers events
/// @param time of the event, milliseconds since 1970
/// @param account whose log the record is in, as digits
public record Start(
        int row,
        String eventId,
        String name,
        long time,
        String account,
        Caller caller,
        String requestId)
        implements Noted {
    /// What a record of [spoor.event.CredentialCall#STARTING] says.
    public static Start of(Said record, int row, Caller caller) {
        return new Start(
                row,
                record.at("eventID").orElse(""),
                record.at("eventName").orElse(""),
                Caller.millis(record.at("eventTime").orElse("")),
                record.at("recipientAccountId").orElse("").replace("-", ""),
                caller,
                record.at("requestID").orElse(""));
    }
}
