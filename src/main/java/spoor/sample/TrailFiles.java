package spoor.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Writes trail files where CloudTrail would have delivered them (`cloudtrail.md` §1.1): folders
/// and minute in the name are the time of delivery, some minutes after the events.
///
/// Confined to one worker. The gzip level is fixed and the header carries no time, so that the same
/// records give the same file.
final class TrailFiles implements AutoCloseable {
    private static final int LEVEL = 6;
    private static final String ALPHABET =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    private final Path root;
    private final String organisation;
    private final long seed;
    private final Tally tally;
    private final Spares spares;
    private final Deflater deflater = new Deflater(LEVEL, true);
    private final CRC32 checksum = new CRC32();
    private final Set<Path> folders = new HashSet<>();
    private byte[] packed = new byte[64 * 1024];

    TrailFiles(Path root, String organisation, long seed, Tally tally, Spares spares) {
        this.root = root;
        this.organisation = organisation;
        this.seed = seed;
        this.tally = tally;
        this.spares = spares;
    }

    void write(HourPage page) throws IOException {
        for (Map.Entry<HourPage.Stream, Bytes[]> stream : page.streams().entrySet()) {
            Bytes[] files = stream.getValue();
            for (int place = 0; place < files.length; place++) {
                if (files[place] != null) {
                    Dice dice =
                            Dice.of(
                                    seed,
                                    stream.getKey().region(),
                                    Long.parseLong(stream.getKey().accountId()),
                                    page.hour().start(),
                                    place);
                    long delivered = page.end(place) + dice.between(40, 330);
                    write(stream.getKey(), delivered, dice, files[place].put("]}"));
                    spares.giveBack(files[place]);
                }
            }
        }
    }

    private void write(HourPage.Stream stream, long delivered, Dice dice, Bytes content)
            throws IOException {
        Path folder =
                root.resolve("AWSLogs")
                        .resolve(organisation)
                        .resolve(stream.accountId())
                        .resolve("CloudTrail")
                        .resolve(stream.region())
                        .resolve(TimeText.folderDay(delivered));
        if (folders.add(folder)) {
            Files.createDirectories(folder);
        }
        String name =
                String.join(
                                "_",
                                stream.accountId(),
                                "CloudTrail",
                                stream.region(),
                                TimeText.fileMinute(delivered),
                                dice.letters(ALPHABET, 16))
                        + ".json.gz";
        int length = pack(content);
        try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
            out.write(packed, 0, length);
        }
        tally.file(content.length(), length);
    }

    /// Packs the content into [#packed] as one gzip member and returns its length.
    private int pack(Bytes content) {
        int most = HEADER.length + content.length() + content.length() / 1000 + 64;
        if (packed.length < most) {
            packed = new byte[most * 2];
        }
        System.arraycopy(HEADER, 0, packed, 0, HEADER.length);
        deflater.reset();
        deflater.setInput(content.content(), 0, content.length());
        deflater.finish();
        int length = HEADER.length;
        while (!deflater.finished()) {
            length += deflater.deflate(packed, length, packed.length - length);
        }
        checksum.reset();
        checksum.update(content.content(), 0, content.length());
        littleEndian(length, checksum.getValue());
        littleEndian(length + 4, content.length());
        return length + 8;
    }

    private void littleEndian(int offset, long value) {
        for (int i = 0; i < 4; i++) {
            packed[offset + i] = (byte) (value >>> (8 * i));
        }
    }

    @Override
    public void close() {
        deflater.end();
    }
}
