package spoor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.event.BuiltInCatalogue;
import spoor.event.Field;

import java.util.Map;
import java.util.stream.IntStream;

class CatalogueColumnsTest {
    private static final String[] NAMES = {
        "", Field.NOT_EXPORTED, "CloseAccount", "TagResource", "CreateFunction20150331", "DoIt"
    };
    private static final String[] SOURCES = {
        "",
        Field.NOT_EXPORTED,
        "billingconsole.amazonaws.com",
        "payments.amazonaws.com",
        "lambda.amazonaws.com",
        "shop.example"
    };

    /// What each pair of the names and sources above means, by name.
    private static final String[][] AREAS = {
        {"", "", "account", "payment", "functions", ""},
        {
            Field.NOT_EXPORTED,
            Field.NOT_EXPORTED,
            Field.NOT_EXPORTED,
            Field.NOT_EXPORTED,
            Field.NOT_EXPORTED,
            Field.NOT_EXPORTED
        },
        {"account", "account", "account", "payment", "functions", ""},
        {"", "", "account", "payment", "functions", ""},
        {"functions", "functions", "account", "payment", "functions", ""},
        {"", "", "account", "payment", "functions", ""}
    };

    private final Values names = new Values(NAMES, null);
    private final Values sources = new Values(SOURCES, null);
    private final CatalogueColumns meanings =
            new CatalogueColumns(BuiltInCatalogue.CATALOGUE, names, sources);

    @Test
    void followsFromNameAndSourceKeptAsOne() {
        int pairs = NAMES.length * SOURCES.length;
        Codes codes = codes(IntStream.range(0, pairs).toArray());
        Map<Field, Column> columns =
                meanings.columns(
                        new Column(codes, IntStream.range(0, pairs).map(i -> i / 6).toArray()),
                        new Column(codes, IntStream.range(0, pairs).map(i -> i % 6).toArray()),
                        pairs);

        assertMeanings(columns);
        assertThat(columns.get(Field.AREA).codes()).isSameAs(codes);
    }

    @Test
    void followsFromNameAndSourceKeptApart() {
        int pairs = NAMES.length * SOURCES.length;
        int[] same = IntStream.range(0, 6).toArray();
        Map<Field, Column> columns =
                meanings.columns(
                        new Column(
                                codes(IntStream.range(0, pairs).map(i -> i / 6).toArray()), same),
                        new Column(
                                codes(IntStream.range(0, pairs).map(i -> i % 6).toArray()), same),
                        pairs);

        assertMeanings(columns);
    }

    private static void assertMeanings(Map<Field, Column> columns) {
        for (int row = 0; row < NAMES.length * SOURCES.length; row++) {
            int name = row / 6;
            int source = row % 6;
            boolean isAbuse = name == 2 && source <= 2;
            boolean isPlanted = name == 4 && (source <= 1 || source == 4);
            assertThat(CatalogueColumns.AREAS.text(columns.get(Field.AREA).get(row)))
                    .as(NAMES[name] + " of " + SOURCES[source])
                    .isEqualTo(AREAS[name][source]);
            assertThat(CatalogueColumns.SIGNALS.text(columns.get(Field.SIGNAL).get(row)))
                    .as(NAMES[name] + " of " + SOURCES[source])
                    .isEqualTo(
                            name == 1
                                    ? Field.NOT_EXPORTED
                                    : isAbuse ? "impact" : isPlanted ? "persistence" : "");
        }
    }

    private static Codes codes(int[] values) {
        Codes codes = Codes.ofSize(values.length, 256);
        codes.write(0, values, values.length);
        return codes;
    }
}
