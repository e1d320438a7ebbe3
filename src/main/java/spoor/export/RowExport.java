package spoor.export;

import spoor.casefile.Evidence;
import spoor.engine.Cancel;
import spoor.engine.Rows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.LongConsumer;

/// Writes the events that a lens shows. Chunks of rows are put into words on all cores and written
/// in order.
public final class RowExport {
    private static final int CHUNK_ROWS = 2_048;
    private static final int CHUNKS_AHEAD = Runtime.getRuntime().availableProcessors() * 2;

    private RowExport() {}

    /// @param written is told the number of rows written so far, from the calling thread
    /// @return the number of rows, which is that of `rows`
    /// @throws java.util.concurrent.CancellationException once `cancel` says so
    public static long write(
            Evidence evidence,
            Rows rows,
            RowFormat format,
            OutputStream out,
            LongConsumer written,
            Cancel cancel)
            throws IOException {
        out.write(format.head().getBytes(StandardCharsets.UTF_8));
        Deque<CompletableFuture<byte[]>> ahead = new ArrayDeque<>();
        int chunks = (rows.size() + CHUNK_ROWS - 1) / CHUNK_ROWS;
        int started = 0;
        for (int chunk = 0; chunk < chunks; chunk++) {
            while (started < chunks && ahead.size() < CHUNKS_AHEAD) {
                int first = started++ * CHUNK_ROWS;
                ahead.add(
                        CompletableFuture.supplyAsync(
                                () -> chunk(evidence, rows, format, first, cancel)));
            }
            cancel.check();
            out.write(joined(ahead.remove()));
            written.accept(Math.min(rows.size(), (chunk + 1L) * CHUNK_ROWS));
        }
        out.flush();
        return rows.size();
    }

    private static byte[] chunk(
            Evidence evidence, Rows rows, RowFormat format, int first, Cancel cancel) {
        RowFormat.Writer writer = format.writer(evidence, cancel);
        StringBuilder text = new StringBuilder();
        int end = Math.min(rows.size(), first + CHUNK_ROWS);
        for (int place = first; place < end; place++) {
            cancel.check();
            writer.append(rows.at(place), text);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(CompletableFuture<byte[]> chunk) {
        try {
            return chunk.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
