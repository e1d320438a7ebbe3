package spoor.casefile;

import spoor.analysis.Caller;
import spoor.engine.EventTable;
import spoor.event.Field;
import spoor.event.Session;

/// Who made the calls of a table, from its columns alone.
public final class Callers {
    private Callers() {}

    /// Who made the call of this row.
    public static Caller of(EventTable table, int row) {
        return new Caller(
                text(table, Field.IDENTITY, row),
                text(table, Field.IDENTITY_NAME, row),
                text(table, Field.IDENTITY_TYPE, row),
                text(table, Field.PRINCIPAL_ID, row),
                text(table, Field.IDENTITY_ARN, row),
                Caller.millis(Session.ofKey(text(table, Field.SESSION, row)).since()),
                text(table, Field.ACCESS_KEY, row),
                text(table, Field.CALLER_ACCOUNT, row).replace("-", ""),
                text(table, Field.SESSION_ISSUER, row),
                text(table, Field.INVOKED_BY, row));
    }

    /// The value in the record; empty where it is not known.
    static String text(EventTable table, Field field, int row) {
        String text = table.text(field, row);
        return text.equals(Field.NOT_EXPORTED) ? "" : text;
    }
}
