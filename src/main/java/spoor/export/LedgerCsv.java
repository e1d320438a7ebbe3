package spoor.export;

import org.jspecify.annotations.Nullable;

import spoor.archive.StoredAs;
import spoor.casefile.FileStatus;
import spoor.casefile.LedgerFile;
import spoor.casefile.LedgerReject;
import spoor.casefile.LedgerRun;
import spoor.engine.Cancel;
import spoor.ingest.Tally;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The ledger of a case as comma-separated values, by the rules of [Csv]: a line for each file, or
/// one for each reject. What there is none of is an empty cell.
public final class LedgerCsv {
    private static final String FILES =
            "import,importStarted,file,path,member,status,shape,records,kept,duplicates,aggregated,"
                    + "rejected,conflicts,size,inflatedSize,sha256,isKept,isComplete,note,"
                    + "version,etag,modified,metadata";
    private static final String REJECTS =
            "file,path,member,sha256,number,reason,sentence,offset,length,firstBytes";
    private static final int CHUNK = 1 << 16;

    /// Gives bytes of the inflated file as the case keeps them, clipped to what there is.
    @FunctionalInterface
    public interface FileBytes {
        /// The bytes from `offset` on.
        ///
        /// @throws spoor.casefile.CaseException if they cannot be read
        byte[] bytes(LedgerFile file, long offset, int length);
    }

    private LedgerCsv() {}

    /// Writes a line for each file.
    ///
    /// @return how many files there were
    /// @throws java.util.concurrent.CancellationException once `cancel` says so
    public static long files(
            List<LedgerFile> files, List<LedgerRun> runs, OutputStream out, Cancel cancel)
            throws IOException {
        Map<Integer, LedgerRun> byId =
                runs.stream().collect(Collectors.toMap(LedgerRun::id, Function.identity()));
        return write(FILES, files, (file, line) -> appendFile(file, byId, line), out, cancel);
    }

    /// Writes a line for each reject.
    ///
    /// @param files those that the rejects are of
    /// @return how many rejects there were
    /// @throws java.util.concurrent.CancellationException once `cancel` says so
    public static long rejects(
            List<LedgerFile> files,
            List<LedgerReject> rejects,
            FileBytes bytes,
            OutputStream out,
            Cancel cancel)
            throws IOException {
        Map<Integer, LedgerFile> byId =
                files.stream().collect(Collectors.toMap(LedgerFile::id, Function.identity()));
        return write(
                REJECTS,
                rejects,
                (reject, line) -> appendReject(reject, byId.get(reject.file()), bytes, line),
                out,
                cancel);
    }

    /// The first bytes of a reject for people to read; empty where its file is not kept.
    public static String firstBytes(LedgerFile file, LedgerReject reject, FileBytes bytes) {
        int length = Math.min(reject.length(), ByteText.LENGTH);
        return file.isKept() ? ByteText.of(bytes.bytes(file, reject.offset(), length)) : "";
    }

    /// How one thing becomes a line.
    private interface Line<T> {
        void append(T of, StringBuilder line);
    }

    private static <T> long write(
            String head, List<T> all, Line<T> appender, OutputStream out, Cancel cancel)
            throws IOException {
        StringBuilder text = new StringBuilder(head).append(Csv.LINE_END);
        for (T one : all) {
            cancel.check();
            appender.append(one, text);
            text.append(Csv.LINE_END);
            if (text.length() > CHUNK) {
                out.write(text.toString().getBytes(StandardCharsets.UTF_8));
                text.setLength(0);
            }
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
        return all.size();
    }

    private static void appendFile(
            LedgerFile file, Map<Integer, LedgerRun> runs, StringBuilder line) {
        LedgerRun run = runs.get(file.run());
        line.append(file.run()).append(',');
        line.append(run == null ? "" : run.started()).append(',');
        line.append(file.id()).append(',');
        text(file.path(), line);
        text(file.member(), line);
        text(FileStatus.of(file).title(), line);
        text(file.shape().title(), line);
        Tally tally = file.tally();
        line.append(tally.records()).append(',');
        line.append(tally.kept()).append(',');
        line.append(tally.duplicates()).append(',');
        line.append(tally.aggregated()).append(',');
        line.append(tally.rejected()).append(',');
        line.append(tally.conflicts()).append(',');
        line.append(file.size()).append(',');
        line.append(file.length()).append(',');
        line.append(file.sha256()).append(',');
        line.append(file.isKept()).append(',');
        line.append(file.isComplete()).append(',');
        text(file.note(), line);
        file.stored().ifPresentOrElse(s -> appendStored(s, line), () -> line.append(",,,"));
    }

    /// What the store in the net said of the object.
    private static void appendStored(StoredAs stored, StringBuilder line) {
        text(stored.version(), line);
        text(stored.tag(), line);
        line.append(stored.modified() == 0 ? "" : Instant.ofEpochMilli(stored.modified()));
        line.append(',');
        if (!stored.metadata().isEmpty()) {
            Csv.cell(stored.metadataText(), line);
        }
    }

    private static void appendReject(
            LedgerReject reject, @Nullable LedgerFile file, FileBytes bytes, StringBuilder line) {
        line.append(reject.file()).append(',');
        text(file == null ? reject.place() : file.path(), line);
        text(file == null ? "" : file.member(), line);
        line.append(file == null ? "" : file.sha256()).append(',');
        line.append(reject.number()).append(',');
        line.append(reject.reason().name()).append(',');
        text(reject.reason().sentence(), line);
        line.append(reject.offset()).append(',');
        line.append(reject.length()).append(',');
        String first = file == null ? "" : firstBytes(file, reject, bytes);
        if (!first.isEmpty()) {
            Csv.cell(first, line);
        }
    }

    private static void text(String value, StringBuilder line) {
        if (!value.isEmpty()) {
            Csv.cell(value, line);
        }
        line.append(',');
    }
}
