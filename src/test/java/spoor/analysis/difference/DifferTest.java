package spoor.analysis.difference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.analysis.difference.Difference.Sign;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;

/// What holds for any two values.
class DifferTest {
    private static final int ROUNDS = 3_000;
    private static final List<String> NAMES =
            List.of("a", "A", "name", "id", "Action", "Sid", "b", "items", "key", "value");

    @Test
    void comparingTheOtherWayRoundIsTheMirror() {
        Random random = new Random(11);
        for (int round = 0; round < ROUNDS; round++) {
            Value one = value(random, 4);
            Value other = random.nextBoolean() ? value(random, 4) : changed(one, random);
            assertThat(Differ.compare(other, one))
                    .as("%s and %s", one, other)
                    .isEqualTo(Differ.compare(one, other).mirrored());
        }
    }

    @Test
    void keysAndListsInAnotherOrderAreNoDifference() {
        Random random = new Random(12);
        for (int round = 0; round < ROUNDS; round++) {
            Value one = value(random, 5);
            Difference difference = Differ.compare(one, shuffled(one, random));
            assertThat(difference.isEmpty()).as("%s", one).isTrue();
            assertThat(difference.count(Sign.UNKNOWN)).as("%s", one).isZero();
        }
    }

    @Test
    void whatIsAddedSomewhereIsADifference() {
        Random random = new Random(13);
        for (int round = 0; round < ROUNDS; round++) {
            SequencedMap<String, Value> members = new LinkedHashMap<>();
            Value one = value(random, 4);
            members.put("whole", one);
            Value before = new Value.Structure(members);
            members.put("whole", new Value.Items(List.of(one, new Value.Text("new"))));
            Value after = new Value.Structure(members);
            assertThat(Differ.compare(before, after).isEmpty()).as("%s", one).isFalse();
        }
    }

    @Test
    void unknownsInAnyPlaceAreNeverAChange() {
        Random random = new Random(14);
        for (int round = 0; round < ROUNDS; round++) {
            SequencedMap<String, Value> members = new LinkedHashMap<>();
            members.put("same", value(random, 3));
            members.put("hidden", value(random, 3));
            Value before = new Value.Structure(members);
            members.put("hidden", new Value.Unknown(Value.Reason.REDACTED, "x"));
            Difference difference = Differ.compare(before, new Value.Structure(members));
            assertThat(difference.isEmpty()).isTrue();
            assertThat(difference.sign()).isEqualTo(Sign.UNKNOWN);
        }
    }

    @Test
    void longListsOfStatementsThatAllDifferAreMatched() {
        List<Value> before = new ArrayList<>();
        List<Value> after = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            before.add(statement("s3:GetObject", "arn:aws:s3:::b" + i));
            after.addFirst(statement("s3:GetObject", "arn:aws:s3:::b" + (i + 1)));
        }

        Difference difference =
                Differ.compare(structure("Statement", before), structure("Statement", after));

        assertThat(difference.leaves().filter(leaf -> leaf.sign() != Sign.SAME)).hasSize(1);
    }

    private static Value structure(String name, List<Value> items) {
        return new Value.Structure(new LinkedHashMap<>(Map.of(name, new Value.Items(items))));
    }

    private static Value statement(String action, String resource) {
        SequencedMap<String, Value> members = new LinkedHashMap<>();
        members.put("Effect", new Value.Text("Allow"));
        members.put("Action", new Value.Text(action));
        members.put("Resource", new Value.Text(resource));
        return new Value.Structure(members);
    }

    private static Value value(Random random, int depth) {
        int kind = random.nextInt(depth > 0 ? 9 : 5);
        return switch (kind) {
            case 0 -> new Value.Text("t" + random.nextInt(4));
            case 1 -> new Value.Numeral(String.valueOf(random.nextInt(3)));
            case 2 -> new Value.Flag(random.nextBoolean());
            case 3 -> new Value.Null();
            case 4 -> new Value.Text(random.nextBoolean() ? "true" : "1");
            case 5, 6 -> {
                List<Value> items = new ArrayList<>();
                for (int i = random.nextInt(5); i > 0; i--) {
                    items.add(value(random, depth - 1));
                }
                yield new Value.Items(items);
            }
            default -> {
                SequencedMap<String, Value> members = new LinkedHashMap<>();
                for (int i = random.nextInt(5); i > 0; i--) {
                    members.put(NAMES.get(random.nextInt(NAMES.size())), value(random, depth - 1));
                }
                yield new Value.Structure(members);
            }
        };
    }

    private static Value changed(Value value, Random random) {
        if (random.nextInt(6) == 0) {
            return value(random, 2);
        }
        return switch (value) {
            case Value.Items(List<Value> items) ->
                    new Value.Items(items.stream().map(item -> changed(item, random)).toList());
            case Value.Structure(SequencedMap<String, Value> members) -> {
                SequencedMap<String, Value> others = new LinkedHashMap<>();
                members.forEach((name, one) -> others.put(name, changed(one, random)));
                yield new Value.Structure(others);
            }
            case Value one -> one;
        };
    }

    private static Value shuffled(Value value, Random random) {
        return switch (value) {
            case Value.Items(List<Value> items) -> {
                List<Value> others = new ArrayList<>();
                items.forEach(item -> others.add(shuffled(item, random)));
                Collections.shuffle(others, random);
                yield new Value.Items(others);
            }
            case Value.Structure(SequencedMap<String, Value> members) -> {
                List<String> names = new ArrayList<>(members.keySet());
                Collections.shuffle(names, random);
                SequencedMap<String, Value> others = new LinkedHashMap<>();
                names.forEach(name ->
                        others.put(
                                name, shuffled(members.getOrDefault(name, Value.ABSENT), random)));
                yield new Value.Structure(others);
            }
            case Value one -> one;
        };
    }
}
