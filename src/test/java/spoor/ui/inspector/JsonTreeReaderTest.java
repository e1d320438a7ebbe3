package spoor.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

import spoor.ui.inspector.JsonItem.Kind;
import spoor.ui.inspector.JsonItem.Mark;

import java.util.List;

class JsonTreeReaderTest {
    @Test
    void keepsTheSpellingOfNumbers() {
        JsonItem root =
                read("{\"a\":1.50,\"b\":12345678901234567890123456,\"c\":-1E+3,\"d\":0.1e-7}");

        assertThat(root.children())
                .extracting(JsonItem::text)
                .containsExactly("1.50", "12345678901234567890123456", "-1E+3", "0.1e-7");
        assertThat(root.children())
                .extracting(JsonItem::json)
                .containsExactly("1.50", "12345678901234567890123456", "-1E+3", "0.1e-7");
    }

    @Test
    void keepsNamesThatStandTwice() {
        JsonItem root = read("{\"user\":\"alice\",\"x\":1,\"user\":\"mallory\"}");

        assertThat(root.children())
                .extracting(JsonItem::name, JsonItem::text, item -> item.is(Mark.TWICE))
                .containsExactly(
                        tuple("user", "alice", true),
                        tuple("x", "1", false),
                        tuple("user", "mallory", true));
    }

    @Test
    void knowsEveryValueLetterByLetter() {
        String text =
                " {\"a\" : { \"b\": [ true , null,\"x\\u0041\\n\" ] },\n\"c\":\"\", \"d\": {} } ";
        JsonItem root = read(text);

        assertThat(root.json()).isEqualTo(text.strip());
        JsonItem a = root.find("a").orElseThrow();
        assertThat(a.json()).isEqualTo("{ \"b\": [ true , null,\"x\\u0041\\n\" ] }");
        List<JsonItem> b = root.find("a", "b").orElseThrow().children();
        assertThat(b)
                .extracting(JsonItem::kind)
                .containsExactly(Kind.BOOLEAN, Kind.NULL, Kind.TEXT);
        assertThat(b).extracting(JsonItem::json).containsExactly("true", "null", "\"x\\u0041\\n\"");
        assertThat(b.get(2).value()).isEqualTo("xA\n");
        assertThat(b.get(2).path()).hasToString("a.b[2]");
        assertThat(root.find("c").orElseThrow().json()).isEqualTo("\"\"");
        assertThat(root.find("d").orElseThrow().json()).isEqualTo("{}");
        assertThat(root.find("e")).isEmpty();
    }

    @Test
    void knowsLettersBeyondTheReadersBuffers() {
        String filler = "x".repeat(50_000);
        JsonItem root = read("{\"long\":\"" + filler + "\",\"next\":[1, 2]}");

        assertThat(root.find("next").orElseThrow().json()).isEqualTo("[1, 2]");
        assertThat(root.find("long").orElseThrow().json()).hasSize(50_002);
    }

    @Test
    void opensJsonInStrings() {
        JsonItem root =
                read(
                        """
                        {"policyDocument":"{\\"Statement\\":[{\\"Effect\\":\\"Allow\\"}]}",
                         "encoded":"%7B%22a+b%22%3A%5B1%5D%7D","agent":"[S3Console/0.4]",
                         "brace":"{not json","empty":"{}","number":"[12"}\
                        """);

        JsonItem policy = root.find("policyDocument").orElseThrow();
        assertThat(policy.marks()).containsExactly(Mark.OPENED);
        JsonItem effect = policy.children().getFirst().children().getFirst().children().getFirst();
        assertThat(effect.path()).hasToString("policyDocument.Statement[0].Effect");
        assertThat(effect.json()).isEqualTo("\"Allow\"");
        assertThat(effect.marks()).containsExactly(Mark.INSIDE);
        JsonItem encoded = root.find("encoded").orElseThrow();
        assertThat(encoded.marks()).containsExactly(Mark.DECODED);
        assertThat(encoded.children().getFirst().name()).isEqualTo("a+b");
        assertThat(encoded.value()).isEqualTo("%7B%22a+b%22%3A%5B1%5D%7D");
        for (String plain : List.of("agent", "brace", "empty", "number")) {
            assertThat(root.find(plain).orElseThrow().children()).isEmpty();
            assertThat(root.find(plain).orElseThrow().marks()).isEmpty();
        }
    }

    @Test
    void marksWhatAwsHides() {
        JsonItem root =
                read(
                        """
                        {"a":"HIDDEN_DUE_TO_SECURITY_REASONS","b":"<sensitiveDataRemoved>",
                         "c":{"reason":"requestParameters too large","omitted":"true"},
                         "d":{"reason":"x","omitted":true},"e":{"reason":"x"}}\
                        """);

        assertThat(root.find("a").orElseThrow().marks()).containsExactly(Mark.HIDDEN);
        assertThat(root.find("b").orElseThrow().marks()).containsExactly(Mark.HIDDEN);
        assertThat(root.find("c").orElseThrow().marks()).containsExactly(Mark.OMITTED);
        assertThat(root.find("d").orElseThrow().marks()).containsExactly(Mark.OMITTED);
        assertThat(root.find("e").orElseThrow().marks()).isEmpty();
    }

    @Test
    void acceptsControlCharactersThatALogShouldNotHave() {
        assertThat(read("{\"a\":\"x\u0001\ty\"}").textAt("a")).isEqualTo("x\u0001\ty");
    }

    @Test
    void saysWhenARecordIsNotJson() {
        for (String text : List.of("", "  ", "a,b,c", "{\"a\":1", "{\"a\":1} {\"b\":2}", "{a:1}")) {
            assertThat(JsonTreeReader.read(text))
                    .as(text)
                    .isEqualTo(new RecordTree.Unread(RecordTree.Reason.NOT_JSON));
        }
    }

    @Test
    void givesUpOnRecordsMadeToHangIt() {
        String deep = "[".repeat(5_000) + "]".repeat(5_000);
        String wide = "[" + "1,".repeat(300_000) + "1]";
        String nested = "[" + "\"[1,1,1,1,1,1,1,1]\",".repeat(50_000) + "1]";

        for (String text : List.of(deep, wide, nested)) {
            assertThat(JsonTreeReader.read(text))
                    .isEqualTo(new RecordTree.Unread(RecordTree.Reason.TOO_INTRICATE));
        }
    }

    @Test
    void leavesAStringClosedThatIsMadeToHangIt() {
        String deep = "[".repeat(200) + "]".repeat(200);

        JsonItem root = read("{\"a\":\"" + deep + "\"}");

        assertThat(root.find("a").orElseThrow().children()).isEmpty();
        assertThat(root.textAt("a")).isEqualTo(deep);
    }

    @Test
    void namesWithDotsAreQuotedInAPath() {
        JsonItem root = read("{\"a.b\":{\"c d\":[{\"e\":1}]}}");

        JsonItem e =
                root.children()
                        .getFirst()
                        .children()
                        .getFirst()
                        .children()
                        .getFirst()
                        .children()
                        .getFirst();
        assertThat(e.path()).hasToString("[\"a.b\"][\"c d\"][0].e");
    }

    private static JsonItem read(String text) {
        return ((RecordTree.Read) JsonTreeReader.read(text)).root();
    }
}
