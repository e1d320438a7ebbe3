package spoor.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Finds where the next record begins after one that is broken. A record is told by its opening
/// brace and one of the keys that CloudTrail puts first; nested objects do not begin with these,
/// and JSON inside strings has its quotes escaped.
final class RecordBoundary {
    /// A window may end in the middle of what tells a record; so many bytes of it are looked at
    /// again.
    static final int LONGEST = 256;

    private static final List<byte[]> FIRST_KEYS =
            List.of(
                            "eventVersion",
                            "userIdentity",
                            "eventTime",
                            "eventID",
                            "awsRegion",
                            "userAgent",
                            "EventId")
                    .stream()
                    .map(key -> ("\"" + key + "\"").getBytes(StandardCharsets.US_ASCII))
                    .toList();

    private RecordBoundary() {}

    /// The offset of the first record's brace in `bytes[from, to)`, or `to` where there is none.
    static int next(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == '{' && isRecordAt(bytes, i, to)) {
                return i;
            }
        }
        return to;
    }

    private static boolean isRecordAt(byte[] bytes, int brace, int to) {
        int at = brace + 1;
        while (at < to
                && (bytes[at] == ' '
                        || bytes[at] == '\n'
                        || bytes[at] == '\r'
                        || bytes[at] == '\t')) {
            at++;
        }
        for (byte[] key : FIRST_KEYS) {
            int end = at + key.length;
            if (end <= to && Arrays.equals(bytes, at, end, key, 0, key.length)) {
                return true;
            }
        }
        return false;
    }
}
