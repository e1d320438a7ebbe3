package spoor.casefile;

import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.db.RowDataType;
import org.h2.mvstore.db.ValueDataType;
import org.h2.mvstore.tx.Transaction;
import org.h2.mvstore.tx.TransactionMap;
import org.h2.mvstore.tx.TransactionStore;
import org.h2.mvstore.type.LongDataType;
import org.h2.result.RowFactory;
import org.h2.result.SearchRow;
import org.h2.value.CompareMode;
import org.h2.value.TypeInfo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;

/// What H2 would run on opening a case, read out of the file beforehand.
///
/// H2 keeps its catalogue as SQL and runs all of it when it opens a file: the source of a trigger,
/// the `INIT` in the URL of a linked table, the query of a view come to life before anyone can ask
/// what the file holds. So each statement is held against the few forms that a case is made of.
final class Catalogue {
    private static final int MOST_STATEMENTS = 1_000;
    private static final int LONGEST_STATEMENT = 10_000;

    /// Names of H2's own: the map of its catalogue, whose rows are (id, head, kind, SQL).
    private static final String STATEMENTS = "table.0";

    private static final int SQL = 3;

    private static final String FIRST_TABLE = "CREATE CACHED TABLE \"PUBLIC\".\"CASE_INFO\"(";

    private static final String NAME = "\"[A-Z0-9_]++\"";
    private static final String PUBLIC = "\"PUBLIC\"\\." + NAME;
    private static final String NAMES = "\\(" + list(NAME + "(?: NULLS FIRST)?") + "\\)";
    private static final String TYPE =
            "(?:CHARACTER VARYING|BINARY VARYING|INTEGER|BIGINT|DOUBLE"
                    + " PRECISION|BOOLEAN)(?:\\(\\d++\\))?";
    private static final String COLUMNS =
            "\\(" + list(NAME + " " + TYPE + "(?: SELECTIVITY \\d++)?(?: NOT NULL)?") + "\\)";

    private static final List<Pattern> KNOWN =
            List.of(
                    Pattern.compile("SET [A-Z_]++ \\d++"),
                    Pattern.compile(
                            "CREATE USER IF NOT EXISTS \"SPOOR\" SALT '[0-9a-f]*+' HASH"
                                    + " '[0-9a-f]*+' ADMIN"),
                    Pattern.compile("CREATE CACHED TABLE " + PUBLIC + COLUMNS),
                    Pattern.compile(
                            "CREATE (?:PRIMARY KEY|INDEX) " + PUBLIC + " ON " + PUBLIC + NAMES),
                    Pattern.compile(
                            "ALTER TABLE %s ADD CONSTRAINT %s PRIMARY KEY%s INDEX %s"
                                    .formatted(PUBLIC, PUBLIC, NAMES, PUBLIC)));

    private Catalogue() {}

    private static String list(String one) {
        return "\\s*+" + one + "(?:,\\s*+" + one + ")*+\\s*+";
    }

    /// Makes sure that opening the file runs nothing but the making of plain tables.
    ///
    /// @return whether a process died in the middle of a transaction, which H2 takes back on
    ///   opening
    /// @throws CaseException if it would, if the file is no case, and if it is locked or damaged
    static boolean check(Path file) {
        List<String> statements;
        boolean isUnfinished;
        try (MVStore store = new MVStore.Builder().fileName(file.toString()).readOnly().open()) {
            isUnfinished = store.getMapNames().stream().anyMatch(map -> isUndoLog(store, map));
            statements = store.hasMap(STATEMENTS) ? statements(store, file) : List.of();
        } catch (CaseException e) {
            throw e;
        } catch (MVStoreException e) {
            boolean isLocked = e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED;
            throw new CaseException(
                    isLocked ? Problem.LOCKED : Database.deeper(e, Problem.DAMAGED), file, e);
        } catch (RuntimeException | OutOfMemoryError | AssertionError e) {
            // H2 makes room for whatever length a damaged page claims, and asserts what it expects.
            throw new CaseException(Problem.DAMAGED, file, e);
        }
        if (statements.stream().noneMatch(sql -> sql.startsWith(FIRST_TABLE))) {
            throw new CaseException(Problem.NOT_A_CASE, file, null);
        }
        for (String sql : statements) {
            if (sql.length() > LONGEST_STATEMENT
                    || KNOWN.stream().noneMatch(known -> known.matcher(sql).matches())) {
                String start = sql.substring(0, Math.min(80, sql.length()));
                throw unsafe(file, "It says: " + start + " …");
            }
        }
        return isUnfinished;
    }

    private static boolean isUndoLog(MVStore store, String map) {
        return map.startsWith("undoLog") && store.hasData(map);
    }

    private static CaseException unsafe(Path file, String detail) {
        return new CaseException(Problem.UNSAFE, file, detail, null);
    }

    private static List<String> statements(MVStore store, Path file) {
        TransactionStore transactions = new TransactionStore(store, new ValueDataType());
        transactions.init();
        Transaction reader = transactions.begin();
        TransactionMap<Long, SearchRow> rows =
                reader.openMap(STATEMENTS, LongDataType.INSTANCE, rowType());
        // A process that was killed leaves a transaction, which can only be read when the tables
        // are open that it changed.
        store.getMapNames().stream().filter(Catalogue::isTable).forEach(reader::openMap);
        for (Transaction unfinished : transactions.getOpenTransactions()) {
            for (var changes = unfinished.getChanges(0); changes.hasNext(); ) {
                if (STATEMENTS.equals(changes.next().mapName)) {
                    // H2 would take it back, and so bring out what is not in sight now.
                    throw unsafe(file, "Its catalogue is in the middle of a change.");
                }
            }
        }
        List<String> statements = new ArrayList<>();
        for (Iterator<Long> ids = rows.keyIterator(null); ids.hasNext(); ) {
            if (statements.size() == MOST_STATEMENTS) {
                throw unsafe(file, "It has more than " + MOST_STATEMENTS + " objects.");
            }
            SearchRow row = rows.get(ids.next());
            statements.add(row == null ? "" : String.valueOf(row.getValue(SQL).getString()));
        }
        return statements;
    }

    private static boolean isTable(String map) {
        return !map.equals(STATEMENTS) && (map.startsWith("table.") || map.startsWith("index."));
    }

    private static RowDataType rowType() {
        TypeInfo[] columns = {
            TypeInfo.TYPE_INTEGER,
            TypeInfo.TYPE_INTEGER,
            TypeInfo.TYPE_INTEGER,
            TypeInfo.TYPE_VARCHAR
        };
        return RowFactory.getRowFactory()
                .createRowFactory(
                        null, CompareMode.getInstance(null, 0), null, columns, null, false)
                .getRowDataType();
    }
}
