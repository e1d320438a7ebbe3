package spoor.archive.aws;

import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.RequestPayer;
import software.amazon.awssdk.services.s3.model.S3Object;

import spoor.archive.LogSource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/// Objects that somebody names one by one, of one bucket or several, as the source of an import.
public final class NamedObjects implements LogSource {
    private static final String SCHEME = "s3://";
    private static final int LISTINGS_AT_A_TIME = 16;

    private final AwsClients clients;
    private final List<String> asked;
    private final SortedMap<BucketPlace, List<BucketObject>> found;
    private final List<String> gone;

    private NamedObjects(
            AwsClients clients,
            List<String> asked,
            SortedMap<BucketPlace, List<BucketObject>> found,
            List<String> gone) {
        this.clients = clients;
        this.asked = List.copyOf(asked);
        this.found = found;
        this.gone = List.copyOf(gone);
    }

    /// Looks the objects up by listing; nothing is fetched yet.
    ///
    /// @param uris `s3://BUCKET/KEY`
    /// @param asked who named them and why, lines for the ledger
    /// @param isCancelled asked often; once true, a [CancellationException] ends the work
    /// @throws AwsException if a bucket cannot be listed
    public static NamedObjects find(
            AwsClients clients,
            Collection<String> uris,
            List<String> asked,
            BooleanSupplier isCancelled)
            throws AwsException {
        SortedMap<String, Folder> folders = new TreeMap<>();
        for (String uri : uris) {
            int slash = uri.indexOf('/', SCHEME.length());
            if (!uri.startsWith(SCHEME) || slash < 0 || slash == uri.length() - 1) {
                throw new AwsException(
                        AwsProblem.NOT_ALLOWED, "\"" + uri + "\" names no object in S3.", null);
            }
            String folder = uri.substring(0, uri.lastIndexOf('/') + 1);
            folders.computeIfAbsent(
                            folder,
                            _ ->
                                    new Folder(
                                            uri.substring(SCHEME.length(), slash),
                                            folder.substring(slash + 1),
                                            new TreeSet<>()))
                    .keys
                    .add(uri.substring(slash + 1));
        }
        SortedMap<BucketPlace, List<BucketObject>> found =
                new TreeMap<>((a, b) -> a.bucket().compareTo(b.bucket()));
        List<String> gone = new ArrayList<>();
        List<Folder> all = List.copyOf(folders.values());
        List<List<BucketObject>> listed =
                SideBySide.each(
                        all,
                        LISTINGS_AT_A_TIME,
                        folder -> folder.list(clients, isCancelled),
                        isCancelled);
        for (int i = 0; i < all.size(); i++) {
            BucketPlace bucket = new BucketPlace(all.get(i).bucket, "");
            found.computeIfAbsent(bucket, _ -> new ArrayList<>()).addAll(listed.get(i));
            SortedSet<String> missing = new TreeSet<>(all.get(i).keys);
            listed.get(i).forEach(object -> missing.remove(object.key()));
            missing.forEach(key -> gone.add(bucket.uri(key)));
        }
        return new NamedObjects(clients, asked, found, gone);
    }

    /// What was found, by bucket.
    public SortedMap<BucketPlace, List<BucketObject>> found() {
        return found;
    }

    /// The names to which there is no object any more.
    public List<String> gone() {
        return gone;
    }

    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>(asked);
        found.keySet().forEach(bucket -> names.add(bucket.toString()));
        return names;
    }

    @Override
    public void find(Finds finds) throws IOException {
        gone.forEach(
                uri -> finds.unreadable(uri, "there is no such object in the bucket any more"));
        int left = found.size();
        if (left == 0) {
            finds.expectNoMore();
        }
        for (SortedMap.Entry<BucketPlace, List<BucketObject>> one : found.entrySet()) {
            left--;
            if (!finds.isCancelled()) {
                new BucketObjects(clients, one.getKey(), one.getValue()).find(finds, left == 0);
            }
        }
    }

    /// The wanted objects of one folder. A listing that begins where the next of them stands finds
    /// those near it along with it, so that there is never more than one call for each.
    private record Folder(String bucket, String prefix, SortedSet<String> keys) {
        List<BucketObject> list(AwsClients clients, BooleanSupplier isCancelled)
                throws AwsException {
            List<BucketObject> found = new ArrayList<>();
            TrailFolder folder =
                    TrailFolder.of(prefix).orElseGet(() -> TrailFolder.outside(prefix));
            SortedSet<String> left = keys;
            String after = "";
            while (!left.isEmpty()) {
                if (isCancelled.getAsBoolean()) {
                    throw new CancellationException();
                }
                String next = left.first();
                String before = next.substring(0, next.length() - 1);
                ListObjectsV2Response page =
                        page(clients, after.compareTo(before) > 0 ? after : before, left.size());
                for (S3Object object : page.contents()) {
                    if (keys.contains(object.key())) {
                        found.add(TrailBucket.object(folder, object));
                    }
                }
                if (page.contents().isEmpty() || page.nextContinuationToken() == null) {
                    return found;
                }
                after = page.contents().getLast().key();
                left = keys.tailSet(after + "\0");
            }
            return found;
        }

        private ListObjectsV2Response page(AwsClients clients, String after, int left)
                throws AwsException {
            ListObjectsV2Request.Builder request =
                    ListObjectsV2Request.builder().bucket(bucket).prefix(prefix);
            if (after.compareTo(prefix) > 0) {
                request.startAfter(after);
            }
            if (left == 1 && keys.size() == 1) {
                // Its key comes first of all that begin with it.
                request.prefix(keys.first()).startAfter(null).maxKeys(1);
            }
            if (clients.access().isPaying()) {
                request.requestPayer(RequestPayer.REQUESTER);
            }
            return clients.asked(
                    "the list of " + SCHEME + bucket + "/" + prefix,
                    () -> clients.s3().listObjectsV2(request.build()));
        }
    }
}
