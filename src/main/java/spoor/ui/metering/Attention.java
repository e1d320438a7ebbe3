package spoor.ui.metering;

/// A line of the table of what somebody should look at: a gap, or an hour whose report is odd.
///
/// @param from beginning of the first hour, `to` the end of the last; milliseconds since 1970
/// @param isGap whether there is no report to open
/// @param isGrave whether reports are missing, or were not counted
record Attention(
        long from,
        long to,
        boolean isGap,
        boolean isGrave,
        String what,
        String when,
        String text) {}
