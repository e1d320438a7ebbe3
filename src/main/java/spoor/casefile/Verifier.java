package spoor.casefile;

import spoor.archive.PathNames;
import spoor.engine.Cancel;
import spoor.engine.EventTableBuilder;
import spoor.ingest.CredentialNotes;
import spoor.ingest.RecordHash;
import spoor.ingest.Tally;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// Reads a whole case again and compares everything in it with everything else.
public final class Verifier {
    private static final int MOST_FAULTS = 100;

    /// What stands for half a character, in notes and for a reader of JSON in different places.
    private static final char REPLACEMENT = '\uFFFD';

    private final CaseFile file;
    private final List<String> faults = new ArrayList<>();

    public Verifier(CaseFile file) {
        this.file = file;
    }

    /// @param withOriginals whether the files that were imported are read again, where they still
    ///   are
    /// @throws java.util.concurrent.CancellationException once `cancel` says so
    public Verification verify(boolean withOriginals, Cancel cancel) {
        List<LedgerFile> files = file.ledger().files();
        long frames = checkFrames(cancel);
        long records = checkRecords(cancel);
        checkLedger(files, records);
        checkFiles(files);
        long originals = withOriginals ? checkOriginals(files, cancel) : 0;
        long fetched = files.stream().filter(f -> f.stored().isPresent()).count();
        return new Verification(
                frames, records, files.size(), originals, fetched, List.copyOf(faults));
    }

    /// Every frame can be inflated and follows the one before without a gap.
    private long checkFrames(Cancel cancel) {
        long end = file.ledger().contentEnd();
        long[] starts = Arrays.stream(file.content().frameStarts()).filter(s -> s < end).toArray();
        long expected = 0;
        for (long start : starts) {
            cancel.check();
            if (start != expected) {
                fault("content is missing between position " + expected + " and " + start);
            }
            try {
                expected = file.content().frame(start).end();
            } catch (CaseException e) {
                fault(String.valueOf(e.getMessage()));
                expected = start;
            }
        }
        if (expected != end) {
            fault("content is missing between position " + expected + " and " + end);
        }
        return starts.length;
    }

    /// Every record's bytes are those that were hashed when it was read.
    private long checkRecords(Cancel cancel) {
        EventTableBuilder loaded;
        try {
            loaded = new TableLoader(file.database()).load(OptionalInt.empty(), cancel);
        } catch (CaseException e) {
            fault(String.valueOf(e.getMessage()));
            return 0;
        }
        for (int ordinal = 0; ordinal < loaded.size(); ordinal++) {
            if (ordinal % 1_024 == 0) {
                cancel.check();
            }
            checkRecord(loaded, ordinal);
        }
        checkNotes(loaded, cancel);
        return loaded.size();
    }

    /// What is kept beside the columns of a record stands in it.
    private void checkNotes(EventTableBuilder loaded, Cancel cancel) {
        try {
            for (CredentialNotes.Note note : file.credentialNotes(cancel)) {
                cancel.check();
                if (note.record() < 0 || note.record() >= loaded.size()) {
                    fault("something is noted of record " + note.record() + ", which is not there");
                } else {
                    checkNote(loaded, note);
                }
            }
        } catch (CaseException e) {
            fault(String.valueOf(e.getMessage()));
        }
    }

    private void checkNote(EventTableBuilder loaded, CredentialNotes.Note note) {
        long position = loaded.position(note.record());
        JsonSaid said = JsonSaid.of(file.bytes(position, loaded.length(note.record())));
        boolean isThere =
                note.values().entrySet().stream()
                        .allMatch(value ->
                                said.at(value.getKey())
                                        .filter(text -> isNoted(text, value.getValue()))
                                        .isPresent());
        if (!isThere) {
            fault("what is noted of the record at position " + position + " does not stand in it");
        }
    }

    /// Very long texts are noted in part, and half a character as none.
    private static boolean isNoted(String text, String noted) {
        return text.startsWith(noted) || noted.indexOf(REPLACEMENT) >= 0;
    }

    private void checkRecord(EventTableBuilder loaded, int ordinal) {
        long position = loaded.position(ordinal);
        try {
            byte[] record = file.bytes(position, loaded.length(ordinal));
            if (RecordHash.of(record, 0, record.length) != loaded.hash(ordinal)) {
                fault("the record at position " + position + " is not the one that was read");
            }
        } catch (CaseException e) {
            fault(String.valueOf(e.getMessage()));
        }
    }

    /// The ledger balances, and says the same number of records as the segments.
    private void checkLedger(List<LedgerFile> files, long records) {
        Tally total = Tally.NONE;
        long stored = 0;
        for (LedgerFile entry : files) {
            total = total.plus(entry.tally());
            if (!entry.tally().balances() || entry.tally().kept() < 0) {
                fault("the counts of " + entry.place() + " do not add up: " + entry.tally());
            }
            stored +=
                    entry.isKept()
                            ? entry.tally().records()
                                    - entry.tally().aggregated()
                                    - entry.tally().rejected()
                            : 0;
        }
        if (stored != records) {
            fault("the ledger counts " + stored + " stored records, the case holds " + records);
        }
    }

    /// Every file whose bytes are kept is there from its first to its last byte.
    private void checkFiles(List<LedgerFile> files) {
        Map<Integer, Long> lengths = file.files().lengths();
        for (LedgerFile entry : files) {
            long kept = lengths.getOrDefault(entry.id(), 0L);
            long expected = entry.isKept() ? entry.length() : 0;
            if (kept != expected) {
                fault(entry.place() + " has " + expected + " bytes, the case holds " + kept);
            }
        }
    }

    /// The files that are still where they were have the bytes that were read.
    private long checkOriginals(List<LedgerFile> files, Cancel cancel) {
        long checked = 0;
        for (LedgerFile entry : files) {
            cancel.check();
            boolean isHere = entry.member().isEmpty() && entry.stored().isEmpty();
            if (entry.sha256().isEmpty() || !isHere) {
                continue;
            }
            try {
                checked++;
                if (!sha256(PathNames.find(entry.path())).equals(entry.sha256())) {
                    fault(entry.path() + " has changed since it was imported");
                }
            } catch (IOException e) {
                fault(entry.path() + " cannot be read any more: " + e.getMessage());
            }
        }
        return checked;
    }

    private static String sha256(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path);
                DigestInputStream digest =
                        new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private void fault(String words) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(words);
        }
    }
}
