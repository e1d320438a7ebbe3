package spoor.archive;

import java.io.IOException;
import java.io.InputStream;

/// Where the bytes of a member are: in the archive itself, in a temporary file or in memory.
interface Kept {
    /// Bytes that the member takes there.
    long size();

    InputStream open() throws IOException;

    /// Gives free what is held. Called once.
    void release();
}
