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
/// @param catalogue what events mean, which areas and signals follow from
/// @param lineage how everybody came by their credentials; [Lineage#NOT_YET] until [#traced]
public record Evidence(
        EventTable table,
        Engine engine,
        RecordStore records,
        EventCatalogue catalogue,
        Lineage lineage) {
    /// Evidence with the catalogue of the program.
    public Evidence(EventTable table, Engine engine, RecordStore records, Lineage lineage) {
        this(table, engine, records, BuiltInCatalogue.CATALOGUE, lineage);
    }

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

    /// The same with areas and signals by another catalogue.
    public Evidence withCatalogue(EventCatalogue other) {
        return other.equals(catalogue) ? this : with(table.withCatalogue(other), other, lineage);
    }

    /// The same records with other columns, by the same catalogue.
    Evidence with(EventTable fuller, Lineage traced) {
        return with(fuller, catalogue, traced);
    }

    private Evidence with(EventTable fuller, EventCatalogue by, Lineage traced) {
        return new Evidence(fuller, engine.over(fuller), records, by, traced);
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
