package spoor.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.archive.Packed;
import spoor.archive.StoredAs;
import spoor.archive.aws.AwsClients;
import spoor.archive.aws.AwsException;
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
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

class BucketImportTest {
    private static final String LOGS = "AWSLogs/111122223333/CloudTrail/us-east-1/2023/07/10/";
    private static final String DIGESTS =
            "AWSLogs/111122223333/CloudTrail-Digest/us-east-1/2023/07/10/";

    @TempDir private Path folder;

    @Test
    void keepsWhereEachFileCameFromAndTheSignatureOfADigest() throws IOException {
        String bucket = S3Server.bucket("origin", true);
        byte[] log = Packed.gzip(Trail.file(Trail.record(1), Trail.record(2)));
        S3Server.put(bucket, LOGS + "a.json.gz", log, Map.of());
        S3Server.put(
                bucket,
                DIGESTS + "d.json.gz",
                Packed.gzip("{\"digestEndTime\":\"2023-07-10T13:00:00Z\",\"logFiles\":[]}"),
                Map.of("signature", "0a1b", "signature-algorithm", "SHA256withRSA"));

        try (CaseFile file = CaseFile.create(folder.resolve("case"))) {
            ImportReport report = run(file, S3Server.address(), bucket);

            assertThat(report.lost()).isEmpty();
            assertThat(report.total()).isEqualTo(new Tally(2, 2, 0, 0, 0, 0));
            Map<String, LedgerFile> files = byName(file);
            LedgerFile found = files.get("a.json.gz");
            assertThat(found.path()).isEqualTo("s3://origin/" + LOGS + "a.json.gz");
            assertThat(found.sha256()).isEqualTo(hash("SHA-256", log));
            StoredAs stored = found.stored().orElseThrow();
            assertThat(stored.tag()).isEqualTo(hash("MD5", log));
            assertThat(stored.version()).isNotEmpty();
            assertThat(stored.modified()).isPositive();
            assertThat(files.get("d.json.gz").stored().orElseThrow().metadata())
                    .containsEntry("signature", "0a1b")
                    .containsEntry("signature-algorithm", "SHA256withRSA");
            assertThat(FileStatus.of(files.get("d.json.gz"))).isEqualTo(FileStatus.FOR_VALIDATION);
        }
    }

    @Test
    void fetchesNothingThatTheLedgerHasAndWhatWasWrittenAnewOnceMore() throws IOException {
        String bucket = S3Server.bucket("again", false);
        for (int i = 0; i < 5; i++) {
            S3Server.put(bucket, LOGS + i + ".json.gz", log(i), Map.of());
        }
        try (CaseFile file = CaseFile.create(folder.resolve("case"));
                FaultyProxy line = new FaultyProxy(S3Server.address(), 0, 0)) {
            run(file, line.address(), bucket);
            assertThat(line.objects).hasValue(5);

            ImportReport again = run(file, line.address(), bucket);
            assertThat(again.known()).isEqualTo(5);
            assertThat(line.objects).hasValue(5);

            S3Server.put(bucket, LOGS + "3.json.gz", log(99), Map.of());
            ImportReport changed = run(file, line.address(), bucket);
            assertThat(line.objects).hasValue(6);
            assertThat(changed.known()).isEqualTo(4);
            assertThat(changed.total().kept()).isEqualTo(6);
            assertThat(line.asked)
                    .allMatch(asked -> asked.startsWith("GET ") || asked.startsWith("HEAD "));
        }
    }

    @Test
    void bringsEverythingHomeOverAPoorLineFromAStoreThatAsksToSlowDown() throws IOException {
        int count = Integer.getInteger("spoor.objects", 400);
        String bucket = S3Server.bucket("poor-line", false);
        IntStream.range(0, count)
                .parallel()
                .forEach(i -> S3Server.put(bucket, LOGS + i + ".json.gz", log(i), Map.of()));

        try (CaseFile file = CaseFile.create(folder.resolve("case"));
                FaultyProxy line = new FaultyProxy(S3Server.address(), 11, 17)) {
            ImportReport report = run(file, line.address(), bucket);

            assertThat(report.lost()).isEmpty();
            assertThat(report.total()).isEqualTo(new Tally(count, count, 0, 0, 0, 0));
            assertThat(line.objects.get()).isGreaterThan(count);
            assertThat(file.ledger().files()).allMatch(f -> FileStatus.of(f) == FileStatus.READ);
        }
    }

    @Test
    void keepsWhatItHasWhenTheLineIsGoneAndCarriesOn() throws IOException {
        String bucket = S3Server.bucket("gone-line", false);
        for (int i = 0; i < 60; i++) {
            S3Server.put(bucket, LOGS + i + ".json.gz", log(i), Map.of());
        }
        try (CaseFile file = CaseFile.create(folder.resolve("case"))) {
            long first;
            try (FaultyProxy line = new FaultyProxy(S3Server.address(), 0, 1)) {
                line.breakFrom(30);
                ImportReport report = run(file, line.address(), bucket);
                assertThat(report.lost().orElseThrow()).startsWith("AWS could not be reached for ");
                assertThat(report.isCancelled()).isFalse();
                first = report.total().kept();
                assertThat(file.ledger().files())
                        .allMatch(f -> FileStatus.of(f) == FileStatus.READ);
            }
            assertThat(first).isBetween(1L, 59L);

            ImportReport rest = run(file, S3Server.address(), bucket);

            assertThat(rest.known()).isEqualTo(first);
            assertThat(rest.total()).isEqualTo(new Tally(60, 60, 0, 0, 0, 0));
        }
    }

    @Test
    void namesAnObjectThatWasTakenAwayAfterItWasListed() throws IOException {
        String bucket = S3Server.bucket("taken-away", false);
        S3Server.put(bucket, LOGS + "a.json.gz", log(1), Map.of());
        S3Server.put(bucket, LOGS + "b.json.gz", log(2), Map.of());
        try (AwsClients clients = S3Server.clients(S3Server.address());
                CaseFile file = CaseFile.create(folder.resolve("case"))) {
            BucketObjects source = source(clients, bucket);
            S3Server.writer().deleteObject(d -> d.bucket(bucket).key(LOGS + "b.json.gz"));

            ImportReport report =
                    file.importFrom(source, ImportOptions.USUAL, ImportListener.NONE, Cancel.NEVER);

            assertThat(report.total()).isEqualTo(new Tally(1, 1, 0, 0, 0, 0));
            LedgerFile lost = byName(file).get("b.json.gz");
            assertThat(FileStatus.of(lost)).isEqualTo(FileStatus.UNREADABLE);
            assertThat(lost.note())
                    .startsWith(
                            "AWS does not have s3://taken-away/"
                                    + LOGS
                                    + "b.json.gz any more; it was there when listed.");
        }
    }

    @Test
    void readsAZipInABucketAndALongFileThatWaitsOnTheDisk() throws IOException {
        String bucket = S3Server.bucket("long-ones", false);
        S3Server.put(
                bucket,
                "collected/logs.zip",
                Packed.zip(Map.of("x/one.json", Trail.bytes(Trail.record(1)))),
                Map.of());
        String space = " ".repeat(20 << 20);
        byte[] record = Trail.bytes(Trail.file(Trail.record(2)) + space);
        S3Server.put(bucket, "collected/long.json", record, Map.of());

        try (CaseFile file = CaseFile.create(folder.resolve("case"))) {
            ImportReport report = run(file, S3Server.address(), bucket + "/collected");

            assertThat(report.total()).isEqualTo(new Tally(2, 2, 0, 0, 0, 0));
            assertThat(file.ledger().files())
                    .extracting(LedgerFile::place)
                    .containsExactlyInAnyOrder(
                            "s3://long-ones/collected/logs.zip",
                            "s3://long-ones/collected/logs.zip!x/one.json",
                            "s3://long-ones/collected/long.json");
            assertThat(run(file, S3Server.address(), bucket + "/collected").known()).isEqualTo(2);
        }
    }

    @Test
    void stopsWithinABlinkOfAnEyeWhenItIsCancelled() throws IOException {
        String bucket = S3Server.bucket("cancelled", false);
        for (int i = 0; i < 30; i++) {
            S3Server.put(bucket, LOGS + i + ".json.gz", log(i), Map.of());
        }
        try (CaseFile file = CaseFile.create(folder.resolve("case"));
                FaultyProxy line = new FaultyProxy(S3Server.address(), 0, 0);
                AwsClients clients = S3Server.clients(line.address())) {
            BucketObjects source = source(clients, bucket);
            line.hangFrom(line.requests() + 5);

            ImportReport report =
                    file.importFrom(
                            source,
                            ImportOptions.USUAL,
                            ImportListener.NONE,
                            () -> line.hanging.get() > 0);

            assertThat(report.isCancelled()).isTrue();
            assertThat(line.hanging.get()).isPositive();
        }
        try (CaseFile file = CaseFile.open(folder.resolve("case"))) {
            assertThat(run(file, S3Server.address(), bucket).total().kept()).isEqualTo(30);
        }
    }

    private static String hash(String how, byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(how).digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] log(int number) {
        return Packed.gzip(Trail.file(Trail.record(number)));
    }

    private static ImportReport run(CaseFile file, URI server, String place) throws AwsException {
        try (AwsClients clients = S3Server.clients(server)) {
            return file.importFrom(
                    source(clients, place), ImportOptions.USUAL, ImportListener.NONE, Cancel.NEVER);
        }
    }

    private static BucketObjects source(AwsClients clients, String place) throws AwsException {
        BucketPlace parsed = BucketPlace.of(place);
        TrailBucket bucket = new TrailBucket(clients, parsed, () -> false);
        return new BucketObjects(
                clients,
                parsed,
                bucket.objects(bucket.folders(TrailChoice.ALL), TrailChoice.ALL, _ -> {}));
    }

    private static Map<String, LedgerFile> byName(CaseFile file) {
        Map<String, LedgerFile> files = new HashMap<>();
        List<LedgerFile> all = file.ledger().files();
        all.forEach(f -> files.put(f.path().substring(f.path().lastIndexOf('/') + 1), f));
        return files;
    }
}
