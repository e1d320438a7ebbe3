package spoor.casefile;

import spoor.engine.Cancel;
import spoor.engine.EventTable;
import spoor.engine.Values;
import spoor.event.Field;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// The credentials of all events, numbered: each session with each of its keys is one. A key may
/// come again in another session years later, and a session of the console has many.
///
/// Found in one pass; memory for sessions and identities, not for events.
final class Credentials {
    /// The number of a call that was made without a session.
    static final int NONE = -1;

    private static final int CHECKED_EVERY = 1 << 16;
    private static final int SEVERAL = -2;

    private final EventTable table;
    private final int[] firstOfSession;
    private final Map<Long, Integer> others = new HashMap<>();
    private final int[] identityOfKey;
    private final int[] rowOfArn;
    private final boolean[] hasArn;
    private int[] keys = new int[1024];
    private int[] firstRows = new int[1024];
    private int count;

    private Credentials(EventTable table) {
        this.table = table;
        this.firstOfSession = filled(table.values(Field.SESSION).size());
        this.identityOfKey = filled(table.values(Field.ACCESS_KEY).size());
        this.rowOfArn = filled(table.values(Field.IDENTITY_ARN).size());
        this.hasArn = new boolean[table.values(Field.IDENTITY).size()];
    }

    private static int[] filled(int size) {
        int[] all = new int[size];
        Arrays.fill(all, NONE);
        return all;
    }

    /// @throws java.util.concurrent.CancellationException once `cancel` says so
    static Credentials of(EventTable table, Cancel cancel) {
        Credentials all = new Credentials(table);
        boolean[] isKeyOnly = keyOnly(table.values(Field.IDENTITY));
        for (int row = 0; row < table.size(); row++) {
            if (row % CHECKED_EVERY == 0) {
                cancel.check();
            }
            all.add(row, isKeyOnly);
        }
        return all;
    }

    private static boolean[] keyOnly(Values identities) {
        boolean[] isKeyOnly = new boolean[identities.size()];
        for (int code = 1; code < isKeyOnly.length; code++) {
            isKeyOnly[code] = identities.text(code).startsWith("key:");
        }
        return isKeyOnly;
    }

    private void add(int row, boolean[] isKeyOnly) {
        int identity = table.code(Field.IDENTITY, row);
        int key = table.code(Field.ACCESS_KEY, row);
        int arn = table.code(Field.IDENTITY_ARN, row);
        int session = table.code(Field.SESSION, row);
        if (arn != Values.ABSENT && rowOfArn[arn] == NONE) {
            rowOfArn[arn] = row;
        }
        hasArn[identity] |= arn != Values.ABSENT;
        if (key != Values.ABSENT && !isKeyOnly[identity] && identityOfKey[key] != identity) {
            identityOfKey[key] = identityOfKey[key] == NONE ? identity : SEVERAL;
        }
        if (session != Values.ABSENT && number(session, key) == NONE) {
            number(session, key, row);
        }
    }

    private void number(int session, int key, int row) {
        if (count == keys.length) {
            keys = Arrays.copyOf(keys, count * 2);
            firstRows = Arrays.copyOf(firstRows, count * 2);
        }
        keys[count] = key;
        firstRows[count] = row;
        if (firstOfSession[session] == NONE) {
            firstOfSession[session] = count;
        } else {
            others.put(pair(session, key), count);
        }
        count++;
    }

    private int number(int session, int key) {
        int first = firstOfSession[session];
        if (first == NONE || keys[first] == key) {
            return first;
        }
        return others.getOrDefault(pair(session, key), NONE);
    }

    private static long pair(int session, int key) {
        return (long) session << Integer.SIZE | key;
    }

    int size() {
        return count;
    }

    /// The credential of a row, or [#NONE].
    int of(int row) {
        int session = table.code(Field.SESSION, row);
        return session == Values.ABSENT ? NONE : number(session, table.code(Field.ACCESS_KEY, row));
    }

    /// The row in which a credential is first used.
    int firstRow(int number) {
        return firstRows[number];
    }

    /// A row of each ARN that some record shows, or [#NONE]; by the ARN's code.
    int[] rowOfArn() {
        return rowOfArn;
    }

    /// Whether some record shows the identity's ARN.
    boolean hasArn(int identity) {
        return hasArn[identity];
    }

    /// The one identity that uses a key, where records show it; else a number below 0.
    int identityOfKey(int key) {
        return identityOfKey[key];
    }
}
