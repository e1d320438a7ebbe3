package spoor.bench;

import spoor.casefile.CaseFile;
import spoor.casefile.Evidence;
import spoor.casefile.ImportListener;
import spoor.casefile.ImportOptions;
import spoor.casefile.ImportReport;
import spoor.engine.Answer;
import spoor.engine.Bins;
import spoor.engine.Cancel;
import spoor.engine.EventTable;
import spoor.engine.FacetCounts;
import spoor.engine.Question;
import spoor.event.Field;
import spoor.export.Csv;
import spoor.export.RowExport;
import spoor.lens.Filter;
import spoor.lens.Lens;
import spoor.lens.Match;
import spoor.sample.GroundTruth;
import spoor.sample.Progress;
import spoor.sample.SampleArchive;
import spoor.sample.SampleOptions;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/// Imports a generated archive, opens the case, answers lenses, searches and exports, and prints
/// each figure beside DuckDB's. Arguments: the folder to work in, the numbers of events, each with
/// the number of runs where it is not five, such as `100_000 1_000_000 10_000_000:1`.
public final class Bench {
    private static final int BINS = 480;
    private static final int NAMES = 200;
    private static final int ANSWERS = 200;
    private static final int RUNS = 5;

    /// All but those that the window counts only for who unfolds them.
    private static final List<Field> COUNTED =
            Field.FACETS.stream()
                    .filter(field -> field != Field.SESSION && field != Field.ACCESS_KEY)
                    .toList();

    private static final long MOST_EXPORTED = 3_000_000;

    private final Path folder;
    private final Path archive;
    private final long events;
    private final int runs;

    private Bench(Path folder, long events, int runs) {
        this.folder = folder;
        this.events = events;
        this.runs = runs;
        this.archive = folder.resolve("archive-" + events);
    }

    public static void main(String[] arguments) throws Exception {
        Path folder =
                Path.of(arguments.length > 0 ? arguments[0] : "target/bench").toAbsolutePath();
        List<String> sizes =
                arguments.length > 1
                        ? List.of(arguments).subList(1, arguments.length)
                        : List.of("1_000_000");
        for (String size : sizes) {
            String[] parts = size.replace("_", "").split(":", -1);
            int runs = parts.length > 1 ? Integer.parseInt(parts[1]) : RUNS;
            new Bench(folder, Long.parseLong(parts[0]), runs).run();
        }
    }

    private void run() throws Exception {
        Files.createDirectories(folder);
        Figures.print(
                "machine",
                "%,d events, %d cores, heap at most %,d MB, Java %s",
                events,
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20,
                Runtime.version());
        generate();
        double[] ours = new double[runs];
        double[] typed = new double[runs];
        Path caseFile = folder.resolve("bench" + CaseFile.ENDING);
        double[] kept = new double[runs];
        for (int run = 0; run < runs; run++) {
            ours[run] = importOnce(caseFile);
            try (DuckDb duck = DuckDb.create(folder.resolve("bench.duckdb"))) {
                typed[run] = duck.ingestTyped(archive.resolve("AWSLogs"));
            }
            try (DuckDb duck = DuckDb.create(folder.resolve("bench.duckdb"))) {
                kept[run] = duck.ingestKept(archive.resolve("AWSLogs"));
            }
        }
        printImport(ours, typed, kept, caseFile);
        open(caseFile);
    }

    private void generate() throws IOException {
        if (Files.exists(archive)) {
            return;
        }
        long began = System.nanoTime();
        SampleArchive.write(archive, SampleOptions.large(events), Progress.none());
        Figures.print("generate", "%,.0f events/s", events / Figures.seconds(began));
    }

    private double importOnce(Path caseFile) throws IOException {
        Files.deleteIfExists(caseFile);
        long began = System.nanoTime();
        try (CaseFile file = CaseFile.create(caseFile)) {
            ImportReport report =
                    file.importFrom(
                            List.of(archive.resolve("AWSLogs")),
                            ImportOptions.USUAL,
                            ImportListener.NONE,
                            Cancel.NEVER);
            long expected = GroundTruth.read(archive.resolve(GroundTruth.FILE)).distinctEvents();
            if (report.total().kept() != expected || !report.total().balances()) {
                throw new IllegalStateException("not what was written: " + report);
            }
        }
        return Figures.seconds(began);
    }

    private void printImport(double[] ours, double[] typed, double[] kept, Path caseFile)
            throws IOException {
        double mine = Figures.median(ours);
        double duck = Figures.median(typed);
        Figures.print(
                "import", "%,.0f events/s (median of %s s)", events / mine, Figures.all(ours));
        Figures.print(
                "import, DuckDB typed",
                "%,.0f events/s (median of %s s)",
                events / duck,
                Figures.all(typed));
        Figures.print("import against DuckDB typed", "%.2f times", duck / mine);
        double records = Figures.median(kept);
        Figures.print(
                "import, DuckDB with records",
                "%,.0f events/s (median of %s s)",
                events / records,
                Figures.all(kept));
        Figures.print("import against that", "%.2f times", records / mine);
        LongSummaryStatistics gzip;
        try (Stream<Path> files = Files.walk(archive.resolve("AWSLogs"))) {
            gzip =
                    files.filter(Files::isRegularFile)
                            .mapToLong(f -> f.toFile().length())
                            .summaryStatistics();
        }
        Figures.print(
                "case size",
                "%.2f times the gzip input (%,d MB of %,d files)",
                (double) Files.size(caseFile) / gzip.getSum(),
                gzip.getSum() >> 20,
                gzip.getCount());
    }

    private void open(Path caseFile) throws Exception {
        double[] opens = new double[runs];
        for (int run = 0; run < runs; run++) {
            long began = System.nanoTime();
            try (CaseFile file = CaseFile.open(caseFile)) {
                file.evidence(Cancel.NEVER);
                opens[run] = Figures.seconds(began);
            }
        }
        Figures.print("open", "%.2f s (median of %s s)", Figures.median(opens), Figures.all(opens));
        try (CaseFile file = CaseFile.open(caseFile)) {
            Evidence evidence = trace(file.evidence(Cancel.NEVER));
            System.gc();
            long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
            Figures.print(
                    "heap with the case open",
                    "%,d MB, %.0f bytes an event beyond 100 MB",
                    used >> 20,
                    (double) (used - (100 << 20)) / events);
            lenses(evidence);
            new Changes(evidence).print();
            search(evidence, file);
            if (events <= MOST_EXPORTED) {
                export(evidence);
            }
        }
    }

    private Evidence trace(Evidence plain) {
        double[] seconds = new double[runs];
        Evidence traced = plain;
        for (int run = 0; run < runs; run++) {
            long began = System.nanoTime();
            traced = plain.traced(Cancel.NEVER);
            seconds[run] = Figures.seconds(began);
        }
        Figures.print(
                "trace who did it",
                "%.2f s (median of %s s): %,d calls that issued credentials, %,d sessions",
                Figures.median(seconds),
                Figures.all(seconds),
                traced.lineage().issues().size(),
                traced.table().values(Field.SESSION).size());
        Found.check(traced, GroundTruth.read(archive.resolve(GroundTruth.FILE)).story());
        Figures.print("the incident", "chain, sessions and credentials are as they were made");
        return traced;
    }

    private void lenses(Evidence evidence) throws Exception {
        Answer all = answer(evidence, Lens.ALL);
        List<String> names = top(all, Field.EVENT_NAME, NAMES);
        List<String> regions = top(all, Field.REGION, 3);
        Lens filtered =
                Lens.ALL.with(exact(Field.EVENT_NAME, names)).with(exact(Field.REGION, regions));
        Figures.print(
                "lens",
                "%d event names and %d regions: %,d events",
                names.size(),
                regions.size(),
                answer(evidence, filtered).total());
        double[] plain = time(evidence, Lens.ALL);
        double[] narrow = time(evidence, filtered);
        print("lens without conditions", plain);
        print("lens with two conditions", narrow);
        try (DuckDb duck = DuckDb.create(folder.resolve("bench.duckdb"))) {
            duck.ingestTyped(archive.resolve("AWSLogs"));
            if (duck.total(names, regions) != answer(evidence, filtered).total()) {
                throw new IllegalStateException("the two do not answer the same");
            }
            double[] peer = new double[runs];
            for (int run = 0; run < runs; run++) {
                peer[run] = duck.lens(names, regions, binSeconds(evidence.table()));
            }
            Figures.print("the same, DuckDB", "%.1f ms median", Figures.median(peer));
            Figures.print(
                    "lens against DuckDB",
                    "%.0f times",
                    Figures.median(peer) / Figures.median(narrow));
        }
    }

    private static void print(String name, double[] millis) {
        Figures.print(
                name,
                "%.2f ms median, %.2f ms at the 95th percentile",
                Figures.median(millis),
                Figures.percentile(millis, 95));
    }

    private static long binSeconds(EventTable table) {
        return Math.max(1, (table.time(table.size() - 1) - table.time(0)) / BINS / 1_000);
    }

    private static Filter exact(Field field, List<String> values) {
        List<Match> matches = new ArrayList<>();
        values.forEach(value -> matches.add(new Match.Exact(value)));
        return new Filter.OfField(field, false, matches);
    }

    private static List<String> top(Answer answer, Field field, int most) {
        FacetCounts counts = answer.facets().get(field);
        if (counts == null) {
            throw new IllegalStateException("no counts of " + field);
        }
        return counts.top(most, "").stream()
                .filter(value -> !value.isAbsent())
                .map(FacetCounts.Value::text)
                .toList();
    }

    private static double[] time(Evidence evidence, Lens lens) {
        for (int warm = 0; warm < ANSWERS / 2; warm++) {
            answer(evidence, lens);
        }
        double[] millis = new double[ANSWERS];
        for (int i = 0; i < ANSWERS; i++) {
            long began = System.nanoTime();
            answer(evidence, lens);
            millis[i] = Figures.seconds(began) * 1_000;
        }
        return millis;
    }

    /// The facets that the window counts unasked, and one histogram.
    private static Answer answer(Evidence evidence, Lens lens) {
        EventTable table = evidence.table();
        Bins bins = Bins.covering(table.time(0), table.time(table.size() - 1) + 1, BINS);
        return evidence.engine().answer(new Question(lens, COUNTED, List.of(bins)), Cancel.NEVER);
    }

    private static void search(Evidence evidence, CaseFile file) {
        double[] seconds = new double[3];
        double[] first = new double[3];
        long found = 0;
        for (int i = 0; i < seconds.length; i++) {
            // Another spelling each time, since an answer is kept; the search itself ignores case.
            String needle =
                    List.of("harbour-ledger/*", "Harbour-ledger/*", "HARBOUR-ledger/*").get(i);
            long began = System.nanoTime();
            Lens lens = Lens.ALL.with(new Filter.OfText(needle, false));
            found = evidence.engine().answer(Question.rows(lens), Cancel.NEVER).total();
            seconds[i] = Figures.seconds(began);
            first[i] = firstHit(file, needle);
        }
        Figures.print(
                "raw text search",
                "%.2f s for all of %,d hits, %.2f s for the first",
                Figures.median(seconds),
                found,
                Figures.median(first));
    }

    private static double firstHit(CaseFile file, String needle) {
        long began = System.nanoTime();
        AtomicLong first = new AtomicLong();
        file.search(needle, Cancel.NEVER, _ -> first.compareAndSet(0, System.nanoTime()));
        return (first.get() - began) / 1e9;
    }

    private static void export(Evidence evidence) throws IOException {
        Answer all = evidence.engine().answer(Question.rows(Lens.ALL), Cancel.NEVER);
        long began = System.nanoTime();
        long rows =
                RowExport.write(
                        evidence,
                        all.rows(),
                        new Csv(),
                        OutputStream.nullOutputStream(),
                        _ -> {},
                        Cancel.NEVER);
        Figures.print("CSV export", "%,.0f rows/s", rows / Figures.seconds(began));
    }
}
