package spoor.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.ZipException;

/// What the end of a zip says of its directory (APPNOTE.TXT 4.3.14 to 4.3.16).
///
/// @param at where the directory ends, in the file
/// @param directoryAt where it begins, counted from the beginning of the zip
record ZipEnd(long at, long entries, long directoryBytes, long directoryAt) {
    private static final int SIGNATURE = 0x06054b50;
    private static final int LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xffff;

    private static final int WIDE = 0x06064b50;
    private static final int WIDE_LENGTH = 56;
    private static final int LOCATOR = 0x07064b50;
    private static final int LOCATOR_LENGTH = 20;

    /// @throws ZipException if there is no end or it makes no sense
    static ZipEnd of(OpenFile file) throws IOException {
        long size = file.size();
        byte[] tail = new byte[(int) Math.min(size, LENGTH + LONGEST_COMMENT)];
        ByteBuffer bytes = littleEndian(tail, file.readFully(tail, size - tail.length));
        int at = find(bytes);
        if (at < 0) {
            throw new ZipException("it is not there");
        }
        ZipEnd narrow =
                new ZipEnd(
                        size - tail.length + at,
                        bytes.getShort(at + 10) & 0xffff,
                        bytes.getInt(at + 12) & Zip64.MORE,
                        bytes.getInt(at + 16) & Zip64.MORE);
        int part = bytes.getShort(at + 4) & 0xffff;
        if (part != 0 && part != 0xffff) {
            throw new ZipException("the zip is split, and this is one of its parts");
        }
        return narrow.widened(file);
    }

    /// The last end whose comment reaches to the file's end; else, as something may have been put
    /// behind the zip, the last one at all.
    private static int find(ByteBuffer tail) {
        int last = -1;
        for (int at = tail.limit() - LENGTH; at >= 0; at--) {
            if (tail.getInt(at) == SIGNATURE) {
                if (at + LENGTH + (tail.getShort(at + 20) & 0xffff) == tail.limit()) {
                    return at;
                }
                last = Math.max(last, at);
            }
        }
        return last;
    }

    /// With what the wide end says, if there is one before this.
    private ZipEnd widened(OpenFile file) throws IOException {
        byte[] locator = new byte[LOCATOR_LENGTH];
        long locatorAt = at - LOCATOR_LENGTH;
        if (locatorAt < 0
                || file.readFully(locator, locatorAt) < LOCATOR_LENGTH
                || littleEndian(locator, LOCATOR_LENGTH).getInt(0) != LOCATOR) {
            return this;
        }
        long said = littleEndian(locator, LOCATOR_LENGTH).getLong(8);
        for (long place : new long[] {said, locatorAt - WIDE_LENGTH}) {
            byte[] wide = new byte[WIDE_LENGTH];
            if (place >= 0 && file.readFully(wide, place) == WIDE_LENGTH) {
                ByteBuffer fields = littleEndian(wide, WIDE_LENGTH);
                if (fields.getInt(0) == WIDE) {
                    return new ZipEnd(
                            place, fields.getLong(32), fields.getLong(40), fields.getLong(48));
                }
            }
        }
        throw new ZipException("its end is damaged");
    }

    private static ByteBuffer littleEndian(byte[] bytes, int length) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).limit(length);
    }
}
