package spoor.archive.aws;

import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.RequestPayer;

import spoor.archive.FetchedFile;
import spoor.archive.StoredAs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.TreeMap;
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
        try (ResponseInputStream<GetObjectResponse> in = open(object, isFirst)) {
            GetObjectResponse said = in.response();
            Long length = said.contentLength();
            boolean isRead = false;
            try {
                FetchedFile file =
                        FetchedFile.fetch(
                                place.uri(object.key()),
                                stored(said),
                                in,
                                length == null ? object.size() : length,
                                temporary,
                                whenReleased);
                isRead = true;
                return file;
            } finally {
                if (!isRead) {
                    in.abort();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The quick way, where there is one, at the first attempt only.
    private ResponseInputStream<GetObjectResponse> open(BucketObject object, boolean isFirst) {
        Optional<ResponseInputStream<GetObjectResponse>> quick =
                isFirst ? clients.gets().get(place.bucket(), object.key()) : Optional.empty();
        return quick.orElseGet(() -> clients.s3().getObject(request(object)));
    }

    private GetObjectRequest request(BucketObject object) {
        GetObjectRequest.Builder request =
                GetObjectRequest.builder().bucket(place.bucket()).key(object.key());
        if (clients.access().isPaying()) {
            request.requestPayer(RequestPayer.REQUESTER);
        }
        return request.build();
    }

    private static StoredAs stored(GetObjectResponse said) {
        return new StoredAs(
                StoredTags.version(said.versionId()),
                StoredTags.bare(said.eTag()),
                said.lastModified() == null ? 0 : said.lastModified().toEpochMilli(),
                new TreeMap<>(said.metadata()));
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
