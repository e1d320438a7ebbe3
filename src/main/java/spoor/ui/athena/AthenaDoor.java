package spoor.ui.athena;

import spoor.archive.aws.AwsException;
import spoor.athena.ask.AthenaAnswer;
import spoor.athena.ask.Cost;
import spoor.engine.Cancel;
import spoor.engine.Question;

/// The way to Athena, so that tests can do without AWS.
@FunctionalInterface
public interface AthenaDoor {
    /// Asks nothing of AWS yet.
    ///
    /// @throws AwsException if there is no such profile
    Line open(AthenaLook look) throws AwsException;

    /// A table that can be asked. Safe for several threads.
    interface Line extends AutoCloseable {
        /// As `AthenaEngine.ask`.
        AthenaAnswer ask(Question question, int rows, Cancel cancel) throws AwsException;

        /// What was spent so far.
        Cost spent();

        @Override
        void close();
    }
}
