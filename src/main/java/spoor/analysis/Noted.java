package spoor.analysis;

import spoor.event.CredentialCall;

import java.util.Optional;

/// What the record of a call about credentials says.
public sealed interface Noted permits Issue, KeyChange, Start {
    /// Of the event, as the asker numbers events.
    int row();

    /// What a record says; nothing if its call failed, or is about something else.
    ///
    /// @param row number that the asker knows the event by
    /// @param caller who made the call
    static Optional<? extends Noted> of(Said record, int row, Caller caller) {
        String name = record.at("eventName").orElse("");
        if (CredentialCall.ISSUING.contains(name)) {
            return Issue.of(record, row, caller);
        }
        if (!CredentialCall.STARTING.contains(name)) {
            return KeyChange.of(record, row, caller);
        }
        return record.at("errorCode").isPresent()
                ? Optional.empty()
                : Optional.of(Start.of(record, row, caller));
    }
}
