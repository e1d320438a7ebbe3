package spoor.archive;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/// Finds the members of a zip that has lost its directory, by the headers that stand before them,
/// in one pass. Data between headers that make no sense are passed over, so that damage costs what
/// it hits.
///
/// Not Commons Compress' stream: that ends at the first damage, and holds stored members of unknown
/// length in memory.
final class ZipScan {
    private static final int CHUNK = 1 << 16;

    /// What follows data whose length was not known before: perhaps a signature, then checksum and
    /// sizes of 4 or 8 bytes (APPNOTE.TXT 4.3.9).
    private static final int DESCRIPTOR = 0x08074b50;

    private static final int DIRECTORY_ENTRY = 0x02014b50;

    private final OpenFile file;
    private final long size;
    private final Predicate<ZipPlace> visitor;
    private final BooleanSupplier isCancelled;
    private final byte[] chunk = new byte[CHUNK];
    private long chunkAt;
    private int chunkLength;
    private boolean isWanted = true;

    /// The member whose end is being looked for.
    private @Nullable ZipHeader open;

    /// @param visitor gets every member, until it returns false
    ZipScan(OpenFile file, Predicate<ZipPlace> visitor, BooleanSupplier isCancelled)
            throws IOException {
        this.file = file;
        this.size = file.size();
        this.visitor = visitor;
        this.isCancelled = isCancelled;
    }

    void run() throws IOException {
        for (long at = find(0); at >= 0 && isWanted; at = find(at)) {
            at = see(at);
        }
        if (isWanted) {
            end(size);
        }
    }

    /// Takes what begins with `PK` at `at`, and returns where to look on.
    private long see(long at) throws IOException {
        int signature = (int) number(at, Integer.BYTES);
        if (signature == DESCRIPTOR && open != null) {
            return closeBySignature(open, at);
        }
        if (signature == DIRECTORY_ENTRY) {
            end(at);
            return at + 4;
        }
        ZipHeader header = signature == ZipHeader.SIGNATURE ? ZipHeader.at(file, at) : null;
        if (header == null || !header.isLikely()) {
            return at + 1;
        }
        end(at);
        return isWanted ? begin(header) : at;
    }

    private long begin(ZipHeader header) throws IOException {
        long end = header.data() + header.packed();
        boolean isStored = header.method() == 0;
        if (!header.isOpenEnded() && end >= 0 && end <= size && (isStored || isBoundary(end))) {
            isWanted = visitor.test(header.whole());
            return end;
        }
        open = header;
        // What is stored may be a zip itself, whose members are not those of this one.
        return isStored && !header.isOpenEnded() ? size : header.data();
    }

    private boolean isBoundary(long at) throws IOException {
        return at == size || (int) number(at, 2) == ('K' << 8 | 'P');
    }

    /// With lengths of 8 bytes the first 4 of one may look like one of 4; what follows decides.
    private long closeBySignature(ZipHeader header, long at) throws IOException {
        long length = at - header.data();
        int best = 0;
        for (int width : new int[] {Long.BYTES, Integer.BYTES}) {
            if (number(at + 8, width) == length && (best == 0 || isBoundary(at + 8 + 2L * width))) {
                best = width;
            }
        }
        if (best == 0) {
            return at + 4;
        }
        close(header, length, number(at + 4, 4), number(at + 8 + best, best));
        return at + 8 + 2L * best;
    }

    /// Ends the member that is open, as something else begins at `at`.
    private void end(long at) throws IOException {
        ZipHeader header = open;
        if (header == null) {
            return;
        }
        for (int width : new int[] {Integer.BYTES, Long.BYTES}) {
            long descriptor = at - 4 - 2L * width;
            long length = descriptor - header.data();
            if (header.isOpenEnded() && length >= 0 && number(descriptor + 4, width) == length) {
                close(header, length, number(descriptor, 4), number(at - width, width));
                return;
            }
        }
        open = null;
        isWanted =
                visitor.test(header.cut(at, at < size ? "its data are damaged" : missing(header)));
    }

    private String missing(ZipHeader header) {
        long there = size - header.data();
        return header.isOpenEnded()
                ? "the zip ends after " + there + " compressed bytes of it"
                : "the zip ends after "
                        + there
                        + " of its "
                        + header.packed()
                        + " compressed bytes";
    }

    private void close(ZipHeader header, long length, long crc, long inflated) {
        open = null;
        isWanted = visitor.test(header.upTo(length, crc, inflated));
    }

    /// The number in some bytes, low byte first; -1 beyond the end.
    private long number(long at, int bytes) throws IOException {
        byte[] wide = new byte[Long.BYTES];
        byte[] read = new byte[bytes];
        if (file.readFully(read, at) < bytes) {
            return -1;
        }
        System.arraycopy(read, 0, wide, 0, bytes);
        return ByteBuffer.wrap(wide).order(ByteOrder.LITTLE_ENDIAN).getLong();
    }

    /// The next `PK` from `from` on that one of the signatures may begin with; -1 if there is none.
    private long find(long from) throws IOException {
        for (long at = from; at < size - 3; at++) {
            if (at < chunkAt || at + 4 > chunkAt + chunkLength) {
                chunkAt = at;
                chunkLength = file.readFully(chunk, at);
                isWanted &= !isCancelled.getAsBoolean();
                if (chunkLength < 4 || !isWanted) {
                    return -1;
                }
            }
            int in = (int) (at - chunkAt);
            if (chunk[in] == 'P'
                    && chunk[in + 1] == 'K'
                    && isSignature(chunk[in + 2], chunk[in + 3])) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isSignature(byte third, byte fourth) {
        return (third == 3 && fourth == 4)
                || (third == 1 && fourth == 2)
                || (third == 7 && fourth == 8);
    }
}
