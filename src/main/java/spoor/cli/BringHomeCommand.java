package spoor.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import spoor.archive.LogSource;
import spoor.archive.StoredAs;
import spoor.archive.aws.AwsClients;
import spoor.archive.aws.AwsException;
import spoor.archive.aws.BucketObject;
import spoor.archive.aws.BucketObjects;
import spoor.archive.aws.BucketPlace;
import spoor.archive.aws.NamedObjects;
import spoor.archive.aws.TrailBucket;
import spoor.archive.aws.TrailChoice;
import spoor.athena.LakeSql;
import spoor.athena.ask.AthenaSlice;
import spoor.athena.ask.Figures;
import spoor.athena.ask.LakeQueries;
import spoor.athena.ask.LakeRecords;
import spoor.casefile.ImportOptions;
import spoor.engine.Cancel;
import spoor.ingest.ObjectKeys;
import spoor.lens.Lens;
import spoor.lens.LensText;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `spoor bring-home --case FILE --athena TABLE LENS`, or `--lake STORE`
@Command(
        name = "bring-home",
        mixinStandardHelpOptions = true,
        description = {
            "Has Athena or CloudTrail Lake find the records that a lens shows, and reads them into"
                    + " a case.",
            "From Athena, what comes home are the trail's own files in which they stand, whole and"
                + " as they were delivered: each record verbatim, the others of these files along"
                + " with it. Files that the case has already are not fetched. With --unload the"
                + " matching records alone come home, but as rows of a table that Athena wrote, no"
                + " longer verbatim."
        })
final class BringHomeCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "1..*",
            paramLabel = "LENS",
            description = "What to fetch; time with both ends: time:2023-07-10..2023-07-12 ip:any")
    private List<String> terms = List.of();

    @Option(
            names = "--unload",
            paramLabel = "s3://…",
            description =
                    "Have Athena write the matching records to this folder, which must have no"
                            + " objects, and read these. They stay there; so do the costs.")
    private @Nullable String folder;

    @Option(
            names = "--lake",
            paramLabel = "STORE",
            description = {
                "Ask this event data store of CloudTrail Lake, by its id or ARN, instead of"
                        + " Athena. The records come home verbatim.",
                "Its lens takes a time, and values and patterns of plain fields."
            })
    private @Nullable String lake;

    @Option(
            names = "--list",
            description =
                    "Ask Athena which files there are and say what fetching them takes. Nothing is"
                            + " fetched and no case is made.")
    private boolean isListOnly;

    @Option(
            names = "--requester-pays",
            description = "Pay for the requests to the bucket, where its owner does not.")
    private boolean isPaying;

    @Mixin private ImportRun run = new ImportRun();
    @Mixin private AthenaOptions athena = new AthenaOptions();
    @Mixin private ImportChoices choices = new ImportChoices();

    @Override
    public Integer call() throws IOException {
        ImportOptions options = choices.options();
        Lens lens = LensOptions.lens(terms);
        if (athena.isAsked() == (lake != null)) {
            throw wrong(
                    "Name what is to be asked: a table in Athena (--athena TABLE) or a store of"
                            + " CloudTrail Lake (--lake STORE).");
        }
        if (lake != null && folder != null) {
            throw wrong("--unload is Athena's; Lake gives the records themselves.");
        }
        if (isListOnly && folder != null) {
            throw wrong("--list writes nothing, so it does not go with --unload.");
        }
        if (athena.isDry()) {
            printStatement(lens);
            return ExitCode.DONE;
        }
        Path file = run.file();
        // A case that cannot be opened is found out before anything costs money.
        ObjectKeys known = AwsImport.known(file);
        try (Interruption interruption = new Interruption();
                AwsClients clients = athena.clients(isPaying)) {
            Optional<LogSource> source =
                    lake == null
                            ? ofAthena(clients, lens, known, interruption)
                            : ofLake(clients, lens, lake, interruption);
            return source.isEmpty() || isListOnly
                    ? ExitCode.DONE
                    : run.run(source.get(), options, interruption);
        }
    }

    private void printStatement(Lens lens) {
        String statement =
                folder == null ? athena.sql(lens).files() : athena.sql(lens).unload(folder);
        spec.commandLine().getOut().println(statement + ";");
        athena.sql(lens).remarks().forEach(this::say);
        athena.sayMost();
    }

    private Optional<LogSource> ofAthena(
            AwsClients clients, Lens lens, ObjectKeys known, Cancel cancel) throws AwsException {
        AthenaSlice slice = athena.slice(clients, lens);
        athena.sql(lens).remarks().forEach(this::say);
        return folder == null
                ? files(slice, clients, lens, known, cancel)
                : written(slice, clients, folder, cancel);
    }

    /// What a store of Lake holds; none where no record matches.
    private Optional<LogSource> ofLake(AwsClients clients, Lens lens, String named, Cancel cancel)
            throws AwsException {
        String store = LakeSql.store(named);
        LakeQueries queries = athena.lake(clients);
        LakeQueries.Finished found = queries.run(LakeSql.records(lens, store), cancel);
        say(
                String.format(
                        Locale.ROOT,
                        "CloudTrail Lake found %s; it read %s, about %s.",
                        found.events().isPresent()
                                ? String.format(
                                        Locale.ROOT, "%,d records", found.events().getAsLong())
                                : "records",
                        Figures.bytes(found.cost().bytesScanned()),
                        Figures.price(found.cost().price())));
        return found.events().orElse(1) == 0
                ? Optional.empty()
                : Optional.of(
                        new LakeRecords(queries, store, found.queryId(), LensText.format(lens)));
    }

    /// The trail's own files; none where no record matches.
    private Optional<LogSource> files(
            AthenaSlice slice, AwsClients clients, Lens lens, ObjectKeys known, Cancel cancel)
            throws AwsException {
        AthenaSlice.Files files = slice.files(cancel);
        say(AthenaWords.cost(files.cost()));
        if (files.uris().isEmpty()) {
            say("No record matches, so there is nothing to fetch.");
            return Optional.empty();
        }
        String asked =
                "Athena, table %s, query %s: %s"
                        .formatted(athena.table(), files.queryId(), LensText.format(lens));
        NamedObjects objects =
                NamedObjects.find(clients, files.uris(), List.of(asked), cancel::isCancelled);
        tell(objects, known);
        return Optional.of(objects);
    }

    private void tell(NamedObjects objects, ObjectKeys known) {
        long count = 0;
        long bytes = 0;
        long fetched = 0;
        long fetchedBytes = 0;
        long frozen = 0;
        for (Map.Entry<BucketPlace, List<BucketObject>> one : objects.found().entrySet()) {
            for (BucketObject object : one.getValue()) {
                String path = one.getKey().uri(object.key());
                count++;
                bytes += object.size();
                if (object.isFrozen()) {
                    frozen++;
                } else if (!known.contains(path, StoredAs.tagged(object.tag()))) {
                    fetched++;
                    fetchedBytes += object.size();
                }
            }
        }
        String gone =
                objects.gone().isEmpty()
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                " %,d are not in the bucket any more.",
                                objects.gone().size());
        String frozenToo =
                frozen == 0
                        ? ""
                        : String.format(Locale.ROOT, " %,d must be restored in S3 first.", frozen);
        say(
                String.format(
                        Locale.ROOT,
                        "The matching records stand in %,d files, %s. To fetch: %,d files, %s.%s%s",
                        count,
                        Figures.bytes(bytes),
                        fetched,
                        Figures.bytes(fetchedBytes),
                        gone,
                        frozenToo));
    }

    /// What Athena wrote; none where no record matches.
    private Optional<LogSource> written(
            AthenaSlice slice, AwsClients clients, String to, Cancel cancel) throws AwsException {
        AthenaSlice.Written written = slice.unload(to, cancel);
        say(AthenaWords.cost(written.cost()));
        BucketPlace place = BucketPlace.of(written.folder());
        TrailBucket bucket = new TrailBucket(clients, place, cancel::isCancelled);
        List<BucketObject> objects =
                bucket.objects(bucket.folders(TrailChoice.ALL), TrailChoice.ALL, _ -> {});
        if (objects.isEmpty()) {
            say("No record matches, so Athena wrote nothing.");
            return Optional.empty();
        }
        say(
                String.format(
                        Locale.ROOT,
                        "Athena wrote %,d objects, %s, to %s. They stay there. Should reading them"
                                + " break off, spoor import %s carries on.",
                        objects.size(),
                        Figures.bytes(objects.stream().mapToLong(BucketObject::size).sum()),
                        place,
                        place));
        return Optional.of(new BucketObjects(clients, place, objects));
    }

    private void say(String sentence) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("spoor: " + sentence);
        err.flush();
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
