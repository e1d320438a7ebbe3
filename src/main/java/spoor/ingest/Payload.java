package spoor.ingest;

import spoor.archive.GzipText;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Opens the base64 under `data`, in which CloudWatch Logs gives events to Lambda, Kinesis and
/// Firehose: gzip as a rule (user guide, "subscription filters"), or plain JSON. Confined to one
/// thread.
final class Payload {
    private static final byte[] GZIP = "H4sI".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OBJECT = "eyJ".getBytes(StandardCharsets.US_ASCII);

    private final JsonText base64 = new JsonText();
    private final GzipText gzip;
    private byte[] opened = new byte[0];

    /// @param textBytes most bytes that a payload may inflate to
    Payload(int textBytes) {
        this.gzip = new GzipText(textBytes);
    }

    /// Whether the object has `data` that begins as base64 of gzip does.
    static boolean isGzip(WrapperKeys keys) {
        return keys.startsWith(WrapperKey.DATA, GZIP);
    }

    /// Whether the object has `data` that begins as base64 of an object does.
    static boolean isObject(WrapperKeys keys) {
        return keys.startsWith(WrapperKey.DATA, OBJECT);
    }

    /// Opens the object's `data`.
    ///
    /// @return the number of bytes that came out, into [#bytes]
    /// @throws GzipText.TooLarge if it would inflate beyond the limit
    /// @throws IOException if it is damaged
    int open(WrapperKeys keys, byte[] text) throws IOException {
        int from = keys.from(WrapperKey.DATA) + 1;
        int length = base64.decode(text, from, keys.to(WrapperKey.DATA) - 1);
        ByteBuffer decoded = decode(length);
        if (!isGzip(keys)) {
            opened = decoded.array();
            return decoded.limit();
        }
        int inflated = gzip.inflate(decoded.array(), 0, decoded.limit());
        opened = gzip.bytes();
        return inflated;
    }

    private ByteBuffer decode(int length) throws IOException {
        try {
            return Base64.getMimeDecoder().decode(ByteBuffer.wrap(base64.bytes(), 0, length));
        } catch (IllegalArgumentException e) {
            throw new IOException(e);
        }
    }

    /// What [#open] made; good until its next call.
    byte[] bytes() {
        return opened;
    }
}
