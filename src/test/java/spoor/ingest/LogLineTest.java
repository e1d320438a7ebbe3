package spoor.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;

class LogLineTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "2023-07-10T12:00:00.000Z {\"a\": 1}              | {\"a\": 1}",
                "2023-07-10T12:00:00Z   {\"a\":1}                 | {\"a\":1}",
                "2023-07-10T12:00:00.000Z START RequestId         | START RequestId",
                "2023-07-10T12:00:00.000000+00:00 stream {\"a\":1}| {\"a\":1}",
                "2023-07-10T12:00:00.000Z one two {\"a\":1}       | one two {\"a\":1}",
                "{\"a\":1}                                        | {\"a\":1}",
                "2023-07-10 12:00:00 x                            | 2023-07-10 12:00:00 x",
                "2023-07-10T12:00:00.000Z                         | ''",
                "hello                                            | hello",
                "''                                               | ''",
            })
    void findsTheMessage(String line, String message) {
        byte[] bytes = Trail.bytes("x" + line + "}");
        int from = LogLine.message(bytes, 1, bytes.length - 1);

        assertThat(new String(bytes, from, bytes.length - 1 - from, StandardCharsets.UTF_8))
                .isEqualTo(message);
    }

    @Test
    void staysInTheLine() {
        byte[] bytes = Trail.bytes("2023-07-10T12:00:00.000Z stream {}");

        for (int to = 0; to <= bytes.length; to++) {
            assertThat(LogLine.message(bytes, 0, to)).isBetween(0, to);
        }
    }
}
