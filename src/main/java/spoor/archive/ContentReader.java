package spoor.archive;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/// Reads files whole, one after the other, into buffers that it keeps. Confined to one thread.
public final class ContentReader {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final int SMALLEST_BUFFER = 1 << 16;

    private final ArchiveLimits limits;
    private final MessageDigest sha256;
    private final Gunzip gunzip;
    private byte[] found = new byte[SMALLEST_BUFFER];

    public ContentReader(ArchiveLimits limits) {
        this.limits = limits;
        this.gunzip = new Gunzip(limits);
        try {
            this.sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /// The content of `file`. Of a zip only the beginning is read.
    ///
    /// @throws IOException if the file vanished, may not be read or is larger than the limit
    public Content read(SourceFile file) throws IOException {
        int length;
        try (InputStream in = file.open()) {
            length = in.readNBytes(found, 0, ZIP.length);
            if (length == ZIP.length && Arrays.equals(found, 0, length, ZIP, 0, ZIP.length)) {
                return new Content(found, length, file.size(), "", true, List.of());
            }
            length = readRest(in, length);
        }
        sha256.update(found, 0, length);
        String digest = HexFormat.of().formatHex(sha256.digest());
        List<String> faults = new ArrayList<>();
        if (!Gunzip.isGzip(found, length)) {
            return new Content(found, length, length, digest, false, faults);
        }
        int inflated = gunzip.inflate(found, length, faults);
        return new Content(gunzip.bytes(), inflated, length, digest, false, faults);
    }

    private int readRest(InputStream in, int already) throws IOException {
        int length = already;
        while (true) {
            int read = in.readNBytes(found, length, found.length - length);
            length += read;
            if (length < found.length) {
                return length;
            }
            if (length >= limits.fileBytes()) {
                throw new IOException(
                        "the file is larger than the limit of "
                                + limits.fileBytes()
                                + " bytes (limit fileBytes)");
            }
            found = Arrays.copyOf(found, Math.min(limits.fileBytes(), length * 2));
        }
    }
}
