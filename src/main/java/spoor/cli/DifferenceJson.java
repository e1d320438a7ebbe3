package spoor.cli;

import spoor.analysis.difference.Difference;
import spoor.analysis.difference.Difference.Sign;
import spoor.analysis.difference.Value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A difference as a JSON object: what differs as a list of paths, with both values.
final class DifferenceJson {
    private DifferenceJson() {}

    static Map<String, Object> object(Difference difference) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("isSame", difference.isEmpty());
        object.put("changed", difference.count(Sign.CHANGED));
        object.put("added", difference.count(Sign.ADDED));
        object.put("removed", difference.count(Sign.REMOVED));
        object.put("unknown", difference.count(Sign.UNKNOWN));
        object.put("moved", difference.count(Sign.MOVED));
        object.put("noiseHidden", difference.hidden());
        object.put(
                "differences",
                difference
                        .leaves()
                        .filter(leaf -> leaf.sign() != Sign.SAME)
                        .map(DifferenceJson::leaf)
                        .toList());
        return object;
    }

    private static Map<String, Object> leaf(Difference leaf) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("path", leaf.path());
        object.put("is", leaf.sign().name().toLowerCase(Locale.ROOT));
        put(object, "before", leaf.before());
        put(object, "after", leaf.after());
        return object;
    }

    /// A value that is absent has no member; one that is null has null.
    static void put(Map<String, Object> object, String name, Value value) {
        switch (value) {
            case Value.Absent _ -> {}
            case Value.Null _ -> object.put(name, null);
            case Value.Structure _,
                    Value.Items _,
                    Value.Text _,
                    Value.Opened _,
                    Value.Numeral _,
                    Value.Flag _,
                    Value.Unknown _ ->
                    object.put(name, json(value));
        }
    }

    private static Object json(Value value) {
        return switch (value) {
            case Value.Text(String text) -> text;
            case Value.Opened(String raw, Value _) -> raw;
            case Value.Numeral(String spelling) -> number(spelling);
            case Value.Flag(boolean isTrue) -> isTrue;
            case Value.Null _, Value.Absent _ -> "null";
            case Value.Unknown unknown ->
                    Map.of("unknown", unknown.reason().name().toLowerCase(Locale.ROOT));
            case Value.Items items -> {
                List<Object> list = new ArrayList<>();
                items.items().forEach(item -> list.add(json(item)));
                yield list;
            }
            case Value.Structure structure -> {
                Map<String, Object> object = new LinkedHashMap<>();
                structure.members().forEach((name, one) -> put(object, name, one));
                yield object;
            }
        };
    }

    /// A number by its spelling, where Java's own is the same; else as text, so that none is lost.
    private static Object number(String spelling) {
        boolean isShort = spelling.matches("-?\\d{1,18}");
        return isShort ? Long.valueOf(spelling) : spelling;
    }
}
