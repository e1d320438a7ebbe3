package spoor.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.archive.Packed;
import spoor.archive.aws.AwsClients;
import spoor.archive.aws.BucketObjects;
import spoor.archive.aws.BucketPlace;
import spoor.archive.aws.FaultyProxy;
import spoor.archive.aws.S3Server;
import spoor.archive.aws.TrailBucket;
import spoor.archive.aws.TrailChoice;
import spoor.engine.Cancel;
import spoor.ingest.Tally;
import spoor.ingest.Trail;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/// Whenever the process that fetches is killed, the case opens, its ledger balances, nothing that
/// it has is fetched again, and fetching again makes of it what an undisturbed fetch makes.
class KilledFetchTest {
    private static final int OBJECTS = 300;
    private static final int CASES = Integer.getInteger("spoor.kills", 2);
    private static final int MOST_KILLS = 3;
    private static final String BUCKET = "killed";
    private static final String LOGS = "AWSLogs/111122223333/CloudTrail/us-east-1/2023/07/10/";

    @TempDir private Path folder;

    @Test
    void endsAsIfNothingHadHappened() throws Exception {
        fill();
        CaseState undisturbed = fetched("undisturbed", S3Server.address());
        assertThat(undisturbed.tally()).isEqualTo(new Tally(OBJECTS + 3, OBJECTS, 2, 0, 1, 0));

        Random dice = new Random(7);
        int interrupted = 0;
        for (int number = 0; number < CASES; number++) {
            String name = "killed" + number;
            CaseFile.create(folder.resolve(name)).close();
            long had = 0;
            for (int kills = 1 + dice.nextInt(MOST_KILLS); kills > 0 && had <= OBJECTS; kills--) {
                had = killed(name, (int) had + dice.nextInt(1, OBJECTS / MOST_KILLS));
            }
            interrupted += had > 0 && had <= OBJECTS ? 1 : 0;
            carryOn(name, (int) had, undisturbed);
        }
        assertThat(interrupted).isPositive();
    }

    /// @param after that many events
    /// @return how many files the case has then
    private long killed(String name, int after) throws Exception {
        Path path = folder.resolve(name);
        try (ChildJvm child =
                ChildJvm.start(
                        DiesWhileFetching.class,
                        path,
                        S3Server.address().toString(),
                        BUCKET,
                        String.valueOf(after))) {
            assertThat(child.exitCode()).isIn(0, DiesWhileFetching.KILLED);
        }
        try (CaseFile file = CaseFile.open(path)) {
            Verification half = new Verifier(file).verify(true, Cancel.NEVER);
            assertThat(half.faults()).as("%s after %s events", name, after).isEmpty();
            assertThat(file.tally().balances()).isTrue();
            return file.ledger().files().size();
        }
    }

    private void carryOn(String name, int had, CaseState undisturbed) throws IOException {
        try (FaultyProxy line = new FaultyProxy(S3Server.address(), 0, 0)) {
            CaseState end = fetched(name, line.address());

            assertThat(line.objects.get()).isEqualTo(OBJECTS + 1 - had);
            assertThat(end.tally()).isEqualTo(undisturbed.tally());
            assertThat(end.files()).isEqualTo(undisturbed.files());
            assertThat(end.rejects()).isEqualTo(undisturbed.rejects());
            assertThat(end.events()).isEqualTo(undisturbed.events());
            assertThat(end.faults()).isEmpty();
        }
    }

    private CaseState fetched(String name, URI server) throws IOException {
        Path path = folder.resolve(name);
        boolean isNew = !path.resolveSibling(name + CaseFile.ENDING).toFile().exists();
        try (CaseFile file = isNew ? CaseFile.create(path) : CaseFile.open(path);
                AwsClients clients = S3Server.clients(server)) {
            BucketPlace place = BucketPlace.of(BUCKET);
            TrailBucket bucket = new TrailBucket(clients, place, () -> false);
            file.importFrom(
                    new BucketObjects(
                            clients,
                            place,
                            bucket.objects(
                                    bucket.folders(TrailChoice.ALL), TrailChoice.ALL, _ -> {})),
                    DiesWhileFetching.OPTIONS,
                    ImportListener.NONE,
                    Cancel.NEVER);
            return CaseState.of(file);
        }
    }

    /// A record each; one object with a copy of others' records and a broken one.
    private static void fill() {
        S3Server.bucket(BUCKET, false);
        IntStream.range(0, OBJECTS)
                .parallel()
                .forEach(i ->
                        S3Server.put(
                                BUCKET,
                                LOGS + i + ".json.gz",
                                Packed.gzip(Trail.file(Trail.record(i))),
                                Map.of()));
        S3Server.put(
                BUCKET,
                LOGS + "copies.json.gz",
                Packed.gzip(Trail.file(Trail.record(1), Trail.record(2), "{}")),
                Map.of());
    }
}
