package spoor.archive;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Builds tars for tests.
final class Tars {
    static final int BLOCK = 512;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final TarArchiveOutputStream out =
            new TarArchiveOutputStream(bytes, BLOCK, StandardCharsets.UTF_8.name());

    Tars() {
        out.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
    }

    static byte[] of(String name, byte[] content) {
        return new Tars().file(name, content).bytes();
    }

    /// Long names in the way of POSIX, not of GNU tar.
    Tars inPosix() {
        out.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        out.setAddPaxHeadersForNonAsciiNames(true);
        return this;
    }

    Tars file(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Tars file(String name, byte[] content) {
        TarArchiveEntry entry = new TarArchiveEntry(name, TarConstants.LF_NORMAL, true);
        entry.setSize(content.length);
        return add(entry, content);
    }

    Tars entry(String name, char type, String link) {
        TarArchiveEntry entry = new TarArchiveEntry(name, (byte) type, true);
        entry.setLinkName(link);
        return add(entry, new byte[0]);
    }

    Tars folder(String name) {
        return add(new TarArchiveEntry(name + "/"), new byte[0]);
    }

    private Tars add(TarArchiveEntry entry, byte[] content) {
        try {
            out.putArchiveEntry(entry);
            out.write(content);
            out.closeArchiveEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /// With the two blocks of zeros that mark the end.
    byte[] bytes() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// Without them.
    byte[] unfinished() {
        byte[] whole = bytes();
        return Arrays.copyOf(whole, whole.length - 2 * BLOCK);
    }

    /// A header of before POSIX: no mark, no prefix.
    static byte[] old(String name, String content) {
        byte[] tar = of(name, content.getBytes(StandardCharsets.UTF_8));
        Arrays.fill(tar, 257, BLOCK, (byte) 0);
        tar[156] = 0;
        return withChecksum(tar, 0);
    }

    /// Puts the right checksum into the header at `at`.
    static byte[] withChecksum(byte[] tar, int at) {
        Arrays.fill(tar, at + 148, at + 156, (byte) ' ');
        int sum = 0;
        for (int i = at; i < at + BLOCK; i++) {
            sum += tar[i] & 0xff;
        }
        byte[] octal = "%06o\0 ".formatted(sum).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(octal, 0, tar, at + 148, octal.length);
        return tar;
    }
}
