package spoor.ui.athena;

import spoor.archive.aws.AwsAccess;
import spoor.archive.aws.AwsException;
import spoor.athena.ask.AthenaAnswer;
import spoor.athena.ask.Cost;
import spoor.engine.Cancel;
import spoor.engine.Question;
import spoor.lens.Lens;

import java.util.List;

/// The way to Athena, so that tests can do without AWS.
public interface AthenaDoor {
    /// The profiles of the AWS command line on this machine.
    List<String> profiles();

    /// Signs in, which may take a code; asks nothing of Athena yet.
    ///
    /// @throws AwsException if there is no such profile, or the credentials are not good
    Line open(AthenaLook look, AwsAccess.MfaCode code) throws AwsException;

    /// A table that can be asked. Safe for several threads.
    interface Line extends AutoCloseable {
        /// As `AthenaEngine.ask`.
        AthenaAnswer ask(Question question, int rows, Cancel cancel) throws AwsException;

        /// Has Athena name the files that hold the records of a lens, and looks them up. Nothing is
        /// fetched yet.
        ///
        /// @throws spoor.athena.AthenaRefusal if that cannot be asked
        Slice slice(Lens lens, Cancel cancel) throws AwsException;

        /// What was spent so far.
        Cost spent();

        /// Keeps the connection for somebody else, who runs what is given back in the end.
        Runnable hold();

        /// Breaks off what is under way, as soon as nobody holds the connection any more.
        @Override
        void close();
    }
}
