package spoor.archive;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// The header that stands before a member's data in a zip (APPNOTE.TXT 4.3.7).
///
/// @param at where it begins in the file
/// @param data where the data begin
/// @param packed bytes of the data; nothing said if [#isOpenEnded]
record ZipHeader(
        long at,
        long data,
        int version,
        int flags,
        int method,
        long crc,
        long packed,
        long size,
        String name) {
    static final int LENGTH = 30;
    static final int SIGNATURE = 0x04034b50;

    private static final int SIZES_FOLLOW = 1 << 3;
    private static final int RESERVED = 0xd780;
    private static final int NEWEST_VERSION = 63;
    private static final int HIGHEST_METHOD = 99;

    /// The header at a place, or null if there is none.
    static @Nullable ZipHeader at(OpenFile file, long at) throws IOException {
        byte[] fixed = new byte[LENGTH];
        if (at < 0 || file.readFully(fixed, at) < LENGTH) {
            return null;
        }
        ByteBuffer fields = ByteBuffer.wrap(fixed).order(ByteOrder.LITTLE_ENDIAN);
        if (fields.getInt(0) != SIGNATURE) {
            return null;
        }
        byte[] name = new byte[fields.getShort(26) & 0xffff];
        byte[] extra = new byte[fields.getShort(28) & 0xffff];
        if (file.readFully(name, at + LENGTH) < name.length
                || file.readFully(extra, at + LENGTH + name.length) < extra.length) {
            return null;
        }
        long[] sizes = {fields.getInt(22) & 0xffffffffL, fields.getInt(18) & 0xffffffffL};
        Zip64.widen(extra, sizes);
        return new ZipHeader(
                at,
                at + LENGTH + name.length + extra.length,
                fields.get(4) & 0xff,
                fields.getShort(6) & 0xffff,
                fields.getShort(8) & 0xffff,
                fields.getInt(14) & 0xffffffffL,
                sizes[1],
                sizes[0],
                MemberNames.of(name));
    }

    /// Whether it is likely that this was written as a header, and not just four bytes that look
    /// like one.
    boolean isLikely() {
        return version <= NEWEST_VERSION
                && (flags & RESERVED) == 0
                && method <= HIGHEST_METHOD
                && !name.isEmpty()
                && name.indexOf(0) < 0;
    }

    /// Whether the sizes stand only after the data.
    boolean isOpenEnded() {
        return (flags & SIZES_FOLLOW) != 0;
    }

    /// The member as the header describes it.
    ZipPlace whole() {
        return new ZipPlace(name, flags, method, crc, packed, size, at, null);
    }

    /// The member if its data have `length` bytes.
    ZipPlace upTo(long length, long crcAfter, long sizeAfter) {
        return new ZipPlace(name, flags, method, crcAfter, length, sizeAfter, at, null);
    }

    /// The member if its data end too early.
    ZipPlace cut(long end, String fault) {
        long known = isOpenEnded() ? ZipPlace.UNKNOWN : crc;
        return new ZipPlace(name, flags, method, known, end - data, ZipPlace.UNKNOWN, at, fault);
    }
}
