package spoor.export;

import spoor.casefile.Evidence;
import spoor.engine.Cancel;

import java.nio.charset.StandardCharsets;

/// The records themselves, one a line. Every byte is the record's own but for line breaks between
/// its values, which would end the line and are left out.
public record JsonLines() implements RowFormat {
    @Override
    public String head() {
        return "";
    }

    @Override
    public Writer writer(Evidence evidence, Cancel cancel) {
        return (row, out) -> {
            String record = new String(evidence.record(row), StandardCharsets.UTF_8);
            appendOnOneLine(record, out);
            out.append('\n');
        };
    }

    private static void appendOnOneLine(String record, StringBuilder out) {
        boolean isInString = false;
        for (int i = 0; i < record.length(); i++) {
            char c = record.charAt(i);
            if (c == '\\' && isInString && i + 1 < record.length()) {
                out.append(c).append(record.charAt(++i));
                continue;
            }
            if (c == '"') {
                isInString = !isInString;
            }
            if (c != '\n' && c != '\r') {
                out.append(c);
            } else if (isInString) {
                out.append(c == '\n' ? "\\n" : "\\r");
            }
        }
    }
}
