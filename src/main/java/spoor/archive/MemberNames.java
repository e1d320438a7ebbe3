package spoor.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// What members are called. Names are only ever shown and stored: no path on disk is made of one.
final class MemberNames {
    private MemberNames() {}

    /// The name in UTF-8. One that is not UTF-8 is taken as ISO 8859-1, where each byte is one
    /// character, so that nothing of it is lost; neither zip nor tar says reliably what it is in.
    static String of(byte[] raw) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
        } catch (CharacterCodingException _) {
            return new String(raw, StandardCharsets.ISO_8859_1);
        }
    }

    /// Where a member of `archive` stands, seen from the archive on disk.
    static String inside(SourceFile archive, String name) {
        return archive.member().isEmpty() ? name : archive.member() + "!" + name;
    }
}
