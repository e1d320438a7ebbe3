package spoor.ui.ledger;

import spoor.casefile.LedgerFile;
import spoor.casefile.LedgerReject;
import spoor.casefile.LedgerRun;
import spoor.ingest.RejectReason;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A ledger in memory.
public final class FakeLedger implements LedgerSource {
    private final List<LedgerRun> runs = new ArrayList<>();
    private final List<LedgerFile> files = new ArrayList<>();
    private final List<LedgerReject> rejects = new ArrayList<>();
    private final Map<Integer, byte[]> contents = new HashMap<>();
    private int reads;

    public FakeLedger add(LedgerRun run) {
        runs.add(run);
        return this;
    }

    /// Takes the place of the file of this number, if there is one.
    public FakeLedger add(LedgerFile file) {
        files.removeIf(before -> before.id() == file.id());
        files.add(file);
        return this;
    }

    public FakeLedger content(int file, String content) {
        contents.put(file, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public FakeLedger reject(LedgerFile file, RejectReason reason, long offset, int length) {
        int number = rejectsOf(file.id()).size();
        rejects.add(new LedgerReject(file.id(), number, file.place(), reason, offset, length));
        return this;
    }

    /// How often the files were read.
    int reads() {
        return reads;
    }

    @Override
    public List<LedgerRun> runs() {
        return List.copyOf(runs);
    }

    @Override
    public List<LedgerFile> files() {
        reads++;
        return List.copyOf(files);
    }

    @Override
    public List<LedgerReject> rejects() {
        return List.copyOf(rejects);
    }

    @Override
    public List<LedgerReject> rejectsOf(int file) {
        return rejects.stream().filter(reject -> reject.file() == file).toList();
    }

    @Override
    public byte[] fileBytes(LedgerFile file, long offset, int length) {
        byte[] content = contents.getOrDefault(file.id(), new byte[0]);
        int from = (int) Math.min(offset, content.length);
        return Arrays.copyOfRange(content, from, Math.min(content.length, from + length));
    }
}
