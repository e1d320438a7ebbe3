package spoor.casefile;

import spoor.engine.Cancel;
import spoor.ingest.ImportProgress;

import java.nio.file.Path;
import java.util.List;

/// Imports into a new case and ends, as if the plug was pulled, once the first commit is on the
/// disk.
final class DiesWhileImporting {
    private DiesWhileImporting() {}

    public static void main(String[] arguments) {
        CaseFile file = CaseFile.create(Path.of(arguments[0]));
        file.importFrom(
                List.of(Path.of(arguments[1])),
                ImportOptions.USUAL,
                new ImportListener() {
                    @Override
                    public void progress(ImportProgress progress) {}

                    @Override
                    public void committed(long eventsInCase) {
                        file.database().sync();
                        Runtime.getRuntime().halt(7);
                    }
                },
                Cancel.NEVER);
    }
}
