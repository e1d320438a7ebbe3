package spoor.ingest;

import org.jspecify.annotations.Nullable;

import spoor.event.UserIdentity;

import java.util.Map;

/// Reads a record's `userIdentity` into its parts. Runs once for each identity that a worker has
/// not met lately, so it may take its time.
final class IdentityReader {
    private final JsonParts reader;

    IdentityReader(int deepest) {
        this.reader = new JsonParts(deepest, _ -> true);
    }

    /// The identity in `bytes[from, to)`, which has been scanned before and is an object.
    UserIdentity read(byte[] bytes, int from, int to, @Nullable String recipientAccountId) {
        Map<String, String> parts = reader.read(bytes, from, to, "");
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
                new UserIdentity.Circumstances(
                        parts.get("sessionContext.attributes.creationDate"),
                        parts.get("sessionContext.sourceIdentity"),
                        parts.get("sessionContext.ec2RoleDelivery"),
                        parts.get("invokedByDelegate.accountId"),
                        parts.get("inScopeOf.sourceArn")),
                recipientAccountId);
    }
}
