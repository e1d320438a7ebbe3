package spoor.ui;

import spoor.engine.Cancel;
import spoor.sample.GroundTruth;
import spoor.sample.Progress;
import spoor.sample.SampleArchive;
import spoor.sample.SampleOptions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes the sample incident where it is not yet complete.
final class SampleIncident implements SampleMaker {
    private static final String LOGS = "AWSLogs";

    @Override
    public Path write(Path folder, Cancel cancel) throws IOException {
        Path place = folder.resolve("archive");
        for (int i = 2; Files.exists(place.resolve(LOGS)) && !isComplete(place); i++) {
            place = folder.resolve("archive-" + i);
        }
        if (!isComplete(place)) {
            SampleArchive.write(place, SampleOptions.small(), Progress.until(cancel::isCancelled));
        }
        return place.resolve(LOGS);
    }

    /// The truth is written last.
    private static boolean isComplete(Path place) {
        return Files.exists(place.resolve(GroundTruth.FILE));
    }
}
