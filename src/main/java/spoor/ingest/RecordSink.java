package spoor.ingest;

/// Takes what a [RecordReader] finds in one file.
interface RecordSink {
    /// A record whose time could be read.
    ///
    /// @param fields good only during the call
    /// @param time milliseconds since 1970
    void event(RecordFields fields, long time);

    /// A record that is no event; its bytes are `[offset, offset + length)` of the inflated file.
    void reject(RejectReason reason, int offset, int length);

    /// Something is wrong with the file as a whole, in words.
    void fault(String words);
}
