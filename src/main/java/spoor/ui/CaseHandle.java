package spoor.ui;

import spoor.archive.LogSource;
import spoor.casefile.CaseFile;
import spoor.casefile.Evidence;
import spoor.casefile.ImportListener;
import spoor.casefile.ImportOptions;
import spoor.casefile.ImportReport;
import spoor.casefile.LedgerFile;
import spoor.casefile.LedgerReject;
import spoor.casefile.LedgerRun;
import spoor.engine.Cancel;
import spoor.event.EventCatalogue;
import spoor.ingest.Tally;
import spoor.settings.Folders;
import spoor.settings.OwnCatalogue;
import spoor.ui.ledger.LedgerSource;

import java.nio.file.Path;
import java.util.List;

/// One open case as the window needs it. All but [#path] may take long and belongs off the FX
/// thread.
interface CaseHandle extends LedgerSource, AutoCloseable {
    Path path();

    Evidence evidence(Cancel cancel);

    /// The records of the whole case.
    Tally tally();

    ImportReport importFrom(
            List<Path> sources, ImportOptions options, ImportListener listener, Cancel cancel);

    ImportReport importFrom(
            LogSource source, ImportOptions options, ImportListener listener, Cancel cancel);

    @Override
    void close();

    /// Where cases come from, so that tests can do without a disk.
    interface Cases {
        /// A new, empty case.
        ///
        /// @throws spoor.casefile.CaseException if there is a file already
        CaseHandle create(Path file);

        /// The case in a file.
        ///
        /// @throws spoor.casefile.CaseException if there is no case or it cannot be opened
        CaseHandle open(Path file);
    }

    /// Cases on disk.
    Cases ON_DISK =
            new Cases() {
                @Override
                public CaseHandle create(Path file) {
                    return new OnDisk(CaseFile.create(file));
                }

                @Override
                public CaseHandle open(Path file) {
                    return new OnDisk(CaseFile.open(file));
                }
            };

    /// A case file.
    record OnDisk(CaseFile file) implements CaseHandle {
        @Override
        public Path path() {
            return file.path();
        }

        @Override
        public Evidence evidence(Cancel cancel) {
            EventCatalogue own = OwnCatalogue.read(Folders.ofThisUser()).catalogue();
            return file.evidence(cancel).withCatalogue(own);
        }

        @Override
        public Tally tally() {
            return file.tally();
        }

        @Override
        public List<LedgerRun> runs() {
            return file.ledger().runs();
        }

        @Override
        public List<LedgerFile> files() {
            return file.ledger().files();
        }

        @Override
        public List<LedgerReject> rejects() {
            return file.ledger().rejects();
        }

        @Override
        public List<LedgerReject> rejectsOf(int of) {
            return file.ledger().rejectsOf(of);
        }

        @Override
        public byte[] fileBytes(LedgerFile of, long offset, int length) {
            return file.fileBytes(of, offset, length);
        }

        @Override
        public ImportReport importFrom(
                List<Path> sources, ImportOptions options, ImportListener listener, Cancel cancel) {
            return file.importFrom(sources, options, listener, cancel);
        }

        @Override
        public ImportReport importFrom(
                LogSource source, ImportOptions options, ImportListener listener, Cancel cancel) {
            return file.importFrom(source, options, listener, cancel);
        }

        @Override
        public void close() {
            file.close();
        }
    }
}
