package spoor.ui.ledger;

import spoor.ui.kit.Signs;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// One line of bytes as text and in hex, in the parts before, inside and after what is marked.
///
/// @param offset of its first byte in the inflated file
/// @param text exactly three parts; each may be empty
/// @param hex exactly three parts; each may be empty
record DumpLine(long offset, List<String> text, List<String> hex) {
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ");
    private static final String STRANGE = "\uFFFD";

    /// The bytes in lines of `width`.
    static List<DumpLine> of(Surroundings around, int width) {
        String[] signs = signs(around.bytes());
        List<DumpLine> lines = new ArrayList<>();
        for (int from = 0; from < signs.length; from += width) {
            int to = Math.min(signs.length, from + width);
            int markFrom = Math.clamp(around.markFrom(), from, to);
            int markTo = Math.clamp(around.markTo(), markFrom, to);
            int[] cuts = {from, markFrom, markTo, to};
            List<String> text = new ArrayList<>();
            List<String> hex = new ArrayList<>();
            for (int part = 0; part < 3; part++) {
                text.add(String.join("", List.of(signs).subList(cuts[part], cuts[part + 1])));
                hex.add(hex(around.bytes(), cuts[part], cuts[part + 1], to));
            }
            lines.add(new DumpLine(around.from() + from, List.copyOf(text), List.copyOf(hex)));
        }
        return List.copyOf(lines);
    }

    /// With a space after it unless the line ends there, so that parts can stand side by side.
    private static String hex(byte[] bytes, int from, int to, int end) {
        String hex = HEX.formatHex(bytes, from, to);
        return hex.isEmpty() || to == end ? hex : hex + " ";
    }

    /// What stands for each byte. A character of several bytes stands at its first, and nothing at
    /// the others, so that a line cuts none in two.
    private static String[] signs(byte[] bytes) {
        String[] signs = new String[bytes.length];
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        while (true) {
            int begin = in.position();
            CoderResult result = decoder.decode(in, out, true);
            place(out.flip(), begin, signs);
            out.clear();
            if (!result.isError()) {
                return signs;
            }
            for (int i = 0; i < result.length(); i++) {
                signs[in.position()] = STRANGE;
                in.get();
            }
        }
    }

    /// Dots for control characters, as dumps have them: what they are the hex tells.
    private static char sign(char c) {
        if (c == '\n') {
            return '\u21B5';
        }
        return c < ' ' || c == 0x7F ? '\u00B7' : Signs.of(c, true);
    }

    private static void place(CharBuffer decoded, int begin, String[] signs) {
        int at = begin;
        int length = decoded.length();
        for (int i = 0; i < length; ) {
            int c = Character.codePointAt(decoded, i);
            int bytes = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            signs[at] = c < 0x10000 ? String.valueOf(sign((char) c)) : Character.toString(c);
            for (int more = 1; more < bytes; more++) {
                signs[at + more] = "";
            }
            at += bytes;
            i += Character.charCount(c);
        }
    }
}
