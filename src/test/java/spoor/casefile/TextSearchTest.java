package spoor.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.engine.Answer;
import spoor.engine.Cancel;
import spoor.engine.Question;
import spoor.engine.Rows;
import spoor.lens.Filter;
import spoor.lens.Lens;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/// Finds texts in the records of a case whose content goes over dozens of frames.
class TextSearchTest {
    /// How the content is cut. A test of the places where nothing is found amiss, should it change.
    private static final int FRAME = 512 << 10;

    private static final int FRAMES = 34;
    private static final String NEEDLE = "AdministratorAccess";
    private static final Random DICE = new Random(16);

    @TempDir private static Path folder;

    private static CaseFile file;
    private static Evidence evidence;
    private static byte[] content;

    /// By row, letter by byte.
    private static List<String> records;

    @BeforeAll
    static void importNeedlesAcrossFrames() {
        Archive archive = new Archive(folder.resolve("logs"));
        String text = textWithNeedlesAtBorders();
        content = text.getBytes(StandardCharsets.UTF_8);
        archive.plain("needles.ndjson", text);
        file = CaseFile.create(folder.resolve("case"));
        file.importFrom(
                List.of(archive.folder()), ImportOptions.USUAL, ImportListener.NONE, Cancel.NEVER);
        evidence = file.evidence(Cancel.NEVER);
        records =
                IntStream.range(0, evidence.table().size())
                        .mapToObj(row -> small(evidence.record(row)))
                        .toList();
    }

    @AfterAll
    static void close() {
        file.close();
    }

    /// At the k-th border the needle begins k letters before it, so that every way to cut it
    /// occurs; in between stand short records with needles of their own and one in the white space
    /// between records.
    private static String textWithNeedlesAtBorders() {
        StringBuilder text = new StringBuilder();
        for (int border = 1; border <= FRAMES; border++) {
            text.append(record(border, "between " + (border % 3 == 0 ? NEEDLE.toUpperCase() : "")));
            text.append(record(1_000 + border, "é日本 " + border));
            String start = record(2_000 + border, "");
            int head = start.indexOf("filler") + "filler\":\"".length();
            int filler =
                    border * FRAME
                            - border % (NEEDLE.length() + 2)
                            - text.toString().getBytes(StandardCharsets.UTF_8).length
                            - head;
            text.append(record(2_000 + border, noise(filler) + NEEDLE + noise(300_000)));
        }
        return text.toString();
    }

    private static String noise(int length) {
        return DICE.ints(length, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String record(int number, String filler) {
        return "{\"eventVersion\":\"1.08\",\"eventTime\":\"2023-07-10T12:00:00Z\",\"eventName\":\"E%d\",\"filler\":\"%s\"}\n"
                .formatted(number, filler);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                NEEDLE,
                "administratoraccess",
                "ADMINISTRATORACCESS",
                "torAcc",
                "s",
                "qj",
                "Access\"}",
                "xyzq",
                "é",
                "日本 7",
                "É",
                "nowhere",
                "\"}",
                "\"eventName\":\"E20",
                "}\n{",
                "\n",
                "2023-07-10T12:00:00Z\",\"eventName\":\"E1",
                "between \"}"
            })
    void findsExactlyTheRecordsThatHoldAText(String text) {
        Answer answer = ask(new Filter.OfText(text, false));

        assertThat(rows(answer.rows())).isEqualTo(rowsThatHold(text));
        assertThat(ask(new Filter.OfText(text, true)).total())
                .isEqualTo(evidence.table().size() - answer.total());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 500, 4_096, 250_000})
    void findsTextsOfAnyLengthAtEveryBorder(int length) {
        String all = new String(content, StandardCharsets.ISO_8859_1);
        for (int border = 1; border <= FRAMES; border += 3) {
            int from = border * FRAME - length / 3;
            String text = all.substring(from, from + length);

            assertThat(rows(ask(new Filter.OfText(text, false)).rows()))
                    .isEqualTo(rowsThatHold(text));
        }
    }

    @Test
    void reportsEveryPlaceOnce() {
        ConcurrentLinkedQueue<Long> hits = new ConcurrentLinkedQueue<>();
        file.content().search(NEEDLE, Cancel.NEVER, hits::add);
        List<Long> expected = new ArrayList<>();
        String small = new String(content, StandardCharsets.ISO_8859_1).toLowerCase();
        String needle = NEEDLE.toLowerCase();
        for (int at = small.indexOf(needle); at >= 0; at = small.indexOf(needle, at + 1)) {
            expected.add((long) at);
        }

        assertThat(hits).containsExactlyInAnyOrderElementsOf(expected).hasSize(FRAMES + FRAMES / 3);
    }

    @Test
    void readsRecordsThatLieAcrossFrames() {
        String all = new String(content, StandardCharsets.UTF_8);
        for (int row = 0; row < evidence.table().size(); row++) {
            assertThat(all).contains(new String(evidence.record(row), StandardCharsets.UTF_8));
        }
        assertThat(file.bytes(FRAME - 10, 20))
                .isEqualTo(Arrays.copyOfRange(content, FRAME - 10, FRAME + 10));
        assertThatExceptionOfType(CaseException.class)
                .isThrownBy(() -> file.bytes(content.length - 5, 10))
                .satisfies(e -> assertThat(e.problem()).isEqualTo(Problem.DAMAGED));
    }

    @Test
    void stopsWhenItIsCancelled() {
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> file.content().search(NEEDLE, () -> true, _ -> {}));
    }

    private static Answer ask(Filter filter) {
        return evidence.engine().answer(Question.rows(Lens.ALL.with(filter)), Cancel.NEVER);
    }

    /// The long way round: every record is read and searched.
    private static TreeSet<Integer> rowsThatHold(String text) {
        TreeSet<Integer> rows = new TreeSet<>();
        String needle = small(text.getBytes(StandardCharsets.UTF_8));
        for (int row = 0; row < records.size(); row++) {
            if (records.get(row).contains(needle)) {
                rows.add(row);
            }
        }
        return rows;
    }

    /// With small letters A to Z; other letters keep their bytes.
    private static String small(byte[] bytes) {
        StringBuilder small = new StringBuilder(new String(bytes, StandardCharsets.ISO_8859_1));
        for (int i = 0; i < small.length(); i++) {
            char c = small.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                small.setCharAt(i, (char) (c + 32));
            }
        }
        return small.toString();
    }

    private static TreeSet<Integer> rows(Rows rows) {
        TreeSet<Integer> all = new TreeSet<>();
        IntStream.range(0, rows.size()).map(rows::at).forEach(all::add);
        return all;
    }
}
