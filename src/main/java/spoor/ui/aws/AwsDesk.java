package spoor.ui.aws;

import spoor.archive.LogSource;
import spoor.archive.aws.AwsAccess;
import spoor.archive.aws.AwsClients.Caller;
import spoor.archive.aws.AwsException;
import spoor.archive.aws.BucketObject;
import spoor.archive.aws.BucketPlace;
import spoor.archive.aws.EventHistoryQuery;
import spoor.archive.aws.Inventory;
import spoor.archive.aws.TrailChoice;
import spoor.archive.aws.Trails.Trail;
import spoor.event.DeliveryDays;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/// AWS as the window asks it, so that tests can do without. All of it belongs off the FX thread.
public interface AwsDesk {
    /// The profiles of the AWS command line on this machine.
    List<String> profiles();

    /// The Regions that are known.
    List<String> regions();

    /// @throws AwsException if there is no such profile
    Session open(AwsAccess access, AwsAccess.MfaCode mfa) throws AwsException;

    /// What can be asked by one right. Closing it breaks off what is under way.
    interface Session extends AutoCloseable {
        /// Who asks; empty where a server in place of AWS does not know.
        ///
        /// @throws AwsException if the credentials are not good
        Optional<Caller> caller() throws AwsException;

        /// The Region that is asked where nothing names another.
        String region();

        List<Trail> trails() throws AwsException;

        /// @param listed hears how many objects there are so far, on any thread
        /// @throws java.util.concurrent.CancellationException once it is cancelled
        Inventory list(
                BucketPlace place,
                TrailChoice choice,
                LongConsumer listed,
                BooleanSupplier isCancelled)
                throws AwsException;

        /// The days of delivery that there are logs of; empty where there are none.
        ///
        /// @throws java.util.concurrent.CancellationException once it is cancelled
        Optional<DeliveryDays> days(BucketPlace place, BooleanSupplier isCancelled)
                throws AwsException;

        /// What Event history may take, as a sentence or two.
        ///
        /// @throws java.util.concurrent.CancellationException once it is cancelled
        String estimate(EventHistoryQuery query, BooleanSupplier isCancelled) throws IOException;

        LogSource objects(BucketPlace place, List<BucketObject> chosen);

        LogSource history(EventHistoryQuery query);

        @Override
        void close();
    }
}
