package spoor.ingest;

import spoor.event.Field;
import spoor.event.Subject;
import spoor.event.TargetTable;
import spoor.event.TargetTable.Candidate;
import spoor.event.Targets;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/// Gives what a call is about its code in [Field#RESOURCE]. Most calls name one thing in one of
/// their outermost parameters, which is looked up by its bytes. A call about several has a value of
/// its own that holds the keys of all, a line each. Confined to one worker.
final class ResourceCodes {
    /// A call about more things than this is found by these only, which the ledger says.
    private static final int MOST_THINGS = 256;

    /// No name that AWS gives is nearly as long.
    private static final int LONGEST_NAME = 2_048;

    /// Of all keys of one call together.
    private static final int MOST_TEXT = 1 << 16;

    /// CloudTrail leaves out a field over 100 KB.
    private static final int MOST_PARSED = 1 << 20;

    private static final int MOST_KNOWN_BYTES = 16 << 20;

    /// AWS has some twenty thousand calls, an archive a few hundred of them; one made to fill the
    /// memory may have any number.
    private static final int MOST_CALLS = 4_096;

    /// Of a key: what it is, and a number.
    private static final int HEAD = 1 + Integer.BYTES;

    private static final VarHandle INTEGER =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private final Dictionaries dictionaries;
    private final TargetTable table;
    private final BiFunction<RecordFields, Slot, String> words;
    private final SaidInBytes said;
    private final JsonText text = new JsonText();
    private final Map<Long, TargetNames> byCall = new HashMap<>();
    private final Map<String, Integer> kinds = new HashMap<>();
    private TargetNames[] namesOf = new TargetNames[64];
    private int[] sourceOf = new int[64];
    private Slices known = new Slices();
    private byte[] key = new byte[1024];
    private boolean isIncomplete;

    /// @param words gives the text of a slot
    ResourceCodes(
            Dictionaries dictionaries,
            TargetTable table,
            IngestLimits limits,
            BiFunction<RecordFields, Slot, String> words) {
        this.dictionaries = dictionaries;
        this.table = table;
        this.words = words;
        this.said = new SaidInBytes(limits.depth());
    }

    /// Whether something of the last record was left out of its code.
    boolean isIncomplete() {
        return isIncomplete;
    }

    /// @param source the record's code of [Field#EVENT_SOURCE]
    /// @param name its code of [Field#EVENT_NAME]
    int code(RecordFields record, int source, int name) {
        isIncomplete = false;
        TargetNames names = names(record, source, name);
        Parameters parameters = record.parameters();
        int number = names.find(record.bytes(), parameters);
        if (number == TargetNames.NONE) {
            return listed(record);
        }
        if (number == TargetNames.UNSETTLED) {
            return unsettled(record, names);
        }
        byte[] bytes = record.bytes();
        int from = parameters.from(number);
        int to = parameters.to(number);
        if (parameters.kind(number) == RecordFields.Kind.ESCAPED_TEXT) {
            to = text.decode(bytes, from, to);
            from = 0;
            bytes = text.bytes();
        }
        int found = named(names, bytes, from, to);
        return found == Slices.UNKNOWN ? takenApart(record, names.met()) : found;
    }

    /// The candidates for a call. Nearly all event names belong to one service.
    private TargetNames names(RecordFields record, int source, int name) {
        if (name >= namesOf.length) {
            namesOf = Arrays.copyOf(namesOf, Math.max(name + 1, namesOf.length * 2));
            sourceOf = Arrays.copyOf(sourceOf, namesOf.length);
        }
        TargetNames last = namesOf[name];
        if (last != null && sourceOf[name] == source) {
            return last;
        }
        if (byCall.size() >= MOST_CALLS) {
            forget(name);
        }
        TargetNames names =
                byCall.computeIfAbsent(
                        (long) source << Integer.SIZE | name,
                        _ ->
                                new TargetNames(
                                        table.candidates(
                                                Targets.source(
                                                        words.apply(record, Slot.EVENT_SOURCE)),
                                                words.apply(record, Slot.EVENT_NAME)),
                                        byCall.size(),
                                        kind -> kinds.computeIfAbsent(kind, _ -> kinds.size())));
        namesOf[name] = names;
        sourceOf[name] = source;
        return names;
    }

    /// Begins anew. What is known of things goes too, since it hangs on the numbers of kinds.
    private void forget(int name) {
        byCall.clear();
        kinds.clear();
        known = new Slices();
        namesOf = new TargetNames[name + 1];
        sourceOf = new int[name + 1];
    }

    /// The code of a thing by the bytes of its name, or [Slices#UNKNOWN] where they name none.
    private int named(TargetNames names, byte[] bytes, int from, int to) {
        int length = Math.min(to - from, LONGEST_NAME);
        isIncomplete = length < to - from;
        setKey(Key.NAME, names.foundKind(), bytes, from, length);
        int end = HEAD + length;
        long hash = Slices.hash(key, 0, end);
        int code = known.find(key, 0, end, hash);
        if (code != Slices.UNKNOWN) {
            return code;
        }
        String name = new String(key, HEAD, length, StandardCharsets.UTF_8);
        if (TargetTable.isMarker(name)) {
            return Slices.UNKNOWN;
        }
        code = code(Subject.named(names.found().kind(), name, "").key());
        know(end, hash, code);
        return code;
    }

    /// What bytes a code is remembered by.
    private enum Key {
        /// The name of a thing; the number is that of its kind.
        NAME,
        /// The request parameters; the number is that of the call.
        REQUEST,
        /// The resources that a record lists.
        LIST
    }

    private void setKey(Key what, int number, byte[] bytes, int from, int length) {
        if (key.length < length + HEAD) {
            key = new byte[(length + HEAD) * 2];
        }
        key[0] = (byte) what.ordinal();
        INTEGER.set(key, 1, number);
        System.arraycopy(bytes, from, key, HEAD, length);
    }

    /// Remembers the code of what [#setKey] has set.
    private void know(int end, long hash, int code) {
        if (known.arenaBytes() > MOST_KNOWN_BYTES) {
            known = new Slices();
        }
        known.put(key, 0, end, hash, code);
    }

    /// The code of what the record itself lists. The same lists stand in many records byte by byte.
    private int listed(RecordFields record) {
        int length = length(record, Slot.RESOURCES);
        if (length == 0) {
            return 0;
        }
        if (length > LONGEST_NAME) {
            return takenApart(record, List.of());
        }
        setKey(Key.LIST, 0, record.bytes(), record.from(Slot.RESOURCES), length);
        int end = HEAD + length;
        long hash = Slices.hash(key, 0, end);
        int code = known.find(key, 0, end, hash);
        if (code == Slices.UNKNOWN) {
            code = takenApart(record, List.of());
            know(end, hash, code);
        }
        return code;
    }

    /// What the request parameters tell only when they are taken apart. Many records repeat them
    /// byte by byte.
    private int unsettled(RecordFields record, TargetNames names) {
        int length = length(record, Slot.REQUEST_PARAMETERS);
        boolean mayDiffer =
                length == 0
                        || length > LONGEST_NAME
                        || !names.isMetInside()
                        || record.has(Slot.RESOURCES);
        if (mayDiffer) {
            return takenApart(record, names.met());
        }
        setKey(
                Key.REQUEST,
                names.number(),
                record.bytes(),
                record.from(Slot.REQUEST_PARAMETERS),
                length);
        int end = HEAD + length;
        long hash = Slices.hash(key, 0, end);
        int code = known.find(key, 0, end, hash);
        if (code == Slices.UNKNOWN) {
            code = takenApart(record, names.met());
            if (!isIncomplete) {
                know(end, hash, code);
            }
        }
        return code;
    }

    private int takenApart(RecordFields record, List<Candidate> candidates) {
        boolean isLarge =
                length(record, Slot.REQUEST_PARAMETERS) > MOST_PARSED
                        || length(record, Slot.RESPONSE_ELEMENTS) > MOST_PARSED
                        || length(record, Slot.RESOURCES) > MOST_PARSED;
        if (isLarge) {
            isIncomplete = true;
            return 0;
        }
        said.read(record);
        List<String> keys =
                TargetTable.subjects(candidates, said).stream()
                        .map(Subject::key)
                        .distinct()
                        .toList();
        List<String> kept = new ArrayList<>();
        int length = 0;
        for (String one : keys) {
            length += one.length();
            if (kept.size() < MOST_THINGS && length <= MOST_TEXT) {
                kept.add(one);
            }
        }
        isIncomplete = kept.size() < keys.size();
        if (kept.isEmpty()) {
            return 0;
        }
        int last = 0;
        for (String one : kept) {
            last = code(one);
        }
        return kept.size() == 1 ? last : together(kept);
    }

    private int together(List<String> keys) {
        String names = keys.stream().map(Subject::nameOfKey).collect(Collectors.joining(", "));
        return dictionaries.of(Field.RESOURCE).code(String.join(Subject.BETWEEN_KEYS, keys), names);
    }

    private int code(String key) {
        return dictionaries.of(Field.RESOURCE).code(key, null);
    }

    private static int length(RecordFields record, Slot slot) {
        return record.has(slot) ? record.to(slot) - record.from(slot) : 0;
    }
}
