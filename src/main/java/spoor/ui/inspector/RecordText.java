package spoor.ui.inspector;

import spoor.ui.kit.Signs;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// The bytes of a record as text.
///
/// @param text each byte that is not UTF-8 stands as U+FFFD
/// @param strangeBytes how many such bytes there are
/// @param firstStrange offset of the first one in the record, or -1
record RecordText(String text, int strangeBytes, int firstStrange) {
    private static final char IN_PLACE = '\uFFFD';

    static RecordText of(byte[] bytes) {
        CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        int strange = 0;
        int first = -1;
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (!result.isError()) {
                break;
            }
            first = first < 0 ? in.position() : first;
            strange += result.length();
            for (int i = 0; i < result.length(); i++) {
                out.put(IN_PLACE);
            }
            in.position(in.position() + result.length());
        }
        return new RecordText(out.flip().toString(), strange, first);
    }

    /// The same number of characters with those that one cannot see, or that would turn the
    /// direction of the text around, replaced by signs for them. Line ends and tabs stay unless
    /// `isOneLine`.
    static String visible(String text, boolean isOneLine) {
        StringBuilder shown = null;
        for (int i = 0; i < text.length(); i++) {
            char sign = Signs.of(text.charAt(i), isOneLine);
            if (sign != text.charAt(i)) {
                shown = shown == null ? new StringBuilder(text) : shown;
                shown.setCharAt(i, sign);
            }
        }
        return shown == null ? text : shown.toString();
    }
}
