package spoor.ui;

import spoor.archive.LogSource;
import spoor.casefile.CaseException;
import spoor.casefile.Evidence;
import spoor.casefile.ImportListener;
import spoor.casefile.ImportOptions;
import spoor.casefile.ImportReport;
import spoor.casefile.LedgerFile;
import spoor.casefile.LedgerReject;
import spoor.casefile.LedgerRun;
import spoor.casefile.Problem;
import spoor.casefile.TestEvidence;
import spoor.engine.Cancel;
import spoor.ingest.Tally;
import spoor.ui.ledger.FakeLedger;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Cases in memory. An import does what the test tells it.
final class FakeCases implements CaseHandle.Cases {
    static final String[] RECORDS = {
        TestEvidence.record("2023-07-10T12:00:00Z", "ListBuckets", "s3", "alice", "203.0.113.77"),
        TestEvidence.record(
                "2023-07-10T12:01:00Z",
                "PutUserPolicy",
                "iam",
                "deploy-bot",
                "203.0.113.77",
                "\"errorCode\":\"AccessDenied\""),
        TestEvidence.record(
                "2023-07-10T12:02:00Z", "DescribeInstances", "ec2", "alice", "198.51.100.15"),
    };

    final Map<Path, FakeCase> cases = new HashMap<>();

    /// What an import does. May use the listener, ask `cancel` and add events.
    Import script = (_, _, _, _) -> report(0, 0, Tally.NONE, false);

    @FunctionalInterface
    interface Import {
        ImportReport run(FakeCase fake, List<Path> sources, ImportListener listener, Cancel cancel);
    }

    @Override
    public CaseHandle create(Path file) {
        if (cases.containsKey(file)) {
            throw new CaseException(Problem.EXISTS, file, null);
        }
        return put(file);
    }

    @Override
    public CaseHandle open(Path file) {
        FakeCase found = cases.get(file);
        if (found == null) {
            throw new CaseException(Problem.MISSING, file, null);
        }
        found.isOpen = true;
        return found;
    }

    FakeCase put(Path file, String... records) {
        FakeCase fresh = new FakeCase(file);
        fresh.records.addAll(List.of(records));
        cases.put(file, fresh);
        return fresh;
    }

    static ImportReport report(long added, long known, Tally read, boolean isCancelled) {
        return new ImportReport(
                1,
                isCancelled,
                added + known,
                added,
                known,
                0,
                0,
                read,
                read,
                Duration.ofSeconds(1),
                Optional.empty());
    }

    final class FakeCase implements CaseHandle {
        final Path path;
        final List<String> records = new ArrayList<>();
        final FakeLedger ledger = new FakeLedger();
        final List<ImportOptions> options = new ArrayList<>();
        final List<List<Path>> sources = new ArrayList<>();
        final List<LogSource> fetched = new ArrayList<>();
        boolean isOpen = true;
        int rejected;
        int loads;

        FakeCase(Path path) {
            this.path = path;
        }

        @Override
        public Path path() {
            return path;
        }

        @Override
        public Evidence evidence(Cancel cancel) {
            loads++;
            return TestEvidence.of(records.toArray(String[]::new));
        }

        @Override
        public Tally tally() {
            return new Tally(records.size() + rejected, records.size(), 0, 0, rejected, 0);
        }

        @Override
        public List<LedgerRun> runs() {
            return ledger.runs();
        }

        @Override
        public List<LedgerFile> files() {
            return ledger.files();
        }

        @Override
        public List<LedgerReject> rejects() {
            return ledger.rejects();
        }

        @Override
        public List<LedgerReject> rejectsOf(int file) {
            return ledger.rejectsOf(file);
        }

        @Override
        public byte[] fileBytes(LedgerFile file, long offset, int length) {
            return ledger.fileBytes(file, offset, length);
        }

        @Override
        public ImportReport importFrom(
                List<Path> from, ImportOptions chosen, ImportListener listener, Cancel cancel) {
            sources.add(from);
            options.add(chosen);
            return script.run(this, from, listener, cancel);
        }

        @Override
        public ImportReport importFrom(
                LogSource source, ImportOptions chosen, ImportListener listener, Cancel cancel) {
            fetched.add(source);
            return script.run(this, List.of(), listener, cancel);
        }

        @Override
        public void close() {
            isOpen = false;
        }
    }
}
