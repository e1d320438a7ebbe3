package spoor.ui.inspector;

import spoor.engine.EventTable;
import spoor.engine.Values;
import spoor.event.Field;
import spoor.ui.inspector.SummaryLine.Piece;
import spoor.ui.inspector.SummaryLine.Tone;
import spoor.ui.kit.Words;

import java.util.ArrayList;
import java.util.List;

/// What a call is about, by the names that the facet of resources has for it.
final class Resources {
    private static final int MOST = 3;

    private Resources() {}

    /// @param target as the record has it, which may say more: an object in a bucket
    static List<Piece> of(EventTable table, int row, String target) {
        Values values = table.values(Field.RESOURCE);
        int[] things = values.parts(table.code(Field.RESOURCE, row));
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < Math.min(things.length, MOST); i++) {
            String key = values.text(things[i]);
            if (!key.isEmpty() && !key.equals(Field.NOT_EXPORTED)) {
                add(pieces, key, target);
            }
        }
        if (things.length > MOST) {
            pieces.add(Piece.quiet(Words.of("inspector.target.more", things.length - MOST)));
        }
        return pieces;
    }

    private static void add(List<Piece> pieces, String key, String target) {
        String name = Field.RESOURCE.name(key);
        if (target.startsWith(name + "/")) {
            pieces.add(new Piece(target, target, Tone.PLAIN, Field.RESOURCE, key));
            return;
        }
        pieces.add(new Piece(name, name, Tone.PLAIN, Field.RESOURCE, key));
        if (name.length() < key.length()) {
            // The kind stands behind the name in brackets.
            pieces.add(Piece.quiet(key.substring(name.length() + 2, key.length() - 1)));
        }
    }
}
