package spoor.ui.difference;

/// One of the two events that are compared, in words.
///
/// @param row in the table of the comparison
/// @param title what it is here: `This request`
/// @param who may be empty
/// @param whole the event with its full time, for a tip
public record Side(int row, String title, String time, String who, String whole) {}
