package spoor.archive;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HexFormat;

/// What files on disk are called. On Unix a name is bytes, and not all bytes are text: Java reads
/// such a file by its [Path], but the path's text has lost them. Here they are written as a shell
/// would, `caf\xe9.json`, so that two names never become one and each can be found again.
public final class PathNames {
    private static final char LOST = '\uFFFD';
    private static final String ESCAPE = "\\x";
    private static final int NOT_ASCII = 0x80;

    private PathNames() {}

    /// The path as a user would name it.
    static String of(Path path) {
        String text = path.toString();
        if (text.indexOf(LOST) < 0) {
            return text;
        }
        StringBuilder whole = new StringBuilder();
        String separator = path.getFileSystem().getSeparator();
        if (path.getRoot() != null) {
            whole.append(path.getRoot());
        }
        for (int i = 0; i < path.getNameCount(); i++) {
            whole.append(i == 0 ? "" : separator).append(element(path.getName(i)));
        }
        return whole.toString();
    }

    private static String element(Path name) {
        if (name.toString().indexOf(LOST) < 0) {
            return name.toString();
        }
        // Only as a URI does a path show its bytes.
        String uri = name.toUri().getRawPath();
        int end = uri.endsWith("/") ? uri.length() - 1 : uri.length();
        return text(bytes(uri.substring(uri.lastIndexOf('/', end - 1) + 1, end)));
    }

    private static byte[] bytes(String percentEncoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < percentEncoded.length(); i++) {
            char next = percentEncoded.charAt(i);
            if (next == '%') {
                bytes.write(HexFormat.fromHexDigits(percentEncoded, i + 1, i + 3));
                i += 2;
            } else {
                bytes.write(next);
            }
        }
        return bytes.toByteArray();
    }

    /// The UTF-8 in some bytes, with the rest escaped.
    private static String text(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < bytes.length; ) {
            int length = characterAt(bytes, at, text);
            if (length == 0) {
                text.append(ESCAPE).append(HexFormat.of().toHexDigits(bytes[at]));
                length = 1;
            }
            at += length;
        }
        return text.toString();
    }

    /// Adds the character that begins at `at`, and returns how many bytes it has; 0 if there is
    /// none.
    private static int characterAt(byte[] bytes, int at, StringBuilder text) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        for (int length = 1; length <= Math.min(4, bytes.length - at); length++) {
            try {
                text.append(decoder.decode(ByteBuffer.wrap(bytes, at, length)));
                return length;
            } catch (CharacterCodingException _) {
                // Perhaps with one byte more.
            }
        }
        return 0;
    }

    /// The path that is called `name` here.
    public static Path find(String name) {
        try {
            Path plain = Path.of(name);
            if (!name.contains(ESCAPE) || Files.exists(plain)) {
                return plain;
            }
        } catch (InvalidPathException _) {
            // It has characters that this system's encoding lacks; its bytes may be there.
        }
        StringBuilder uri = new StringBuilder();
        if (!name.startsWith("/")) {
            uri.append(Path.of("").toAbsolutePath().toUri());
        } else {
            uri.append("file://");
        }
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            if (isEscape(bytes, i)) {
                uri.append('%').append((char) bytes[i + 2]).append((char) bytes[i + 3]);
                i += 3;
            } else if (bytes[i] == '/') {
                uri.append('/');
            } else {
                uri.append('%').append(HexFormat.of().toHexDigits(bytes[i]));
            }
        }
        return Path.of(URI.create(uri.toString()));
    }

    /// Whether a byte that is no text is written from `i` on. Only bytes beyond ASCII are.
    private static boolean isEscape(byte[] bytes, int i) {
        return i + 3 < bytes.length
                && bytes[i] == '\\'
                && bytes[i + 1] == 'x'
                && HexFormat.isHexDigit(bytes[i + 2])
                && HexFormat.isHexDigit(bytes[i + 3])
                && HexFormat.fromHexDigit(bytes[i + 2]) * 16 >= NOT_ASCII;
    }
}
