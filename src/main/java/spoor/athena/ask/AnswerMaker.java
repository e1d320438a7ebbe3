package spoor.athena.ask;

import spoor.engine.Answer;
import spoor.engine.Bins;
import spoor.engine.EventTable;
import spoor.engine.FacetCounts;
import spoor.engine.Histogram;
import spoor.engine.Question;
import spoor.engine.Values;
import spoor.event.Field;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Puts the results of statements together to an answer. Used once, by one thread. Throws
/// `NumberFormatException` or `IndexOutOfBoundsException` for results of another form.
final class AnswerMaker {
    private static final int FIRST_OF_BARS = 1;

    private final Map<Part, QueryResult> results;
    private final List<AthenaAnswer.Refused> refused;
    private final List<String> remarks;

    AnswerMaker(
            Map<Part, QueryResult> results,
            List<AthenaAnswer.Refused> refused,
            List<String> remarks) {
        this.results = results;
        this.refused = new ArrayList<>(refused);
        this.remarks = new ArrayList<>(remarks);
    }

    AthenaAnswer answer(Question question) {
        PageTable table = new PageTable();
        results.forEach((part, result) -> {
            if (part instanceof Part.Facet facet) {
                result.rows().forEach(row -> table.code(facet.field(), row.get(0), row.get(1)));
            }
        });
        PageTable.Made page = page(table);
        Answer answer =
                new Answer(
                        question.lens(),
                        page.rows(),
                        total(),
                        facets(page.table()),
                        question.histograms().stream().map(this::histogram).toList());
        Cost cost = results.values().stream().map(QueryResult::cost).reduce(Cost.NONE, Cost::plus);
        return new AthenaAnswer(answer, page.table(), refused, remarks, cost);
    }

    private PageTable.Made page(PageTable table) {
        for (Map.Entry<Part, QueryResult> one : results.entrySet()) {
            if (one.getKey() instanceof Part.Page asked) {
                return table.make(asked.fields(), one.getValue().rows());
            }
        }
        return table.make(List.of(), List.of());
    }

    private long total() {
        QueryResult result = results.get(new Part.Total());
        return result == null ? 0 : result.rows().getFirst().number(0);
    }

    private Map<Field, FacetCounts> facets(EventTable table) {
        Map<Field, FacetCounts> facets = new EnumMap<>(Field.class);
        results.forEach((part, result) -> {
            if (part instanceof Part.Facet facet) {
                try {
                    facets.put(facet.field(), counts(table.values(facet.field()), result));
                } catch (ArithmeticException _) {
                    refused.add(tooMany(part));
                    return;
                }
                if (result.rows().size() >= facet.most()) {
                    remarks.add(
                            String.format(
                                    Locale.ROOT,
                                    "Of \"%s\" only the %,d most frequent values are counted.",
                                    facet.field().term(),
                                    facet.most()));
                }
            }
        });
        return facets;
    }

    private static FacetCounts counts(Values values, QueryResult result) {
        Map<String, Integer> codes = new HashMap<>();
        for (int code = 1; code < values.size(); code++) {
            codes.put(values.text(code), code);
        }
        int[] counts = new int[values.size()];
        for (QueryResult.Row row : result.rows()) {
            String text = row.get(0);
            Integer code = text == null ? Integer.valueOf(Values.ABSENT) : codes.get(text);
            if (code == null) {
                throw new NumberFormatException("no code for " + text);
            }
            counts[code] = Math.toIntExact(counts[code] + row.number(2));
        }
        return FacetCounts.of(values, counts);
    }

    /// Empty where there is none: an answer has one for each that was asked for.
    private Histogram histogram(Bins bins) {
        Part part = new Part.Timeline(bins);
        QueryResult result = results.get(part);
        if (result == null) {
            return Histogram.EMPTY;
        }
        int[][] bars = new int[Histogram.Series.values().length][bins.count()];
        try {
            for (QueryResult.Row row : result.rows()) {
                int bin = Math.toIntExact(row.number(0));
                for (Histogram.Series series : Histogram.Series.values()) {
                    int column = FIRST_OF_BARS + series.ordinal();
                    bars[series.ordinal()][bin] = Math.toIntExact(row.number(column));
                }
            }
        } catch (ArithmeticException _) {
            refused.add(tooMany(part));
            return Histogram.EMPTY;
        }
        return new Histogram(bins.from(), bins.width(), bars);
    }

    private static AthenaAnswer.Refused tooMany(Part part) {
        return new AthenaAnswer.Refused(
                part,
                String.format(
                        Locale.ROOT,
                        "More than %,d events have one value, and Spoor counts no further. Narrow"
                                + " the time range.",
                        Integer.MAX_VALUE));
    }
}
