package spoor.sample;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// One event before it is bytes. All that is random in its record follows from `seed`, so writing
/// it twice gives the same bytes, and the two sides of a call across accounts agree in all but the
/// event ID.
///
/// @param side 0, or 1 for the copy in the account of the role (link L6)
/// @param time second since 1970
/// @param account whose log this is
/// @param pick what the record talks of: the same number always means the same bucket, role …
/// @param issued the session that an AssumeRole hands out
/// @param isShared whether the record has a `sharedEventID`
record Entry(
        long seed,
        int side,
        long time,
        Account account,
        String region,
        Call call,
        Caller caller,
        Via via,
        long pick,
        Template request,
        Template response,
        @Nullable Failure failure,
        @Nullable Session issued,
        boolean isShared) {
    private static final long REQUEST = 0x52;
    private static final long SHARED = 0x53;
    private static final long EVENT = 0x45;

    /// A call that succeeds, with the request and the answer of the catalogue.
    static Entry of(
            Dice dice,
            long time,
            Account account,
            String region,
            Call call,
            Caller caller,
            Via via) {
        return new Entry(
                dice.next(),
                0,
                time,
                account,
                call.service().regionOf(region),
                call,
                caller,
                via,
                dice.next(),
                call.request(),
                call.response(),
                null,
                null,
                false);
    }

    UUID eventId() {
        return id(EVENT + side);
    }

    UUID requestId() {
        return id(REQUEST);
    }

    UUID sharedId() {
        return id(SHARED);
    }

    private UUID id(long purpose) {
        long high = Dice.mix(seed ^ Dice.mix(purpose));
        return Dice.uuid(high, Dice.mix(high ^ seed));
    }

    /// By the rule of the records: an error, or a sign-in that says `Failure`.
    boolean isFailed() {
        return failure != null;
    }

    Entry failing(@Nullable Failure how) {
        return new Entry(
                seed, side, time, account, region, call, caller, via, pick, request, response, how,
                issued, isShared);
    }

    Entry asking(Template otherRequest) {
        return new Entry(
                seed,
                side,
                time,
                account,
                region,
                call,
                caller,
                via,
                pick,
                otherRequest,
                response,
                failure,
                issued,
                isShared);
    }

    Entry answering(Template otherResponse) {
        return new Entry(
                seed,
                side,
                time,
                account,
                region,
                call,
                caller,
                via,
                pick,
                request,
                otherResponse,
                failure,
                issued,
                isShared);
    }

    Entry issuing(Session session) {
        return new Entry(
                seed, side, time, account, region, call, caller, via, pick, request, response,
                failure, session, isShared);
    }

    Entry picking(long other) {
        return new Entry(
                seed, side, time, account, region, call, caller, via, other, request, response,
                failure, issued, isShared);
    }

    /// The same call as an event that another account (or AWS itself) also holds.
    Entry shared() {
        return new Entry(
                seed, side, time, account, region, call, caller, via, pick, request, response,
                failure, issued, true);
    }

    /// The other side of a shared call: the log of the account that owns the role.
    Entry seenFrom(Account owner, Caller stranger) {
        return new Entry(
                seed, 1, time, owner, region, call, stranger, via, pick, request, response, failure,
                issued, true);
    }
}
