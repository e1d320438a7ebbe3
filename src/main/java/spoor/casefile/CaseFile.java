package spoor.casefile;

import spoor.archive.LocalFiles;
import spoor.archive.LogSource;
import spoor.engine.Cancel;
import spoor.engine.ColumnEngine;
import spoor.engine.EventTable;
import spoor.engine.EventTableBuilder;
import spoor.engine.Folds;
import spoor.engine.RecordSearch;
import spoor.event.Origin;
import spoor.ingest.CredentialNotes;
import spoor.ingest.Dictionaries;
import spoor.ingest.ImportProgress;
import spoor.ingest.ImportSettings;
import spoor.ingest.Importer;
import spoor.ingest.Tally;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/// One case on disk: a single H2 file that holds the evidence whole, what was read from it, and
/// how. Safe for several threads; reading and importing go on side by side.
public final class CaseFile implements RecordStore, RecordSearch, AutoCloseable {
    /// What the name of every case file ends with.
    public static final String ENDING = ".spoor.mv.db";

    private final Path file;
    private final Database database;
    private final ContentStore content;
    private final Ledger ledger;
    private final FileIndex files;
    private final Clock clock;
    private final ReentrantLock importing = new ReentrantLock();

    private CaseFile(Path file, Database database, Clock clock) {
        this.file = file;
        this.database = database;
        this.content = new ContentStore(database, file);
        this.ledger = new Ledger(database);
        this.files = new FileIndex(database, ledger, content);
        this.clock = clock;
    }

    /// The path of the case that a person means by `name`: the usual ending may be left out.
    public static Path pathOf(Path name) {
        Path absolute = name.toAbsolutePath().normalize();
        String last = String.valueOf(absolute.getFileName());
        if (last.endsWith(".mv.db")) {
            return absolute;
        }
        return absolute.resolveSibling(last.endsWith(".spoor") ? last + ".mv.db" : last + ENDING);
    }

    /// Makes a new, empty case.
    ///
    /// @param name its path; the usual ending may be left out
    /// @throws CaseException if there is a file already, or none can be made there
    public static CaseFile create(Path name) {
        Path file = pathOf(name);
        Clock clock = Clock.systemUTC();
        Database database = Database.create(file);
        database.write(db -> {
            Schema.create(db);
            Database.setInfo(db, "schema", String.valueOf(Schema.VERSION));
            Database.setInfo(db, "created", clock.instant().toString());
        });
        return new CaseFile(file, database, clock);
    }

    /// Opens a case.
    ///
    /// @param name its path; the usual ending may be left out
    /// @throws CaseException if it is missing, locked, newer, damaged, unsafe or no case
    public static CaseFile open(Path name) {
        Path file = pathOf(name);
        return new CaseFile(file, Database.open(file), Clock.systemUTC());
    }

    public Path path() {
        return file;
    }

    /// The name of the case, without folder and ending.
    public String title() {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.length() - ".mv.db".length()).replaceFirst("\\.spoor$", "");
    }

    public Ledger ledger() {
        return ledger;
    }

    /// The records of the whole case.
    public Tally tally() {
        return ledger.total();
    }

    Database database() {
        return database;
    }

    ContentStore content() {
        return content;
    }

    /// What is committed by now, in memory. Takes a while for a large case.
    ///
    /// @throws java.util.concurrent.CancellationException once `cancel` says so
    public Evidence evidence(Cancel cancel) {
        EventTable table = load(cancel);
        return new Evidence(table, new ColumnEngine(table, content), this);
    }

    /// Loads the events, and settles the ledger where an import was stopped before it could; while
    /// one is running that is left to it.
    private EventTable load(Cancel cancel) {
        OptionalInt settled = database.read(FoldStore::records);
        EventTableBuilder loaded = new TableLoader(database).load(settled, cancel);
        Optional<Folds> stored = database.read(db -> FoldStore.load(db, loaded.size()));
        if (stored.isPresent()) {
            return loaded.build(stored.get(), cancel);
        }
        Folds folds = loaded.findFolds(new SameJson(this), cancel);
        EventTable table = loaded.build(folds, cancel);
        if (importing.tryLock()) {
            try {
                database.write(db -> FoldStore.store(db, table, folds, files::fileAt));
            } finally {
                importing.unlock();
            }
        }
        return table;
    }

    /// Imports everything below `sources`, as the other does.
    public ImportReport importFrom(
            List<Path> sources, ImportOptions options, ImportListener listener, Cancel cancel) {
        return importFrom(new LocalFiles(sources), options, listener, cancel);
    }

    /// Imports a source. Files that the case has already are left alone, so that an import which
    /// was stopped is carried on by starting it again.
    ///
    /// @throws CaseException if the case cannot be written; what was committed by then is safe
    public ImportReport importFrom(
            LogSource source, ImportOptions options, ImportListener listener, Cancel cancel) {
        ImportSettings settings = options.settings();
        importing.lock();
        try {
            Instant began = clock.instant();
            int run = ledger.nextRun();
            String zone = settings.zone().map(ZoneId::getId).orElse("");
            database.write(db ->
                    Ledger.beginRun(
                            db,
                            run,
                            String.join("\n", source.names()),
                            zone,
                            began.toEpochMilli()));
            Dictionaries dictionaries = new Dictionaries();
            database.read(db -> {
                DictionaryStore.restore(db, dictionaries);
                return true;
            });
            DiskRoom room = new DiskRoom(file);
            BatchStore store =
                    new BatchStore(database, dictionaries, run, room, listener::committed);
            Importer importer =
                    new Importer(settings, dictionaries, ledger, store, cancel::isCancelled);
            Importer.Result result =
                    run(
                            importer,
                            source,
                            room,
                            progress -> {
                                room.heed(progress);
                                listener.progress(progress);
                            });
            if (!result.isCancelled()) {
                load(Cancel.NEVER);
            }
            finish(run, result);
            return report(run, result, began);
        } finally {
            importing.unlock();
        }
    }

    private Importer.Result run(
            Importer importer, LogSource source, DiskRoom room, Consumer<ImportProgress> listener) {
        try {
            return importer.run(source, Set.of(file), listener);
        } catch (CaseException e) {
            boolean isRoomTold = e.getCause() == null;
            throw e.problem() == Problem.DISK_FULL && !isRoomTold ? room.full(e) : e;
        }
    }

    private void finish(int run, Importer.Result result) {
        database.write(db ->
                Ledger.endRun(
                        db,
                        run,
                        clock.millis(),
                        ledger.filesAndEmptyFiles(run)[0] + result.known(),
                        result.known()));
        database.compact();
    }

    private ImportReport report(int run, Importer.Result result, Instant began) {
        long[] files = ledger.filesAndEmptyFiles(run);
        return new ImportReport(
                run,
                result.isCancelled(),
                files[0] + result.known(),
                files[0],
                result.known(),
                files[1],
                ledger.unread(run),
                ledger.ofRun(run),
                ledger.total(),
                Duration.between(began, clock.instant()),
                result.lost().map(e -> String.valueOf(e.getMessage())));
    }

    @Override
    public byte[] bytes(long position, int length) {
        return content.bytes(position, length);
    }

    @Override
    public Origin origin(long position, int length) {
        return files.origin(position, length);
    }

    @Override
    public List<CredentialNotes.Note> credentialNotes(Cancel cancel) {
        return new NoteStore(database).notes(cancel);
    }

    @Override
    public void search(String text, Cancel cancel, LongConsumer hit) {
        content.search(text, cancel, hit);
    }

    /// Bytes of a file that was imported, inflated, as far as there are any in this place; none of
    /// a file whose bytes are not kept.
    ///
    /// @throws CaseException if they are damaged
    public byte[] fileBytes(LedgerFile file, long offset, int length) {
        return files.bytes(file.id(), offset, length);
    }

    FileIndex files() {
        return files;
    }

    @Override
    public void close() {
        database.close();
    }
}
