package spoor.athena;

import io.trino.Session;
import io.trino.plugin.memory.MemoryPlugin;
import io.trino.testing.MaterializedResult;
import io.trino.testing.MaterializedRow;
import io.trino.testing.StandaloneQueryRunner;
import io.trino.testing.TestingSession;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;

/// The table of the user guide in a Trino of this process, filled with records the way in which
/// Athena's reader does it: keys without regard to case, parameters as their JSON text.
final class TrinoTable implements AutoCloseable {
    static final String NAME = "cloudtrail";

    /// Trino takes a million characters of a statement.
    private static final int ROWS_AT_ONCE = 300;

    /// The name of Athena's own column is that of a usual one here.
    private static final String COLUMNS = "(%s, \"timestamp\" varchar, \"$path\" varchar)";

    private final StandaloneQueryRunner trino;

    TrinoTable() {
        Session session =
                TestingSession.testSessionBuilder()
                        .setCatalog("memory")
                        .setSchema("default")
                        .build();
        trino = new StandaloneQueryRunner(session);
        trino.installPlugin(new MemoryPlugin());
        trino.createCatalog("memory", "memory", Map.of("memory.max-data-per-node", "1GB"));
        String columns =
                Columns.ALL.entrySet().stream()
                        .map(c -> c.getKey() + " " + type(c.getValue()))
                        .collect(Collectors.joining(", "));
        trino.execute("CREATE TABLE " + NAME + " " + COLUMNS.formatted(columns));
    }

    /// @param day of delivery, `yyyy/MM/dd`
    /// @param path of the file that holds these records
    void add(List<JsonNode> records, String day, String path) {
        String row =
                Columns.ALL.entrySet().stream()
                        .map(c -> c.getKey() + " " + type(c.getValue()))
                        .collect(Collectors.joining(", ", "row(", ")"));
        for (int from = 0; from < records.size(); from += ROWS_AT_ONCE) {
            String lines =
                    records.subList(from, Math.min(records.size(), from + ROWS_AT_ONCE)).stream()
                            .map(record -> "(" + SqlText.literal(line(record)) + ")")
                            .collect(Collectors.joining(",\n"));
            trino.execute(
                    "INSERT INTO %s SELECT CAST(json_parse(line) AS %s).*, '%s', '%s' FROM (VALUES %s) AS lines (line)"
                            .formatted(NAME, row, day, path, lines));
        }
    }

    List<MaterializedRow> ask(String sql) {
        MaterializedResult result = trino.execute(sql);
        return result.getMaterializedRows();
    }

    private static String type(Columns.Shape shape) {
        return switch (shape) {
            case Columns.Shape.Text _ -> "varchar";
            case Columns.Shape.Struct s ->
                    s.parts().entrySet().stream()
                            .map(part -> part.getKey() + " " + type(part.getValue()))
                            .collect(Collectors.joining(", ", "row(", ")"));
            case Columns.Shape.ListOf l -> "array(" + type(l.element()) + ")";
            case Columns.Shape.Texts _ -> "map(varchar, varchar)";
        };
    }

    /// The columns of a record as a JSON array, objects as arrays too.
    private static String line(JsonNode record) {
        ArrayNode line = JsonMapper.shared().createArrayNode();
        Columns.ALL.forEach((name, shape) -> line.add(value(get(record, name), shape)));
        return line.toString();
    }

    private static JsonNode get(JsonNode object, String name) {
        for (Entry<String, JsonNode> property : object.properties()) {
            if (property.getKey().equalsIgnoreCase(name)) {
                return property.getValue();
            }
        }
        return MissingNode.getInstance();
    }

    private static JsonNode value(JsonNode value, Columns.Shape shape) {
        if (value.isMissingNode() || value.isNull()) {
            return NullNode.getInstance();
        }
        ArrayNode array = JsonMapper.shared().createArrayNode();
        return switch (shape) {
            case Columns.Shape.Text _ ->
                    StringNode.valueOf(value.isString() ? value.asString() : value.toString());
            case Columns.Shape.Struct s -> {
                s.parts().forEach((name, part) -> array.add(value(get(value, name), part)));
                yield array;
            }
            case Columns.Shape.ListOf l -> {
                value.values().forEach(element -> array.add(value(element, l.element())));
                yield array;
            }
            case Columns.Shape.Texts _ -> NullNode.getInstance();
        };
    }

    @Override
    public void close() {
        trino.close();
    }
}
