package spoor.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/// Holds the scanner against Jackson, which knows JSON better than a handful of examples.
class JsonScannerTest {
    private static final int DEEPEST = 200;
    private static final int DOCUMENTS = 2_500;
    private static final int MUTATIONS = 12;

    private static final JsonFactory JACKSON =
            JsonFactory.builder().enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS).build();

    private static final String[] STRING_PIECES = {
        "a",
        "eventName",
        " ",
        "7",
        "\\\"",
        "\\\\",
        "\\/",
        "\\b",
        "\\f",
        "\\n",
        "\\r",
        "\\t",
        "\\u0041",
        "\\u00e9",
        "\\u0000",
        "\\uD83D\\uDE00",
        "\\ud83d",
        "\\uDE00",
        "\\ud83d\\ud83d",
        "é",
        "日本",
        "😀",
        "\u2028",
        "\t",
        "\u0001",
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "'",
        "/",
        "\u007f"
    };

    private static final String[] NUMBERS = {
        "0", "-0", "7", "-12", "1234567890123", "0.5", "-1.25", "1e9", "1E+9", "2.5e-3", "0e0"
    };

    private static final String MUTANT_LETTERS =
            "{}[]\":,\\ \t\n\r0123456789.-+eEtrufalsn'/*b\u0001\u000b\u007f";

    private final Random dice = new Random(20230710);

    @Test
    void acceptsWhatJacksonAcceptsAndNothingElse() {
        for (int i = 0; i < DOCUMENTS; i++) {
            StringBuilder text = new StringBuilder();
            value(text, 0);
            byte[] document = text.toString().getBytes(StandardCharsets.UTF_8);

            assertThat(isJson(document)).as(text.toString()).isTrue();
            if ("{[\"".indexOf(text.toString().strip().charAt(0)) >= 0) {
                assertThat(end(document)).as(text.toString()).isEqualTo(jacksonsEnd(document));
            }

            for (int m = 0; m < MUTATIONS; m++) {
                byte[] mutant = mutant(text.toString());
                if (isJson(mutant) != isJsonToJackson(forJackson(mutant))) {
                    fail(new String(mutant, StandardCharsets.UTF_8));
                }
            }
        }
    }

    @Test
    void readsTheStringsThatJacksonReads() throws JsonFault {
        JsonText text = new JsonText();
        for (int i = 0; i < 20_000; i++) {
            StringBuilder json = new StringBuilder();
            string(json, 12);
            byte[] bytes = ("  " + json + " ").getBytes(StandardCharsets.UTF_8);
            JsonScanner scanner = new JsonScanner(DEEPEST);
            scanner.reset(bytes, 0, bytes.length);

            scanner.string();

            String value =
                    text.string(
                            bytes, scanner.stringFrom(), scanner.stringTo(), scanner.isEscaped());
            assertThat(value).isEqualTo(withoutHalfPairs(jacksonsString(bytes)));
            assertThat(scanner.isEscaped()).isEqualTo(json.indexOf("\\") >= 0);
            assertThat(scanner.isString(bytes)).isFalse();
            assertThat(
                            scanner.isString(
                                    Arrays.copyOfRange(
                                            bytes, scanner.stringFrom(), scanner.stringTo())))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"", "\"abc", "\"\\", "\"\\u12", "{\"a\":", "[1,", "{", "tru", "-", "[", "1.", "1e"
            })
    void saysThatATextIsCutShort(String json) {
        assertThat(fault(json).reason()).isEqualTo(RejectReason.CUT_SHORT);
        assertThat(fault(json).offset()).isEqualTo(json.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{!a\":1}",
                "{\"a\"!1}",
                "{\"a\":!}",
                "{\"a\":1!}",
                "[!",
                "[1!]",
                "\"!\\x\"",
                "\"\\u12!4\"",
                "tr!e",
                "{\"a\":1,!}",
                "[1,!]",
                "0!1]",
                "-!",
                "1.!",
                "!NaN",
                "!'a'"
            })
    void saysWhereATextIsBroken(String marked) {
        String json =
                marked.replaceFirst(
                        "!", marked.contains("!\\") || marked.startsWith("!") ? "" : "x");
        JsonFault fault = fault("[" + json + " ]");

        assertThat(fault.reason()).isEqualTo(RejectReason.BROKEN_JSON);
        assertThat(fault.offset()).isEqualTo(marked.indexOf('!') + 1);
    }

    @Test
    void stopsAtTheEndThatItWasGiven() throws JsonFault {
        byte[] bytes = "[1,2][3]".getBytes(StandardCharsets.UTF_8);
        JsonScanner scanner = new JsonScanner(DEEPEST);
        scanner.reset(bytes, 0, 5);

        scanner.skip();

        assertThat(scanner.at()).isEqualTo(5);
        assertThat(scanner.peek()).isEqualTo(-1);
    }

    @Test
    void givesUpBeyondTheDepthItWasGiven() throws JsonFault {
        JsonScanner scanner = new JsonScanner(3);
        byte[] fits = "[{\"a\":[1]},[[]]]".getBytes(StandardCharsets.UTF_8);
        scanner.reset(fits, 0, fits.length);
        scanner.skip();
        assertThat(scanner.at()).isEqualTo(fits.length);

        byte[] deep = "[{\"a\":[{}]}]".getBytes(StandardCharsets.UTF_8);
        scanner.reset(deep, 0, deep.length);

        assertThat(faultOf(scanner).reason()).isEqualTo(RejectReason.TOO_DEEP);
    }

    @Test
    void doesNotOverflowTheStackOnAMillionBrackets() {
        assertThat(fault("[".repeat(1_000_000)).reason()).isEqualTo(RejectReason.TOO_DEEP);
        assertThat(fault("{\"a\":".repeat(200_000)).reason()).isEqualTo(RejectReason.TOO_DEEP);
    }

    private void value(StringBuilder text, int depth) {
        space(text);
        int kind = dice.nextInt(depth > 4 ? 6 : 10);
        switch (kind) {
            case 0, 1, 2 -> string(text, 6);
            case 3 -> text.append(NUMBERS[dice.nextInt(NUMBERS.length)]);
            case 4 -> text.append(dice.nextBoolean());
            case 5 -> text.append("null");
            case 6, 7 -> list(text, '[', ']', () -> value(text, depth + 1));
            default ->
                    list(
                            text,
                            '{',
                            '}',
                            () -> {
                                space(text);
                                string(text, 3);
                                space(text);
                                text.append(':');
                                value(text, depth + 1);
                            });
        }
        space(text);
    }

    private void list(StringBuilder text, char open, char close, Runnable one) {
        text.append(open);
        int count = dice.nextInt(4);
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : ",");
            one.run();
        }
        if (count == 0) {
            space(text);
        }
        text.append(close);
    }

    private void string(StringBuilder text, int most) {
        text.append('"');
        for (int i = dice.nextInt(most + 1); i > 0; i--) {
            text.append(STRING_PIECES[dice.nextInt(STRING_PIECES.length)]);
        }
        text.append('"');
    }

    private void space(StringBuilder text) {
        while (dice.nextInt(3) == 0) {
            text.append(" \t\n\r".charAt(dice.nextInt(4)));
        }
    }

    /// The document with some of its letters changed, and now and then without its beginning or its
    /// end. Whole letters, because broken UTF-8 is not judged.
    private byte[] mutant(String document) {
        StringBuilder mutant = new StringBuilder(document);
        for (int changes = dice.nextInt(3); changes >= 0; changes--) {
            int at = dice.nextInt(mutant.length() + 1);
            char letter = MUTANT_LETTERS.charAt(dice.nextInt(MUTANT_LETTERS.length()));
            switch (dice.nextInt(6)) {
                case 0, 1 -> mutant.insert(at, letter);
                case 2 -> mutant.delete(0, at);
                case 3 -> mutant.setLength(at);
                default -> mutant.replace(at, Math.min(mutant.length(), at + 1), "" + letter);
            }
        }
        return mutant.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isJson(byte[] text) {
        JsonScanner scanner = new JsonScanner(DEEPEST);
        scanner.reset(text, 0, text.length);
        try {
            scanner.skip();
            return scanner.peek() < 0;
        } catch (JsonFault _) {
            return false;
        }
    }

    /// Jackson refuses half of a surrogate pair in a name, which the grammar allows; so here it
    /// gets a letter for it.
    private static byte[] forJackson(byte[] text) {
        return new String(text, StandardCharsets.UTF_8)
                .replaceAll("\\\\u[dD][89a-fA-F]([0-9a-fA-F]{2})", "\\\\u00$1")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isJsonToJackson(byte[] text) {
        try (JsonParser parser = JACKSON.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == null) {
                return false;
            }
            parser.skipChildren();
            parser.finishToken();
            return parser.nextToken() == null;
        } catch (JacksonException _) {
            return false;
        }
    }

    /// Where the value at the beginning ends.
    private static long end(byte[] text) {
        JsonScanner scanner = new JsonScanner(DEEPEST);
        scanner.reset(text, 0, text.length);
        try {
            scanner.skip();
            return scanner.at();
        } catch (JsonFault e) {
            throw new AssertionError(e);
        }
    }

    /// Only of what has an end of its own: Jackson looks beyond a number to see that it is over.
    private static long jacksonsEnd(byte[] text) {
        try (JsonParser parser =
                JACKSON.createParser(ObjectReadContext.empty(), forJackson(text))) {
            parser.nextToken();
            parser.skipChildren();
            parser.finishToken();
            return parser.currentLocation().getByteOffset();
        }
    }

    private static String jacksonsString(byte[] json) {
        try (JsonParser parser = JACKSON.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            return parser.getString();
        }
    }

    /// A half of a surrogate pair has no bytes in UTF-8, so it becomes the replacement character.
    private static String withoutHalfPairs(String text) {
        StringBuilder whole = new StringBuilder();
        text.codePoints()
                .forEach(c -> whole.appendCodePoint(c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c));
        return whole.toString();
    }

    private static JsonFault fault(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        JsonScanner scanner = new JsonScanner(DEEPEST);
        scanner.reset(bytes, 0, bytes.length);
        return faultOf(scanner);
    }

    private static JsonFault faultOf(JsonScanner scanner) {
        try {
            scanner.skip();
            throw new AssertionError("no fault was found");
        } catch (JsonFault fault) {
            return fault;
        }
    }
}
