package spoor.ui.athena;

import spoor.archive.aws.AwsAccess;
import spoor.archive.aws.AwsClients;
import spoor.archive.aws.AwsException;
import spoor.archive.aws.AwsNames;

import java.util.List;

/// The way to the Athena of AWS.
public final class AwsDoor implements AthenaDoor {
    @Override
    public List<String> profiles() {
        return AwsNames.profiles();
    }

    @Override
    public Line open(AthenaLook look, AwsAccess.MfaCode code) throws AwsException {
        AwsClients clients = new AwsClients(look.access(), code);
        boolean isIn = false;
        try {
            clients.callerIfKnown();
            isIn = true;
            return new AwsLine(clients, look);
        } finally {
            if (!isIn) {
                clients.close();
            }
        }
    }
}
