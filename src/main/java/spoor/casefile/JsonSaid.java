package spoor.casefile;

import spoor.analysis.Said;

import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.Optional;

/// What a record says, read from its bytes.
public final class JsonSaid implements Said {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS).build();

    private final JsonNode record;

    private JsonSaid(JsonNode record) {
        this.record = record;
    }

    /// @param bytes of one record; what cannot be read says nothing
    public static JsonSaid of(byte[] bytes) {
        try {
            return new JsonSaid(JSON.readTree(bytes));
        } catch (JacksonException _) {
            // Jackson has limits of its own, which the import need not share.
            return new JsonSaid(JSON.createObjectNode());
        }
    }

    @Override
    public Optional<String> at(String path) {
        JsonNode node = record;
        for (String name : path.split("\\.")) {
            node = node.path(name);
        }
        return node.isMissingNode() || node.isNull() || node.isContainer()
                ? Optional.empty()
                : Optional.of(node.asString());
    }
}
