package spoor.athena.ask;

import spoor.athena.AthenaRefusal;
import spoor.athena.AthenaSql;
import spoor.engine.Bins;
import spoor.engine.Stack;
import spoor.event.Field;
import spoor.lens.Lens;
import spoor.lens.TimeRange;

import java.util.List;

/// A part of a question: what one statement answers.
public sealed interface Part {
    /// The statement. It is the same for lenses that do not differ in what the part asks, so that
    /// an answer can be known by it.
    ///
    /// @throws AthenaRefusal if there is none
    String sql(Lens lens, String table, int lateDays);

    /// How many events there are.
    record Total() implements Part {
        @Override
        public String sql(Lens lens, String table, int lateDays) {
            return new AthenaSql(lens, table, lateDays).total();
        }
    }

    /// Counts by the value of a field.
    ///
    /// @param most values, the most frequent first
    record Facet(Field field, int most) implements Part {
        @Override
        public String sql(Lens lens, String table, int lateDays) {
            return new AthenaSql(lens, table, lateDays).facet(field, most);
        }
    }

    /// Events by time. As in a case, also those beside the range of the lens: it is the bins that
    /// say which days are read.
    record Timeline(Bins bins) implements Part {
        @Override
        public String sql(Lens lens, String table, int lateDays) {
            return switch (bins.stack()) {
                case Stack.ByOutcome _ -> {
                    Lens shown = lens.withRange(TimeRange.ofMillis(bins.from(), bins.to()));
                    yield new AthenaSql(shown, table, lateDays).histogram(bins.width());
                }
                case Stack.ByValue stack ->
                        throw AthenaRefusal.notAskedSo(
                                "Athena counts events by time as reads, writes and failures only,"
                                        + " not by \""
                                        + stack.field().term()
                                        + "\".");
            };
        }
    }

    /// Some of the events, in the order of the lens.
    ///
    /// @param fields that each row has
    record Page(List<Field> fields, long offset, int count) implements Part {
        public Page {
            fields = List.copyOf(fields);
        }

        @Override
        public String sql(Lens lens, String table, int lateDays) {
            return new AthenaSql(lens, table, lateDays).page(fields, offset, count);
        }
    }
}
