package spoor.ui.aws;

import spoor.archive.aws.AwsClients.Caller;
import spoor.archive.aws.AwsNames;
import spoor.archive.aws.BucketObject;
import spoor.archive.aws.BucketPlace;
import spoor.archive.aws.EventHistoryQuery;
import spoor.archive.aws.Inventory;
import spoor.archive.aws.ReadPolicy;
import spoor.archive.aws.TrailFolder;
import spoor.archive.aws.Trails.Trail;
import spoor.ui.kit.Words;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// How much it is that was asked for.
public sealed interface Amount {
    /// A case takes about so many times the bytes of the objects.
    double CASE_PER_BYTE = 1.3;

    /// Bytes that a case may grow by.
    static long needed(long bytes) {
        return Math.round(bytes * CASE_PER_BYTE);
    }

    /// What is to be imported of it. Takes a while where there are many objects.
    Fetch fetch(SignedIn in);

    /// For a case of its own.
    String name(SignedIn in);

    /// The least policy that suffices for it.
    ///
    /// @param trails that are known, for the keys that they encrypt with
    ReadPolicy policy(List<Trail> trails);

    /// What was listed in a bucket.
    ///
    /// @param room bytes that are free where the case is
    record Listing(BucketPlace place, Inventory inventory, List<FolderLine> lines, long room)
            implements Amount {
        /// Takes a while where there are many objects.
        static Listing of(BucketPlace place, Inventory inventory, long room) {
            Map<TrailFolder, Long> frozen =
                    inventory.objects().stream()
                            .filter(BucketObject::isFrozen)
                            .collect(
                                    Collectors.groupingBy(
                                            BucketObject::folder, Collectors.counting()));
            List<FolderLine> lines =
                    inventory.lines().stream()
                            .map(l -> new FolderLine(l, frozen.getOrDefault(l.folder(), 0L)))
                            .toList();
            return new Listing(place, inventory, lines, room);
        }

        @Override
        public Fetch fetch(SignedIn in) {
            Set<TrailFolder> chosen = chosen();
            List<BucketObject> objects =
                    inventory.objects().stream().filter(o -> chosen.contains(o.folder())).toList();
            AwsDesk.Session session = in.session();
            return new Fetch(session.objects(place, objects), session::close);
        }

        @Override
        public String name(SignedIn in) {
            return place.bucket();
        }

        /// The same where the case is to be on another disk.
        Listing withRoom(long other) {
            return new Listing(place, inventory, lines, other);
        }

        @Override
        public ReadPolicy policy(List<Trail> trails) {
            Optional<String> key =
                    trails.stream()
                            .filter(t -> t.place().equals(place))
                            .map(Trail::key)
                            .filter(k -> k.startsWith("arn:"))
                            .findFirst();
            String region = lines.isEmpty() ? "" : lines.getFirst().line().folder().region();
            return new ReadPolicy(AwsNames.partition(region), Optional.of(place), key, false);
        }

        private Set<TrailFolder> chosen() {
            return lines.stream()
                    .filter(l -> l.chosen().get())
                    .map(l -> l.line().folder())
                    .collect(Collectors.toSet());
        }

        /// What is ticked, added up.
        public Totals totals() {
            List<FolderLine> chosen = lines.stream().filter(l -> l.chosen().get()).toList();
            return new Totals(
                    chosen.size(),
                    sum(chosen, l -> l.line().count()),
                    sum(chosen, l -> l.line().bytes()),
                    sum(chosen, FolderLine::frozen));
        }

        private static long sum(List<FolderLine> lines, Function<FolderLine, Long> number) {
            return lines.stream().mapToLong(number::apply).sum();
        }
    }

    /// What is ticked of a listing.
    record Totals(int lines, long objects, long bytes, long frozen) {
        /// Bytes that the case may grow by.
        public long needed() {
            return Amount.needed(bytes);
        }
    }

    /// What Event history may take.
    ///
    /// @param words the estimate, for people
    record Estimate(EventHistoryQuery query, String words) implements Amount {
        @Override
        public Fetch fetch(SignedIn in) {
            AwsDesk.Session session = in.session();
            return new Fetch(session.history(query), session::close);
        }

        @Override
        public String name(SignedIn in) {
            return Words.of(
                    "aws.historyName", in.caller().map(Caller::account).orElse(in.region()));
        }

        @Override
        public ReadPolicy policy(List<Trail> trails) {
            return new ReadPolicy(
                    AwsNames.partition(query.regions().getFirst()),
                    Optional.empty(),
                    Optional.empty(),
                    true);
        }
    }
}
