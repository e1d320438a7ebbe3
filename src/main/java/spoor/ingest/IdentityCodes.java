package spoor.ingest;

import org.jspecify.annotations.Nullable;

import spoor.event.Actor;
import spoor.event.Field;
import spoor.event.Identity;
import spoor.event.Session;
import spoor.event.UserIdentity;
import spoor.event.Via;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// Gives a record's `userIdentity` its codes. The same identity stands in many records byte by
/// byte, so its codes are remembered under its bytes: one comparison instead of a parse. Confined
/// to one worker.
final class IdentityCodes {
    /// The fields that follow from userIdentity, the recipient account and
    /// `sessionCredentialFromConsole` alone.
    static final Field[] FIELDS = {
        Field.IDENTITY,
        Field.IDENTITY_NAME,
        Field.IDENTITY_TYPE,
        Field.PRINCIPAL_ID,
        Field.IDENTITY_ARN,
        Field.CALLER_ACCOUNT,
        Field.ACCESS_KEY,
        Field.SESSION,
        Field.SESSION_ISSUER,
        Field.SOURCE_IDENTITY,
        Field.ON_BEHALF_OF,
        Field.VIA,
        Field.INVOKED_BY,
        Field.MFA,
        Field.ACCOUNT
    };

    private static final int MOST_BYTES = 16 << 20;

    /// Ends the key of an identity whose record says so; no JSON text holds this byte.
    private static final byte FROM_CONSOLE = 1;

    private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.US_ASCII);

    private final Dictionaries dictionaries;
    private final int valueBytes;
    private final IdentityReader reader;
    private Slices known = new Slices();
    private int[] codes = new int[FIELDS.length * 64];
    private byte[] key = new byte[1024];

    IdentityCodes(Dictionaries dictionaries, IngestLimits limits) {
        this.dictionaries = dictionaries;
        this.valueBytes = limits.valueBytes();
        this.reader = new IdentityReader(limits.depth());
    }

    /// Where in [#codes] the codes of the record's identity begin, in the order of [#FIELDS].
    int find(RecordFields record) {
        boolean hasIdentity = record.kind(Slot.USER_IDENTITY) == RecordFields.Kind.OBJECT;
        byte[] bytes = hasIdentity ? record.bytes() : NOTHING;
        int from = hasIdentity ? record.from(Slot.USER_IDENTITY) : 0;
        int to = hasIdentity ? record.to(Slot.USER_IDENTITY) : NOTHING.length;
        boolean hasRecipient = record.has(Slot.RECIPIENT_ACCOUNT);
        int recipientLength =
                hasRecipient
                        ? record.to(Slot.RECIPIENT_ACCOUNT) - record.from(Slot.RECIPIENT_ACCOUNT)
                        : 0;
        boolean isFromConsole = record.has(Slot.FROM_CONSOLE);
        int length = to - from + recipientLength + (isFromConsole ? 1 : 0);
        if (key.length < length) {
            key = new byte[length * 2];
        }
        System.arraycopy(bytes, from, key, 0, to - from);
        if (hasRecipient) {
            System.arraycopy(
                    record.bytes(),
                    record.from(Slot.RECIPIENT_ACCOUNT),
                    key,
                    to - from,
                    recipientLength);
        }
        if (isFromConsole) {
            key[length - 1] = FROM_CONSOLE;
        }
        long hash = Slices.hash(key, 0, length);
        int entry = known.find(key, 0, length, hash);
        if (entry == Slices.UNKNOWN) {
            String recipient =
                    hasRecipient
                            ? new String(key, to - from, recipientLength, StandardCharsets.UTF_8)
                            : null;
            UserIdentity said = reader.read(bytes, from, to, recipient);
            entry = add(said, isFromConsole, length, hash);
        }
        return entry * FIELDS.length;
    }

    int[] codes() {
        return codes;
    }

    private int add(UserIdentity said, boolean isFromConsole, int keyLength, long hash) {
        if (known.arenaBytes() > MOST_BYTES) {
            known = new Slices();
        }
        int entry = known.size();
        known.put(key, 0, keyLength, hash, entry);
        int at = entry * FIELDS.length;
        if (at + FIELDS.length > codes.length) {
            codes = Arrays.copyOf(codes, codes.length * 2);
        }
        Optional<Identity> who = Actor.of(said);
        codes[at++] = who.map(w -> code(Field.IDENTITY, w.key(), w.label())).orElse(0);
        codes[at++] = who.map(w -> code(Field.IDENTITY_NAME, w.display(), null)).orElse(0);
        codes[at++] = code(Field.IDENTITY_TYPE, said.type(), null);
        codes[at++] = code(Field.PRINCIPAL_ID, said.principalId(), null);
        codes[at++] = code(Field.IDENTITY_ARN, said.arn(), null);
        codes[at++] = code(Field.CALLER_ACCOUNT, said.accountId(), null);
        codes[at++] = code(Field.ACCESS_KEY, said.accessKeyId(), null);
        codes[at++] = session(said, who);
        codes[at++] = code(Field.SESSION_ISSUER, said.issuer().arn(), null);
        codes[at++] = code(Field.SOURCE_IDENTITY, said.circumstances().sourceIdentity(), null);
        codes[at++] = code(Field.ON_BEHALF_OF, said.onBehalfOf().userId(), null);
        String via = Via.of(said, isFromConsole);
        codes[at++] = code(Field.VIA, via.isEmpty() ? null : via, null);
        codes[at++] = code(Field.INVOKED_BY, said.invokedBy(), null);
        codes[at++] = code(Field.MFA, said.mfaAuthenticated(), null);
        String account = said.eventAccount();
        codes[at] = code(Field.ACCOUNT, account.isEmpty() ? null : account, null);
        return entry;
    }

    private int session(UserIdentity said, Optional<Identity> who) {
        return Session.of(said)
                .map(session -> {
                    String identity = who.map(Identity::display).orElse(session.principal());
                    return code(Field.SESSION, session.key(), session.label(identity));
                })
                .orElse(0);
    }

    private int code(Field field, @Nullable String value, @Nullable String label) {
        return value == null
                ? 0
                : dictionaries.of(field).code(cut(value), label == null ? null : cut(label));
    }

    private String cut(String value) {
        return value.length() > valueBytes ? value.substring(0, valueBytes) : value;
    }
}
