package spoor.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicBoolean;

/// A member of an archive, whatever its bytes are kept in.
final class Member implements SourceFile {
    private final String path;
    private final String member;
    private final int depth;
    private final Kept kept;
    private final AtomicBoolean isReleased = new AtomicBoolean();

    Member(SourceFile archive, String member, Kept kept) {
        this.path = archive.path();
        this.member = member;
        this.depth = archive.depth() + 1;
        this.kept = kept;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public String member() {
        return member;
    }

    @Override
    public int depth() {
        return depth;
    }

    @Override
    public long size() {
        return kept.size();
    }

    @Override
    public InputStream open() throws IOException {
        if (isReleased.get()) {
            throw new IOException("the archive was closed already");
        }
        return kept.open();
    }

    @Override
    public void release() {
        if (isReleased.compareAndSet(false, true)) {
            kept.release();
        }
    }
}
