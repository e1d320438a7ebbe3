package spoor.ui.athena;

import spoor.archive.aws.AwsAccess;
import spoor.archive.aws.AwsClients;
import spoor.archive.aws.AwsException;
import spoor.athena.ask.AthenaAnswer;
import spoor.athena.ask.AthenaEngine;
import spoor.athena.ask.AthenaQueries;
import spoor.athena.ask.Cost;
import spoor.engine.Cancel;
import spoor.engine.Question;

import java.util.Optional;

/// A table in the Athena of AWS.
public final class AwsLine implements AthenaDoor.Line {
    private final AwsClients clients;
    private final AthenaEngine engine;

    private AwsLine(AwsClients clients, AthenaLook look) {
        this.clients = clients;
        this.engine =
                new AthenaEngine(
                        new AthenaQueries(clients, look.choices()), look.table(), look.lateDays());
    }

    /// @throws AwsException if there is no such profile
    public static AthenaDoor.Line open(AthenaLook look) throws AwsException {
        AwsAccess access =
                new AwsAccess(
                        look.profile(), Optional.empty(), look.region(), Optional.empty(), false);
        return new AwsLine(new AwsClients(access, AwsAccess.MfaCode.NONE), look);
    }

    @Override
    public AthenaAnswer ask(Question question, int rows, Cancel cancel) throws AwsException {
        return engine.ask(question, rows, cancel);
    }

    @Override
    public Cost spent() {
        return engine.spent();
    }

    @Override
    public void close() {
        clients.close();
    }
}
