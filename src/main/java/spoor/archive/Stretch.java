package spoor.archive;

import java.io.InputStream;

/// Bytes that lie one after the other in a file as they are, in `[from, to)`.
///
/// @param file used until they are released
record Stretch(OpenFile file, long from, long to) implements Kept {
    @Override
    public long size() {
        return to - from;
    }

    @Override
    public InputStream open() {
        return file.slice(from, to);
    }

    @Override
    public void release() {
        file.release();
    }
}
