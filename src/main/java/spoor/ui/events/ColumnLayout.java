package spoor.ui.events;

import spoor.event.Field;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/// Which columns the events table has, in which order and how wide. Immutable; [#toTexts] is what
/// settings keep.
public record ColumnLayout(List<Column> columns) {
    static final double LEAST_WIDTH = 48;
    static final double MOST_WIDTH = 2_000;

    /// How much of its width a column gives up before the table rather scrolls sideways.
    private static final double GIVEN_UP = 0.38;

    /// The same of the name of the event, by which rows are told apart, with its marks.
    private static final double NAME_GIVEN_UP = 0.22;

    /// What a new user sees. It fits 780 pixels.
    public static final ColumnLayout DEFAULT =
            of(
                    Field.EVENT_TIME,
                    Field.EVENT_NAME,
                    Field.EVENT_SOURCE,
                    Field.IDENTITY_NAME,
                    Field.SOURCE_ADDRESS,
                    Field.ERROR_CODE);

    /// All fields that can be columns: what the table holds in memory.
    public static final List<Field> CHOICE =
            List.of(Field.values()).stream()
                    .filter(f -> f.isCoded() || f == Field.EVENT_TIME || f == Field.EVENT_ID)
                    .toList();

    /// One column.
    ///
    /// @param width in pixels that the user wants; the table may give less, or more to the last
    ///   column
    public record Column(Field field, double width) {
        public Column {
            width = Math.clamp(width, LEAST_WIDTH, MOST_WIDTH);
        }
    }

    public ColumnLayout {
        columns = List.copyOf(columns);
    }

    static ColumnLayout of(Field... fields) {
        return new ColumnLayout(
                List.of(fields).stream().map(f -> new Column(f, usualWidth(f))).toList());
    }

    /// One text a column, such as `event:176`.
    public List<String> toTexts() {
        return columns.stream().map(c -> c.field().term() + ":" + Math.round(c.width())).toList();
    }

    /// Reads [#toTexts]. What is not understood, or stands twice, is left out: a setting written by
    /// another version must not cost the table.
    public static ColumnLayout ofTexts(List<String> texts) {
        List<Column> read = new ArrayList<>();
        Set<Field> seen = EnumSet.noneOf(Field.class);
        for (String text : texts) {
            int colon = text.indexOf(':');
            Field field = Field.ofTerm(colon < 0 ? text : text.substring(0, colon)).orElse(null);
            if (field != null && CHOICE.contains(field) && seen.add(field)) {
                read.add(new Column(field, width(text.substring(colon + 1), field)));
            }
        }
        return read.isEmpty() ? DEFAULT : new ColumnLayout(read);
    }

    List<Field> fields() {
        return columns.stream().map(Column::field).toList();
    }

    boolean has(Field field) {
        return fields().contains(field);
    }

    /// This layout with the column at its end, or without it. The last column stays.
    ColumnLayout toggled(Field field) {
        List<Column> changed = new ArrayList<>(columns);
        if (!changed.removeIf(c -> c.field() == field)) {
            changed.add(new Column(field, usualWidth(field)));
        }
        return changed.isEmpty() ? this : new ColumnLayout(changed);
    }

    /// The same columns in another order.
    ColumnLayout inOrder(List<Field> order) {
        List<Column> moved = new ArrayList<>();
        for (Field field : order) {
            columns.stream().filter(c -> c.field() == field).forEach(moved::add);
        }
        return new ColumnLayout(moved);
    }

    /// The widths that the columns get where `available` pixels are there. What is over goes to the
    /// last one; what lacks is taken from all in proportion; only where they would become too
    /// narrow to read is every column as wide as wanted, and the table scrolls sideways.
    ///
    /// @param fixed the width of a column that has no choice in it, or 0
    double[] fitted(double available, ToDoubleFunction<Field> fixed) {
        double[] widths = new double[columns.size()];
        double sum = 0;
        double slack = 0;
        for (int i = 0; i < widths.length; i++) {
            double given = fixed.applyAsDouble(columns.get(i).field());
            widths[i] = given > 0 ? given : columns.get(i).width();
            sum += widths[i];
            slack += given > 0 ? 0 : slack(columns.get(i).field(), widths[i]);
        }
        double lacking = sum - available;
        if (lacking <= 0) {
            widths[widths.length - 1] -= lacking;
        } else if (lacking <= slack) {
            for (int i = 0; i < widths.length; i++) {
                boolean isFixed = fixed.applyAsDouble(columns.get(i).field()) > 0;
                widths[i] -=
                        isFixed ? 0 : slack(columns.get(i).field(), widths[i]) * lacking / slack;
            }
        }
        return widths;
    }

    /// The layout after the user has pulled the right edge of a column by `delta` pixels. The
    /// columns to its right give way, the last one first, and the pull ends where none can.
    ///
    /// @param widths as shown before
    ColumnLayout pulled(
            int index,
            double delta,
            double[] widths,
            ToDoubleFunction<Field> fixed,
            double available) {
        double[] changed = widths.clone();
        changed[index] = Math.clamp(widths[index] + delta, LEAST_WIDTH, MOST_WIDTH);
        double over = sum(changed) - Math.max(available, sum(widths));
        for (int i = changed.length - 1; i > index && over > 0; i--) {
            boolean isFixed = fixed.applyAsDouble(columns.get(i).field()) > 0;
            double given = isFixed ? 0 : Math.min(over, changed[i] - LEAST_WIDTH);
            changed[i] -= given;
            over -= given;
        }
        changed[index] = Math.max(LEAST_WIDTH, changed[index] - Math.max(0, over));
        List<Column> pulled = new ArrayList<>();
        for (int i = 0; i < changed.length; i++) {
            Column column = columns.get(i);
            boolean isStretched = i == changed.length - 1 && changed[i] > column.width();
            boolean isFixed = fixed.applyAsDouble(column.field()) > 0;
            boolean isKept = isFixed || (isStretched && i != index);
            pulled.add(isKept ? column : new Column(column.field(), changed[i]));
        }
        return new ColumnLayout(pulled);
    }

    private static double slack(Field field, double width) {
        double share = field == Field.EVENT_NAME ? NAME_GIVEN_UP : GIVEN_UP;
        return Math.clamp(width * share, 0, width - LEAST_WIDTH);
    }

    private static double sum(double[] widths) {
        double sum = 0;
        for (double width : widths) {
            sum += width;
        }
        return sum;
    }

    private static double width(String text, Field field) {
        return text.matches("\\d{1,5}") ? Integer.parseInt(text) : usualWidth(field);
    }

    private static double usualWidth(Field field) {
        return switch (field) {
            case EVENT_TIME, ERROR_CODE -> 140;
            case EVENT_NAME, RESOURCE -> 176;
            case EVENT_SOURCE -> 92;
            case AREA, SIGNAL -> 120;
            case IDENTITY, IDENTITY_NAME, PERSON -> 136;
            case SOURCE_ADDRESS, ACCESS_KEY, EVENT_TYPE -> 128;
            case ACCOUNT, CALLER_ACCOUNT, RECIPIENT_ACCOUNT -> 108;
            case REGION, IDENTITY_TYPE, IDENTITY_KIND, EVENT_CATEGORY, FIDELITY -> 100;
            case VIA, INVOKED_BY, SOURCE_IDENTITY, ON_BEHALF_OF -> 128;
            case OUTCOME, ACCESS, READ_ONLY, MFA, EVENT_VERSION -> 72;
            case SESSION, SESSION_ISSUER -> 200;
            case IDENTITY_ARN, PRINCIPAL_ID, USER_AGENT, ERROR_MESSAGE, VPC_ENDPOINT -> 200;
            case EVENT_ID, REQUEST_ID, SHARED_EVENT_ID -> 264;
        };
    }
}
