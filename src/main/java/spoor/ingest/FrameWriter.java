package spoor.ingest;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

/// Cuts the content of a batch's files, one after the other, into frames and compresses them, with
/// the help of workers that have nothing else to do. Confined to one worker.
final class FrameWriter implements AutoCloseable {
    private static final int RAW_BYTES = 512 << 10;
    private static final int LEVEL = 1;

    /// Frames that may wait for a helper.
    private static final int MOST_PENDING = 8;

    private final Executor helpers;
    private final ZstdCompressCtx zstd = context();
    private final Deque<FutureTask<Frame>> pending = new ArrayDeque<>();
    private final byte[] packed = new byte[(int) Zstd.compressBound(RAW_BYTES)];
    private byte[] raw = new byte[RAW_BYTES];
    private List<Frame> frames = new ArrayList<>();
    private int filled;
    private int length;

    /// @param helpers may do what they are given or not; what they leave is done here
    FrameWriter(Executor helpers) {
        this.helpers = helpers;
    }

    private static ZstdCompressCtx context() {
        return new ZstdCompressCtx().setLevel(LEVEL).setChecksum(true);
    }

    /// Where in the batch's content the next byte goes.
    int length() {
        return length;
    }

    /// Appends `bytes[from, to)`.
    ///
    /// @param mayWait whether there is much more to come, so that helpers are worth asking
    void append(byte[] bytes, int from, int to, boolean mayWait) {
        int at = from;
        while (at < to) {
            int part = Math.min(to - at, RAW_BYTES - filled);
            System.arraycopy(bytes, at, raw, filled, part);
            filled += part;
            at += part;
            length += part;
            if (filled == RAW_BYTES) {
                flush(mayWait);
            }
        }
    }

    /// The frames of all that was appended; the writer is empty after it.
    List<Frame> finish() {
        flush(false);
        List<Frame> done = frames;
        frames = new ArrayList<>();
        filled = 0;
        length = 0;
        return done;
    }

    private void flush(boolean mayWait) {
        if (!mayWait) {
            while (!pending.isEmpty()) {
                frames.add(get(pending.removeFirst()));
            }
            if (filled > 0) {
                frames.add(compress(zstd, raw, filled, length - filled));
                filled = 0;
            }
            return;
        }
        byte[] handed = raw;
        int count = filled;
        int offset = length - filled;
        FutureTask<Frame> task =
                new FutureTask<>(
                        (Callable<Frame>)
                                () -> {
                                    try (ZstdCompressCtx own = context()) {
                                        byte[] all = own.compress(Arrays.copyOf(handed, count));
                                        return new Frame(offset, count, all);
                                    }
                                });
        pending.addLast(task);
        helpers.execute(task);
        raw = new byte[RAW_BYTES];
        filled = 0;
        if (pending.size() > MOST_PENDING) {
            frames.add(get(pending.removeFirst()));
        }
    }

    private Frame compress(ZstdCompressCtx context, byte[] bytes, int count, int offset) {
        int size = context.compressByteArray(packed, 0, packed.length, bytes, 0, count);
        return new Frame(offset, count, Arrays.copyOf(packed, size));
    }

    /// The frame of a task, which is done here if nobody has begun it.
    private static Frame get(FutureTask<Frame> task) {
        task.run();
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a frame is compressed", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a frame could not be compressed", e);
        }
    }

    @Override
    public void close() {
        zstd.close();
    }
}
