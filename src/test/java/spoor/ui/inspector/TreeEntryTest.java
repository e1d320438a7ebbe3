package spoor.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.ui.inspector.EntryLine.Part;
import spoor.ui.inspector.EntryLine.Tone;

import java.util.List;

class TreeEntryTest {
    @Test
    void drawsEachKindOfValueInItsOwnWay() {
        assertThat(
                        lines(
                                "{\"s\":\"x\",\"n\":1.0,\"b\":true,\"z\":null,\"o\":{},\"a\":[],\"m\":[1,2]}"))
                .containsExactly(
                        "s: \"x\"", "n: 1.0", "b: true", "z: null", "o: {}", "a: []", "m  2 items");
        assertThat(EntryLine.of(entries("{\"s\":\"x\"}").getFirst()).parts())
                .containsExactly(
                        new Part("s", Tone.NAME),
                        new Part(": ", Tone.PLAIN),
                        new Part("\"x\"", Tone.TEXT));
    }

    @Test
    void saysWhatIsSpecialAboutAValue() {
        assertThat(
                        lines(
                                "{\"p\":\"{\\\"a\\\":1}\",\"d\":1,\"d\":2,\"h\":\"HIDDEN_DUE_TO_SECURITY_REASONS\"}"))
                .containsExactly(
                        "p  JSON in a string, opened",
                        "d: 1  this name stands twice",
                        "d: 2  this name stands twice",
                        "h  hidden by AWS: \"HIDDEN_DUE_TO_SECURITY_REASONS\"");
    }

    @Test
    void nullIsNotTheSameAsAbsentOrTheTextNull() {
        assertThat(lines("{\"a\":null,\"b\":\"null\",\"c\":\"\"}"))
                .containsExactly("a: null", "b: \"null\"", "c: \"\"");
    }

    @Test
    void aLongStringIsShortenedAndCanBeSeenInPieces() {
        String text = "line one\n" + "x".repeat(100) + "🦶".repeat(30);
        TreeEntry entry = entries("{\"t\":\"" + text.replace("\n", "\\n") + "\"}").getFirst();

        EntryLine line = EntryLine.of(entry);
        assertThat(line.isCut()).isTrue();
        assertThat(line.text()).isEqualTo("t: \"line one␊xxxxxxx…");
        assertThat(entry.isOpenAt(1)).isFalse();
        assertThat(entry.children().getFirst()).isEqualTo(piece(entry, "line one\n"));
        assertThat(
                        String.join(
                                "",
                                entry.children().stream()
                                        .map(e -> ((TreeEntry.Piece) e).text())
                                        .toList()))
                .isEqualTo(text);
        assertThat(entry.children())
                .noneMatch(e -> Character.isLowSurrogate(((TreeEntry.Piece) e).text().charAt(0)));
    }

    @Test
    void opensThreeLevelsAndWhatWasInStrings() {
        TreeEntry plain = entries("{\"a\":{\"b\":1}}").getFirst();
        TreeEntry opened = entries("{\"a\":\"{\\\"b\\\":{\\\"c\\\":1}}\"}").getFirst();

        assertThat(plain.isOpenAt(3)).isTrue();
        assertThat(plain.isOpenAt(4)).isFalse();
        assertThat(opened.isOpenAt(9)).isTrue();
        assertThat(opened.children().getFirst().isOpenAt(5)).isTrue();
    }

    @Test
    void invisibleLettersAreSeen() {
        assertThat(lines("{\"a\\u202eb\":\"c\\u0000\"}")).containsExactly("a□b: \"c␀\"");
    }

    private static TreeEntry piece(TreeEntry owner, String text) {
        return new TreeEntry.Piece(((TreeEntry.Value) owner).item(), text);
    }

    private static List<String> lines(String json) {
        return entries(json).stream().map(entry -> EntryLine.of(entry).text()).toList();
    }

    private static List<TreeEntry> entries(String json) {
        return new TreeEntry.Value(((RecordTree.Read) JsonTreeReader.read(json)).root()).children();
    }
}
