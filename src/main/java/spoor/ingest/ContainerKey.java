package spoor.ingest;

import org.jspecify.annotations.Nullable;

/// The keys of a file's outermost object whose array is not read as one value, for it may be as
/// long as the file: each of its elements is a unit.
///
/// `QueryResults` is none of them. As the user guide prints it, its elements are no rows but cells,
/// `{"key","value"}`, which make rows only together; the service gives at most a thousand rows a
/// page, so that the whole object can be a unit.
final class ContainerKey {
    private ContainerKey() {}

    /// Whether the elements of an array under the key in `bytes[from, to)` are units.
    static boolean isContainer(byte[] bytes, int from, int to) {
        WrapperKey key = WrapperKey.of(bytes, from, to);
        return key != null && key.role() == WrapperKey.Role.LIST && key != WrapperKey.QUERY_RESULTS;
    }

    /// Whether an object under the key in `bytes[from, to)` is walked for containers like the one
    /// around it: a search in Elastic answers `{"hits":{"total":…,"hits":[…]}}`.
    static boolean isWalked(byte[] bytes, int from, int to) {
        @Nullable WrapperKey key = WrapperKey.of(bytes, from, to);
        return key == WrapperKey.HITS;
    }
}
