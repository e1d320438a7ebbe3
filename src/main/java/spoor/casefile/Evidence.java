package spoor.casefile;

import spoor.engine.Engine;
import spoor.engine.EventTable;
import spoor.event.Origin;

import java.util.ArrayList;
import java.util.List;

/// What a case holds at one moment: the events, the engine that answers questions about them, and
/// the records behind them. Stays as it is while an import adds to the case.
public record Evidence(EventTable table, Engine engine, RecordStore records) {
    /// The record of a row, byte by byte.
    public byte[] record(int row) {
        return records.bytes(table.position(row), table.length(row));
    }

    /// Where the record of a row came from, its copies included.
    public Origin origin(int row) {
        List<Origin> copies = new ArrayList<>();
        for (long position : table.copyPositions(row)) {
            copies.add(records.origin(position, table.lengthAt(position)));
        }
        return records.origin(table.position(row), table.length(row)).withCopies(copies);
    }
}
