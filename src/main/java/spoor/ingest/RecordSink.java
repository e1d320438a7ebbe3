package spoor.ingest;

import spoor.event.Fidelity;
import spoor.event.Field;

import java.util.Set;

/// Takes what a [RecordReader] finds in one file. Offsets count from the inflated file's beginning.
interface RecordSink {
    /// Takes nothing: stands where no file is being read.
    RecordSink NONE =
            new RecordSink() {
                @Override
                public void event(RecordFields fields, long time) {}

                @Override
                public void carried(
                        RecordFields fields,
                        long time,
                        Fidelity fidelity,
                        Set<Field> notExported,
                        long offset,
                        int length) {}

                @Override
                public void aggregated() {}

                @Override
                public void reject(RejectReason reason, long offset, int length) {}

                @Override
                public void fault(String words) {}
            };

    /// A record that stands in the file as it is.
    ///
    /// @param fields good only during the call
    /// @param time milliseconds since 1970
    void event(RecordFields fields, long time);

    /// A record that the file carries in another form.
    ///
    /// @param fields of the record's own text; good only during the call
    /// @param notExported fields of which this form says nothing
    /// @param offset of the bytes that carry it
    /// @param length of these
    void carried(
            RecordFields fields,
            long time,
            Fidelity fidelity,
            Set<Field> notExported,
            long offset,
            int length);

    /// A summary of many data events, which is no event.
    void aggregated();

    /// A record that is no event.
    void reject(RejectReason reason, long offset, int length);

    /// Something is wrong with the file as a whole, in words.
    void fault(String words);
}
