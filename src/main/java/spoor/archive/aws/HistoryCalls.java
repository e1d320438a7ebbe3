package spoor.archive.aws;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.cloudtrail.model.Event;
import software.amazon.awssdk.services.cloudtrail.model.InvalidNextTokenException;
import software.amazon.awssdk.services.cloudtrail.model.LookupAttribute;
import software.amazon.awssdk.services.cloudtrail.model.LookupEventsRequest;
import software.amazon.awssdk.services.cloudtrail.model.LookupEventsResponse;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// The calls of one Region, at the pace that AWS allows. Repeated here and not by the SDK, so that
/// a repeated call waits for its turn like any other.
final class HistoryCalls {
    /// Most events of a page.
    static final int PAGE = 50;

    /// At the slowest pace these are more than two minutes.
    private static final int ATTEMPTS_WHEN_THROTTLED = 20;

    private static final int ATTEMPTS = 5;
    private static final int SERVER_FAULT = 500;

    private final String region;
    private final CloudTrailClient client;
    private final AwsAccess access;
    private final Optional<EventHistoryQuery.Attribute> attribute;
    private final Pace pace;

    HistoryCalls(AwsClients clients, String region, EventHistoryQuery query, Pace pace) {
        this.region = region;
        this.client = clients.eventHistory(region);
        this.access = clients.access();
        this.attribute = query.attribute();
        this.pace = pace;
    }

    /// What came of a call.
    sealed interface Answer {
        /// @param events newest first
        /// @param next the token of the page after it, if there is one
        record Page(List<Event> events, Optional<String> next) implements Answer {}

        /// AWS does not know the token any more.
        record LostPlace() implements Answer {}

        record Stopped() implements Answer {}
    }

    /// Asks for a page.
    ///
    /// @param token of the page before, which asked for the same stretch
    /// @param isStopped asked while waiting
    /// @throws AwsException if AWS refuses, or does not answer over many attempts
    Answer page(Seconds stretch, Optional<String> token, BooleanSupplier isStopped)
            throws AwsException {
        LookupEventsRequest request = request(stretch, token);
        for (int attempt = 1; pace.await(isStopped); attempt++) {
            try {
                LookupEventsResponse answer = client.lookupEvents(request);
                pace.went();
                return new Answer.Page(
                        answer.events().stream().filter(Objects::nonNull).toList(),
                        Optional.ofNullable(answer.nextToken()).filter(t -> !t.isEmpty()));
            } catch (InvalidNextTokenException e) {
                if (token.isEmpty()) {
                    throw failure(e);
                }
                return new Answer.LostPlace();
            } catch (RuntimeException e) {
                if (isStopped.getAsBoolean()) {
                    return new Answer.Stopped();
                }
                if (attempt >= attempts(e)) {
                    throw failure(e);
                }
                pace.slow();
            }
        }
        return new Answer.Stopped();
    }

    private LookupEventsRequest request(Seconds stretch, Optional<String> token) {
        LookupEventsRequest.Builder request =
                LookupEventsRequest.builder()
                        .startTime(stretch.begin())
                        .endTime(stretch.end())
                        .maxResults(PAGE);
        attribute.ifPresent(a ->
                request.lookupAttributes(
                        LookupAttribute.builder()
                                .attributeKey(a.key().apiName())
                                .attributeValue(a.value())
                                .build()));
        token.ifPresent(request::nextToken);
        return request.build();
    }

    /// How often a call is tried that fails like this.
    private static int attempts(RuntimeException failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof AwsServiceException answer) {
                if (answer.isThrottlingException()) {
                    return ATTEMPTS_WHEN_THROTTLED;
                }
                return answer.statusCode() >= SERVER_FAULT ? ATTEMPTS : 1;
            }
            if (at instanceof IOException) {
                return ATTEMPTS;
            }
        }
        return 1;
    }

    private AwsException failure(RuntimeException e) {
        return AwsFailures.of(e, "the Event history of " + region, access);
    }
}
