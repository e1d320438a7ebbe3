package spoor.casefile;

import spoor.engine.SameRecord;

import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.math.BigDecimal;
import java.util.Iterator;

/// Compares records as JSON values: white space, the order of keys, escapes and the spelling of
/// numbers do not count.
final class SameJson implements SameRecord {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .build();

    /// Digits beyond which two numbers are compared by their text, so that `1e999999999` costs
    /// nothing.
    private static final int MOST_DIGITS = 400;

    private final RecordStore records;

    SameJson(RecordStore records) {
        this.records = records;
    }

    @Override
    public boolean isSame(long position, int length, long otherPosition, int otherLength) {
        try {
            return isSame(
                    JSON.readTree(records.bytes(position, length)),
                    JSON.readTree(records.bytes(otherPosition, otherLength)));
        } catch (JacksonException _) {
            // Jackson has limits of its own; what it cannot read is not known to be the same.
            return false;
        }
    }

    private static boolean isSame(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return isSameNumber(one, other);
        }
        if (one.isObject() && other.isObject()) {
            return one.size() == other.size()
                    && one.properties().stream()
                            .allMatch(p -> {
                                JsonNode match = other.get(p.getKey());
                                return match != null && isSame(p.getValue(), match);
                            });
        }
        if (one.isArray() && other.isArray()) {
            if (one.size() != other.size()) {
                return false;
            }
            boolean isSame = true;
            Iterator<JsonNode> others = other.iterator();
            for (JsonNode element : one) {
                isSame = isSame && isSame(element, others.next());
            }
            return isSame;
        }
        return one.equals(other);
    }

    private static boolean isSameNumber(JsonNode one, JsonNode other) {
        BigDecimal a = one.decimalValue();
        BigDecimal b = other.decimalValue();
        boolean isHuge =
                Math.abs((long) a.scale()) > MOST_DIGITS
                        || Math.abs((long) b.scale()) > MOST_DIGITS;
        return isHuge ? a.equals(b) : a.compareTo(b) == 0;
    }
}
