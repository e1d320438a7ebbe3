package spoor.engine;

import spoor.event.Field;
import spoor.event.IdentityKind;

import java.util.Arrays;
import java.util.stream.Stream;

/// The column of the identities' kinds, which follows from that of the identities and needs no room
/// of its own.
final class IdentityKinds {
    private static final int NOT_EXPORTED = 1;
    private static final int FIRST = 2;

    /// What each code stands for.
    static final Values VALUES =
            new Values(
                    Stream.concat(
                                    Stream.of("", Field.NOT_EXPORTED),
                                    Arrays.stream(IdentityKind.values()).map(IdentityKind::word))
                            .toArray(String[]::new),
                    null);

    private IdentityKinds() {}

    static Column column(Column identities, Values known) {
        int[] byCode = new int[known.size()];
        Arrays.setAll(byCode, code -> kind(known, code));
        return new Column(
                identities.codes(),
                Arrays.stream(identities.values()).map(code -> byCode[code]).toArray());
    }

    private static int kind(Values known, int code) {
        String key = known.text(code);
        if (code == Values.ABSENT) {
            return Values.ABSENT;
        }
        return key.equals(Field.NOT_EXPORTED)
                ? NOT_EXPORTED
                : FIRST + IdentityKind.ofKey(key).ordinal();
    }
}
