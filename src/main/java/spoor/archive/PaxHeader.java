package spoor.archive;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// What stands before a member of a tar where its own header is too narrow (POSIX.1-2017, pax, "pax
/// Extended Header"): lines of `length key=value`.
final class PaxHeader {
    private static final String SPARSE = "GNU.sparse.";

    private final Map<String, String> values = new HashMap<>();

    /// @throws TarHeader.Damaged if a line is damaged
    static PaxHeader of(byte[] data) throws TarHeader.Damaged {
        PaxHeader header = new PaxHeader();
        for (int at = 0; at < data.length && data[at] != 0; ) {
            at = header.line(data, at);
        }
        return header;
    }

    private int line(byte[] data, int start) throws TarHeader.Damaged {
        long length = 0;
        int at = start;
        while (at < data.length && data[at] >= '0' && data[at] <= '9' && length < data.length) {
            length = length * 10 + data[at++] - '0';
        }
        long end = start + length;
        if (at >= data.length || data[at] != ' ' || end > data.length || end <= at + 1) {
            throw new TarHeader.Damaged("a line of it has no right length");
        }
        int key = at + 1;
        int equals = key;
        while (equals < end && data[equals] != '=') {
            equals++;
        }
        if (equals == end || data[(int) end - 1] != '\n') {
            throw new TarHeader.Damaged("a line of it has no right end");
        }
        byte[] value = new byte[(int) end - 1 - (equals + 1)];
        System.arraycopy(data, equals + 1, value, 0, value.length);
        values.put(
                new String(data, key, equals - key, StandardCharsets.ISO_8859_1),
                MemberNames.of(value));
        return (int) end;
    }

    /// The member's name. GNU tar gives sparse files a made-up path and keeps theirs beside it.
    Optional<String> name() {
        return Optional.ofNullable(values.getOrDefault(SPARSE + "name", values.get("path")))
                .filter(name -> !name.isEmpty());
    }

    /// @throws TarHeader.Damaged if it is no number
    OptionalLong size() throws TarHeader.Damaged {
        String size = values.get("size");
        if (size == null || size.isEmpty()) {
            return OptionalLong.empty();
        }
        long value;
        try {
            value = Long.parseLong(size);
        } catch (NumberFormatException _) {
            throw new TarHeader.Damaged("its size is no number");
        }
        if (value < 0) {
            throw new TarHeader.Damaged("its size is negative");
        }
        return OptionalLong.of(value);
    }

    boolean isSparse() {
        return values.keySet().stream().anyMatch(key -> key.startsWith(SPARSE));
    }
}
