package spoor.ui.aws;

import spoor.archive.aws.AwsAccess;
import spoor.archive.aws.AwsClients.Caller;
import spoor.archive.aws.AwsException;
import spoor.archive.aws.BucketPlace;
import spoor.archive.aws.TrailChoice;
import spoor.event.DeliveryDays;
import spoor.ui.kit.Words;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/// By what right AWS is asked.
///
/// @param caller unknown where a store of another kind is asked, which does not tell
public record SignedIn(
        AwsAccess access, AwsDesk.Session session, Optional<Caller> caller, String region) {
    /// Signs in, and finds out who that is. Waits for AWS, and for a code where one is wanted.
    static SignedIn by(
            AwsAccess access, AwsDesk desk, AwsAccess.MfaCode code, BooleanSupplier isCancelled)
            throws AwsException {
        AwsDesk.Session session = desk.open(access, code);
        boolean isIn = false;
        try {
            Optional<Caller> caller = session.caller();
            if (isCancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            isIn = true;
            return new SignedIn(access, session, caller, session.region());
        } finally {
            if (!isIn) {
                session.close();
            }
        }
    }

    /// Why a listing is empty, and which days there are. Asks AWS.
    String nothing(BucketPlace place, TrailChoice choice, BooleanSupplier isCancelled)
            throws AwsException {
        Optional<DeliveryDays> days =
                choice.days().isEmpty() ? Optional.empty() : session.days(place, isCancelled);
        return days.map(d -> Words.of("aws.nothingThen", place, d.first(), d.last()))
                .orElseGet(() -> Words.of("aws.nothing", place));
    }

    /// Who and where, for the line that is always in sight.
    public String words() {
        return caller.map(c -> Words.of("aws.signedIn", c.account(), region, c.arn()))
                .orElseGet(() ->
                        Words.of(
                                "aws.signedInUnknown",
                                region,
                                access.endpoint().map(URI::toString).orElse("")));
    }
}
