package spoor.casefile;

import spoor.archive.aws.AwsClients;
import spoor.archive.aws.BucketObjects;
import spoor.archive.aws.BucketPlace;
import spoor.archive.aws.S3Server;
import spoor.archive.aws.TrailBucket;
import spoor.archive.aws.TrailChoice;
import spoor.engine.Cancel;
import spoor.ingest.ImportProgress;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Fetches a bucket into a case, and ends as if the plug was pulled soon after so many events were
/// stored, wherever the other objects then are.
final class DiesWhileFetching {
    static final int KILLED = 7;

    /// Stores what came nearly at once, so that there is something to lose and something to keep.
    static final ImportOptions OPTIONS =
            new ImportOptions(Optional.empty(), Map.of(), Duration.ofMillis(20));

    private DiesWhileFetching() {}

    /// @param arguments case, server, bucket, events
    public static void main(String[] arguments) throws IOException {
        long last = Long.parseLong(arguments[3]);
        try (CaseFile file = CaseFile.open(Path.of(arguments[0]));
                AwsClients clients = S3Server.clients(URI.create(arguments[1]))) {
            BucketPlace place = BucketPlace.of(arguments[2]);
            TrailBucket bucket = new TrailBucket(clients, place, () -> false);
            file.importFrom(
                    new BucketObjects(
                            clients,
                            place,
                            bucket.objects(
                                    bucket.folders(TrailChoice.ALL), TrailChoice.ALL, _ -> {})),
                    OPTIONS,
                    new ImportListener() {
                        @Override
                        public void progress(ImportProgress progress) {}

                        @Override
                        public void committed(long eventsInCase) {
                            if (eventsInCase >= last) {
                                dieSoon();
                            }
                        }
                    },
                    Cancel.NEVER);
        }
    }

    /// Not at the commit itself, where nothing is under way.
    private static void dieSoon() {
        long nanos = new Random().nextLong(TimeUnit.MILLISECONDS.toNanos(40));
        Thread.ofPlatform()
                .daemon()
                .start(() -> {
                    LockSupport.parkNanos(nanos);
                    Runtime.getRuntime().halt(KILLED);
                });
    }
}
