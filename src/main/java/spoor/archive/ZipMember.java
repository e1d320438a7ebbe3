package spoor.archive;

import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.deflate64.Deflate64CompressorInputStream;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/// A zip's member, read where it lies.
///
/// @param file used until the member is released
record ZipMember(OpenFile file, ZipPlace place, ArchiveLimits limits) implements Kept {
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    /// Windows writes it for members of more than 2 GB.
    private static final int DEFLATED_64 = 9;

    private static final int BZIP2 = 12;

    static boolean isReadable(int method) {
        return switch (method) {
            case STORED, DEFLATED, DEFLATED_64, BZIP2 -> true;
            default -> false;
        };
    }

    @Override
    public long size() {
        return place.packed();
    }

    @Override
    public InputStream open() throws IOException {
        ZipHeader header = ZipHeader.at(file, place.header());
        if (header == null) {
            throw CutShortException.damaged("it is not where the zip's directory says", null);
        }
        long length = Math.min(place.packed(), file.size() - header.data());
        OpenFile.Slice packed = file.slice(header.data(), header.data() + length);
        return new InflatedStream(inflated(packed), packed::consumed, limits, place);
    }

    private InputStream inflated(InputStream packed) throws IOException {
        InputStream inflated =
                switch (place.method()) {
                    case STORED -> packed;
                    case DEFLATED -> new Deflated(packed);
                    case DEFLATED_64 ->
                            new Deflate64CompressorInputStream(new BufferedInputStream(packed));
                    case BZIP2 -> new BZip2CompressorInputStream(new BufferedInputStream(packed));
                    default -> throw new IOException("compressed by method " + place.method());
                };
        return place.fault() == null ? inflated : new UpToDamage(inflated);
    }

    @Override
    public void release() {
        file.release();
    }

    /// Gives back the native memory of its inflater.
    private static final class Deflated extends InflaterInputStream {
        private static final int BUFFER = 1 << 14;

        Deflated(InputStream packed) {
            super(packed, new Inflater(true), BUFFER);
        }

        @Override
        public void close() throws IOException {
            super.close();
            inf.end();
        }
    }

    /// Data that are known to be damaged, and were reported: as much of them as can be inflated.
    private static final class UpToDamage extends InputStream {
        private final InputStream in;

        UpToDamage(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            try {
                return in.read(into, offset, length);
            } catch (IOException | RuntimeException _) {
                return -1;
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
