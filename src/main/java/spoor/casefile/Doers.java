package spoor.casefile;

import spoor.analysis.story.Doer;
import spoor.engine.EventTable;
import spoor.engine.Values;
import spoor.event.Field;
import spoor.event.Outcome;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Who made the calls of a table, those that name nobody too: by whose key it is, and else by who
/// called from the same address at the same time.
public final class Doers {
    /// How far from a call another one counts as made at the same time, in milliseconds.
    public static final long SAME_TIME = 60_000;

    /// How many events around one are looked at: so many in a minute and nothing stands out.
    private static final int MOST_LOOKED_AT = 200_000;

    private static final int MOST_NAMED = 4;
    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F:]*[.:][0-9a-fA-F:.]+");

    private final EventTable table;

    public Doers(EventTable table) {
        this.table = table;
    }

    /// Who made the call of a row.
    public Doer of(int row) {
        String identity = text(Field.IDENTITY, row);
        if (!isSparse(row)) {
            return identity.isEmpty() ? new Doer.CannotTell("") : named(identity, row);
        }
        if (isUnnamed(identity)) {
            return beside(row);
        }
        String key = text(Field.ACCESS_KEY, row);
        return key.isEmpty()
                ? named(identity, row)
                : new Doer.ByKey(identity, table.label(Field.IDENTITY, row), key);
    }

    private Doer named(String identity, int row) {
        boolean isOther = !text(Field.PERSON, row).equals(identity);
        return new Doer.Named(
                identity,
                table.label(Field.IDENTITY_NAME, row),
                isOther ? table.label(Field.PERSON, row) : "");
    }

    /// Whether the record itself says no more of the caller than a key or an account.
    private boolean isSparse(int row) {
        return Stream.of(Field.IDENTITY_TYPE, Field.IDENTITY_ARN, Field.PRINCIPAL_ID)
                .allMatch(field -> table.code(field, row) == Values.ABSENT);
    }

    private static boolean isUnnamed(String identity) {
        return identity.isEmpty() || identity.startsWith("key:") || identity.startsWith("account:");
    }

    /// Who else called from the address of a row, in its account, within a minute.
    private Doer beside(int row) {
        String shown = table.label(Field.IDENTITY_NAME, row);
        Doer nobody = new Doer.CannotTell(shown);
        boolean isPlaced =
                ADDRESS.matcher(text(Field.SOURCE_ADDRESS, row)).matches()
                        && !text(Field.ACCOUNT, row).isEmpty();
        Map<String, Integer> nearest = new LinkedHashMap<>();
        if (!isPlaced || !look(row, -1, nearest) || !look(row, 1, nearest)) {
            return nobody;
        }
        List<String> names =
                nearest.values().stream()
                        .map(witness -> table.label(Field.IDENTITY, witness))
                        .toList();
        return switch (names.size()) {
            case 0 -> nobody;
            case 1 -> {
                Map.Entry<String, Integer> only = nearest.entrySet().iterator().next();
                yield new Doer.SameMinute(only.getKey(), names.getFirst(), only.getValue());
            }
            default -> new Doer.Several(named(names));
        };
    }

    private static List<String> named(List<String> names) {
        List<String> few = new ArrayList<>(names.stream().limit(MOST_NAMED).toList());
        if (names.size() > MOST_NAMED) {
            few.add((names.size() - MOST_NAMED) + " more");
        }
        return few;
    }

    /// Whether all calls of that minute could be looked at.
    private boolean look(int row, int step, Map<String, Integer> nearest) {
        int address = table.code(Field.SOURCE_ADDRESS, row);
        int account = table.code(Field.ACCOUNT, row);
        int other = row + step;
        for (int looked = 0; looked < MOST_LOOKED_AT; looked++, other += step) {
            boolean isOut = other < 0 || other >= table.size();
            if (isOut || Math.abs(table.time(other) - table.time(row)) > SAME_TIME) {
                return true;
            }
            boolean isBeside =
                    table.code(Field.SOURCE_ADDRESS, other) == address
                            && table.code(Field.ACCOUNT, other) == account
                            && !isFailedSignIn(other);
            String identity = isBeside ? text(Field.IDENTITY, other) : "";
            if (isSomebody(identity)) {
                int witness = other;
                nearest.merge(
                        identity,
                        witness,
                        (one, two) -> distance(row, one) <= distance(row, two) ? one : two);
            }
        }
        return false;
    }

    /// Anybody may type anybody's name.
    private boolean isFailedSignIn(int row) {
        return text(Field.EVENT_SOURCE, row).startsWith("signin.")
                && !text(Field.OUTCOME, row).equals(Outcome.SUCCEEDED.word());
    }

    private static boolean isSomebody(String identity) {
        return !isUnnamed(identity)
                && !identity.startsWith("service:")
                && !identity.startsWith("badname:")
                && !identity.equals("anonymous");
    }

    private long distance(int row, int other) {
        return Math.abs(table.time(other) - table.time(row));
    }

    private String text(Field field, int row) {
        return Callers.text(table, field, row);
    }
}
