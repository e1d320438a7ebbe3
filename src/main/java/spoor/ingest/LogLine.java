package spoor.ingest;

/// A line of an export of CloudWatch Logs to S3, or of `aws logs tail`: the time at which the
/// message came in, perhaps the name of its stream, and the message.
final class LogLine {
    private static final int SHORTEST_TIME = 20;

    private LogLine() {}

    /// Where the message begins in the line in `bytes[from, to)`; `from` itself in a line that does
    /// not begin with a time, which is a message as a whole.
    static int message(byte[] bytes, int from, int to) {
        int afterTime = word(bytes, from, to);
        if (afterTime - from < SHORTEST_TIME || !isTime(bytes, from)) {
            return from;
        }
        int message = blanks(bytes, afterTime, to);
        int afterStream = blanks(bytes, word(bytes, message, to), to);
        boolean isStreamNamed = !isObject(bytes, message, to) && isObject(bytes, afterStream, to);
        return isStreamNamed ? afterStream : message;
    }

    private static boolean isObject(byte[] bytes, int at, int to) {
        return at < to && bytes[at] == '{';
    }

    private static boolean isTime(byte[] bytes, int from) {
        return isDigit(bytes[from])
                && bytes[from + 4] == '-'
                && bytes[from + 7] == '-'
                && bytes[from + 10] == 'T'
                && bytes[from + 13] == ':'
                && bytes[from + 16] == ':';
    }

    private static boolean isDigit(byte one) {
        return one >= '0' && one <= '9';
    }

    private static int word(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != ' ' && bytes[at] != '\t') {
            at++;
        }
        return at;
    }

    private static int blanks(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && (bytes[at] == ' ' || bytes[at] == '\t')) {
            at++;
        }
        return at;
    }
}
