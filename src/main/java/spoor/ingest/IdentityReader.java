package spoor.ingest;

import org.jspecify.annotations.Nullable;

import spoor.event.UserIdentity;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// Reads a record's `userIdentity` into its parts. Runs once for each identity that a worker has
/// not met lately, so it may take its time.
final class IdentityReader {
    private static final int DEEPEST = 8;

    private final JsonScanner scanner;
    private final JsonText text = new JsonText();
    private final Map<String, String> parts = new HashMap<>();

    IdentityReader(int deepest) {
        this.scanner = new JsonScanner(deepest);
    }

    /// The identity in `bytes[from, to)`, which has been scanned before and is an object.
    UserIdentity read(byte[] bytes, int from, int to, @Nullable String recipientAccountId) {
        parts.clear();
        scanner.reset(bytes, from, to);
        try {
            object(bytes, "", 0);
        } catch (JsonFault e) {
            throw new IllegalStateException("scanned twice with different results", e);
        }
        return new UserIdentity(
                parts.get("type"),
                parts.get("principalId"),
                parts.get("arn"),
                parts.get("accountId"),
                parts.get("accessKeyId"),
                parts.get("userName"),
                parts.get("invokedBy"),
                parts.get("identityProvider"),
                parts.get("sessionContext.attributes.mfaAuthenticated"),
                "true".equals(parts.get("sessionContext.assumedRoot")),
                new UserIdentity.SessionIssuer(
                        parts.get("sessionContext.sessionIssuer.type"),
                        parts.get("sessionContext.sessionIssuer.principalId"),
                        parts.get("sessionContext.sessionIssuer.arn"),
                        parts.get("sessionContext.sessionIssuer.accountId"),
                        parts.get("sessionContext.sessionIssuer.userName")),
                new UserIdentity.OnBehalfOf(
                        parts.get("onBehalfOf.userId"), parts.get("onBehalfOf.identityStoreArn")),
                recipientAccountId);
    }

    private void object(byte[] bytes, String prefix, int depth) throws JsonFault {
        scanner.expect('{');
        if (scanner.take('}')) {
            return;
        }
        do {
            scanner.string();
            String key =
                    prefix
                            + text.string(
                                    bytes,
                                    scanner.stringFrom(),
                                    scanner.stringTo(),
                                    scanner.isEscaped());
            scanner.expect(':');
            int first = scanner.peek();
            if (first == '{' && depth < DEEPEST) {
                object(bytes, key + ".", depth + 1);
            } else {
                int begin = scanner.at();
                scanner.skip();
                scalar(bytes, key, first, begin);
            }
        } while (scanner.take(','));
        scanner.expect('}');
    }

    private void scalar(byte[] bytes, String key, int first, int begin) {
        switch (first) {
            case '"' ->
                    parts.put(
                            key,
                            text.string(
                                    bytes,
                                    scanner.stringFrom(),
                                    scanner.stringTo(),
                                    scanner.isEscaped()));
            case '{', '[', 'n' -> {}
            default ->
                    parts.put(
                            key,
                            new String(bytes, begin, scanner.at() - begin, StandardCharsets.UTF_8));
        }
    }
}
