package spoor.archive;

import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Inflates gzip, member after member, and tells what `GZIPInputStream` keeps quiet about: bytes
/// after the end, a stream cut short, a wrong checksum. Confined to one thread.
final class Gunzip {
    private static final int SHORTEST_HEADER = 10;
    private static final int TRAILER = 8;
    private static final int FLAG_CHECKSUM = 2;
    private static final int FLAG_EXTRA = 4;
    private static final int FLAG_NAME = 8;
    private static final int FLAG_COMMENT = 16;

    private final ArchiveLimits limits;
    private final Inflater inflater = new Inflater(true);
    private byte[] out = new byte[1 << 20];

    Gunzip(ArchiveLimits limits) {
        this.limits = limits;
    }

    static boolean isGzip(byte[] in, int length) {
        return length >= 3 && (in[0] & 0xff) == 0x1f && (in[1] & 0xff) == 0x8b && in[2] == 8;
    }

    /// What the last [#inflate] made; good until the next.
    byte[] bytes() {
        return out;
    }

    /// Inflates `in[0, length)`, adds to `faults` what was wrong, and returns how many bytes came
    /// out.
    int inflate(byte[] in, int length, List<String> faults) {
        int at = 0;
        int written = 0;
        int members = 0;
        while (at < length && isGzip(in, at, length)) {
            int body = afterHeader(in, at, length);
            inflater.reset();
            inflater.setInput(in, body, length - body);
            int start = written;
            written = inflateMember(written, faults);
            members++;
            if (!inflater.finished()) {
                return written;
            }
            at = length - inflater.getRemaining();
            if (length - at < TRAILER) {
                faults.add("the gzip stream is cut short in its checksum");
                return written;
            }
            check(in, at, start, written, faults);
            at += TRAILER;
        }
        if (members == 0) {
            faults.add("the gzip stream is cut short in its header");
        } else if (at < length) {
            faults.add((length - at) + " unexpected bytes after the end of the gzip stream");
        }
        if (members > 1) {
            faults.add(members + " gzip members one after the other");
        }
        return written;
    }

    private int inflateMember(int from, List<String> faults) {
        int written = from;
        try {
            while (!inflater.finished()) {
                if (written == out.length) {
                    if (out.length >= limits.fileBytes()) {
                        faults.add(
                                "inflated content beyond "
                                        + limits.fileBytes()
                                        + " bytes was left out (limit fileBytes)");
                        return written;
                    }
                    out = Arrays.copyOf(out, (int) Math.min(limits.fileBytes(), out.length * 2L));
                }
                int count = inflater.inflate(out, written, out.length - written);
                written += count;
                if (count == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    faults.add("the gzip stream is cut short after " + written + " inflated bytes");
                    return written;
                }
            }
        } catch (DataFormatException e) {
            faults.add(
                    "the gzip stream is damaged after "
                            + written
                            + " inflated bytes: "
                            + e.getMessage());
        }
        return written;
    }

    private void check(byte[] in, int trailer, int start, int written, List<String> faults) {
        CRC32 crc = new CRC32();
        crc.update(out, start, written - start);
        if ((int) crc.getValue() != littleEndian(in, trailer)) {
            faults.add("the gzip checksum does not match");
        }
    }

    private static boolean isGzip(byte[] in, int at, int length) {
        return at + SHORTEST_HEADER <= length
                && (in[at] & 0xff) == 0x1f
                && (in[at + 1] & 0xff) == 0x8b
                && in[at + 2] == 8;
    }

    /// Where the deflated data begins (RFC 1952); the end of the input if the header is cut short.
    private static int afterHeader(byte[] in, int start, int length) {
        int flags = in[start + 3];
        int at = start + SHORTEST_HEADER;
        if ((flags & FLAG_EXTRA) != 0 && at + 2 <= length) {
            at += 2 + (in[at] & 0xff) + ((in[at + 1] & 0xff) << 8);
        }
        for (int flag : new int[] {FLAG_NAME, FLAG_COMMENT}) {
            if ((flags & flag) != 0) {
                while (at < length && in[at] != 0) {
                    at++;
                }
                at++;
            }
        }
        at += (flags & FLAG_CHECKSUM) != 0 ? 2 : 0;
        return Math.min(at, length);
    }

    private static int littleEndian(byte[] in, int at) {
        return in[at] & 0xff
                | (in[at + 1] & 0xff) << 8
                | (in[at + 2] & 0xff) << 16
                | (in[at + 3] & 0xff) << 24;
    }
}
