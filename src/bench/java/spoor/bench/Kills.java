package spoor.bench;

import spoor.casefile.CaseFile;
import spoor.casefile.Evidence;
import spoor.casefile.ImportListener;
import spoor.casefile.ImportOptions;
import spoor.casefile.Verification;
import spoor.casefile.Verifier;
import spoor.engine.Cancel;
import spoor.engine.EventTable;
import spoor.sample.Progress;
import spoor.sample.SampleArchive;
import spoor.sample.SampleOptions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// Kills an import at many random moments, carries it on each time, and compares what comes of it
/// with an undisturbed one. The case as the last kill left it stays in `as-killed`. Arguments: the
/// folder to work in, the number of events, how many kills.
public final class Kills {
    private static final String CHILD = "--child";

    private Kills() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals(CHILD)) {
            run(Path.of(arguments[1]), Path.of(arguments[2]));
            return;
        }
        Path folder = Files.createDirectories(Path.of(arguments[0])).toAbsolutePath();
        long events = Long.parseLong(arguments[1].replace("_", ""));
        Path archive = folder.resolve("archive-" + events);
        if (!Files.exists(archive)) {
            SampleArchive.write(archive, SampleOptions.large(events), Progress.none());
        }
        Path logs = archive.resolve("AWSLogs");
        Path calm = folder.resolve("calm" + CaseFile.ENDING);
        Path killed = folder.resolve("killed" + CaseFile.ENDING);
        Files.deleteIfExists(calm);
        Files.deleteIfExists(killed);
        CaseFile.create(calm).close();
        CaseFile.create(killed).close();
        long began = System.nanoTime();
        run(calm, logs);
        double seconds = Figures.seconds(began);
        Random dice = new Random(events);
        int count = Integer.parseInt(arguments[2]);
        int early = 0;
        for (int kill = 0; kill < count; kill++) {
            early += kill(killed, logs, (long) (dice.nextDouble() * seconds * 1_000)) ? 1 : 0;
            Files.copy(
                    killed,
                    folder.resolve("as-killed" + CaseFile.ENDING),
                    StandardCopyOption.REPLACE_EXISTING);
            check(killed);
        }
        run(killed, logs);
        check(killed);
        boolean isSame = fingerprint(calm).equals(fingerprint(killed));
        Figures.print(
                "kills", "%d of %d before the end; the same in the end: %s", early, count, isSame);
        if (!isSame) {
            throw new IllegalStateException("the killed import made another case");
        }
    }

    private static void run(Path caseFile, Path logs) {
        try (CaseFile file = CaseFile.open(caseFile)) {
            file.importFrom(List.of(logs), ImportOptions.USUAL, ImportListener.NONE, Cancel.NEVER);
        }
    }

    /// @return whether the import was still running
    private static boolean kill(Path caseFile, Path logs, long millis)
            throws IOException, InterruptedException {
        Process child =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElse("java"),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Kills.class.getName(),
                                CHILD,
                                caseFile.toString(),
                                logs.toString())
                        .inheritIO()
                        .start();
        boolean isEnded = child.waitFor(millis, TimeUnit.MILLISECONDS);
        child.destroyForcibly().onExit().join();
        return !isEnded;
    }

    private static void check(Path caseFile) {
        try (CaseFile file = CaseFile.open(caseFile)) {
            Verification found = new Verifier(file).verify(false, Cancel.NEVER);
            if (!found.isSound() || !file.tally().balances()) {
                throw new IllegalStateException(
                        "%d faults, such as %s; %s"
                                .formatted(
                                        found.faults().size(),
                                        found.faults().stream().limit(3).toList(),
                                        file.tally()));
            }
        }
    }

    /// Counts, and the hash of all event IDs in order of time.
    private static String fingerprint(Path caseFile) {
        try (CaseFile file = CaseFile.open(caseFile)) {
            Evidence evidence = file.evidence(Cancel.NEVER);
            EventTable table = evidence.table();
            String[] ids =
                    IntStream.range(0, table.size())
                            .mapToObj(row -> table.time(row) + table.eventId(row))
                            .toArray(String[]::new);
            Arrays.sort(ids);
            return file.tally() + " " + file.ledger().files().size() + " " + Arrays.hashCode(ids);
        }
    }
}
