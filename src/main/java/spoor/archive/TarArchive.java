package spoor.archive;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;

/// A tar, read once from its beginning to its end: also beyond the mark of its end, since one tar
/// may follow another, and beyond damage, since the next header is known by its checksum.
///
/// Not Commons Compress' stream: that stops at the first end or damage, changes long names, and
/// reads headers of any length into memory.
final class TarArchive {
    /// Keeps a member's bytes, so that they can be opened later.
    private interface Keeper {
        /// @param data consumed as far as it is kept
        Spool.Copy keep(InputStream data, long size) throws IOException;
    }

    private final Handover handover;
    private final TarBlocks blocks;
    private final Keeper keeper;
    private TarPrelude prelude = TarPrelude.NONE;
    private boolean isEnded;

    private TarArchive(Handover handover, TarBlocks blocks, Keeper keeper) {
        this.handover = handover;
        this.blocks = blocks;
        this.keeper = keeper;
    }

    /// Reads a tar on disk. Its members are read where they lie.
    ///
    /// @throws IOException if it cannot be read at all
    static void read(OpenFile file, Handover handover) throws IOException {
        TarBlocks blocks = new TarBlocks(file.slice(0, file.size()));
        Keeper keeper =
                (_, size) -> {
                    long from = blocks.offset();
                    long length = blocks.skip(size);
                    return new Spool.Copy(new Stretch(file.use(), from, from + length), null);
                };
        new TarArchive(handover, blocks, keeper).read();
    }

    /// Reads a tar that can be read only once. Its members are kept by `spool`.
    static void read(InputStream in, Spool spool, Handover handover) {
        TarBlocks blocks = new TarBlocks(in);
        Keeper keeper =
                (data, size) -> {
                    InflatedStream.Promise none = (_, _) -> {};
                    // A tar does not inflate: only how much is kept of one member is limited.
                    long start = blocks.offset();
                    return spool.keep(
                            new InflatedStream(
                                    data, () -> blocks.offset() - start, handover.limits(), none),
                            size);
                };
        new TarArchive(handover, blocks, keeper).read();
    }

    private void read() {
        try {
            byte[] block;
            do {
                block = nextHeader();
            } while (block != null && entry(block));
            if (block == null && !isEnded && !handover.isCancelled()) {
                handover.whole(
                        "the tar is cut short or was never finished: it ends after "
                                + blocks.offset()
                                + " bytes and "
                                + handover.handed()
                                + " members, without a mark of its end");
            }
        } catch (IOException e) {
            handover.whole(
                    "the tar breaks off after "
                            + blocks.offset()
                            + " bytes and "
                            + handover.handed()
                            + " members: "
                            + InflatedStream.words(e),
                    e);
        }
    }

    /// The next block that is a header; null at the end, or once it is cancelled.
    private byte @Nullable [] nextHeader() throws IOException {
        long strayFrom = -1;
        long strayTo = -1;
        long start = blocks.offset();
        byte[] block;
        while ((block = blocks.next()) != null && !TarHeader.isHeader(block)) {
            if (isZero(block)) {
                isEnded = true;
            } else {
                strayFrom = strayFrom < 0 ? start : strayFrom;
                strayTo = blocks.offset();
            }
            start = blocks.offset();
            if (handover.isCancelled()) {
                return null;
            }
        }
        if (strayFrom >= 0) {
            handover.whole(
                    "the tar is damaged at byte "
                            + strayFrom
                            + ": "
                            + (strayTo - strayFrom)
                            + " bytes there are no member");
        }
        if (block != null) {
            isEnded = false;
        }
        return block;
    }

    private static boolean isZero(byte[] block) {
        for (byte one : block) {
            if (one != 0) {
                return false;
            }
        }
        return true;
    }

    /// False if no further entry is wanted.
    private boolean entry(byte[] block) throws IOException {
        long at = blocks.offset() - TarBlocks.BLOCK;
        TarPrelude before = prelude;
        prelude = TarPrelude.NONE;
        try {
            TarHeader header = TarHeader.of(block);
            if (header.isAboutTheNext()) {
                prelude = before.with(header, blocks);
                return true;
            }
            return handover.admits() && member(before.complete(header), before, block);
        } catch (TarHeader.Damaged e) {
            handover.whole(
                    "the header at byte " + at + " of the tar is damaged: " + e.getMessage());
            return true;
        }
    }

    private boolean member(TarHeader header, TarPrelude before, byte[] block) throws IOException {
        String name = header.name();
        if (before.isTooLong()) {
            handover.tooLong(name);
            skip(header, block);
        } else if (handover.isTooLong(name)) {
            skip(header, block);
        } else if (!header.isFile() || before.isSparse()) {
            if (!header.isFolder()) {
                handover.unreadable(name, before.isSparse() ? TarHeader.SPARSE : header.kind());
            }
            skip(header, block);
        } else if (!header.isFolder()) {
            return file(header);
        }
        return true;
    }

    private void skip(TarHeader header, byte[] block) throws IOException {
        if (header.isExtended(block)) {
            byte[] map;
            do {
                map = blocks.next();
            } while (map != null && TarHeader.isMapExtended(map));
        }
        if (header.size() > 0 && !header.hasItsSize()) {
            byte[] next = blocks.next();
            if (next == null) {
                return;
            }
            blocks.pushBack(next);
            if (TarHeader.isHeader(next)) {
                return;
            }
        }
        blocks.skipData(header.size());
    }

    private boolean file(TarHeader header) throws IOException {
        String name = header.name();
        long size = header.size();
        long start = blocks.offset();
        Spool.Copy copy;
        try {
            copy = keeper.keep(blocks.data(size), size);
        } catch (IOException e) {
            handover.unreadable(name, "it could not be kept: " + InflatedStream.words(e), e);
            blocks.skipData(start, size);
            return true;
        }
        if (handover.isCancelled()) {
            copy.kept().release();
            return false;
        }
        long kept = copy.kept().size();
        IOException broken = copy.broken();
        handover.member(name, copy.kept());
        if (broken != null) {
            handover.unreadable(
                    name,
                    "only " + kept + " of its " + size + " bytes: " + InflatedStream.words(broken),
                    broken);
        } else if (kept < size) {
            handover.unreadable(name, "the tar ends after " + kept + " of its " + size + " bytes");
        }
        blocks.skipData(start, size);
        return true;
    }
}
