package spoor.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Inflates gzip (RFC 1952) piece by piece, member after member, and tells what `GZIPInputStream`
/// keeps quiet about: bytes after the end, a stream cut short, a wrong checksum. Confined to one
/// thread; used for one stream after another.
final class Gunzip {
    private static final int HEADER = 10;
    private static final int TRAILER = 8;
    private static final int DEFLATE = 8;
    private static final int FLAG_CHECKSUM = 2;
    private static final int FLAG_EXTRA = 4;
    private static final int FLAG_NAME = 8;
    private static final int FLAG_COMMENT = 16;

    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private InputStream source = InputStream.nullInputStream();
    private List<String> faults = List.of();
    private byte[] in = new byte[0];
    private int at;
    private int end;
    private long inflated;
    private long consumed;
    private int members;
    private boolean isInMember;
    private boolean isEnded;

    static boolean isGzip(byte[] in, int length) {
        return length >= 3 && (in[0] & 0xff) == 0x1f && (in[1] & 0xff) == 0x8b && in[2] == DEFLATE;
    }

    /// Begins with a stream of which `found[0, length)` has been read already; its rest comes from
    /// `rest`, over `found`.
    ///
    /// @param words takes what is wrong with the stream
    void begin(byte[] found, int length, InputStream rest, List<String> words) {
        in = found;
        at = 0;
        end = length;
        source = rest;
        faults = words;
        inflated = 0;
        consumed = 0;
        members = 0;
        isInMember = false;
        isEnded = false;
    }

    /// Bytes of the stream that were inflated so far.
    long consumed() {
        return consumed + at - (isInMember ? inflater.getRemaining() : 0);
    }

    /// Inflates up to `count` bytes into `out`.
    ///
    /// @return how many; -1 where the stream ends, for whatever reason
    int read(byte[] out, int from, int count) throws IOException {
        while (!isEnded) {
            if (!isInMember && !beginMember()) {
                break;
            }
            int made = inflate(out, from, count);
            if (made > 0) {
                return made;
            }
        }
        return -1;
    }

    private boolean beginMember() throws IOException {
        boolean hasHeader = need(HEADER);
        boolean isMember =
                hasHeader
                        && (in[at] & 0xff) == 0x1f
                        && (in[at + 1] & 0xff) == 0x8b
                        && in[at + 2] == DEFLATE;
        if (!isMember || !skipHeader()) {
            finish();
            return false;
        }
        members++;
        isInMember = true;
        inflater.reset();
        checksum.reset();
        inflater.setInput(in, at, end - at);
        at = end;
        return true;
    }

    /// Goes behind the header; false if the stream ends within it.
    private boolean skipHeader() throws IOException {
        int flags = in[at + 3];
        at += HEADER;
        if ((flags & FLAG_EXTRA) != 0) {
            if (!need(2)) {
                return false;
            }
            int length = (in[at] & 0xff) + ((in[at + 1] & 0xff) << 8);
            at += 2;
            if (!skip(length)) {
                return false;
            }
        }
        for (int flag : new int[] {FLAG_NAME, FLAG_COMMENT}) {
            if ((flags & flag) != 0 && !skipText()) {
                return false;
            }
        }
        return (flags & FLAG_CHECKSUM) == 0 || skip(2);
    }

    private boolean skipText() throws IOException {
        while (need(1)) {
            if (in[at++] == 0) {
                return true;
            }
        }
        return false;
    }

    private boolean skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            if (!need(1)) {
                return false;
            }
            at++;
        }
        return true;
    }

    private int inflate(byte[] out, int from, int count) throws IOException {
        try {
            while (true) {
                int made = inflater.inflate(out, from, count);
                if (made > 0) {
                    inflated += made;
                    checksum.update(out, from, made);
                    return made;
                }
                if (inflater.finished()) {
                    at = end - inflater.getRemaining();
                    isInMember = false;
                    checkTrailer();
                    return 0;
                }
                if (inflater.needsDictionary() || !refill()) {
                    cut("the gzip stream is cut short after " + inflated + " inflated bytes");
                    return 0;
                }
                inflater.setInput(in, 0, end);
                at = end;
            }
        } catch (DataFormatException e) {
            cut(
                    "the gzip stream is damaged after "
                            + inflated
                            + " inflated bytes: "
                            + e.getMessage());
            return 0;
        }
    }

    private void cut(String words) {
        faults.add(words);
        isInMember = false;
        isEnded = true;
    }

    private void checkTrailer() throws IOException {
        if (!need(TRAILER)) {
            cut("the gzip stream is cut short in its checksum");
            return;
        }
        int stored =
                in[at] & 0xff
                        | (in[at + 1] & 0xff) << 8
                        | (in[at + 2] & 0xff) << 16
                        | (in[at + 3] & 0xff) << 24;
        if ((int) checksum.getValue() != stored) {
            faults.add("the gzip checksum does not match");
        }
        at += TRAILER;
    }

    /// Tells of what stands behind the last member.
    private void finish() throws IOException {
        isEnded = true;
        if (members == 0) {
            faults.add("the gzip stream is cut short in its header");
            return;
        }
        long unexpected = end - at;
        while (refill()) {
            unexpected += end;
        }
        at = end;
        if (unexpected > 0) {
            faults.add(unexpected + " unexpected bytes after the end of the gzip stream");
        }
        if (members > 1) {
            faults.add(members + " gzip members one after the other");
        }
    }

    /// Makes sure that `count` bytes stand at [#at], if there are as many.
    private boolean need(int count) throws IOException {
        while (end - at < count) {
            System.arraycopy(in, at, in, 0, end - at);
            consumed += at;
            end -= at;
            at = 0;
            int read = source.read(in, end, in.length - end);
            if (read <= 0) {
                return false;
            }
            end += read;
        }
        return true;
    }

    /// Takes the next bytes of the source, all before them being used up.
    private boolean refill() throws IOException {
        consumed += end;
        at = 0;
        end = 0;
        int read = source.read(in, 0, in.length);
        end = Math.max(0, read);
        return read > 0;
    }
}
