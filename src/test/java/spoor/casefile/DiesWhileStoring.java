package spoor.casefile;

import spoor.ingest.Batch;
import spoor.ingest.Dictionaries;
import spoor.ingest.FileEntry;
import spoor.ingest.Frame;
import spoor.ingest.Reject;
import spoor.ingest.RejectReason;
import spoor.ingest.Shape;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/// Stores one batch after the other and compacts the case now and then, until it ends as if the
/// plug was pulled, so many microseconds after it began.
final class DiesWhileStoring {
    static final int FILES = 150;
    static final int SEGMENTS = 12;
    static final int FRAMES = 3;
    static final int CONTENT = 90_000;

    /// No file is filled as well as this.
    static final int ALWAYS = 101;

    private DiesWhileStoring() {}

    public static void main(String[] arguments) {
        Random dice = new Random(Long.parseLong(arguments[1]));
        CaseFile file = CaseFile.open(Path.of(arguments[0]));
        Dictionaries dictionaries = new Dictionaries();
        file.database()
                .read(db -> {
                    DictionaryStore.restore(db, dictionaries);
                    return true;
                });
        BatchStore store =
                new BatchStore(
                        file.database(), dictionaries, 1, new DiskRoom(file.path()), _ -> {});
        long end = System.nanoTime() + TimeUnit.MICROSECONDS.toNanos(Long.parseLong(arguments[1]));
        Thread.ofPlatform()
                .daemon()
                .start(() -> {
                    for (long left; (left = end - System.nanoTime()) > 0; ) {
                        LockSupport.parkNanos(left);
                    }
                    Runtime.getRuntime().halt(DiesAfter.KILLED);
                });
        while (true) {
            dictionaries
                    .all()
                    .forEach((_, dictionary) -> dictionary.code("v" + dice.nextLong(), null));
            store.store(batch(dice));
            if (dice.nextInt(4) == 0) {
                file.database().compact(ALWAYS);
            }
        }
    }

    static Batch batch(Random dice) {
        Map<String, List<byte[]>> columns = new HashMap<>();
        for (int i = 0; i < SEGMENTS; i++) {
            columns.put("c" + i, List.of(bytes(dice, 2_000 + dice.nextInt(9_000))));
        }
        List<Frame> frames =
                IntStream.range(0, FRAMES)
                        .mapToObj(i ->
                                new Frame(
                                        i * CONTENT / FRAMES,
                                        CONTENT / FRAMES,
                                        bytes(dice, 5_000 + dice.nextInt(90_000))))
                        .toList();
        List<FileEntry> files =
                IntStream.range(0, FILES)
                        .mapToObj(_ ->
                                new FileEntry(
                                        "/logs/" + dice.nextLong(),
                                        "",
                                        Long.toHexString(dice.nextLong()),
                                        1,
                                        Shape.TRAIL_FILE,
                                        "",
                                        true,
                                        1,
                                        1,
                                        0,
                                        List.of(new Reject(RejectReason.NO_EVENT_TIME, 0, 1)),
                                        0,
                                        true,
                                        false,
                                        Optional.empty()))
                        .toList();
        return new Batch(FILES, columns, frames, CONTENT, files, List.of());
    }

    private static byte[] bytes(Random dice, int length) {
        byte[] bytes = new byte[length];
        dice.nextBytes(bytes);
        return bytes;
    }
}
