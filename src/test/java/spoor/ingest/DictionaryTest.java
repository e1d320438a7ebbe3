package spoor.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.event.Field;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

class DictionaryTest {
    @Test
    void givesEachValueACodeOfItsOwnAndKeepsIt() {
        Dictionary dictionary = new Dictionary();

        assertThat(dictionary.code("a", null)).isEqualTo(2);
        assertThat(dictionary.code("", null)).isEqualTo(3);
        assertThat(dictionary.code("é", "E")).isEqualTo(4);
        assertThat(dictionary.code("a", "another label")).isEqualTo(2);
        assertThat(dictionary.size()).isEqualTo(5);
        assertThat(dictionary.since(3))
                .extracting(e -> e.code() + text(e) + "/" + e.label())
                .containsExactly("3/", "4é/E");
        assertThat(dictionary.since(0)).hasSize(3);
        assertThat(dictionary.since(5)).isEmpty();
    }

    @Test
    void carriesOnWithWhatWasStored() {
        Dictionary first = new Dictionary();
        first.code("a", null);
        first.code("b", "B");
        Dictionary second = new Dictionary();
        first.since(1).forEach(e -> second.restore(e.value(), e.label()));

        assertThat(second.code("b", null)).isEqualTo(3);
        assertThat(second.code("c", null)).isEqualTo(4);
        assertThat(second.since(1))
                .extracting(Dictionary.Entry::label)
                .containsExactly("", "B", "");
    }

    @Test
    void agreesWithAMapOnTensOfThousandsOfValues() {
        Random dice = new Random(6);
        Dictionary dictionary = new Dictionary();
        Map<String, Integer> expected = new HashMap<>();
        for (int i = 0; i < 60_000; i++) {
            String value = Integer.toString(dice.nextInt(20_000), 36).repeat(dice.nextInt(4));
            int next = expected.size() + Dictionary.FIRST;

            assertThat(dictionary.code(value, null))
                    .isEqualTo(expected.computeIfAbsent(value, _ -> next));
        }
        assertThat(dictionary.since(1))
                .allSatisfy(e -> assertThat(expected).containsEntry(text(e), e.code()));
    }

    @Test
    void isTheSameForAllThreads() {
        Dictionary dictionary = new Dictionary();
        Map<Boolean, List<Integer>> codes = new HashMap<>();

        IntStream.range(0, 20_000)
                .parallel()
                .forEach(i -> new Interner(dictionary).code(Trail.bytes("v" + i % 100), 0, 2));
        codes.put(true, dictionary.since(1).stream().map(Dictionary.Entry::code).toList());

        assertThat(codes.get(true)).isEqualTo(IntStream.rangeClosed(2, 11).boxed().toList());
    }

    @Test
    void keepsOneForEachCodedFieldAndForOddEventIds() {
        Dictionaries dictionaries = new Dictionaries();

        assertThat(dictionaries.all().keySet())
                .containsAll(Field.STORED)
                .contains(Field.EVENT_ID)
                .hasSize(Field.STORED.size() + 1);
        assertThatIllegalArgumentException().isThrownBy(() -> dictionaries.of(Field.EVENT_TIME));
    }

    @Test
    void findsSlicesWhoseHashesCollide() {
        Slices slices = new Slices();
        byte[] bytes = Trail.bytes("abcdefgh");
        for (int i = 0; i < 8; i++) {
            slices.put(bytes, i, i + 1, 42, i);
        }
        for (int i = 0; i < 8; i++) {
            assertThat(slices.find(bytes, i, i + 1, 42)).isEqualTo(i);
            assertThat(slices.bytes(i)).containsExactly(bytes[i]);
        }
        assertThat(slices.find(bytes, 0, 2, 42)).isEqualTo(Slices.UNKNOWN);
        assertThat(slices.size()).isEqualTo(8);
        assertThat(slices.arenaBytes()).isEqualTo(8);
    }

    @Test
    void hashesTextsThatAreNearlyTheSameApart() {
        Map<Long, String> hashes = new HashMap<>();
        for (int length = 0; length < 40; length++) {
            for (int at = 0; at < Math.max(1, length); at++) {
                for (char letter : new char[] {'a', 'b', '\0'}) {
                    StringBuilder text = new StringBuilder("\0".repeat(length));
                    if (length > 0) {
                        text.setCharAt(at, letter);
                    }
                    byte[] bytes = Trail.bytes(text.toString());

                    String other =
                            hashes.putIfAbsent(
                                    Slices.hash(bytes, 0, bytes.length), text.toString());

                    assertThat(other == null || other.contentEquals(text)).isTrue();
                }
            }
        }
    }

    @Test
    void hashesTheSameTextTheSameWhereverItStands() {
        byte[] bytes = Trail.bytes("xxabcdefghijklmabcdefghijklm");

        assertThat(Slices.hash(bytes, 2, 15)).isEqualTo(Slices.hash(bytes, 15, 28));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0e1f6a5c-0b2d-4c3e-8f4a-5b6c7d8e9fa",
                "0e1f6a5c-0b2d-4c3e-8f4a-5b6c7d8e9fa00",
                "0E1f6a5c-0b2d-4c3e-8f4a-5b6c7d8e9fa0",
                "0e1f6a5c 0b2d-4c3e-8f4a-5b6c7d8e9fa0",
                "0e1f6a5-c0b2d-4c3e-8f4a-5b6c7d8e9fa0",
                "ge1f6a5c-0b2d-4c3e-8f4a-5b6c7d8e9fa0",
                "0e1f6a5c-0b2d-4c3e-8f4a-5b6c7d8e9fa/"
            })
    void takesOnlyWhatCanBeWrittenBackForAUuid(String text) {
        byte[] bytes = Trail.bytes(text);

        assertThat(UuidBytes.isUuid(bytes, 0, bytes.length)).isFalse();
    }

    @Test
    void readsUuidsAsJavaDoes() {
        Random dice = new Random(8);
        for (int i = 0; i < 5_000; i++) {
            UUID uuid = new UUID(dice.nextLong(), dice.nextLong());
            byte[] bytes = Trail.bytes("x" + uuid + "x");

            assertThat(UuidBytes.isUuid(bytes, 1, 37)).isTrue();
            assertThat(new UUID(UuidBytes.high(bytes, 1), UuidBytes.low(bytes, 1))).isEqualTo(uuid);
        }
    }

    private static String text(Dictionary.Entry entry) {
        return new String(entry.value(), StandardCharsets.UTF_8);
    }
}
