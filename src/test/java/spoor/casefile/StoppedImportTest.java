package spoor.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.engine.Cancel;
import spoor.engine.EventTable;
import spoor.event.Field;
import spoor.ingest.ImportProgress;
import spoor.ingest.Tally;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// However an import ends, the case is sound, and importing again makes of it what an undisturbed
/// import would have made.
class StoppedImportTest {
    /// Enough for several batches.
    private static final int RECORDS = 140_000;

    @TempDir private static Path folder;

    private static Archive small;
    private static CaseState undisturbed;

    @TempDir private Path place;

    @BeforeAll
    static void importUndisturbed() {
        small = Archive.ofEverything(folder.resolve("small"));
        try (CaseFile file = CaseFile.create(folder.resolve("undisturbed"))) {
            file.importFrom(
                    List.of(small.folder()),
                    ImportOptions.USUAL,
                    ImportListener.NONE,
                    Cancel.NEVER);
            undisturbed = CaseState.of(file);
        }
    }

    @Test
    void carriesOnWhereverItWasCancelled() {
        for (int checks : new int[] {0, 5, 20, 24, 26, 30, 34, 38, 44}) {
            Path name = place.resolve("case" + checks);
            AtomicInteger left = new AtomicInteger(checks);
            try (CaseFile file = CaseFile.create(name)) {
                ImportReport report =
                        file.importFrom(
                                List.of(small.folder()),
                                ImportOptions.USUAL,
                                ImportListener.NONE,
                                () -> left.decrementAndGet() < 0);

                assertThat(report.isCancelled()).isTrue();
                assertThat(report.total().balances()).isTrue();
                CaseState half = CaseState.of(file);
                assertThat(half.faults()).isEmpty();
                assertThat(half.tally().balances()).isTrue();
                assertThat(half.events()).hasSize((int) half.tally().kept());
                assertThat(undisturbed.events()).containsAll(withoutConflicts(half));
            }

            try (CaseFile file = CaseFile.open(name)) {
                ImportReport second =
                        file.importFrom(
                                List.of(small.folder()),
                                ImportOptions.USUAL,
                                ImportListener.NONE,
                                Cancel.NEVER);

                assertThat(second.isCancelled()).isFalse();
                assertThat(second.total()).isEqualTo(undisturbed.tally());
                CaseState state = CaseState.of(file);
                assertThat(state.files()).isEqualTo(undisturbed.files());
                assertThat(state.events().stream().filter(e -> !undisturbed.events().contains(e)))
                        .isEmpty();
                assertThat(state).as("after %d checks", checks).isEqualTo(undisturbed);
            }
        }
    }

    /// Whether a record contradicts another depends on whether the other is there.
    private static List<CaseState.Event> withoutConflicts(CaseState state) {
        return state.events().stream()
                .filter(e ->
                        undisturbed.events().stream()
                                .noneMatch(o -> o.isConflict() && o.id().equals(e.id())))
                .toList();
    }

    @Test
    void carriesOnAfterTheProcessDied() throws Exception {
        Archive large = large();
        Path name = place.resolve("case");
        try (ChildJvm child = ChildJvm.start(DiesWhileImporting.class, name, large.folder())) {
            assertThat(child.exitCode()).isEqualTo(7);
        }

        try (CaseFile file = CaseFile.open(name)) {
            Tally half = file.tally();
            Evidence evidence = file.evidence(Cancel.NEVER);
            assertThat(half.kept()).isBetween(60_000L, 135_000L);
            assertThat(evidence.table().size()).isEqualTo((int) half.kept());
            assertThat(new Verifier(file).verify(false, Cancel.NEVER).faults()).isEmpty();

            ImportReport second =
                    file.importFrom(
                            List.of(large.folder()),
                            ImportOptions.USUAL,
                            ImportListener.NONE,
                            Cancel.NEVER);

            assertThat(second.known()).isPositive();
            assertThat(second.total()).isEqualTo(new Tally(RECORDS, RECORDS, 0, 0, 0, 0));
            assertThat(new Verifier(file).verify(true, Cancel.NEVER).faults()).isEmpty();
            assertThat(ids(file)).isEqualTo(IntStream.range(0, RECORDS).boxed().toList());
        }
    }

    @Test
    void canBeLookedAtWhileItRuns() throws Exception {
        Archive large = large();
        List<String> wrong = Collections.synchronizedList(new ArrayList<>());
        List<Long> committed = Collections.synchronizedList(new ArrayList<>());
        try (CaseFile file = CaseFile.create(place.resolve("case"))) {
            AtomicBoolean isDone = new AtomicBoolean();
            Thread reader =
                    Thread.ofPlatform()
                            .start(() -> {
                                while (!isDone.get()) {
                                    wrong.addAll(look(file));
                                }
                            });
            file.importFrom(
                    List.of(large.folder()),
                    ImportOptions.USUAL,
                    new ImportListener() {
                        @Override
                        public void progress(ImportProgress progress) {}

                        @Override
                        public void committed(long eventsInCase) {
                            committed.add(eventsInCase);
                            if (file.evidence(Cancel.NEVER).table().records() < eventsInCase) {
                                wrong.add("less than committed is in sight");
                            }
                        }
                    },
                    Cancel.NEVER);
            isDone.set(true);
            reader.join();

            assertThat(wrong).isEmpty();
            assertThat(committed).isSorted().hasSizeBetween(2, 4).endsWith((long) RECORDS);
            assertThat(ids(file)).hasSize(RECORDS);
        }
    }

    /// What is wrong with the case as it is now.
    private static List<String> look(CaseFile file) {
        List<String> wrong = new ArrayList<>();
        Evidence evidence = file.evidence(Cancel.NEVER);
        EventTable table = evidence.table();
        for (int row = 0; row < table.size(); row += 1 + table.size() / 50) {
            String record = new String(evidence.record(row));
            if (!record.contains("\"" + table.eventId(row) + "\"")) {
                wrong.add(table.eventId(row) + " is not in " + record);
            }
        }
        if (!file.tally().balances()) {
            wrong.add(file.tally().toString());
        }
        return wrong;
    }

    /// Many files, of which some are gzipped.
    private Archive large() {
        Archive archive = new Archive(place.resolve("large"));
        for (int i = 0; i < RECORDS / 5_000; i++) {
            StringBuilder lines = new StringBuilder();
            for (int n = i * 5_000; n < (i + 1) * 5_000; n++) {
                lines.append(tiny(n)).append('\n');
            }
            if (i % 4 == 0) {
                archive.gzip("%02d.gz".formatted(i), lines.toString());
            } else {
                archive.plain("%02d.json".formatted(i), lines.toString());
            }
        }
        return archive;
    }

    private static String tiny(int number) {
        return "{\"eventVersion\":\"1.08\",\"eventTime\":\"2023-07-10T12:%02d:%02dZ\",\"eventName\":\"E%d\",\"eventID\":\"%08x-0000-4000-8000-000000000000\"}"
                .formatted(number / 60 % 60, number % 60, number % 50, number + 1);
    }

    private static List<Integer> ids(CaseFile file) {
        EventTable table = file.evidence(Cancel.NEVER).table();
        return IntStream.range(0, table.size())
                .mapToObj(row -> table.text(Field.EVENT_ID, row))
                .map(id -> Integer.parseInt(id.substring(0, 8), 16) - 1)
                .sorted()
                .toList();
    }
}
