package spoor.ingest;

import spoor.archive.StoredAs;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/// Objects of stores in the net that the ledger has, a hash each. Filled by one thread, then safe
/// for several.
public final class ObjectKeys {
    private final Set<UUID> keys = new HashSet<>();

    /// @param tag as [StoredAs#tag]
    public void add(String path, String tag) {
        keys.add(key(path, tag));
    }

    /// Whether this version of an object is among them.
    public boolean contains(String path, StoredAs stored) {
        return keys.contains(key(path, stored.tag()));
    }

    /// Half of a SHA-256: whoever writes into a bucket must not be able to make one object look
    /// like another that is known.
    private static UUID key(String path, String tag) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest((tag + "\n" + path).getBytes(StandardCharsets.UTF_8));
            ByteBuffer longs = ByteBuffer.wrap(hash);
            return new UUID(longs.getLong(), longs.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
