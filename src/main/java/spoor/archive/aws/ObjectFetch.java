package spoor.archive.aws;

import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.RequestPayer;

import spoor.archive.FetchedFile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;

/// Fetches objects, whole or not at all. The SDK asks again where a request fails; where the bytes
/// break off on the way, or S3 goes on asking to slow down, that is done here.
///
/// @param temporary a folder for long objects
record ObjectFetch(AwsClients clients, BucketPlace place, Path temporary) {
    static final int HELD = FetchedFile.HELD;

    private static final int ATTEMPTS = 5;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

    /// Fetches one object.
    ///
    /// @param whenReleased is told once its bytes are no longer held
    /// @throws AwsException if it cannot be had, after several attempts
    FetchedFile of(BucketObject object, Runnable whenReleased, BooleanSupplier isOver)
            throws AwsException {
        for (int attempt = 1; ; attempt++) {
            boolean isFirst = attempt == 1;
            try {
                return clients.asked(
                        place.uri(object.key()), () -> once(object, isFirst, whenReleased));
            } catch (AwsException e) {
                boolean isWorthIt =
                        e.problem() == AwsProblem.NO_CONNECTION
                                || e.problem() == AwsProblem.THROTTLED;
                if (!isWorthIt || attempt == ATTEMPTS || isOver.getAsBoolean()) {
                    throw e;
                }
                pause(attempt, e);
            }
        }
    }

    private FetchedFile once(BucketObject object, boolean isFirst, Runnable whenReleased) {
        try (OpenObject open = open(object, isFirst)) {
            boolean isRead = false;
            try {
                FetchedFile file =
                        FetchedFile.fetch(
                                place.uri(object.key()),
                                open.stored(),
                                open.in(),
                                open.length().orElse(object.size()),
                                temporary,
                                whenReleased);
                isRead = true;
                return file;
            } finally {
                if (!isRead) {
                    open.abort().run();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The quick way, where there is one, at the first attempt only.
    private OpenObject open(BucketObject object, boolean isFirst) {
        Optional<OpenObject> quick =
                isFirst ? clients.gets().get(place.bucket(), object.key()) : Optional.empty();
        return quick.orElseGet(() -> OpenObject.of(clients.s3().getObject(request(object))));
    }

    private GetObjectRequest request(BucketObject object) {
        GetObjectRequest.Builder request =
                GetObjectRequest.builder().bucket(place.bucket()).key(object.key());
        if (clients.access().isPaying()) {
            request.requestPayer(RequestPayer.REQUESTER);
        }
        return request.build();
    }

    /// Longer each time, and never the same for all.
    private static void pause(int attempt, AwsException because) throws AwsException {
        long longest = FIRST_PAUSE.toMillis() << attempt;
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(longest / 2, longest));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw because;
        }
    }
}
