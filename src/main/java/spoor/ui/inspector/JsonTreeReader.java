package spoor.ui.inspector;

import org.jspecify.annotations.Nullable;

import spoor.event.Identity;
import spoor.ui.inspector.JsonItem.Kind;
import spoor.ui.inspector.JsonItem.Mark;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Takes a record apart without changing anything: numbers keep their spelling, names that stand
/// twice stand twice. JSON inside of strings, as in `policyDocument`, is opened. Limits see to it
/// that no record, however made, takes long. Used once.
final class JsonTreeReader {
    static final int DEEPEST = 100;
    static final int MOST_TOKENS = 200_000;

    /// How often a string may hold JSON with a string that holds JSON …
    private static final int DEEPEST_STRING = 4;

    private static final String REMOVED = "<sensitiveDataRemoved>";
    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(DEEPEST)
                                    .maxTokenCount(MOST_TOKENS)
                                    .maxStringLength(Integer.MAX_VALUE)
                                    .maxNameLength(Integer.MAX_VALUE)
                                    .maxNumberLength(Integer.MAX_VALUE)
                                    .build())
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .build();

    static final JsonItem NOTHING =
            new JsonItem(JsonPath.TOP, Kind.OBJECT, "", "{}", 0, 2, List.of(), Set.of());

    private final String source;
    private final int level;
    private final int[] tokens;
    private final JsonParser parser;

    /// @param level how many strings this text stands in
    /// @param tokens how many have been read of the record so far, those in strings included
    private JsonTreeReader(String source, int level, int[] tokens) {
        this.source = source;
        this.level = level;
        this.tokens = tokens;
        this.parser = JSON.createParser(ObjectReadContext.empty(), source);
    }

    static RecordTree read(String text) {
        try {
            return new RecordTree.Read(new JsonTreeReader(text, 0, new int[1]).all(JsonPath.TOP));
        } catch (StreamConstraintsException _) {
            return new RecordTree.Unread(RecordTree.Reason.TOO_INTRICATE);
        } catch (JacksonException _) {
            return new RecordTree.Unread(RecordTree.Reason.NOT_JSON);
        }
    }

    private JsonItem all(JsonPath path) {
        try (parser) {
            JsonToken first = next();
            if (first == null) {
                throw new StreamReadException(parser, "no value");
            }
            JsonItem root = value(first, path, false);
            if (next() != null) {
                throw new StreamReadException(parser, "more than one value");
            }
            return root;
        }
    }

    private @Nullable JsonToken next() {
        if (++tokens[0] > MOST_TOKENS) {
            throw new StreamConstraintsException("too many parts");
        }
        return parser.nextToken();
    }

    private JsonItem value(JsonToken token, JsonPath path, boolean isTwice) {
        int from = (int) parser.currentTokenLocation().getCharOffset();
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        if (isTwice) {
            marks.add(Mark.TWICE);
        }
        if (level > 0) {
            marks.add(Mark.INSIDE);
        }
        return switch (token) {
            case START_OBJECT -> {
                List<JsonItem> members = members(path);
                if (isOmitted(members)) {
                    marks.add(Mark.OMITTED);
                }
                yield item(path, Kind.OBJECT, "", from, members, marks);
            }
            case START_ARRAY -> item(path, Kind.ARRAY, "", from, elements(path), marks);
            case VALUE_STRING -> string(path, from, marks);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                    item(path, Kind.NUMBER, parser.getString(), from, List.of(), marks);
            case VALUE_TRUE, VALUE_FALSE ->
                    item(path, Kind.BOOLEAN, parser.getString(), from, List.of(), marks);
            default -> item(path, Kind.NULL, "null", from, List.of(), marks);
        };
    }

    private JsonItem item(
            JsonPath path,
            Kind kind,
            String text,
            int from,
            List<JsonItem> children,
            Set<Mark> marks) {
        boolean isWord = kind == Kind.NUMBER || kind == Kind.BOOLEAN || kind == Kind.NULL;
        int to = isWord ? from + text.length() : (int) parser.currentLocation().getCharOffset();
        return new JsonItem(path, kind, text, source, from, to, children, marks);
    }

    private JsonItem string(JsonPath path, int from, Set<Mark> marks) {
        String text = parser.getString();
        int to = (int) parser.currentLocation().getCharOffset();
        List<JsonItem> children = List.of();
        if (Identity.isHidden(text) || text.equals(REMOVED)) {
            marks.add(Mark.HIDDEN);
        } else if (level < DEEPEST_STRING) {
            children = opened(text, path, marks);
        }
        return new JsonItem(path, Kind.TEXT, text, source, from, to, children, marks);
    }

    private List<JsonItem> members(JsonPath path) {
        List<JsonItem> members = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        for (JsonToken token = next(); token == JsonToken.PROPERTY_NAME; token = next()) {
            String name = parser.currentName();
            Integer before = places.putIfAbsent(name, members.size());
            JsonToken start = next();
            if (start == null) {
                break;
            }
            members.add(value(start, path.member(name), before != null));
            if (before != null) {
                members.set(before, twice(members.get(before)));
            }
        }
        return members;
    }

    private List<JsonItem> elements(JsonPath path) {
        List<JsonItem> elements = new ArrayList<>();
        for (JsonToken token = next();
                token != null && token != JsonToken.END_ARRAY;
                token = next()) {
            elements.add(value(token, path.element(elements.size()), false));
        }
        return elements;
    }

    /// What a string holds if it is an object or an array in itself.
    private List<JsonItem> opened(String text, JsonPath path, Set<Mark> marks) {
        String plain = text.strip();
        Optional<String> decoded = isEncoded(plain) ? decoded(plain) : Optional.empty();
        String inner = decoded.orElse(plain);
        if (!inner.startsWith("{") && !inner.startsWith("[")) {
            return List.of();
        }
        try {
            JsonItem root = new JsonTreeReader(inner, level + 1, tokens).all(path);
            if (!root.children().isEmpty()) {
                marks.add(decoded.isPresent() ? Mark.DECODED : Mark.OPENED);
            }
            return root.children();
        } catch (StreamConstraintsException e) {
            if (tokens[0] > MOST_TOKENS) {
                throw e;
            }
            return List.of();
        } catch (JacksonException _) {
            return List.of();
        }
    }

    private static boolean isEncoded(String text) {
        return text.regionMatches(true, 0, "%7B", 0, 3) || text.regionMatches(true, 0, "%5B", 0, 3);
    }

    /// IAM encodes by RFC 3986, where a plus is a plus and not a space.
    private static Optional<String> decoded(String text) {
        try {
            return Optional.of(URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// The stand-in for content over 100 KB: `{"reason":"… too
    /// large","omitted":"true","originalSize":…}`.
    private static boolean isOmitted(List<JsonItem> members) {
        return members.stream().anyMatch(m -> m.name().equals("reason"))
                && members.stream()
                        .anyMatch(m -> m.name().equals("omitted") && m.text().equals("true"));
    }

    private static JsonItem twice(JsonItem item) {
        Set<Mark> marks = EnumSet.of(Mark.TWICE);
        marks.addAll(item.marks());
        return new JsonItem(
                item.path(),
                item.kind(),
                item.text(),
                item.source(),
                item.from(),
                item.to(),
                item.children(),
                marks);
    }
}
