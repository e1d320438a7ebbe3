package spoor.sample;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Text with `${…}` places that are filled in for each record: JSON of a request or an answer, a
/// message, a host name. Compiled once, so that a record costs copies of bytes and a few numbers.
final class Template {
    static final Template NULL = of("null");

    /// One stretch of the text.
    @FunctionalInterface
    interface Part {
        void write(Bytes out, Entry entry, Dice dice);
    }

    private final Part[] parts;

    private Template(List<Part> parts) {
        this.parts = parts.toArray(Part[]::new);
    }

    /// @throws IllegalArgumentException for a place that is not known
    static Template of(String text) {
        List<Part> parts = new ArrayList<>();
        int end = 0;
        for (int open = text.indexOf("${"); open >= 0; open = text.indexOf("${", end)) {
            literal(parts, text.substring(end, open));
            end = text.indexOf('}', open) + 1;
            parts.add(Slots.of(text.substring(open + 2, end - 1)));
        }
        literal(parts, text.substring(end));
        return new Template(parts);
    }

    private static void literal(List<Part> parts, String text) {
        if (!text.isEmpty()) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            parts.add((out, _, _) -> out.put(bytes));
        }
    }

    void write(Bytes out, Entry entry, Dice dice) {
        for (Part part : parts) {
            part.write(out, entry, dice);
        }
    }
}
