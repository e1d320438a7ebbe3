package spoor.analysis.difference;

import java.util.Arrays;

/// A list of numbers as a key. Its hash mixes every bit: the numbers are small and alike, and those
/// of a hostile document chosen to be so.
final class Numbers {
    private static final long MIX = 0x9E37_79B9_7F4A_7C15L;
    private static final int HALF = 32;

    private final long[] numbers;
    private final int hash;

    private Numbers(long[] numbers) {
        this.numbers = numbers;
        long mixed = numbers.length;
        for (long number : numbers) {
            mixed = (mixed ^ number) * MIX;
            mixed ^= mixed >>> HALF;
        }
        this.hash = (int) mixed;
    }

    /// @param numbers not to be altered afterwards
    static Numbers of(long[] numbers) {
        return new Numbers(numbers);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Numbers that
                && hash == that.hash
                && Arrays.equals(numbers, that.numbers);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
