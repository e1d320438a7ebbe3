package spoor.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

class RecordTextTest {
    @Test
    void isTheTextWhereTheBytesAreUtf8() {
        String text = "{\"a\":\"Grüße 你好 🦶\"}\n";

        assertThat(RecordText.of(text.getBytes(UTF_8))).isEqualTo(new RecordText(text, 0, -1));
    }

    @Test
    void showsStrangeBytesAndWhereTheyBegin() {
        assertThat(RecordText.of("ab\u00ffc\u00e4d".getBytes(ISO_8859_1)))
                .isEqualTo(new RecordText("ab\uFFFDc\uFFFDd", 2, 2));
        // Cut within a character.
        assertThat(RecordText.of(new byte[] {'a', (byte) 0xE4, (byte) 0xBD}))
                .isEqualTo(new RecordText("a\uFFFD\uFFFD", 2, 1));
        assertThat(RecordText.of(new byte[0])).isEqualTo(new RecordText("", 0, -1));
    }

    @Test
    void makesTheInvisibleVisibleLetterForLetter() {
        String text = "a\u0000\u001b\r\n\t\u007f\u202e\u200b\ufeffz";

        assertThat(RecordText.visible(text, false)).isEqualTo("a␀␛␍\n\t␡□□□z");
        assertThat(RecordText.visible(text, true)).isEqualTo("a␀␛␍␊␉␡□□□z").hasSameSizeAs(text);
        assertThat(RecordText.visible("plain", true)).isSameAs("plain");
    }
}
