package spoor.casefile;

import spoor.analysis.Lineage;
import spoor.engine.Cancel;
import spoor.engine.Engine;
import spoor.engine.EventTable;
import spoor.event.BuiltInCatalogue;
import spoor.event.EventCatalogue;
import spoor.event.Origin;

import java.util.ArrayList;
import java.util.List;

/// What a case holds at one moment: the events, the engine that answers questions about them, and
/// the records behind them. Stays as it is while an import adds to the case.
///
/// @param lineage how everybody came by their credentials; [Lineage#NOT_YET] until [#traced]
public record Evidence(EventTable table, Engine engine, RecordStore records, Lineage lineage) {
    /// Evidence of which nobody has traced the credentials yet.
    public Evidence(EventTable table, Engine engine, RecordStore records) {
        this(table, engine, records, Lineage.NOT_YET);
    }

    /// The same with the lineage of all credentials, the persons behind the sessions, and the
    /// identities that are one taken together. Takes seconds for a large case.
    ///
    /// @throws java.util.concurrent.CancellationException once `cancel` says so
    public Evidence traced(Cancel cancel) {
        return lineage.isKnown() ? this : new Tracer(this, cancel).trace();
    }

    /// The same with areas and signals by another catalogue than that of the program.
    public Evidence withCatalogue(EventCatalogue catalogue) {
        if (catalogue.equals(BuiltInCatalogue.CATALOGUE)) {
            return this;
        }
        EventTable other = table.withCatalogue(catalogue);
        return new Evidence(other, engine.over(other), records, lineage);
    }

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
