package spoor.ingest;

/// A stretch of a batch's content that comes from one file.
///
/// @param start of its first byte in the batch's content; it ends where the next one begins
/// @param file the file's place in the batch's list
/// @param offset of its first byte in the inflated file; for carried text, of the bytes that carry
///   it
/// @param isCarried whether this is no part of the file itself but the text of records that the
///   file carries in another form: as strings, in cells, compressed or column by column
public record Stretch(int start, int file, long offset, boolean isCarried) {}
