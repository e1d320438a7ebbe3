package spoor.cli;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import spoor.archive.LocalFiles;
import spoor.archive.LogSource;
import spoor.archive.StoredAs;
import spoor.archive.aws.AwsClients;
import spoor.archive.aws.AwsException;
import spoor.archive.aws.BucketObject;
import spoor.archive.aws.BucketObjects;
import spoor.archive.aws.BucketPlace;
import spoor.archive.aws.EventHistory;
import spoor.archive.aws.EventHistoryEstimate;
import spoor.archive.aws.Inventory;
import spoor.archive.aws.TrailBucket;
import spoor.archive.aws.TrailChoice;
import spoor.archive.aws.TrailFolder;
import spoor.casefile.CaseFile;
import spoor.engine.Cancel;
import spoor.ingest.ObjectKeys;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Sources of an import that are in AWS, and what to take of them.
final class AwsImport {
    private static final String HISTORY = "event-history";
    private static final double MEGABYTE = 1e6;

    /// What a case grows by for each byte that is fetched, about.
    private static final double GROWTH = 1.3;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Mixin private AwsOptions aws = new AwsOptions();
    @Mixin private AwsChoices choices = new AwsChoices();

    @Option(
            names = "--requester-pays",
            description = "From a bucket: pay for the requests, where its owner does not.")
    private boolean isPaying;

    /// A source that was chosen, and the connections that it holds.
    interface Chosen extends AutoCloseable {
        LogSource source();

        /// Tells what is there and what fetching it would take.
        int tell(Path file) throws IOException;

        @Override
        void close();
    }

    /// Whether these sources are in AWS.
    boolean isMeant(List<String> sources) {
        return sources.stream().anyMatch(s -> BucketPlace.isMeant(s) || s.equals(HISTORY));
    }

    /// Looks at what is there; nothing is fetched yet.
    ///
    /// @param err is told what is found
    /// @throws AwsException if AWS does not tell
    Chosen chosen(List<String> sources, Cancel cancel, PrintWriter err) throws AwsException {
        if (!isMeant(sources)) {
            if (choices.isAnyGiven()) {
                throw wrong(
                        "--time, --account, --of-region, --kind and --look-up choose what to fetch"
                            + " from AWS; files on this machine are read whole. Narrow them with a"
                            + " lens afterwards.");
            }
            return new OnDisk(new LocalFiles(sources.stream().map(Path::of).toList()));
        }
        if (sources.size() > 1) {
            throw wrong(
                    "Give one place in AWS at a time, and files on this machine by themselves.");
        }
        AwsClients clients = new AwsClients(aws.access(isPaying), aws.mfaCode());
        boolean isChosen = false;
        try {
            Chosen chosen =
                    sources.getFirst().equals(HISTORY)
                            ? new OfHistory(
                                    clients,
                                    new EventHistory(clients, choices.ofHistory(clients.region())),
                                    cancel)
                            : bucket(clients, BucketPlace.of(sources.getFirst()), cancel, err);
            isChosen = true;
            return chosen;
        } finally {
            if (!isChosen) {
                clients.close();
            }
        }
    }

    private OfBucket bucket(AwsClients clients, BucketPlace place, Cancel cancel, PrintWriter err)
            throws AwsException {
        TrailBucket bucket = new TrailBucket(clients, place, cancel::isCancelled);
        TrailChoice choice = choices.ofBucket();
        Inventory inventory =
                new Inventory(bucket.objects(bucket.folders(choice), choice, _ -> {}));
        for (Inventory.Line line : inventory.lines()) {
            err.printf(
                    Locale.ROOT,
                    "%s: %,d objects, %,.1f MB%s%n",
                    name(line.folder(), place),
                    line.count(),
                    line.bytes() / MEGABYTE,
                    line.firstDay() == null
                            ? ""
                            : ", delivered " + line.firstDay() + " to " + line.lastDay());
        }
        if (inventory.objects().isEmpty()) {
            err.println(
                    "There is nothing in "
                            + place
                            + " of what was chosen. Look at the prefix, the one"
                            + " above AWSLogs, and at the days.");
        }
        return new OfBucket(clients, place, inventory);
    }

    private static String name(TrailFolder folder, BucketPlace place) {
        return folder.isOutside()
                ? place.uri(folder.prefix())
                : folder.account() + " " + folder.region() + " " + folder.kind();
    }

    private record OnDisk(LogSource source) implements Chosen {
        @Override
        public int tell(Path file) {
            throw new IllegalStateException("files on this machine are not listed");
        }

        @Override
        public void close() {
            // It holds nothing.
        }
    }

    private final class OfBucket implements Chosen {
        private final AwsClients clients;
        private final BucketPlace place;
        private final Inventory inventory;

        OfBucket(AwsClients clients, BucketPlace place, Inventory inventory) {
            this.clients = clients;
            this.place = place;
            this.inventory = inventory;
        }

        @Override
        public LogSource source() {
            return new BucketObjects(clients, place, inventory.objects());
        }

        @Override
        public int tell(Path file) {
            ObjectKeys known = known(file);
            long fetched = 0;
            long bytes = 0;
            for (BucketObject object : inventory.objects()) {
                String path = place.uri(object.key());
                if (!object.isFrozen() && !known.contains(path, StoredAs.tagged(object.tag()))) {
                    fetched++;
                    bytes += object.size();
                }
            }
            spec.commandLine()
                    .getOut()
                    .printf(
                            Locale.ROOT,
                            "%,d objects, %,.1f MB in all. To fetch: %,d objects, %,.1f MB; the"
                                + " case will grow by about %,.0f MB. %,d must be restored in S3"
                                + " first.%n",
                            inventory.objects().size(),
                            inventory.bytes() / MEGABYTE,
                            fetched,
                            bytes / MEGABYTE,
                            bytes * GROWTH / MEGABYTE,
                            inventory.frozen());
            return inventory.objects().isEmpty() ? ExitCode.FOUND_FAULTS : ExitCode.DONE;
        }

        @Override
        public void close() {
            clients.close();
        }
    }

    private final class OfHistory implements Chosen {
        private final AwsClients clients;
        private final EventHistory history;
        private final Cancel cancel;

        OfHistory(AwsClients clients, EventHistory history, Cancel cancel) {
            this.clients = clients;
            this.history = history;
            this.cancel = cancel;
        }

        @Override
        public LogSource source() {
            return history;
        }

        @Override
        public int tell(Path file) throws IOException {
            PrintWriter out = spec.commandLine().getOut();
            Optional<EventHistoryEstimate> estimate = history.estimate(cancel::isCancelled);
            estimate.ifPresent(e -> out.println(e.words()));
            return estimate.isPresent() ? ExitCode.DONE : ExitCode.CANCELLED;
        }

        @Override
        public void close() {
            clients.close();
        }
    }

    /// The objects that a case has, if there is one.
    static ObjectKeys known(Path file) {
        if (!Files.exists(file)) {
            return new ObjectKeys();
        }
        try (CaseFile opened = CaseFile.open(file)) {
            return opened.ledger().objects();
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
