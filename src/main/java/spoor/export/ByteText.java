package spoor.export;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Bytes as one line of text that nothing obeys: for a first look at what was rejected.
public final class ByteText {
    /// How many bytes such a look takes.
    public static final int LENGTH = 64;

    private ByteText() {}

    /// The bytes as UTF-8. Control characters, and those that one cannot see or that turn the
    /// direction of text around, stand as a backslash, `u` and four hex digits, and so does each
    /// byte that is not UTF-8.
    public static String of(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        StringBuilder text = new StringBuilder();
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            append(out.flip(), text);
            out.clear();
            if (!result.isError()) {
                return text.toString();
            }
            for (int i = 0; i < result.length(); i++) {
                escape(in.get() & 0xff, text);
            }
        }
    }

    private static void append(CharBuffer characters, StringBuilder text) {
        characters
                .codePoints()
                .forEach(c -> {
                    if (!isUnseen(c)) {
                        text.appendCodePoint(c);
                    } else {
                        for (char unit : Character.toChars(c)) {
                            escape(unit, text);
                        }
                    }
                });
    }

    private static boolean isUnseen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED ->
                    true;
            default -> false;
        };
    }

    private static void escape(int unit, StringBuilder text) {
        text.append(String.format(Locale.ROOT, "\\u%04x", unit));
    }
}
