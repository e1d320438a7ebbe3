package spoor.ingest;

import org.jspecify.annotations.Nullable;

import spoor.event.TargetTable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the bytes of a record say about what its call is about. Takes the request parameters apart
/// in full, so it is asked only where a look at their outermost names does not settle it. Confined
/// to one worker.
final class SaidInBytes implements TargetTable.Said {
    private final JsonScanner scanner;
    private final JsonText text = new JsonText();
    private byte[] bytes = new byte[0];
    private RecordFields record = new RecordFields();
    private @Nullable Object request;
    private String account = "";

    SaidInBytes(int deepest) {
        this.scanner = new JsonScanner(deepest);
    }

    /// Turns to a record.
    void read(RecordFields record) {
        bytes = record.bytes();
        this.record = record;
        request = null;
        boolean hasAccount =
                switch (record.kind(Slot.RECIPIENT_ACCOUNT)) {
                    case TEXT, LITERAL -> true;
                    case ABSENT, ESCAPED_TEXT, OBJECT, OTHER -> false;
                };
        account = hasAccount ? slice(record, Slot.RECIPIENT_ACCOUNT) : "";
    }

    @Override
    public List<String> texts(String path) {
        if (path.startsWith(TargetTable.RESPONSE)) {
            return texts(
                    tree(record, Slot.RESPONSE_ELEMENTS),
                    path.substring(TargetTable.RESPONSE.length()));
        }
        if (request == null) {
            request = tree(record, Slot.REQUEST_PARAMETERS);
        }
        return texts(request, path);
    }

    private static List<String> texts(Object from, String path) {
        List<Object> reached = List.of(from);
        for (String name : path.split("\\.")) {
            List<Object> next = new ArrayList<>();
            for (Object one : reached) {
                elements(one).forEach(element -> next.add(member(element, name)));
            }
            reached = next;
        }
        List<String> texts = new ArrayList<>();
        for (Object one : reached) {
            for (Object element : elements(one)) {
                if (element instanceof String said && !said.isEmpty()) {
                    texts.add(said);
                }
            }
        }
        return texts;
    }

    @Override
    public List<String> account() {
        return account.isEmpty() ? List.of() : List.of(account);
    }

    @Override
    public List<TargetTable.Listed> listed() {
        return elements(tree(record, Slot.RESOURCES)).stream()
                .map(one -> new TargetTable.Listed(scalar(one, "ARN"), scalar(one, "type")))
                .toList();
    }

    private static String scalar(Object structure, String name) {
        return member(structure, name) instanceof String said ? said : "";
    }

    /// The member of this name, or else of this name in other letters.
    private static Object member(Object structure, String name) {
        if (!(structure instanceof Map<?, ?> members)) {
            return "";
        }
        Object exact = members.get(name);
        if (exact != null) {
            return exact;
        }
        return members.entrySet().stream()
                .filter(member -> name.equalsIgnoreCase((String) member.getKey()))
                .findFirst()
                .<Object>map(Map.Entry::getValue)
                .orElse("");
    }

    /// The elements of a list, in EC2's form `{"items":[…]}` too; all else is its own element.
    private static List<?> elements(Object value) {
        if (value instanceof List<?> items) {
            return items;
        }
        return value instanceof Map<?, ?> members
                        && members.size() == 1
                        && members.get("items") instanceof List<?> items
                ? items
                : List.of(value);
    }

    private Object tree(RecordFields record, Slot slot) {
        boolean isNested =
                record.kind(slot) == RecordFields.Kind.OBJECT
                        || record.kind(slot) == RecordFields.Kind.OTHER;
        if (!isNested) {
            return "";
        }
        scanner.reset(bytes, record.from(slot), record.to(slot));
        try {
            return value();
        } catch (JsonFault e) {
            throw new IllegalStateException("scanned twice with different results", e);
        }
    }

    /// A map, a list, or a text; the empty text for null.
    private Object value() throws JsonFault {
        int first = scanner.peek();
        int begin = scanner.at();
        switch (first) {
            case '{' -> {
                return structure();
            }
            case '[' -> {
                return items();
            }
            case '"' -> {
                scanner.string();
                return string();
            }
            default -> {
                scanner.skip();
                return first == 'n'
                        ? ""
                        : new String(bytes, begin, scanner.at() - begin, StandardCharsets.UTF_8);
            }
        }
    }

    private Map<String, Object> structure() throws JsonFault {
        Map<String, Object> members = new LinkedHashMap<>();
        scanner.expect('{');
        if (scanner.take('}')) {
            return members;
        }
        do {
            scanner.string();
            String name = string();
            scanner.expect(':');
            members.put(name, value());
        } while (scanner.take(','));
        scanner.expect('}');
        return members;
    }

    private List<Object> items() throws JsonFault {
        List<Object> items = new ArrayList<>();
        scanner.expect('[');
        if (scanner.take(']')) {
            return items;
        }
        do {
            items.add(value());
        } while (scanner.take(','));
        scanner.expect(']');
        return items;
    }

    private String string() {
        return text.string(bytes, scanner.stringFrom(), scanner.stringTo(), scanner.isEscaped());
    }

    private static String slice(RecordFields record, Slot slot) {
        return new String(
                record.bytes(),
                record.from(slot),
                record.to(slot) - record.from(slot),
                StandardCharsets.UTF_8);
    }
}
