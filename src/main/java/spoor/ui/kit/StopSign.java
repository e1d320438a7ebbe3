package spoor.ui.kit;

import spoor.engine.Cancel;

/// Asks work to stop that should still say how it ended; a cancelled job of [Jobs] has no more say.
public final class StopSign implements Cancel {
    private volatile boolean isUp;

    /// From any thread.
    public void raise() {
        isUp = true;
    }

    @Override
    public boolean isCancelled() {
        return isUp;
    }
}
