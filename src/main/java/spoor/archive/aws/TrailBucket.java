package spoor.archive.aws;

import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.RequestPayer;
import software.amazon.awssdk.services.s3.model.S3Object;

import spoor.event.DeliveryDays;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;

/// What is in a bucket below a prefix, found by listing alone: nothing is fetched.
public final class TrailBucket {
    /// More are not held in memory; so many are for Athena, or for several imports.
    public static final int MOST_OBJECTS = 3_000_000;

    private static final int MOST_FOLDERS = 100_000;
    private static final int DEEPEST = 9;

    /// How far down a trail's folders may begin.
    private static final int DEEPEST_ROOT = 4;

    private static final int LISTINGS_AT_A_TIME = 32;

    /// Enough to tell which days there are.
    private static final int FOLDERS_ASKED = 100;

    /// Year, month, day.
    private static final int DAY_DEPTH = 3;

    /// Where a trail's folders begin; beside its logs lie those of other services.
    private static final Pattern ROOT = Pattern.compile("(.*/)?AWSLogs/(o-[a-z0-9]+/)?");

    private static final Pattern ACCOUNT = Pattern.compile(".*/(\\d{12}|o-[a-z0-9]+)/");
    private static final Pattern OWNER = Pattern.compile("(.*/)?AWSLogs/(o-[a-z0-9]+/)?\\d{12}/");
    private static final Pattern KIND = Pattern.compile(".*/CloudTrail(-[A-Za-z]+)?/");

    private final AwsClients clients;
    private final BucketPlace place;
    private final BooleanSupplier isCancelled;

    /// @param isCancelled asked often; once true, a [CancellationException] ends the work
    public TrailBucket(AwsClients clients, BucketPlace place, BooleanSupplier isCancelled) {
        this.clients = clients;
        this.place = place;
        this.isCancelled = isCancelled;
    }

    /// The accounts and Regions that there are logs of, by prefix, as far as they are chosen. Where
    /// there are none at all in the layout of a trail, all that is below the place is one folder
    /// outside of it.
    ///
    /// @throws AwsException if the bucket cannot be listed
    public List<TrailFolder> folders(TrailChoice choice) throws AwsException {
        List<TrailFolder> found = new ArrayList<>();
        boolean isTrail = false;
        Optional<TrailFolder> inside = TrailFolder.of(place.prefix());
        if (inside.isPresent()) {
            return List.of(inside.get());
        }
        List<String> level = List.of(place.prefix());
        for (int depth = 0; depth < DEEPEST && !level.isEmpty(); depth++) {
            List<String> next = new ArrayList<>();
            for (List<String> children :
                    SideBySide.each(level, LISTINGS_AT_A_TIME, this::children, isCancelled)) {
                for (String child : children) {
                    Optional<TrailFolder> folder = TrailFolder.of(child);
                    isTrail |= folder.isPresent() || !choice.mayTake(child);
                    if (folder.isPresent()) {
                        folder.filter(choice::takes).ifPresent(found::add);
                    } else if (choice.mayTake(child)) {
                        next.add(child);
                    }
                }
            }
            if (depth >= DEEPEST_ROOT) {
                next.removeIf(child -> !child.contains("AWSLogs/"));
            }
            checkFew(found.size() + next.size());
            level = next;
        }
        found.sort(Comparator.comparing(TrailFolder::prefix));
        return isTrail ? found : List.of(TrailFolder.outside(place.prefix()));
    }

    private void checkFew(int folders) throws AwsException {
        if (folders > MOST_FOLDERS) {
            throw new AwsException(
                    AwsProblem.TOO_MUCH,
                    place
                            + " has more than "
                            + MOST_FOLDERS
                            + " folders. Name the prefix of the trail, the one above AWSLogs, or"
                            + " that of one account in it.",
                    null);
        }
    }

    /// The folders below a prefix that can lead to a trail's logs.
    private List<String> children(String prefix) throws AwsException {
        List<String> children = new ArrayList<>();
        String token = null;
        do {
            ListObjectsV2Response page =
                    page(request(prefix).delimiter("/").continuationToken(token).build());
            page.commonPrefixes().stream()
                    .map(CommonPrefix::prefix)
                    .filter(child -> leadsToLogs(prefix, child))
                    .forEach(children::add);
            checkFew(children.size());
            token = page.nextContinuationToken();
        } while (token != null);
        return children;
    }

    private static boolean leadsToLogs(String parent, String child) {
        if (ROOT.matcher(parent).matches()) {
            return ACCOUNT.matcher(child).matches();
        }
        return !OWNER.matcher(parent).matches() || KIND.matcher(child).matches();
    }

    /// The first and the last day that any of the folders has logs of; where there are many
    /// folders, any of the first few. Empty where no key says a day.
    ///
    /// @throws AwsException if the bucket cannot be listed
    public Optional<DeliveryDays> days(List<TrailFolder> folders) throws AwsException {
        List<TrailFolder> asked =
                folders.stream().filter(f -> !f.isOutside()).limit(FOLDERS_ASKED).toList();
        return SideBySide.each(asked, LISTINGS_AT_A_TIME, this::days, isCancelled).stream()
                .flatMap(Optional::stream)
                .reduce((a, b) ->
                        new DeliveryDays(
                                a.first().isBefore(b.first()) ? a.first() : b.first(),
                                a.last().isAfter(b.last()) ? a.last() : b.last()));
    }

    private Optional<DeliveryDays> days(TrailFolder folder) throws AwsException {
        Optional<LocalDate> first = day(folder, List::getFirst);
        Optional<LocalDate> last = day(folder, List::getLast);
        return first.flatMap(f -> last.map(l -> new DeliveryDays(f, l)));
    }

    /// Down through year and month, by the first or the last folder of each.
    private Optional<LocalDate> day(TrailFolder folder, Function<List<String>, String> end)
            throws AwsException {
        String prefix = folder.prefix();
        for (int depth = 0; depth < DAY_DEPTH && folder.day(prefix).isEmpty(); depth++) {
            List<String> children = children(prefix).stream().sorted().toList();
            if (children.isEmpty()) {
                return Optional.empty();
            }
            prefix = end.apply(children);
        }
        return folder.day(prefix);
    }

    /// All objects of the folders that are chosen, in the order of their keys.
    ///
    /// @param listed hears from time to time how many there are so far
    /// @throws AwsException if the bucket cannot be listed, or there are too many
    public List<BucketObject> objects(
            List<TrailFolder> folders, TrailChoice choice, LongConsumer listed)
            throws AwsException {
        AtomicLong count = new AtomicLong();
        try {
            return SideBySide.each(
                            folders.stream().filter(choice::takes).toList(),
                            LISTINGS_AT_A_TIME,
                            folder -> objects(folder, choice, n -> count(n, count, listed)),
                            isCancelled)
                    .stream()
                    .flatMap(List::stream)
                    .sorted(Comparator.comparing(BucketObject::key))
                    .toList();
        } catch (CancellationException e) {
            if (count.get() > MOST_OBJECTS) {
                throw tooMany();
            }
            throw e;
        }
    }

    private static void count(long found, AtomicLong count, LongConsumer listed) {
        long all = count.addAndGet(found);
        if (all > MOST_OBJECTS) {
            throw new CancellationException();
        }
        listed.accept(all);
    }

    private List<BucketObject> objects(TrailFolder folder, TrailChoice choice, LongConsumer found)
            throws AwsException {
        List<BucketObject> objects = new ArrayList<>();
        list(
                folder,
                choice,
                page -> {
                    objects.addAll(page);
                    found.accept(page.size());
                });
        return objects;
    }

    private void list(TrailFolder folder, TrailChoice choice, Consumer<List<BucketObject>> pages)
            throws AwsException {
        Optional<DeliveryDays> days = folder.isOutside() ? Optional.empty() : choice.days();
        String from = days.map(d -> folder.day(d.first())).orElse("");
        String beyond = days.map(d -> folder.day(d.last().plusDays(1))).orElse("\uFFFF");
        String token = null;
        do {
            ListObjectsV2Request.Builder request =
                    request(folder.prefix()).continuationToken(token);
            if (from.compareTo(folder.prefix()) > 0) {
                request.startAfter(from);
            }
            ListObjectsV2Response page = page(request.build());
            List<BucketObject> objects =
                    page.contents().stream()
                            .filter(o -> o.key().compareTo(beyond) < 0 && !o.key().endsWith("/"))
                            .map(o -> object(folder, o))
                            .filter(choice::takes)
                            .toList();
            pages.accept(objects);
            boolean isBeyond =
                    !page.contents().isEmpty()
                            && page.contents().getLast().key().compareTo(beyond) >= 0;
            token = isBeyond ? null : page.nextContinuationToken();
        } while (token != null);
    }

    private AwsException tooMany() {
        return new AwsException(
                AwsProblem.TOO_MUCH,
                "More than "
                        + MOST_OBJECTS
                        + " objects of "
                        + place
                        + " are chosen. Choose fewer accounts, Regions or days; or ask Athena, and"
                        + " bring home what matters.",
                null);
    }

    /// An object of a folder as a listing tells it.
    static BucketObject object(TrailFolder folder, S3Object object) {
        return new BucketObject(
                folder,
                object.key(),
                object.size() == null ? 0 : object.size(),
                StoredTags.bare(object.eTag()),
                StoredTags.isFrozen(object.storageClassAsString()));
    }

    private ListObjectsV2Request.Builder request(String prefix) {
        ListObjectsV2Request.Builder request =
                ListObjectsV2Request.builder().bucket(place.bucket()).prefix(prefix);
        return clients.access().isPaying() ? request.requestPayer(RequestPayer.REQUESTER) : request;
    }

    private ListObjectsV2Response page(ListObjectsV2Request request) throws AwsException {
        if (isCancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        return clients.asked(
                "the list of " + place.uri(request.prefix()),
                () -> clients.s3().listObjectsV2(request));
    }
}
