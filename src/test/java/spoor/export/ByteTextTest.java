package spoor.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;

class ByteTextTest {
    @Test
    void leavesWhatCanBeSeen() {
        assertThat(of("{\"name\":\"Grüße 日本 🙂\"}")).isEqualTo("{\"name\":\"Grüße 日本 🙂\"}");
    }

    @Test
    void escapesWhatATerminalWouldObeyAndWhatCannotBeSeen() {
        assertThat(of("a\u001b[2Jb\r\n\u0000c")).isEqualTo("a\\u001b[2Jb\\u000d\\u000a\\u0000c");
        assertThat(of("x\u202Eevil\u200B")).isEqualTo("x\\u202eevil\\u200b");
        assertThat(of("\uDB40\uDC01")).isEqualTo("\\udb40\\udc01");
    }

    @Test
    void escapesBytesThatAreNotUtf8OneByOne() {
        assertThat(ByteText.of(new byte[] {'a', (byte) 0xff, (byte) 0xc3, 'b'}))
                .isEqualTo("a\\u00ff\\u00c3b");
    }

    @Test
    void escapesACharacterThatIsCutInTwo() {
        byte[] euro = "€".getBytes(StandardCharsets.UTF_8);

        assertThat(ByteText.of(new byte[] {euro[0], euro[1]})).isEqualTo("\\u00e2\\u0082");
    }

    private static String of(String text) {
        return ByteText.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
