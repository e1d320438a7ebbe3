package spoor.ui;

import spoor.casefile.Evidence;
import spoor.engine.Cancel;
import spoor.engine.Question;
import spoor.engine.Rows;
import spoor.export.Csv;
import spoor.export.NewFile;
import spoor.export.RowExport;
import spoor.lens.Lens;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/// Writes events as CSV.
final class CsvExporter implements Exporter {
    @Override
    public long export(
            Evidence evidence,
            Lens lens,
            Path file,
            boolean mayReplace,
            LongConsumer written,
            Cancel cancel)
            throws IOException {
        // What leaves the window must not depend on whether the case was traced by then.
        Evidence traced = evidence.traced(cancel);
        Rows rows = traced.engine().answer(Question.rows(lens), cancel).rows();
        return NewFile.write(
                file,
                mayReplace,
                out -> RowExport.write(traced, rows, new Csv(), out, written, cancel));
    }
}
