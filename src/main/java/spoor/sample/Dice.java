package spoor.sample;

import java.util.List;
import java.util.UUID;

/// Random numbers that depend on nothing but a seed and a label (SplitMix64), so that any hour of
/// the archive can be made by any worker in any order and comes out the same.
///
/// Confined to one worker.
final class Dice {
    private static final long STEP = 0x9e3779b97f4a7c15L;

    private long state;

    Dice(long seed) {
        state = seed;
    }

    /// Dice for one purpose: the same seed, label and path always throw the same numbers.
    static Dice of(long seed, String label, long... path) {
        long state = mix(seed ^ mix(label.hashCode()));
        for (long step : path) {
            state = mix(state ^ mix(step + STEP));
        }
        return new Dice(state);
    }

    /// A bijection that scatters neighbours all over the 64 bits.
    static long mix(long value) {
        long z = value + STEP;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    long next() {
        long result = mix(state);
        state += STEP;
        return result;
    }

    /// A number from 0 to `bound` - 1.
    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /// A number from `low` to `high`, both included.
    int between(int low, int high) {
        return low + below(high - low + 1);
    }

    boolean chance(int permille) {
        return below(1000) < permille;
    }

    <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    UUID uuid() {
        return uuid(next(), next());
    }

    /// A UUID of version 4 out of any bits.
    static UUID uuid(long high, long low) {
        return new UUID(
                (high & 0xffffffffffff0fffL) | 0x4000L,
                (low & 0x3fffffffffffffffL) | 0x8000000000000000L);
    }

    /// Letters drawn from an alphabet.
    String letters(String alphabet, int count) {
        StringBuilder text = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            text.append(alphabet.charAt(below(alphabet.length())));
        }
        return text.toString();
    }
}
