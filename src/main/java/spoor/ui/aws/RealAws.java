package spoor.ui.aws;

import spoor.archive.LogSource;
import spoor.archive.aws.AwsAccess;
import spoor.archive.aws.AwsClients;
import spoor.archive.aws.AwsException;
import spoor.archive.aws.AwsNames;
import spoor.archive.aws.BucketObject;
import spoor.archive.aws.BucketObjects;
import spoor.archive.aws.BucketPlace;
import spoor.archive.aws.EventHistory;
import spoor.archive.aws.EventHistoryEstimate;
import spoor.archive.aws.EventHistoryQuery;
import spoor.archive.aws.Inventory;
import spoor.archive.aws.TrailBucket;
import spoor.archive.aws.TrailChoice;
import spoor.archive.aws.Trails;
import spoor.event.DeliveryDays;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/// AWS itself.
public final class RealAws implements AwsDesk {
    @Override
    public List<String> profiles() {
        return AwsNames.profiles();
    }

    @Override
    public List<String> regions() {
        return AwsNames.regions();
    }

    @Override
    public Session open(AwsAccess access, AwsAccess.MfaCode mfa) throws AwsException {
        return new RealSession(new AwsClients(access, mfa));
    }

    private record RealSession(AwsClients clients) implements Session {
        @Override
        public Optional<AwsClients.Caller> caller() throws AwsException {
            return clients.callerIfKnown();
        }

        @Override
        public String region() {
            return clients.region();
        }

        @Override
        public List<Trails.Trail> trails() throws AwsException {
            return Trails.of(clients);
        }

        @Override
        public Inventory list(
                BucketPlace place,
                TrailChoice choice,
                LongConsumer listed,
                BooleanSupplier isCancelled)
                throws AwsException {
            TrailBucket bucket = new TrailBucket(clients, place, isCancelled);
            return new Inventory(bucket.objects(bucket.folders(choice), choice, listed));
        }

        @Override
        public Optional<DeliveryDays> days(BucketPlace place, BooleanSupplier isCancelled)
                throws AwsException {
            TrailBucket bucket = new TrailBucket(clients, place, isCancelled);
            return bucket.days(bucket.folders(TrailChoice.ALL));
        }

        @Override
        public String estimate(EventHistoryQuery query, BooleanSupplier isCancelled)
                throws IOException {
            return new EventHistory(clients, query)
                    .estimate(isCancelled)
                    .map(EventHistoryEstimate::words)
                    .orElseThrow(CancellationException::new);
        }

        @Override
        public LogSource objects(BucketPlace place, List<BucketObject> chosen) {
            return new BucketObjects(clients, place, chosen);
        }

        @Override
        public LogSource history(EventHistoryQuery query) {
            return new EventHistory(clients, query);
        }

        @Override
        public void close() {
            clients.close();
        }
    }
}
