package spoor.archive;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarUtils;
import org.apache.commons.compress.archivers.zip.ZipEncoding;
import org.apache.commons.compress.archivers.zip.ZipEncodingHelper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// The block before a member of a tar (POSIX.1-2017, pax, "ustar Interchange Format"; GNU tar).
///
/// @param type the type flag
/// @param link what a link leads to; empty for all else
record TarHeader(char type, String name, long size, String link) {
    static final String SPARSE = "it is a sparse file, which is not read";

    private static final int TYPE = 156;

    /// In the header of GNU tar's sparse files: whether its map goes on in the next block, which
    /// has the same mark elsewhere.
    private static final int IS_EXTENDED = 482;

    private static final int IS_MAP_EXTENDED = 504;
    private static final int MAGIC = 257;

    /// Bytes as characters, so that none is lost.
    private static final ZipEncoding BYTES =
            ZipEncodingHelper.getZipEncoding(StandardCharsets.ISO_8859_1.name());

    /// A header holds nonsense.
    static final class Damaged extends IOException {
        private static final long serialVersionUID = 1;

        Damaged(String what) {
            super(what);
        }
    }

    /// @throws Damaged if a field holds nonsense
    static TarHeader of(byte[] block) throws Damaged {
        TarArchiveEntry entry;
        try {
            entry = new TarArchiveEntry(block, BYTES, true);
        } catch (IOException | RuntimeException e) {
            throw new Damaged(InflatedStream.words(e));
        }
        return new TarHeader(
                (char) (block[TYPE] & 0xff),
                text(entry.getName()),
                entry.getSize(),
                text(entry.getLinkName()));
    }

    private static String text(String bytes) {
        return MemberNames.of(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    /// Whether the block's checksum is that of its bytes.
    static boolean isHeader(byte[] block) {
        try {
            return TarUtils.verifyCheckSum(block);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /// Whether `head` has the mark of POSIX or of old GNU tar; the zero in both is in no text.
    static boolean hasMagic(byte[] head, int length) {
        return begins(head, length, "ustar\0") || begins(head, length, "ustar  \0");
    }

    private static boolean begins(byte[] head, int length, String magic) {
        if (length < MAGIC + magic.length()) {
            return false;
        }
        for (int i = 0; i < magic.length(); i++) {
            if (head[MAGIC + i] != magic.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// Whether this says something of the entry after it, rather than being an entry.
    boolean isAboutTheNext() {
        return switch (type) {
            case 'L', 'K', 'x', 'X', 'g' -> true;
            default -> false;
        };
    }

    boolean isExtended(byte[] block) {
        return type == 'S' && block[IS_EXTENDED] != 0;
    }

    static boolean isMapExtended(byte[] map) {
        return map[IS_MAP_EXTENDED] != 0;
    }

    boolean isFile() {
        return type == 0 || type == '0' || type == '7';
    }

    /// Before the type flag could say so, a slash at the end made a folder.
    boolean isFolder() {
        return size == 0 && (type == '5' || (isFile() && name.endsWith("/")));
    }

    /// Whether data follow for certain. Some programs write the size of what a link leads to.
    boolean hasItsSize() {
        return type < '1' || type > '6';
    }

    /// What a member is that is no file, in words.
    String kind() {
        return switch (type) {
            case '1' -> "it is a hard link to " + link + ", which has its bytes";
            case '2' -> "it is a link to " + link + ", which is not followed";
            case '3', '4' -> "it is a device";
            case '5' -> "it is a folder, though it has a size";
            case '6' -> "it is a pipe";
            case 'M' -> "it is the rest of a file of another tar";
            case 'S' -> SPARSE;
            case 'V' -> "it is the label of the tar";
            default -> "it is no file but of type " + type;
        };
    }
}
