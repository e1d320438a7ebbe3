package spoor.ui;

import spoor.casefile.Evidence;
import spoor.engine.Cancel;
import spoor.engine.Question;
import spoor.engine.Rows;
import spoor.export.Csv;
import spoor.export.NewFile;
import spoor.export.RowExport;

import java.io.IOException;
import java.util.function.LongConsumer;

/// Writes events as CSV.
final class CsvExporter implements Exporter {
    @Override
    public long export(Evidence evidence, Order order, LongConsumer written, Cancel cancel)
            throws IOException {
        // What leaves the window must not depend on whether the case was traced by then.
        Evidence traced = evidence.traced(cancel);
        Rows rows = traced.engine().answer(Question.rows(order.lens()), cancel).rows();
        return NewFile.write(
                order.file(),
                order.mayReplace(),
                out ->
                        RowExport.write(
                                traced, rows, new Csv(order.hasChanges()), out, written, cancel));
    }
}
