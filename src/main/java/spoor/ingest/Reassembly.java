package spoor.ingest;

import org.jspecify.annotations.Nullable;

import spoor.event.EventTime;
import spoor.event.Field;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Puts a record together from the cells of one row of an export: what the row says, in
/// CloudTrail's spelling and order, and nothing else. Cells that are no part of a record stand
/// under [#OTHERS], so that nothing of the row is lost. Confined to one thread; used for one row
/// after another.
final class Reassembly {
    /// The key for what the row says beside the record. CloudTrail has no such key.
    static final String OTHERS = "_columns";

    private static final Target[] TARGETS = Target.values();
    private static final List<String> NO_PARTS = List.of();

    private final ExportTime times;
    private final StructText structs = new StructText();
    private final JsonScanner scanner = new JsonScanner(IngestLimits.USUAL.depth());
    private final JsonText unescaped = new JsonText();
    private final JsonOut values = new JsonOut();
    private final JsonOut record = new JsonOut();
    private final int[] from = new int[TARGETS.length];
    private final int[] to = new int[TARGETS.length];
    private int[] others = new int[3 * 16];
    private int otherCount;
    private @Nullable ExportColumns columns;
    private long time;
    private boolean hasTime;
    private boolean isIdentityRead;
    private boolean isIdentitySaid;

    /// @param zone of times that name none, where their export does not settle it
    Reassembly(Optional<ZoneId> zone) {
        this.times = new ExportTime(zone);
    }

    /// Begins a row.
    void begin(ExportColumns of) {
        columns = of;
        Arrays.fill(from, -1);
        values.clear();
        otherCount = 0;
        hasTime = false;
        isIdentityRead = true;
        isIdentitySaid = false;
    }

    /// Takes a cell that is text. An empty one says nothing.
    void text(int column, byte[] bytes, int start, int end) {
        if (start == end) {
            return;
        }
        Target target = target(column);
        int begin = values.length();
        if (target == null || !write(target, bytes, start, end)) {
            values.cut(begin);
            values.text(bytes, start, end);
            other(column, begin);
        } else {
            put(target, begin);
        }
    }

    /// Takes a cell that is a JSON value, which a scanner has accepted. `null` says nothing.
    void json(int column, byte[] bytes, int start, int end) {
        switch (bytes[start]) {
            case 'n' -> {}
            case '"' -> {
                int length = unescaped.decode(bytes, start + 1, end - 1);
                text(column, unescaped.bytes(), 0, length);
            }
            case '[' -> list(column, bytes, start, end);
            case '{' -> value(column, bytes, start, end);
            default -> {
                Target target = target(column);
                if (target != null && target.kind() == Target.Kind.TIME) {
                    text(column, bytes, start, end);
                } else {
                    value(column, bytes, start, end);
                }
            }
        }
    }

    /// Elastic gives every field as a list: one value in a list is the value where the record has
    /// none.
    private void list(int column, byte[] bytes, int start, int end) {
        Target target = target(column);
        if (target != null
                && (target.kind() == Target.Kind.TEXT || target.kind() == Target.Kind.TIME)) {
            scanner.reset(bytes, start, end);
            scanner.take('[');
            int first = scanner.peek();
            int from = scanner.at();
            try {
                scanner.skip();
            } catch (JsonFault _) {
                // The list is empty.
                return;
            }
            int to = scanner.at();
            if (first != '[' && scanner.take(']')) {
                json(column, bytes, from, to);
                return;
            }
        }
        value(column, bytes, start, end);
    }

    private void value(int column, byte[] bytes, int start, int end) {
        Target target = target(column);
        int begin = values.length();
        if (target != null && writeValue(target, bytes, start, end)) {
            put(target, begin);
        } else {
            values.raw(bytes, start, end);
            other(column, begin);
        }
    }

    /// Writes a JSON value as the target has it, or tells that it cannot be.
    private boolean writeValue(Target target, byte[] bytes, int start, int end) {
        return switch (target.kind()) {
            case STRUCT -> struct(target, bytes, start, end);
            case TEXT, JSON -> {
                values.raw(bytes, start, end);
                yield true;
            }
            case TIME -> false;
        };
    }

    /// Writes the text of a cell as the target has it, or tells that it cannot be.
    private boolean write(Target target, byte[] bytes, int start, int end) {
        return switch (target.kind()) {
            case TEXT -> {
                values.text(bytes, start, end);
                yield true;
            }
            case JSON -> {
                if (isJson(bytes, start, end)) {
                    values.raw(bytes, start, end);
                } else {
                    values.text(bytes, start, end);
                }
                yield true;
            }
            case STRUCT -> struct(target, bytes, start, end);
            case TIME -> {
                time = times.parse(bytes, start, end, of().dialect().isUtc());
                hasTime = true;
                if (time == EventTime.UNREADABLE || time == ExportTime.NO_ZONE) {
                    yield false;
                }
                values.raw('"');
                ExportTime.write(time, values);
                values.raw('"');
                yield true;
            }
        };
    }

    private boolean struct(Target target, byte[] bytes, int start, int end) {
        boolean isRead = structs.write(bytes, start, end, target == Target.RESOURCES, values);
        isIdentityRead &= isRead || target != Target.USER_IDENTITY;
        return isRead;
    }

    /// Whether the text is JSON that is no mere word or number, which would be the text's own.
    private boolean isJson(byte[] bytes, int start, int end) {
        if (bytes[start] != '{' && bytes[start] != '[' && bytes[start] != 'n') {
            return false;
        }
        scanner.reset(bytes, start, end);
        try {
            scanner.skip();
            return scanner.at() == end;
        } catch (JsonFault _) {
            return false;
        }
    }

    private @Nullable Target target(int column) {
        Target target = of().target(column);
        boolean isFree = target != null && from[target.ordinal()] < 0;
        return isFree ? target : null;
    }

    private ExportColumns of() {
        if (columns == null) {
            throw new IllegalStateException("no row was begun");
        }
        return columns;
    }

    private void put(Target target, int begin) {
        from[target.ordinal()] = begin;
        to[target.ordinal()] = values.length();
        isIdentitySaid |= target.isOfIdentity();
    }

    private void other(int column, int begin) {
        if (otherCount * 3 == others.length) {
            others = Arrays.copyOf(others, others.length * 2);
        }
        others[otherCount * 3] = column;
        others[otherCount * 3 + 1] = begin;
        others[otherCount * 3 + 2] = values.length();
        otherCount++;
    }

    /// Ends the row.
    ///
    /// @return why it is no record, or null if it is one, in [#bytes]
    @Nullable RejectReason end() {
        if (!hasTime) {
            return RejectReason.NO_EVENT_TIME;
        }
        if (time == ExportTime.NO_ZONE) {
            return RejectReason.NO_TIME_ZONE;
        }
        if (time == EventTime.UNREADABLE) {
            return RejectReason.BAD_EVENT_TIME;
        }
        record.clear();
        record.raw('{');
        writeTargets();
        writeOthers();
        record.raw('}');
        return null;
    }

    private void writeTargets() {
        List<String> open = NO_PARTS;
        for (Target target : TARGETS) {
            int start = from[target.ordinal()];
            if (start >= 0) {
                open = step(open, target.parts());
                record.key(target.parts().getLast());
                record.raw(values.bytes(), start, to[target.ordinal()]);
            } else if (target == Target.USER_IDENTITY && !isIdentitySaid && of().isIdentityTold()) {
                // The export tells of identities, but not of this one.
                record.key(target.parts().getLast());
                record.raw('{');
                record.raw('}');
            }
        }
        step(open, NO_PARTS);
    }

    /// Closes the objects that the next value is not in, and opens those that it is in.
    ///
    /// @return the path of the next value
    private List<String> step(List<String> open, List<String> next) {
        int common = 0;
        while (common < open.size() - 1
                && common < next.size() - 1
                && open.get(common).equals(next.get(common))) {
            common++;
        }
        for (int i = common; i < open.size() - 1; i++) {
            record.raw('}');
        }
        for (int i = common; i < next.size() - 1; i++) {
            record.key(next.get(i));
            record.raw('{');
        }
        return next;
    }

    private void writeOthers() {
        if (otherCount == 0) {
            return;
        }
        record.key(OTHERS);
        record.raw('{');
        for (int i = 0; i < otherCount; i++) {
            byte[] name = of().nameBytes(others[i * 3]);
            record.comma();
            record.text(name, 0, name.length);
            record.raw(':');
            record.raw(values.bytes(), others[i * 3 + 1], others[i * 3 + 2]);
        }
        record.raw('}');
    }

    /// The record in JSON, from its beginning to [#length]; good until the next row ends.
    byte[] bytes() {
        return record.bytes();
    }

    int length() {
        return record.length();
    }

    /// The fields that the row cannot tell.
    Set<Field> notExported() {
        return of().notExported(isIdentityRead);
    }
}
