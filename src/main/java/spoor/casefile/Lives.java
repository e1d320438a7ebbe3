package spoor.casefile;

import spoor.analysis.Caller;
import spoor.analysis.Issue;
import spoor.analysis.KeyChange;
import spoor.analysis.Life;
import spoor.analysis.Lineage;
import spoor.analysis.Person;
import spoor.engine.Activity;
import spoor.engine.Cancel;
import spoor.engine.EventTable;
import spoor.engine.Question;
import spoor.engine.Rows;
import spoor.engine.Spread;
import spoor.engine.Values;
import spoor.event.Field;
import spoor.event.Session;
import spoor.lens.Filter;
import spoor.lens.Lens;
import spoor.lens.Match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Reads the lives of credentials out of traced evidence. Takes its time: not for the thread of a
/// window.
public final class Lives {
    /// How many keys, addresses and so on are named of one credential.
    public static final int MOST_NAMED = 100;

    private static final List<Field> SPREAD =
            List.of(
                    Field.ACCESS_KEY,
                    Field.SOURCE_ADDRESS,
                    Field.USER_AGENT,
                    Field.REGION,
                    Field.ACCOUNT,
                    Field.MFA,
                    Field.SOURCE_IDENTITY,
                    Field.VIA);

    private final Evidence evidence;
    private final EventTable table;
    private final Lineage lineage;
    private final Field field;
    private final Spread spread;
    private final int[] firstRows;
    private final Cancel cancel;

    private Lives(Evidence evidence, Rows rows, Field field, Cancel cancel) {
        this.evidence = evidence;
        this.table = evidence.table();
        this.lineage = evidence.lineage();
        this.field = field;
        this.spread = Spread.of(table, rows, field, SPREAD, MOST_NAMED, cancel);
        this.firstRows = firstRows(table, rows, field, cancel);
        this.cancel = cancel;
    }

    /// The sessions that some rows are of, in the order of their first use.
    ///
    /// @param evidence traced
    /// @throws java.util.concurrent.CancellationException once `cancel` says so
    public static List<Life> sessions(Evidence evidence, Rows rows, Cancel cancel) {
        return of(evidence, rows, Field.SESSION, cancel);
    }

    /// The access keys that some rows show, in the order of their first use.
    ///
    /// @param evidence traced
    /// @throws java.util.concurrent.CancellationException once `cancel` says so
    public static List<Life> keys(Evidence evidence, Rows rows, Cancel cancel) {
        return of(evidence, rows, Field.ACCESS_KEY, cancel);
    }

    private static List<Life> of(Evidence evidence, Rows rows, Field field, Cancel cancel) {
        Lives lives = new Lives(evidence, rows, field, cancel);
        return Activity.of(evidence.table(), rows, field, cancel).stream()
                .filter(activity -> lives.isNamed(activity.code()))
                .sorted((a, b) -> Long.compare(a.first(), b.first()))
                .map(lives::life)
                .toList();
    }

    private boolean isNamed(int code) {
        return code != Values.ABSENT && !table.values(field).text(code).equals(Field.NOT_EXPORTED);
    }

    private static int[] firstRows(EventTable table, Rows rows, Field field, Cancel cancel) {
        int[] first = new int[table.values(field).size()];
        Arrays.fill(first, EventTable.NO_ROW);
        for (int place = 0; place < rows.size(); place++) {
            if (place % (1 << 16) == 0) {
                cancel.check();
            }
            int row = rows.at(place);
            int code = table.code(field, row);
            if (first[code] == EventTable.NO_ROW || row < first[code]) {
                first[code] = row;
            }
        }
        return first;
    }

    private Life life(Activity activity) {
        cancel.check();
        int code = activity.code();
        int row = firstRows[code];
        Caller caller = Callers.of(table, row);
        String id = table.values(field).text(code);
        List<String> addresses = texts(Field.SOURCE_ADDRESS, code);
        List<KeyChange> changes = field == Field.ACCESS_KEY ? lineage.changesOf(id) : List.of();
        return new Life(
                id,
                field == Field.SESSION ? table.values(field).label(code) : caller.name(),
                caller.identity(),
                activity.first(),
                activity.last(),
                activity.events(),
                activity.failures(),
                activity.writes(),
                texts(Field.ACCESS_KEY, code),
                addresses,
                texts(Field.USER_AGENT, code),
                texts(Field.REGION, code),
                texts(Field.ACCOUNT, code),
                texts(Field.MFA, code),
                texts(Field.SOURCE_IDENTITY, code),
                lineage.chainOf(caller, table.time(row)),
                person(row),
                issued(caller, code),
                changes,
                changes.isEmpty() ? 0 : Life.usesAfterEnd(changes, times(id)),
                isOfInstance(caller, code) && networkAddresses(addresses) > 1);
    }

    private Person person(int row) {
        int code = table.code(Field.PERSON, row);
        Values persons = table.values(Field.PERSON);
        return Person.ofKey(persons.text(code), persons.label(code));
    }

    /// What all keys of the session issued; one without a key goes by principal and creation.
    private List<Issue> issued(Caller caller, int code) {
        Set<Issue> all = new LinkedHashSet<>();
        for (String key : texts(Field.ACCESS_KEY, code)) {
            all.addAll(lineage.issuedBy(key));
        }
        if (caller.key().isEmpty()) {
            all.addAll(lineage.issuedBy(Lineage.sessionOf(caller)));
        }
        return new ArrayList<>(all);
    }

    /// The times of all uses of a key, whatever was asked about.
    private long[] times(String key) {
        Filter filter = new Filter.OfField(Field.ACCESS_KEY, false, List.of(new Match.Exact(key)));
        Rows rows = evidence.engine().answer(Question.rows(Lens.ALL.with(filter)), cancel).rows();
        return IntStream.range(0, rows.size()).mapToLong(i -> table.time(rows.at(i))).toArray();
    }

    /// An instance says so itself since version 2 of its role delivery; before, the service names
    /// the session after it.
    private boolean isOfInstance(Caller caller, int code) {
        boolean isSaid = texts(Field.VIA, code).stream().anyMatch(via -> via.contains("instance"));
        String name = Session.ofKey(caller.principal()).principal();
        return isSaid || name.substring(name.indexOf(':') + 1).matches("i-[0-9a-f]{8,17}");
    }

    /// Services call for an instance from names, not from addresses.
    private static long networkAddresses(List<String> addresses) {
        return addresses.stream()
                .filter(address -> address.matches("[0-9a-fA-F.:]+"))
                .filter(address -> address.indexOf('.') > 0 || address.indexOf(':') >= 0)
                .count();
    }

    private List<String> texts(Field of, int code) {
        Values values = table.values(of);
        return Arrays.stream(spread.of(of, code))
                .mapToObj(values::text)
                .filter(text -> !text.equals(Field.NOT_EXPORTED))
                .toList();
    }
}
