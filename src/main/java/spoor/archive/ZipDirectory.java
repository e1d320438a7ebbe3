package spoor.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.zip.ZipException;

/// The directory at the end of a zip (APPNOTE.TXT 4.3.12 to 4.3.16), read entry by entry and never
/// held: two million entries take no memory.
///
/// Not `java.util.zip.ZipFile`: that finds a member's bytes by its name, so of two members of one
/// name it reads one twice, and it refuses the whole zip for one name that is not UTF-8.
final class ZipDirectory {
    private static final int ENTRY = 0x02014b50;
    private static final int SIGNED = 0x05054b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int MORE_ENTRIES = 0xffff;

    private final OpenFile file;
    private final long start;
    private final long end;

    private ZipDirectory(OpenFile file, long start, long end) {
        this.file = file;
        this.start = start;
        this.end = end;
    }

    /// @throws ZipException if there is no directory or it is damaged
    static ZipDirectory of(OpenFile file, BooleanSupplier isCancelled) throws IOException {
        ZipEnd end = ZipEnd.of(file);
        ZipDirectory directory = of(file, end);
        long entries = directory.each(_ -> !isCancelled.getAsBoolean());
        if ((entries & MORE_ENTRIES) != (end.entries() & MORE_ENTRIES)
                && !isCancelled.getAsBoolean()) {
            throw new ZipException(
                    "it has " + entries + " entries, where its end says " + end.entries());
        }
        return directory;
    }

    /// Places in a zip count from its beginning. Where they do not fit, this is the end of another
    /// zip: one that was put behind the first, or a member of a zip that was cut behind it.
    private static ZipDirectory of(OpenFile file, ZipEnd end) throws IOException {
        if (end.at() > 0
                && (end.directoryAt() < 0
                        || end.directoryAt() + end.directoryBytes() != end.at()
                        || end.directoryBytes() < ENTRY_LENGTH)) {
            throw new ZipException("it is not where its end says");
        }
        return new ZipDirectory(file, end.directoryAt(), end.at());
    }

    /// Gives every entry to `visitor`, until that returns false, and counts them.
    ///
    /// @throws ZipException if an entry is damaged
    long each(Predicate<ZipPlace> visitor) throws IOException {
        try (InputStream in = new BufferedInputStream(file.slice(start, end), 1 << 16)) {
            long entries = 0;
            for (long at = start; at < end; entries++) {
                byte[] fixed = in.readNBytes(ENTRY_LENGTH);
                ByteBuffer fields = littleEndian(fixed);
                if (fixed.length >= 4 && fields.getInt(0) == SIGNED) {
                    break;
                }
                if (fixed.length < ENTRY_LENGTH || fields.getInt(0) != ENTRY) {
                    throw new ZipException("it is damaged after " + entries + " entries");
                }
                byte[] name = in.readNBytes(fields.getShort(28) & 0xffff);
                byte[] extra = in.readNBytes(fields.getShort(30) & 0xffff);
                in.readNBytes(fields.getShort(32) & 0xffff);
                at += ENTRY_LENGTH;
                for (int length = 28; length <= 32; length += 2) {
                    at += fields.getShort(length) & 0xffff;
                }
                if (at > end) {
                    throw new ZipException("it is damaged after " + entries + " entries");
                }
                if (!visitor.test(place(fields, name, extra))) {
                    break;
                }
            }
            return entries;
        }
    }

    private ZipPlace place(ByteBuffer fields, byte[] name, byte[] extra) {
        // In the order in which Zip64 has them: size, packed, header.
        long[] wide = {
            fields.getInt(24) & Zip64.MORE,
            fields.getInt(20) & Zip64.MORE,
            fields.getInt(42) & Zip64.MORE
        };
        Zip64.widen(extra, wide);
        return new ZipPlace(
                MemberNames.of(name),
                fields.getShort(8) & 0xffff,
                fields.getShort(10) & 0xffff,
                fields.getInt(16) & Zip64.MORE,
                wide[1],
                wide[0],
                wide[2],
                null);
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
