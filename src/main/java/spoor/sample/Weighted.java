package spoor.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/// A choice among things of different weight.
final class Weighted<T> {
    private final List<T> things;
    private final int[] ends;

    private Weighted(List<T> things, int[] ends) {
        this.things = things;
        this.ends = ends;
    }

    static <S, T> Weighted<T> of(List<S> from, Function<S, T> thing, ToIntFunction<S> weight) {
        List<T> things = new ArrayList<>(from.size());
        int[] ends = new int[from.size()];
        int end = 0;
        for (int i = 0; i < ends.length; i++) {
            things.add(thing.apply(from.get(i)));
            end += weight.applyAsInt(from.get(i));
            ends[i] = end;
        }
        return new Weighted<>(things, ends);
    }

    /// Words and their weights, `console:5 cli:4`.
    static Weighted<String> ofWords(String words) {
        return of(
                List.of(words.split(" ")),
                word -> word.substring(0, word.indexOf(':')),
                word -> Integer.parseInt(word.substring(word.indexOf(':') + 1)));
    }

    int total() {
        return ends.length == 0 ? 0 : ends[ends.length - 1];
    }

    T pick(Dice dice) {
        int at = Arrays.binarySearch(ends, dice.below(total()) + 1);
        int place = at < 0 ? -at - 1 : at;
        while (place > 0 && ends[place - 1] == ends[place]) {
            place--;
        }
        return things.get(place);
    }
}
