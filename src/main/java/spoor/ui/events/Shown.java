package spoor.ui.events;

import spoor.engine.Answer;
import spoor.engine.EventTable;
import spoor.engine.Rows;
import spoor.lens.Lens;
import spoor.ui.kit.SameEvent;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.BitSet;

/// An answer together with the very table that its row numbers are of. While an import goes on the
/// case's table is replaced before its next answer is there, and the numbers of one mean nothing in
/// the other.
record Shown(EventTable table, Rows rows, Lens lens, EventTimes times) {
    static final Shown NOTHING = of(EventTable.empty(), Rows.NONE, Lens.ALL, ZoneOffset.UTC);

    static Shown of(EventTable table, Answer answer, ZoneId zone) {
        return of(table, answer.rows(), answer.lens(), zone);
    }

    private static Shown of(EventTable table, Rows rows, Lens lens, ZoneId zone) {
        return new Shown(table, rows, lens, EventTimes.of(table, rows, zone));
    }

    Shown in(ZoneId zone) {
        return of(table, rows, lens, zone);
    }

    /// The place of another table's row here, or [EventWindow#NO_PLACE].
    int placeOf(EventTable from, int row) {
        int here = translated(from, row, table);
        return here == EventTable.NO_ROW ? EventWindow.NO_PLACE : rows.placeOf(here);
    }

    /// The number in table `to` of a row of table `from`.
    static int translated(EventTable from, int row, EventTable to) {
        return SameEvent.row(from, row, to);
    }

    /// The places of those rows that are here. Rows in an order of their own are passed over once,
    /// since each single search in them would pass over all.
    BitSet placesOf(BitSet wanted) {
        BitSet places = new BitSet();
        if (rows instanceof Rows.Listed) {
            for (int place = 0; place < rows.size(); place++) {
                if (wanted.get(rows.at(place))) {
                    places.set(place);
                }
            }
        } else {
            wanted.stream().map(rows::placeOf).filter(p -> p >= 0).forEach(places::set);
        }
        return places;
    }
}
