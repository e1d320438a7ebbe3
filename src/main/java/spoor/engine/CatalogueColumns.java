package spoor.engine;

import spoor.event.Area;
import spoor.event.CatalogueEntry;
import spoor.event.EventCatalogue;
import spoor.event.Field;
import spoor.event.Signal;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// The columns of areas and signals, which follow from source and name of an event. The catalogue
/// is asked once for each name that it knows and each source, not for each event.
final class CatalogueColumns {
    private static final int NOT_EXPORTED = 1;
    private static final int FIRST = 2;

    /// Of names that no entry is about, which then means what its service does.
    private static final int UNNAMED = 0;

    /// Stands for all sources of which nothing is known, however many a hostile log has.
    private static final String UNKNOWN = "?";

    /// What each code of an area stands for.
    static final Values AREAS =
            values(Arrays.stream(Area.values()).filter(a -> a != Area.UNKNOWN).map(Area::word));

    /// What each code of a signal stands for.
    static final Values SIGNALS =
            values(Arrays.stream(Signal.values()).filter(s -> s != Signal.NONE).map(Signal::word));

    /// What the codes of each of these columns stand for.
    static final Map<Field, Values> VALUES = Map.of(Field.AREA, AREAS, Field.SIGNAL, SIGNALS);

    /// By code of a name, the number of a name that the catalogue has, or [#UNNAMED].
    private final int[] names;

    /// By code of a source, its number among those that mean something of their own.
    private final int[] sources;

    private final boolean[] isUntold;
    private final int[][] areas;
    private final int[][] signals;

    CatalogueColumns(EventCatalogue catalogue, Values known, Values services) {
        names = new int[known.size()];
        isUntold = new boolean[known.size()];
        Map<String, Integer> named = new HashMap<>();
        named.put("", UNNAMED);
        for (int code = 0; code < names.length; code++) {
            int at = code;
            String name = known.text(code);
            isUntold[code] = name.equals(Field.NOT_EXPORTED);
            catalogue
                    .knownName(name)
                    .ifPresent(one -> names[at] = named.computeIfAbsent(one, _ -> named.size()));
        }
        sources = new int[services.size()];
        Map<String, Integer> sorted = new HashMap<>();
        for (int code = 0; code < sources.length; code++) {
            String source = services.text(code);
            boolean isAbsent = source.isEmpty() || source.equals(Field.NOT_EXPORTED);
            String one = isAbsent ? "" : catalogue.knownSource(source).orElse(UNKNOWN);
            sources[code] = sorted.computeIfAbsent(one, _ -> sorted.size());
        }
        areas = new int[named.size()][sorted.size()];
        signals = new int[named.size()][sorted.size()];
        named.forEach((name, i) ->
                sorted.forEach((source, j) -> {
                    Optional<CatalogueEntry> entry = catalogue.written(source, name);
                    Area area =
                            entry.map(CatalogueEntry::area)
                                    .orElse(catalogue.services().area(source));
                    Signal signal = entry.map(CatalogueEntry::signal).orElse(Signal.NONE);
                    areas[i][j] = area == Area.UNKNOWN ? Values.ABSENT : FIRST + area.ordinal();
                    signals[i][j] =
                            signal == Signal.NONE ? Values.ABSENT : FIRST + signal.ordinal();
                }));
    }

    /// The columns [Field#AREA] and [Field#SIGNAL].
    Map<Field, Column> columns(Column ofNames, Column ofSources, int rows) {
        Map<Field, Column> columns = new EnumMap<>(Field.class);
        if (ofNames.codes().equals(ofSources.codes())) {
            columns.put(Field.AREA, combined(ofNames, ofSources, areas));
            columns.put(Field.SIGNAL, combined(ofNames, ofSources, signals));
        } else {
            columns.put(Field.AREA, single(ofNames, ofSources, areas, AREAS.size(), rows));
            columns.put(Field.SIGNAL, single(ofNames, ofSources, signals, SIGNALS.size(), rows));
        }
        return columns;
    }

    private int meaning(int name, int source, int[][] meanings) {
        return isUntold[name] ? NOT_EXPORTED : meanings[names[name]][sources[source]];
    }

    /// Where names and sources are kept as one, each number of theirs has one meaning.
    private Column combined(Column ofNames, Column ofSources, int[][] meanings) {
        int[] byNumber = new int[ofNames.values().length];
        Arrays.setAll(
                byNumber,
                number -> meaning(ofNames.values()[number], ofSources.values()[number], meanings));
        return new Column(ofNames.codes(), byNumber);
    }

    /// Where there are too many names to keep them so, it takes a pass over the rows.
    private Column single(Column ofNames, Column ofSources, int[][] meanings, int size, int rows) {
        Codes codes = Codes.ofSize(rows, size);
        Blocks.each(
                rows,
                (from, to) -> {
                    int[] block = new int[to - from];
                    Arrays.setAll(
                            block,
                            i -> meaning(ofNames.get(from + i), ofSources.get(from + i), meanings));
                    codes.write(from, block, block.length);
                });
        int[] same = new int[size];
        Arrays.setAll(same, code -> code);
        return new Column(codes, same);
    }

    private static Values values(Stream<String> words) {
        return new Values(
                Stream.of(Stream.of("", Field.NOT_EXPORTED), words)
                        .flatMap(Function.identity())
                        .toArray(String[]::new),
                null);
    }
}
