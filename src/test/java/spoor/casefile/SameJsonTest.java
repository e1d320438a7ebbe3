package spoor.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import spoor.event.Origin;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

class SameJsonTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "true  | {\"a\":1,\"b\":[true,null]} | { \"b\" : [ true , null ] , \"a\" : 1 }",
                "true  | {\"a\":\"\\u0041\\/\"} | {\"\\u0061\":\"A/\"}",
                "true  | {\"a\":1.0} | {\"a\":1}",
                "true  | {\"a\":100} | {\"a\":1e2}",
                "true  | {\"a\":123456789012345678901234567890} |"
                        + " {\"a\":123456789012345678901234567890.0}",
                "true  | {\"a\":{}} | {\"a\":{ }}",
                "true  | {\"a\":1,\"a\":2} | {\"a\":2}",
                "false | {\"a\":1} | {\"a\":\"1\"}",
                "false | {\"a\":1} | {\"a\":2}",
                "false | {\"a\":0.1} | {\"a\":0.10000000000000000001}",
                "false | {\"a\":9007199254740993} | {\"a\":9007199254740992}",
                "false | {\"a\":[1,2]} | {\"a\":[2,1]}",
                "false | {\"a\":[1,2]} | {\"a\":[1,2,3]}",
                "false | {\"a\":null} | {}",
                "false | {\"a\":null} | {\"b\":null}",
                "false | {\"a\":{\"b\":1}} | {\"a\":{\"b\":1,\"c\":1}}",
                "false | {\"a\":\"A\"} | {\"a\":\"a\"}",
                "false | {\"a\":true} | {\"a\":\"true\"}",
                "false | {\"a\":1e999999999} | {\"a\":1e999999998}",
                "false | {\"a\":1 | {\"a\":1",
            })
    void comparesValuesNotSpellings(boolean isSame, String one, String other) {
        assertThat(isSame(one, other)).isEqualTo(isSame);
        assertThat(isSame(other, one)).isEqualTo(isSame);
    }

    @Test
    void readsControlCharactersAsOurScannerDoes() {
        assertThat(isSame("{\"a\":\"x\ty\"}", "{\"a\":\"x\\ty\"}")).isTrue();
    }

    private static boolean isSame(String one, String other) {
        byte[] content = (one + other).getBytes(StandardCharsets.UTF_8);
        int middle = one.getBytes(StandardCharsets.UTF_8).length;
        RecordStore records =
                new RecordStore() {
                    @Override
                    public byte[] bytes(long position, int length) {
                        return Arrays.copyOfRange(content, (int) position, (int) position + length);
                    }

                    @Override
                    public Origin origin(long position, int length) {
                        return new Origin("", "", "", position, length, List.of());
                    }
                };
        return new SameJson(records).isSame(0, middle, middle, content.length - middle);
    }
}
