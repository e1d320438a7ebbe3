package spoor.ui.difference.history;

/// A write to a thing.
///
/// @param row in the table of the history
/// @param time in milliseconds since 1970
/// @param reading what it changed against the one before
record HistoryLine(int row, long time, String event, String identity, String reading) {}
