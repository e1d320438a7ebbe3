package spoor.archive;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// What headers say of the entry after them: the name and size that do not fit into its own. Its
/// length is bounded, since it has to be held.
///
/// @param longName as GNU tar writes it
/// @param pax as POSIX has it; it goes before the other
/// @param isTooLong whether a header was longer than any name needs, and so not read
record TarPrelude(@Nullable String longName, @Nullable PaxHeader pax, boolean isTooLong) {
    static final TarPrelude NONE = new TarPrelude(null, null, false);

    private static final int LONGEST = 1 << 20;

    /// With what a header says, whose data come next.
    TarPrelude with(TarHeader header, TarBlocks blocks) throws IOException {
        boolean isRead =
                switch (header.type()) {
                    case 'L', 'x', 'X' -> true;
                    default -> false;
                };
        if (!isRead || header.size() > LONGEST) {
            blocks.skipData(header.size());
            return new TarPrelude(longName, pax, isTooLong || isRead);
        }
        byte[] data = blocks.data(header.size()).readAllBytes();
        blocks.skipData(blocks.offset() - data.length, header.size());
        return header.type() == 'L'
                ? new TarPrelude(beforeZero(data), pax, isTooLong)
                : new TarPrelude(longName, PaxHeader.of(data), isTooLong);
    }

    private static String beforeZero(byte[] data) {
        int length = 0;
        while (length < data.length && data[length] != 0) {
            length++;
        }
        byte[] name = new byte[length];
        System.arraycopy(data, 0, name, 0, length);
        return MemberNames.of(name);
    }

    /// The header of the entry with all that is said of it.
    TarHeader complete(TarHeader own) throws TarHeader.Damaged {
        String name = longName == null ? own.name() : longName;
        long size = own.size();
        if (pax != null) {
            name = pax.name().orElse(name);
            size = pax.size().orElse(size);
        }
        return new TarHeader(own.type(), name, size, own.link());
    }

    boolean isSparse() {
        return pax != null && pax.isSparse();
    }
}
