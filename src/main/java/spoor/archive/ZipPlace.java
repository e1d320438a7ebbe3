package spoor.archive;

import org.jspecify.annotations.Nullable;

/// What a zip says of one of its members (APPNOTE.TXT 4.3.7 and 4.3.12).
///
/// @param flags general purpose bits
/// @param crc of the inflated bytes; [#UNKNOWN] if not said
/// @param packed bytes of its data in the zip
/// @param size inflated bytes; [#UNKNOWN] if not said
/// @param header where its own header begins, in the file
/// @param fault why its data are not there as a whole, in words; null if they are
record ZipPlace(
        String name,
        int flags,
        int method,
        long crc,
        long packed,
        long size,
        long header,
        @Nullable String fault)
        implements InflatedStream.Promise {
    static final long UNKNOWN = -1;

    private static final int ENCRYPTED = 1;

    boolean isFolder() {
        return name.endsWith("/") && size <= 0 && packed <= 2;
    }

    boolean isEncrypted() {
        return (flags & ENCRYPTED) != 0;
    }

    @Override
    public void check(long bytes, long actual) throws CutShortException {
        if (fault != null) {
            return;
        }
        if (size != UNKNOWN && bytes != size) {
            throw CutShortException.damaged(
                    "it has " + bytes + " bytes, where the zip says " + size, null);
        }
        if (crc != UNKNOWN && crc != actual) {
            throw CutShortException.damaged("it does not match its checksum in the zip", null);
        }
    }
}
