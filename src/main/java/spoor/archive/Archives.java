package spoor.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// Reads what is in archives. Nothing is ever written to a path that an archive names; what has to
/// be kept apart is in nameless temporary files. May be used by several threads.
public final class Archives {
    private static final int TAR_TYPE = 156;

    private final ArchiveLimits limits;
    private final Path temporary;
    private final AtomicLong held = new AtomicLong();

    /// The archives that are known.
    public enum Kind {
        ZIP,
        TAR,
        /// A tar in gzip, of one member or several.
        TAR_GZ
    }

    /// @param temporary a folder for temporary files. They hold the zips and the long members that
    ///   stand in other archives, or in a gzipped tar, until they are released
    public Archives(ArchiveLimits limits, Path temporary) {
        this.limits = limits;
        this.temporary = temporary;
    }

    /// Whether a file that begins with `head[0, length)` is a zip; an empty or split one as well.
    public static boolean isZip(byte[] head, int length) {
        if (length < 4 || head[0] != 'P' || head[1] != 'K') {
            return false;
        }
        return (head[2] == 3 && head[3] == 4)
                || (head[2] == 5 && head[3] == 6)
                || (head[2] == 7 && head[3] == 8);
    }

    /// Whether a file that begins with `head[0, length)` is a tar. To tell a tar from before POSIX
    /// takes 512 bytes.
    public static boolean isTar(byte[] head, int length) {
        if (TarHeader.hasMagic(head, length)) {
            return true;
        }
        if (length < TarBlocks.BLOCK || head[0] == 0) {
            return false;
        }
        byte[] block = new byte[TarBlocks.BLOCK];
        System.arraycopy(head, 0, block, 0, block.length);
        byte type = block[TAR_TYPE];
        return (type == 0 || (type >= '0' && type <= '7')) && TarHeader.isHeader(block);
    }

    /// Gives the members of an archive to `sink`, in the archive's order, and what cannot be read
    /// of it. The members stay readable until they are released, also when this has returned or
    /// failed.
    ///
    /// A damaged archive is no failure: what can be had is handed over, and the damage reported.
    ///
    /// @throws IOException if the archive cannot be opened or read at all
    public void members(SourceFile archive, Kind kind, MemberSink sink) throws IOException {
        if (archive.depth() >= limits.archiveDepth()) {
            sink.unreadable(
                    archive.member(),
                    "an archive inside "
                            + archive.depth()
                            + " others is not read (limit "
                            + ArchiveLimits.ARCHIVE_DEPTH
                            + ")",
                    Optional.of(ArchiveLimits.ARCHIVE_DEPTH));
            return;
        }
        Handover handover = new Handover(archive, limits, sink);
        if (kind != Kind.TAR_GZ && archive instanceof DiskFile onDisk) {
            OpenFile file = OpenFile.of(onDisk.file());
            try {
                read(file, kind, handover);
            } finally {
                file.release();
            }
            return;
        }
        try (Spool spool = new Spool(temporary, held, sink::isCancelled);
                InputStream in = archive.open()) {
            read(in, kind, spool, handover);
        }
    }

    private static void read(OpenFile file, Kind kind, Handover handover) throws IOException {
        if (kind == Kind.ZIP) {
            ZipArchive.read(file, handover);
        } else {
            TarArchive.read(file, handover);
        }
    }

    private void read(InputStream in, Kind kind, Spool spool, Handover handover)
            throws IOException {
        switch (kind) {
            case ZIP -> readZip(in, spool, handover);
            case TAR -> TarArchive.read(in, spool, handover);
            case TAR_GZ -> {
                try (GzipMembers gzip = new GzipMembers(in);
                        InputStream inflated =
                                new InflatedStream(gzip, gzip::consumed, limits, (_, _) -> {})) {
                    TarArchive.read(inflated, spool, handover);
                }
            }
        }
    }

    private static void readZip(InputStream in, Spool spool, Handover handover) throws IOException {
        OpenFile file =
                spool.keepApart(
                        in,
                        broken ->
                                handover.whole(
                                        "the zip could not be read to its end: "
                                                + InflatedStream.words(broken),
                                        broken));
        try {
            ZipArchive.read(file, handover);
        } finally {
            file.release();
        }
    }
}
