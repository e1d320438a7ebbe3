package spoor.archive;

import java.io.IOException;
import java.util.zip.ZipException;

/// A zip whose members are read where they lie: nothing is unpacked to disk, so no member's path
/// can escape.
final class ZipArchive {
    private final OpenFile file;
    private final Handover handover;

    private ZipArchive(OpenFile file, Handover handover) {
        this.file = file;
        this.handover = handover;
    }

    /// @throws IOException if the file cannot be read; a damaged zip is no reason
    static void read(OpenFile file, Handover handover) throws IOException {
        ZipArchive archive = new ZipArchive(file, handover);
        ZipDirectory directory;
        try {
            directory = ZipDirectory.of(file, handover::isCancelled);
        } catch (ZipException e) {
            archive.scan(InflatedStream.words(e));
            return;
        }
        directory.each(archive::see);
    }

    private void scan(String reason) throws IOException {
        new ZipScan(file, this::see, handover::isCancelled).run();
        if (handover.isCancelled()) {
            return;
        }
        handover.whole(
                "the zip's directory is missing or damaged ("
                        + reason
                        + "); members were looked for by their own headers, and "
                        + handover.handed()
                        + " found");
    }

    private boolean see(ZipPlace place) {
        if (!handover.admits()) {
            return false;
        }
        String name = place.name();
        if (place.isFolder() || handover.isTooLong(name)) {
            return true;
        }
        if (place.isEncrypted()) {
            handover.unreadable(name, "it is encrypted");
        } else if (!ZipMember.isReadable(place.method())) {
            handover.unreadable(
                    name, "it is compressed by method " + place.method() + ", which is not read");
        } else {
            handover.member(name, new ZipMember(file.use(), place, handover.limits()));
            if (place.fault() != null) {
                handover.unreadable(name, place.fault());
            }
        }
        return true;
    }
}
