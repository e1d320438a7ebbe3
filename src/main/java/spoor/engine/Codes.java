package spoor.engine;

/// A small number for each row, in the narrowest array that holds them all. The loops stand in each
/// class on their own because they are where an answer spends its time: a virtual call per row
/// would cost more than the work.
sealed interface Codes {
    /// @param values how many different numbers there may be
    static Codes ofSize(int rows, int values) {
        if (values <= 1 << 8) {
            return new Bytes(new byte[rows]);
        }
        return values <= 1 << 16 ? new Shorts(new short[rows]) : new Ints(new int[rows]);
    }

    int get(int row);

    /// Sets the codes of `count` rows from `first` on.
    void write(int first, int[] from, int count);

    /// Copies the codes of `count` rows from `first` on.
    void read(int first, int[] into, int count);

    /// Codes whose row `i` is this row `order[i]`.
    Codes inOrder(int[] order);

    /// Adds one to the count of each row's code, for rows `[from, to)`.
    void count(int from, int to, int[] counts);

    /// The same for the rows `base + selected[i]`, `i` in `[first, last)`.
    void count(int base, int[] selected, int first, int last, int[] counts);

    /// Adds one to the count of the part to which `parts` gives each row's code, for the rows `base
    /// + i` whose bit `i` is set.
    void count(int base, long bits, byte[] parts, int[] counts);

    /// Sets bit `i & 63` of word `i >> 6` to what `passes` (0 or 1) says of the code of row `from +
    /// i`, for rows `[from, to)`; the words up to there are written whole.
    void test(int from, int to, byte[] passes, long[] words);

    record Bytes(byte[] codes) implements Codes {
        @Override
        public int get(int row) {
            return codes[row] & 0xff;
        }

        @Override
        public void write(int first, int[] from, int count) {
            for (int i = 0; i < count; i++) {
                codes[first + i] = (byte) from[i];
            }
        }

        @Override
        public void read(int first, int[] into, int count) {
            for (int i = 0; i < count; i++) {
                into[i] = codes[first + i] & 0xff;
            }
        }

        @Override
        public Codes inOrder(int[] order) {
            byte[] moved = new byte[order.length];
            for (int i = 0; i < order.length; i++) {
                moved[i] = codes[order[i]];
            }
            return new Bytes(moved);
        }

        @Override
        public void count(int from, int to, int[] counts) {
            int[] others = new int[1 << 8];
            int row = from;
            for (; row + 1 < to; row += 2) {
                counts[codes[row] & 0xff]++;
                others[codes[row + 1] & 0xff]++;
            }
            if (row < to) {
                counts[codes[row] & 0xff]++;
            }
            add(others, counts);
        }

        @Override
        public void count(int base, int[] selected, int first, int last, int[] counts) {
            int[] others = new int[1 << 8];
            int i = first;
            for (; i + 1 < last; i += 2) {
                counts[codes[base + selected[i]] & 0xff]++;
                others[codes[base + selected[i + 1]] & 0xff]++;
            }
            if (i < last) {
                counts[codes[base + selected[i]] & 0xff]++;
            }
            add(others, counts);
        }

        /// Neighbours often have the same code, and adding to one count twice in a row makes the
        /// second wait for the first; so every other row counts elsewhere.
        private static void add(int[] others, int[] counts) {
            for (int code = 0; code < counts.length && code < others.length; code++) {
                counts[code] += others[code];
            }
        }

        @Override
        public void count(int base, long bits, byte[] parts, int[] counts) {
            for (long rest = bits; rest != 0; rest &= rest - 1) {
                counts[parts[codes[base + Long.numberOfTrailingZeros(rest)] & 0xff]]++;
            }
        }

        @Override
        public void test(int from, int to, byte[] passes, long[] words) {
            for (int row = from, at = 0; row < to; at++) {
                int end = Math.min(to, row + 64);
                long word = 0;
                for (int bit = 0; row < end; row++, bit++) {
                    word |= (long) passes[codes[row] & 0xff] << bit;
                }
                words[at] = word;
            }
        }
    }

    record Shorts(short[] codes) implements Codes {
        @Override
        public int get(int row) {
            return codes[row] & 0xffff;
        }

        @Override
        public void write(int first, int[] from, int count) {
            for (int i = 0; i < count; i++) {
                codes[first + i] = (short) from[i];
            }
        }

        @Override
        public void read(int first, int[] into, int count) {
            for (int i = 0; i < count; i++) {
                into[i] = codes[first + i] & 0xffff;
            }
        }

        @Override
        public Codes inOrder(int[] order) {
            short[] moved = new short[order.length];
            for (int i = 0; i < order.length; i++) {
                moved[i] = codes[order[i]];
            }
            return new Shorts(moved);
        }

        @Override
        public void count(int from, int to, int[] counts) {
            for (int row = from; row < to; row++) {
                counts[codes[row] & 0xffff]++;
            }
        }

        @Override
        public void count(int base, int[] selected, int first, int last, int[] counts) {
            for (int i = first; i < last; i++) {
                counts[codes[base + selected[i]] & 0xffff]++;
            }
        }

        @Override
        public void count(int base, long bits, byte[] parts, int[] counts) {
            for (long rest = bits; rest != 0; rest &= rest - 1) {
                counts[parts[codes[base + Long.numberOfTrailingZeros(rest)] & 0xffff]]++;
            }
        }

        @Override
        public void test(int from, int to, byte[] passes, long[] words) {
            for (int row = from, at = 0; row < to; at++) {
                int end = Math.min(to, row + 64);
                long word = 0;
                for (int bit = 0; row < end; row++, bit++) {
                    word |= (long) passes[codes[row] & 0xffff] << bit;
                }
                words[at] = word;
            }
        }
    }

    record Ints(int[] codes) implements Codes {
        @Override
        public int get(int row) {
            return codes[row];
        }

        @Override
        public void write(int first, int[] from, int count) {
            System.arraycopy(from, 0, codes, first, count);
        }

        @Override
        public void read(int first, int[] into, int count) {
            System.arraycopy(codes, first, into, 0, count);
        }

        @Override
        public Codes inOrder(int[] order) {
            int[] moved = new int[order.length];
            for (int i = 0; i < order.length; i++) {
                moved[i] = codes[order[i]];
            }
            return new Ints(moved);
        }

        @Override
        public void count(int from, int to, int[] counts) {
            for (int row = from; row < to; row++) {
                counts[codes[row]]++;
            }
        }

        @Override
        public void count(int base, int[] selected, int first, int last, int[] counts) {
            for (int i = first; i < last; i++) {
                counts[codes[base + selected[i]]]++;
            }
        }

        @Override
        public void count(int base, long bits, byte[] parts, int[] counts) {
            for (long rest = bits; rest != 0; rest &= rest - 1) {
                counts[parts[codes[base + Long.numberOfTrailingZeros(rest)]]]++;
            }
        }

        @Override
        public void test(int from, int to, byte[] passes, long[] words) {
            for (int row = from, at = 0; row < to; at++) {
                int end = Math.min(to, row + 64);
                long word = 0;
                for (int bit = 0; row < end; row++, bit++) {
                    word |= (long) passes[codes[row]] << bit;
                }
                words[at] = word;
            }
        }
    }
}
