package spoor.casefile;

import spoor.analysis.difference.Value;
import spoor.event.TargetTable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Reads records as values to compare: JSON in strings opened, numbers by their spelling, and what
/// CloudTrail hid, left out or never logged marked as unknown.
public final class RecordValues {
    /// Objects and arrays inside each other, those inside strings counted too.
    private static final int DEEPEST = 200;

    /// Strings inside strings, each of which doubles its escapes.
    private static final int MOST_OPENED = 4;

    private static final String REQUEST = "requestParameters";
    private static final String RESPONSE = "responseElements";

    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(DEEPEST)
                                    .maxStringLength(Integer.MAX_VALUE)
                                    .build())
                    .build();

    private RecordValues() {}

    /// The record as a value; unknown where it cannot be read.
    ///
    /// @param isDenied whether the call was refused, so that missing parameters are unknown
    public static Value record(byte[] bytes, boolean isDenied) {
        Value read = value(bytes);
        if (!(read instanceof Value.Structure(SequencedMap<String, Value> members))) {
            return read;
        }
        boolean isFunction =
                members.getOrDefault("eventSource", Value.ABSENT)
                        .scalar()
                        .filter("lambda.amazonaws.com"::equals)
                        .isPresent();
        SequencedMap<String, Value> marked = new LinkedHashMap<>(members);
        Value request = members.getOrDefault(REQUEST, Value.ABSENT);
        if (isDenied && request.isNothing()) {
            marked.put(REQUEST, new Value.Unknown(Value.Reason.DENIED, "null"));
        }
        if (isFunction) {
            marked.computeIfPresent(REQUEST, (_, value) -> withoutEnvironment(value));
            marked.computeIfPresent(RESPONSE, (_, value) -> withoutEnvironment(value));
        }
        return new Value.Structure(marked);
    }

    /// Any JSON as a value.
    public static Value value(byte[] json) {
        try (JsonParser parser = JSON.createParser(json)) {
            parser.nextToken();
            return read(parser, 0, 0);
        } catch (JacksonException _) {
            return new Value.Unknown(Value.Reason.UNREADABLE, "");
        }
    }

    /// Lambda logs the environment of a function as empty, whatever is in it.
    private static Value withoutEnvironment(Value value) {
        if (!(value instanceof Value.Structure(SequencedMap<String, Value> members))) {
            return value;
        }
        SequencedMap<String, Value> marked = new LinkedHashMap<>(members);
        marked.computeIfPresent(
                "environment",
                (_, environment) ->
                        environment.elements().isEmpty()
                                ? new Value.Unknown(Value.Reason.NOT_LOGGED, "{}")
                                : environment);
        return new Value.Structure(marked);
    }

    private static Value read(JsonParser parser, int depth, int opened) {
        JsonToken token = parser.currentToken();
        if (token == null || depth > DEEPEST) {
            return new Value.Unknown(Value.Reason.UNREADABLE, "");
        }
        return switch (token) {
            case START_OBJECT -> structure(parser, depth, opened);
            case START_ARRAY -> {
                List<Value> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(read(parser, depth + 1, opened));
                }
                yield new Value.Items(items);
            }
            case VALUE_STRING -> text(parser.getString(), depth, opened);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Value.Numeral(parser.getString());
            case VALUE_TRUE -> new Value.Flag(true);
            case VALUE_FALSE -> new Value.Flag(false);
            case VALUE_NULL -> new Value.Null();
            case END_OBJECT, END_ARRAY, PROPERTY_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                    new Value.Unknown(Value.Reason.UNREADABLE, "");
        };
    }

    private static Value structure(JsonParser parser, int depth, int opened) {
        SequencedMap<String, Value> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            members.put(name, read(parser, depth + 1, opened));
        }
        return isOversize(members)
                ? new Value.Unknown(
                        Value.Reason.OVERSIZE,
                        members.getOrDefault("originalSize", Value.ABSENT).scalar().orElse(""))
                : new Value.Structure(members);
    }

    /// CloudTrail's stand-in for a field over 100 KB.
    private static boolean isOversize(SequencedMap<String, Value> members) {
        return members.containsKey("originalSize")
                && members.getOrDefault("omitted", Value.ABSENT)
                        .scalar()
                        .filter("true"::equalsIgnoreCase)
                        .isPresent()
                && members.getOrDefault("reason", Value.ABSENT)
                        .scalar()
                        .filter(reason -> reason.endsWith("too large"))
                        .isPresent();
    }

    private static Value text(String text, int depth, int opened) {
        if (TargetTable.isMarker(text)) {
            return new Value.Unknown(Value.Reason.REDACTED, text);
        }
        String trimmed = text.strip();
        if (opened >= MOST_OPENED) {
            return new Value.Text(text);
        }
        if (trimmed.regionMatches(true, 0, "%7B", 0, 3)
                || trimmed.regionMatches(true, 0, "%5B", 0, 3)) {
            trimmed = decoded(trimmed);
        }
        boolean isJson = trimmed.startsWith("{") || trimmed.startsWith("[");
        if (!isJson) {
            return new Value.Text(text);
        }
        try (JsonParser parser = JSON.createParser(trimmed)) {
            parser.nextToken();
            Value inner = read(parser, depth + 1, opened + 1);
            boolean isWhole = parser.nextToken() == null;
            boolean isOpened =
                    isWhole
                            && !(inner instanceof Value.Unknown(Value.Reason reason, String _)
                                    && reason == Value.Reason.UNREADABLE);
            return isOpened ? new Value.Opened(text, inner) : new Value.Text(text);
        } catch (JacksonException _) {
            // Text that only begins like JSON, such as a user agent in brackets.
            return new Value.Text(text);
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8).strip();
        } catch (IllegalArgumentException _) {
            // A percent sign that encodes nothing: not what it looked like.
            return text;
        }
    }
}
