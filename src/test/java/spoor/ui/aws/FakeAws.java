package spoor.ui.aws;

import spoor.archive.LogSource;
import spoor.archive.aws.AwsAccess;
import spoor.archive.aws.AwsClients.Caller;
import spoor.archive.aws.AwsException;
import spoor.archive.aws.AwsProblem;
import spoor.archive.aws.BucketObject;
import spoor.archive.aws.BucketPlace;
import spoor.archive.aws.EventHistoryQuery;
import spoor.archive.aws.Inventory;
import spoor.archive.aws.TrailChoice;
import spoor.archive.aws.TrailFolder;
import spoor.archive.aws.Trails.Trail;
import spoor.event.DeliveryDays;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/// An account with one trail, of two Regions, whose bucket has five objects. The profile `old` has
/// expired; a role with a device wants the code 123456.
public final class FakeAws implements AwsDesk {
    static final BucketPlace PLACE = new BucketPlace("harbour-logs", "trail/");
    static final String ACCOUNT = "111122223333";
    static final String ARN = "arn:aws:sts::111122223333:assumed-role/Reader/spoor";
    static final LocalDate DAY = LocalDate.of(2023, 7, 10);

    final List<AwsAccess> accesses = new ArrayList<>();
    final List<TrailChoice> choices = new ArrayList<>();
    final List<EventHistoryQuery> queries = new ArrayList<>();
    int closed;

    /// What a source was made of, so that tests can tell.
    record Source(List<String> names) implements LogSource {
        @Override
        public void find(Finds finds) {}
    }

    @Override
    public List<String> profiles() {
        return List.of("audit", "old");
    }

    @Override
    public List<String> regions() {
        return List.of("eu-central-1", "eu-west-1", "us-east-1");
    }

    @Override
    public Session open(AwsAccess access, AwsAccess.MfaCode mfa) {
        accesses.add(access);
        return new FakeSession(access, mfa);
    }

    static TrailFolder folder(String region) {
        return new TrailFolder(
                "trail/AWSLogs/" + ACCOUNT + "/CloudTrail/" + region + "/",
                "",
                ACCOUNT,
                "CloudTrail",
                region);
    }

    private static BucketObject object(TrailFolder folder, int number) {
        return new BucketObject(
                folder,
                folder.prefix() + "2023/07/10/" + number + ".json.gz",
                1_000_000L * number,
                "tag" + number,
                number == 5);
    }

    final class FakeSession implements Session {
        private final AwsAccess access;
        private final AwsAccess.MfaCode mfa;

        FakeSession(AwsAccess access, AwsAccess.MfaCode mfa) {
            this.access = access;
            this.mfa = mfa;
        }

        @Override
        public Optional<Caller> caller() throws AwsException {
            if (access.profile().filter("old"::equals).isPresent()) {
                throw new AwsException(
                        AwsProblem.EXPIRED,
                        "The credentials have expired. Sign in again, then repeat this.",
                        null);
            }
            if (access.endpoint().isPresent()) {
                return Optional.empty();
            }
            Optional<String> serial = access.role().flatMap(AwsAccess.Role::mfaSerial);
            if (serial.isPresent() && !mfa.ask(serial.get()).filter("123456"::equals).isPresent()) {
                throw new AwsException(AwsProblem.MFA, "AWS did not take the code.", null);
            }
            return Optional.of(new Caller(ACCOUNT, ARN));
        }

        @Override
        public String region() {
            return access.region().orElse("eu-west-1");
        }

        @Override
        public List<Trail> trails() {
            return List.of(new Trail("harbour", PLACE, "eu-west-1", true, true, "", true));
        }

        @Override
        public Inventory list(
                BucketPlace place,
                TrailChoice choice,
                LongConsumer listed,
                BooleanSupplier isCancelled) {
            choices.add(choice);
            listed.accept(5);
            if (choice.days().filter(d -> !d.contains(DAY)).isPresent()) {
                return new Inventory(List.of());
            }
            return new Inventory(
                    IntStream.rangeClosed(1, 5)
                            .mapToObj(i -> object(folder(i < 3 ? "eu-west-1" : "us-east-1"), i))
                            .toList());
        }

        @Override
        public Optional<DeliveryDays> days(BucketPlace place, BooleanSupplier isCancelled) {
            return Optional.of(new DeliveryDays(DAY, DAY));
        }

        @Override
        public String estimate(EventHistoryQuery query, BooleanSupplier isCancelled) {
            queries.add(query);
            return "100 to 5,000 events in 2 Regions: 2 to 100 calls, 1 to 50 seconds.";
        }

        @Override
        public LogSource objects(BucketPlace place, List<BucketObject> chosen) {
            return new Source(chosen.stream().map(BucketObject::key).toList());
        }

        @Override
        public LogSource history(EventHistoryQuery query) {
            return new Source(query.regions());
        }

        @Override
        public void close() {
            closed++;
        }
    }
}
