package spoor.ingest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Knows how CloudTrail spells the keys of its own objects, `userIdentity` and the like, whatever
/// case and underscores an export gave them. Makes no garbage for a key it has met. Confined to one
/// thread.
final class Spelling {
    private static final int MOST_KNOWN = 4096;
    private static final int LONGEST_KNOWN = 64;

    /// Every key of userIdentity, resources, tlsDetails, addendum, edgeDeviceDetails and
    /// insightDetails.
    private static final Map<String, String> KEYS =
            List.of(
                            "type principalId arn accountId accessKeyId userName invokedBy",
                            "identityProvider credentialId onBehalfOf userId identityStoreArn",
                            "inScopeOf sourceArn sourceAccount issuerType credentialsIssuedTo",
                            "invokedByDelegate sessionContext attributes creationDate",
                            "mfaAuthenticated sessionIssuer webIdFederationData",
                            "federatedProvider sourceIdentity ec2RoleDelivery ec2IssuedInVpc",
                            "assumedRoot signInSessionArn ARNPrefix tlsVersion cipherSuite",
                            "clientProvidedHostHeader keyExchange reason updatedFields",
                            "originalRequestID originalEventID deviceId snowJobId deviceFamily",
                            "resourceType resourceName state eventSource eventName insightType",
                            "insightContext errorCode sourceEventCategory statistics baseline",
                            "insight average insightDuration baselineDuration attributions",
                            "attribute value")
                    .stream()
                    .flatMap(line -> Arrays.stream(line.split(" ")))
                    .collect(Collectors.toMap(Target::plain, Function.identity()));

    private final Slices known = new Slices();
    private final List<byte[]> spelled = new ArrayList<>();

    /// The key in `bytes[from, to)` as CloudTrail spells it, or as it is where it is none of its.
    byte[] of(byte[] bytes, int from, int to) {
        long hash = Slices.hash(bytes, from, to);
        int number = known.find(bytes, from, to, hash);
        if (number != Slices.UNKNOWN) {
            return spelled.get(number);
        }
        String key = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        String own = KEYS.get(Target.plain(key));
        byte[] result =
                own == null
                        ? Arrays.copyOfRange(bytes, from, to)
                        : own.getBytes(StandardCharsets.US_ASCII);
        if (spelled.size() < MOST_KNOWN && to - from <= LONGEST_KNOWN) {
            known.put(bytes, from, to, hash, spelled.size());
            spelled.add(result);
        }
        return result;
    }
}
