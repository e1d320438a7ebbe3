package spoor.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.archive.Packed;
import spoor.engine.Cancel;
import spoor.event.Field;
import spoor.event.Origin;
import spoor.ingest.RejectReason;
import spoor.ingest.Shape;
import spoor.ingest.Tally;
import spoor.ingest.Trail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

class CaseFileTest {
    private static final Tally EVERYTHING = new Tally(1_067, 1_013, 52, 0, 2, 4);

    @TempDir private Path folder;

    private Path name;
    private Archive archive;

    @BeforeEach
    void choosePlaces() {
        name = folder.resolve("a case");
        archive = new Archive(folder.resolve("logs"));
    }

    @Test
    void isMadeEmptyUnderANameWithTheUsualEnding() {
        try (CaseFile file = CaseFile.create(name)) {
            assertThat(file.path()).isEqualTo(folder.resolve("a case.spoor.mv.db"));
            assertThat(file.title()).isEqualTo("a case");
            assertThat(file.tally()).isEqualTo(Tally.NONE);
            assertThat(file.evidence(Cancel.NEVER).table().size()).isZero();
            assertThat(file.ledger().files()).isEmpty();
        }
        try (CaseFile file = CaseFile.open(folder.resolve("a case.spoor"))) {
            assertThat(file.tally()).isEqualTo(Tally.NONE);
        }
        assertThat(CaseFile.pathOf(folder.resolve("x.mv.db"))).isEqualTo(folder.resolve("x.mv.db"));
        assertThat(folder).isDirectoryContaining("glob:**/a case.spoor.mv.db");
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void importsAnArchiveOfEverythingAndIsTheSameWhenItIsOpenedAgain() {
        archive = Archive.ofEverything(folder.resolve("logs"));
        CaseState before;
        try (CaseFile file = CaseFile.create(name)) {
            ImportReport report = imported(file);

            assertThat(report.read()).isEqualTo(EVERYTHING);
            assertThat(report.total()).isEqualTo(EVERYTHING);
            assertThat(report.isCancelled()).isFalse();
            assertThat(report.files()).isEqualTo(23).isEqualTo(report.added());
            assertThat(report.known()).isZero();
            assertThat(report.withoutRecords()).isEqualTo(4);
            before = CaseState.of(file);
        }

        try (CaseFile file = CaseFile.open(name)) {
            assertThat(CaseState.of(file)).isEqualTo(before);
        }
        assertThat(before.tally()).isEqualTo(EVERYTHING);
        assertThat(before.tally().balances()).isTrue();
        assertThat(before.events()).hasSize(1_013);
        assertThat(before.faults()).isEmpty();
    }

    @Test
    void givesEveryRecordBackByteByByteAndSaysWhereItStood() throws Exception {
        archive = Archive.ofEverything(folder.resolve("logs"));
        try (CaseFile file = CaseFile.create(name)) {
            imported(file);
        }

        try (CaseFile file = CaseFile.open(name)) {
            Evidence evidence = file.evidence(Cancel.NEVER);
            int seen = 0;
            for (int row = 0; row < evidence.table().size(); row++) {
                byte[] record = evidence.record(row);
                Origin origin = evidence.origin(row);
                assertStoodThere(origin, record);
                seen++;
                for (int i = 0; i < origin.copies().size(); i++) {
                    long position = evidence.table().copyPositions(row)[i];
                    int length = evidence.table().lengthAt(position);
                    assertStoodThere(origin.copies().get(i), file.bytes(position, length));
                    seen++;
                }
            }
            assertThat(seen).isEqualTo(1_013 + 52);
        }
    }

    private void assertStoodThere(Origin origin, byte[] record) throws Exception {
        byte[] content = archive.content(origin.path());
        int from = (int) origin.offset();
        assertThat(record).isEqualTo(Arrays.copyOfRange(content, from, from + origin.length()));
        assertThat(record[0]).isEqualTo((byte) '{');
        if (origin.member().isEmpty()) {
            byte[] found = Files.readAllBytes(Path.of(origin.file()));
            assertThat(origin.sha256())
                    .isEqualTo(
                            HexFormat.of()
                                    .formatHex(MessageDigest.getInstance("SHA-256").digest(found)));
        }
    }

    @Test
    void readsTheRecordsPrintedInTheGuides() {
        archive.documented();
        try (CaseFile file = CaseFile.create(name)) {
            imported(file);
            Evidence evidence = file.evidence(Cancel.NEVER);

            assertThat(file.tally()).isEqualTo(new Tally(8, 8, 0, 0, 0, 2));
            assertThat(IntStream.range(0, 8).mapToObj(row -> line(evidence, row)))
                    .containsExactly(
                            "2014-03-23T21:50:34Z monitoring PutMetricAlarm by root, account"
                                    + " 123456789012, write",
                            "2015-11-18T00:11:28Z events PutRule by root, account 123456789012,"
                                    + " write",
                            "2016-02-08T06:35:14Z logs CreateExportTask by someuser, account"
                                    + " 123456789012, write",
                            "2016-04-13T18:05:53Z support CreateCase by janedoe, account"
                                    + " 111122223333, write",
                            "2018-04-19T16:32:51Z metering-marketplace BatchMeterUsage by Alice,"
                                    + " account 123456789012, write",
                            "2018-05-30T16:44:04Z billingconsole SetContactAddress by key"
                                + " AIDACKCEVSQ6C2EXAMPLE, account 111122223333, write, conflict",
                            "2018-05-30T16:44:04Z taxconsole CreateCustomerCase by key"
                                + " AIDACKCEVSQ6C2EXAMPLE, account 111122223333, write, conflict",
                            "2020-10-21T16:34:13Z support RefreshTrustedAdvisorCheck by Admin,"
                                    + " account 111122223333, write");
            assertThat(evidence.table().eventId(5))
                    .isEqualTo("5923c499-063e-44ac-80fb-b40example9f")
                    .isEqualTo(evidence.table().eventId(6));
        }
    }

    private static String line(Evidence evidence, int row) {
        return "%s %s %s by %s, account %s, %s%s"
                .formatted(
                        evidence.table().text(Field.EVENT_TIME, row),
                        evidence.table().label(Field.EVENT_SOURCE, row),
                        evidence.table().text(Field.EVENT_NAME, row),
                        evidence.table().text(Field.IDENTITY_NAME, row),
                        evidence.table().text(Field.ACCOUNT, row),
                        evidence.table().text(Field.ACCESS, row),
                        evidence.table().isConflict(row) ? ", conflict" : "");
    }

    @Test
    void addsNothingWhenTheSameArchiveIsImportedAgain() {
        archive = Archive.ofEverything(folder.resolve("logs"));
        CaseState before;
        try (CaseFile file = CaseFile.create(name)) {
            imported(file);
            before = CaseState.of(file);
        }

        try (CaseFile file = CaseFile.open(name)) {
            ImportReport again = imported(file);

            assertThat(again.added()).isZero();
            assertThat(again.known()).isEqualTo(23).isEqualTo(again.files());
            assertThat(again.read()).isEqualTo(Tally.NONE);
            assertThat(again.total()).isEqualTo(EVERYTHING);
            assertThat(CaseState.of(file)).isEqualTo(before);
        }
    }

    @Test
    void countsTheSameArchiveInAnotherFolderAsDuplicatesAndStoresNothingTwice() {
        archive = Archive.ofEverything(folder.resolve("logs"));
        Archive copy = Archive.ofEverything(folder.resolve("copy"));
        try (CaseFile file = CaseFile.create(name)) {
            imported(file);
            CaseState before = CaseState.of(file);

            ImportReport again =
                    file.importFrom(
                            List.of(copy.folder()),
                            ImportOptions.USUAL,
                            ImportListener.NONE,
                            Cancel.NEVER);

            assertThat(again.read()).isEqualTo(new Tally(1_067, 0, 1_065, 0, 2, 0));
            assertThat(again.added()).isEqualTo(23);
            CaseState after = CaseState.of(file);
            assertThat(after.tally()).isEqualTo(new Tally(2_134, 1_013, 1_117, 0, 4, 4));
            assertThat(after.events()).isEqualTo(before.events());
            assertThat(after.contentLength()).isEqualTo(before.contentLength());
            assertThat(after.faults()).isEmpty();
            assertThat(file.ledger().filesOf(again.run()))
                    .filteredOn(f -> f.tally().records() > 0)
                    .allMatch(f -> !f.isKept())
                    .allMatch(f ->
                            f.note().equals("byte by byte the same as another file of the case"));
        }
    }

    @Test
    void readsAFileOnceThatStandsTwiceInOneArchive() {
        archive.plain("a/one.json", Trail.file(Archive.records(0, 10)));
        archive.plain("b/one.json", Trail.file(Archive.records(0, 10)));
        archive.plain("c/one.json", Trail.file(Archive.records(0, 10)));
        archive.gzip("d/one.json.gz", Trail.file(Archive.records(0, 10)));
        try (CaseFile file = CaseFile.create(name)) {
            ImportReport report = imported(file);

            assertThat(report.read()).isEqualTo(new Tally(40, 10, 30, 0, 0, 0));
            assertThat(CaseState.of(file).contentLength())
                    .isEqualTo(
                            2L
                                    * archive.content(
                                                    archive.folder()
                                                            .resolve("a/one.json")
                                                            .toString())
                                            .length);
            assertThat(imported(file).added()).isZero();
        }
    }

    @Test
    void takesInFurtherArchivesAndFoldsWhatTheyShare() {
        archive.gzip("one/a.json.gz", Trail.file(Archive.records(0, 100)));
        archive.plain("two/b.json", String.join("\n", Archive.records(50, 200)));
        try (CaseFile file = CaseFile.create(name)) {
            ImportReport first = imported(file, archive.folder().resolve("one"));
            ImportReport second = imported(file, archive.folder().resolve("two"));

            assertThat(first.run()).isEqualTo(1);
            assertThat(first.total()).isEqualTo(new Tally(100, 100, 0, 0, 0, 0));
            assertThat(second.run()).isEqualTo(2);
            assertThat(second.read()).isEqualTo(new Tally(150, 100, 50, 0, 0, 0));
            assertThat(second.total()).isEqualTo(new Tally(250, 200, 50, 0, 0, 0));
            assertThat(file.evidence(Cancel.NEVER).table().size()).isEqualTo(200);
        }
        try (CaseFile file = CaseFile.open(name)) {
            CaseState state = CaseState.of(file);
            assertThat(state.events().stream().map(e -> e.id()))
                    .containsExactlyElementsOf(
                            IntStream.range(0, 200).mapToObj(i -> Trail.id(i).toString()).toList());
            assertThat(state.faults()).isEmpty();
        }
    }

    @Test
    void shortensTheSourcesOfAnImportForNobody() throws IOException {
        Path[] many =
                IntStream.range(0, 4_000)
                        .mapToObj(i ->
                                archive.folder().resolve("x".repeat(250) + "/../one" + i + ".json"))
                        .toArray(Path[]::new);
        Files.createDirectories(archive.folder());
        try (CaseFile file = CaseFile.create(name)) {
            ImportReport report = imported(file, many);

            assertThat(report.files()).isEqualTo(4_000);
            assertThat(file.ledger().files()).allMatch(f -> f.shape() == Shape.UNREADABLE);
        }
    }

    @Test
    void readsNothingMoreOnceItIsClosed() {
        archive.plain("a.json", Trail.file(Trail.record(1)));
        CaseFile file = CaseFile.create(name);
        imported(file);
        Evidence evidence = file.evidence(Cancel.NEVER);
        file.close();

        assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> evidence.origin(0));
        assertThatExceptionOfType(CancellationException.class).isThrownBy(file::tally);
        CaseFile.open(name).close();
    }

    // What goes wrong costs only itself.

    @Test
    void keepsWhatCanBeReadOfATruncatedFile() {
        byte[] packed = Packed.gzip(Trail.file(Archive.records(0, 500)));
        archive.write("cut.json.gz", Arrays.copyOf(packed, packed.length / 2));
        archive.plain("whole.json", Trail.file(Trail.record(900)));
        try (CaseFile file = CaseFile.create(name)) {
            imported(file);

            LedgerFile cut =
                    file.ledger().files().stream()
                            .filter(f -> f.path().endsWith("cut.json.gz"))
                            .findFirst()
                            .orElseThrow();
            assertThat(cut.note())
                    .contains(
                            "the gzip stream is cut short after "
                                    + cut.length()
                                    + " inflated bytes")
                    .contains("the file ends before the list of records is closed");
            assertThat(cut.tally().kept()).isBetween(100L, 450L);
            assertThat(cut.tally().rejected()).isEqualTo(1);
            assertThat(file.ledger().rejects())
                    .singleElement()
                    .satisfies(r -> {
                        assertThat(r.reason()).isEqualTo(RejectReason.CUT_SHORT);
                        assertThat(r.offset() + r.length()).isEqualTo(cut.length());
                    });
            assertThat(file.tally().kept()).isEqualTo(cut.tally().kept() + 1);
            assertThat(file.tally().balances()).isTrue();
        }
    }

    @Test
    void keepsTheRecordsOfAFileThatGoesOnAfterItsEnd() {
        archive.write(
                "more.gz", Packed.joined(Packed.gzip(Trail.file(Trail.record(1))), new byte[512]));
        try (CaseFile file = CaseFile.create(name)) {
            assertThat(imported(file).read()).isEqualTo(new Tally(1, 1, 0, 0, 0, 0));
            assertThat(file.ledger().files())
                    .extracting(LedgerFile::note)
                    .containsExactly("512 unexpected bytes after the end of the gzip stream");
        }
    }

    @Test
    void aLogWithoutRecordsIsRead() {
        archive.plain("quiet.json", "{\"Records\":[]}");
        try (CaseFile file = CaseFile.create(name)) {
            ImportReport report = imported(file);

            assertThat(report.withoutRecords()).isEqualTo(1);
            assertThat(report.unread()).isZero();
        }
    }

    @Test
    void namesWhatIsNoLog() {
        archive.plain("notes.txt", "Dear diary");
        archive.plain("policy.json", "{\"Version\":\"2012-10-17\"}");
        archive.plain("empty", "");
        try (CaseFile file = CaseFile.create(name)) {
            ImportReport report = imported(file);

            assertThat(report.withoutRecords()).isEqualTo(3);
            assertThat(report.unread()).as("an empty file hides nothing").isEqualTo(2);
            assertThat(report.total()).isEqualTo(Tally.NONE);
            assertThat(file.ledger().files())
                    .extracting(LedgerFile::shape)
                    .containsExactlyInAnyOrder(Shape.NOT_JSON, Shape.OTHER_JSON, Shape.EMPTY);
        }
    }

    @Test
    void rejectsARecordWithoutEventTimeAndKeepsTheRest() {
        String timeless = "{\"eventVersion\":\"1.08\",\"eventName\":\"X\",\"eventSource\":\"y\"}";
        archive.plain("a.json", Trail.file(Trail.record(1), timeless, Trail.record(2)));
        try (CaseFile file = CaseFile.create(name)) {
            assertThat(imported(file).read()).isEqualTo(new Tally(3, 2, 0, 0, 1, 0));

            String place = archive.folder().resolve("a.json").toString();
            String content = new String(archive.content(place));
            assertThat(file.ledger().rejects())
                    .containsExactly(
                            new LedgerReject(
                                    1,
                                    0,
                                    place,
                                    RejectReason.NO_EVENT_TIME,
                                    Trail.bytes(content.substring(0, content.indexOf(timeless)))
                                            .length,
                                    timeless.length()));
        }
    }

    @Test
    void writesDownWhatIsNotThereOnce() throws IOException {
        Path gone = folder.resolve("gone");
        Path empty = Files.createDirectory(folder.resolve("empty"));
        try (CaseFile file = CaseFile.create(name)) {
            ImportReport report = imported(file, gone, empty);
            ImportReport again = imported(file, gone, empty);

            assertThat(report.files()).isEqualTo(1);
            assertThat(again.added()).isZero();
            assertThat(again.known()).isEqualTo(1);
            assertThat(file.ledger().files())
                    .singleElement()
                    .satisfies(f -> {
                        assertThat(f.path()).isEqualTo(gone.toString());
                        assertThat(f.shape()).isEqualTo(Shape.UNREADABLE);
                        assertThat(f.note()).isEqualTo("there is no such file or folder");
                        assertThat(f.isKept()).isFalse();
                    });
        }
    }

    @Test
    void writesDownWhatMayNotBeRead() throws IOException {
        archive.plain("closed.json", Trail.file(Trail.record(1)));
        archive.plain("open.json", Trail.file(Trail.record(2)));
        Path closed = archive.folder().resolve("closed.json");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        Assumptions.assumeFalse(Files.isReadable(closed), "this user may read everything");
        try (CaseFile file = CaseFile.create(name)) {
            assertThat(imported(file).read()).isEqualTo(new Tally(1, 1, 0, 0, 0, 0));
            assertThat(file.ledger().files())
                    .filteredOn(f -> f.shape() == Shape.UNREADABLE)
                    .extracting(LedgerFile::note)
                    .containsExactly("reading it is not allowed");
        }
    }

    @Test
    void canBeWrittenBesideTheLogsItself() {
        archive.plain("a.json", Trail.file(Trail.record(1)));
        try (CaseFile file = CaseFile.create(archive.folder().resolve("case"))) {
            assertThat(imported(file).files()).isEqualTo(1);
        }
    }

    private ImportReport imported(CaseFile file) {
        return imported(file, archive.folder());
    }

    private static ImportReport imported(CaseFile file, Path... sources) {
        return file.importFrom(
                List.of(sources), ImportOptions.USUAL, ImportListener.NONE, Cancel.NEVER);
    }
}
