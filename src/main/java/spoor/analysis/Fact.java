package spoor.analysis;

/// A field that an answer rests on, as it stands in the record.
///
/// @param value empty where it is the lack of the field that tells
public record Fact(String path, String value) {}
