package spoor.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// The inflated bytes of a gzip stream, member after member (RFC 1952), as they come. Java's own
/// stream keeps quiet about bytes after the end and overflows the stack on many empty members.
///
/// Damage, also that at the very end, is a [CutShortException], again at every later read.
final class GzipMembers extends InputStream {
    private static final int DEFLATED = 8;
    private static final int FLAG_CHECKSUM = 2;
    private static final int FLAG_EXTRA = 4;
    private static final int FLAG_NAME = 8;
    private static final int FLAG_COMMENT = 16;

    private final InputStream in;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final byte[] buffer = new byte[1 << 14];
    private int at;
    private int end;
    private long consumed;
    private long inflated;
    private boolean isInMember;
    private boolean isAtEnd;
    private String fault = "";

    GzipMembers(InputStream in) {
        this.in = in;
    }

    /// Bytes that what came out so far was made of.
    long consumed() {
        return consumed - (isInMember ? inflater.getRemaining() : end - at);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fault.isEmpty()) {
            throw damaged(fault);
        }
        while (!isAtEnd) {
            if (!isInMember && !beginMember()) {
                isAtEnd = true;
                break;
            }
            int count = inflate(into, offset, length);
            if (count > 0) {
                crc.update(into, offset, count);
                inflated += count;
                return count;
            }
            if (inflater.finished()) {
                endMember();
            } else if (inflater.needsDictionary()) {
                throw damaged("needs a dictionary");
            } else {
                feed();
            }
        }
        return -1;
    }

    private int inflate(byte[] into, int offset, int length) throws CutShortException {
        try {
            return inflater.inflate(into, offset, length);
        } catch (DataFormatException e) {
            throw damaged("is damaged: " + e.getMessage());
        }
    }

    private void feed() throws IOException {
        if (!fill()) {
            throw damaged("is cut short");
        }
        inflater.setInput(buffer, 0, end);
    }

    /// False if there is none.
    private boolean beginMember() throws IOException {
        boolean isFirst = consumed == 0;
        if (at == end && !fill()) {
            return false;
        }
        if (!isFirst && buffer[at] == 0) {
            // Padding to whole blocks, which gzip itself lets pass as well.
            skipZeros();
            return false;
        }
        if (next() != 0x1f || next() != 0x8b || next() != DEFLATED) {
            throw damaged("is followed by bytes that are no gzip");
        }
        skipHeader();
        inflater.reset();
        inflater.setInput(buffer, at, end - at);
        crc.reset();
        isInMember = true;
        return true;
    }

    private void skipZeros() throws IOException {
        do {
            while (at < end) {
                if (buffer[at++] != 0) {
                    throw damaged("is followed by bytes that are no gzip");
                }
            }
        } while (fill());
    }

    private void skipHeader() throws IOException {
        int flags = next();
        skip(6);
        if ((flags & FLAG_EXTRA) != 0) {
            skip(next() | next() << 8);
        }
        for (int flag : new int[] {FLAG_NAME, FLAG_COMMENT}) {
            if ((flags & flag) != 0) {
                int character;
                do {
                    character = next();
                } while (character != 0);
            }
        }
        skip((flags & FLAG_CHECKSUM) != 0 ? 2 : 0);
    }

    private void endMember() throws IOException {
        at = end - inflater.getRemaining();
        isInMember = false;
        long promised = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            promised |= (long) next() << shift;
        }
        skip(4);
        if (promised != crc.getValue()) {
            throw damaged("does not match its checksum");
        }
    }

    private void skip(int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            next();
        }
    }

    private int next() throws IOException {
        if (at == end && !fill()) {
            throw damaged("is cut short");
        }
        return buffer[at++] & 0xff;
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer, 0, buffer.length));
        consumed += end;
        return end > 0;
    }

    private CutShortException damaged(String what) {
        fault = what;
        return CutShortException.damaged(
                "the gzip stream " + what + ", after " + inflated + " inflated bytes", null);
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
