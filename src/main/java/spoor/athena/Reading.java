package spoor.athena;

import spoor.event.Field;
import spoor.lens.Filter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What a statement reads of the table: a column for each field that it needs, worked out once, so
/// that conditions and counts name it shortly.
///
/// @param fields that are needed besides time, event ID and recipient account
/// @param isTextNeeded whether records are searched for texts
/// @param also columns of the table that are needed too
record Reading(Days days, Set<Field> fields, boolean isTextNeeded, List<String> also) {
    /// Milliseconds since 1970; NULL for a text that is no time.
    static final String MILLIS = "ms";

    /// Event ID and recipient account, by which copies of a record are told.
    static final String ID = "id";

    static final String RECIPIENT = "recipient";

    /// All texts of the record that the table has.
    static final String SAID = "said";

    Reading(Days days, Collection<Field> fields) {
        this(days, Set.copyOf(fields), false, List.of());
    }

    /// What it takes to put these conditions, and to tell of these fields.
    static Reading of(Days days, List<Filter> filters, Collection<Field> told, List<String> also) {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        fields.addAll(told);
        boolean isTextNeeded = false;
        for (Filter filter : filters) {
            switch (filter) {
                case Filter.OfField f -> fields.add(f.field());
                case Filter.OfText _ -> isTextNeeded = true;
            }
        }
        return new Reading(days, fields, isTextNeeded, also);
    }

    /// The column with the field's value.
    static String text(Field field) {
        return "f_" + field.term();
    }

    /// The column with what is shown for the field's value.
    static String label(Field field) {
        return FieldSql.of(field).label() == null ? text(field) : "l_" + field.term();
    }

    /// `SELECT … FROM … WHERE …` with the days bounded.
    String sql() {
        List<String> columns = new ArrayList<>();
        columns.add(
                "CAST(round(to_unixtime(try(from_iso8601_timestamp(eventtime))) * 1000) AS bigint)"
                        + " AS "
                        + MILLIS);
        columns.add("eventid AS " + ID);
        columns.add("replace(COALESCE(recipientaccountid, ''), '-', '') AS " + RECIPIENT);
        for (Field field : fields.stream().sorted().toList()) {
            FieldSql sql = FieldSql.of(field);
            columns.add(sql.text() + " AS " + text(field));
            if (sql.label() != null) {
                columns.add(sql.label() + " AS " + label(field));
            }
        }
        if (isTextNeeded) {
            columns.add("concat_ws(chr(1), " + String.join(", ", Columns.texts()) + ") AS " + SAID);
        }
        columns.addAll(also);
        return "SELECT\n" + SqlText.indented(String.join(",\n", columns), 2) + "\n" + days.from();
    }
}
