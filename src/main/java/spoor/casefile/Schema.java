package spoor.casefile;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The tables of a case. A case that has anything else in it is not opened: case files are handed
/// from one stranger to the next.
final class Schema {
    static final int VERSION = 6;

    /// The oldest version that [#bringUp] can bring to this one.
    static final int OLDEST = 5;

    /// What the store in the net said that a file was fetched from. Since version 6.
    private static final String SOURCE_OBJECT =
            """
            CREATE TABLE source_object (
                file INT PRIMARY KEY,
                version VARCHAR NOT NULL,
                tag VARCHAR NOT NULL,
                modified BIGINT NOT NULL,
                metadata VARCHAR NOT NULL)
            """;

    private static final List<String> TABLES =
            List.of(
                    """
                    CREATE TABLE case_info (
                        name VARCHAR PRIMARY KEY,
                        text VARCHAR NOT NULL)
                    """,
                    """
                    CREATE TABLE import_run (
                        id INT PRIMARY KEY,
                        started BIGINT NOT NULL,
                        finished BIGINT,
                        sources VARCHAR NOT NULL,
                        files BIGINT NOT NULL,
                        known BIGINT NOT NULL,
                        zone VARCHAR NOT NULL)
                    """,
                    """
                    CREATE TABLE source_file (
                        id INT PRIMARY KEY,
                        run INT NOT NULL,
                        path VARCHAR NOT NULL,
                        member VARCHAR NOT NULL,
                        sha256 VARCHAR NOT NULL,
                        size BIGINT NOT NULL,
                        shape VARCHAR NOT NULL,
                        note VARCHAR NOT NULL,
                        kept BOOLEAN NOT NULL,
                        length BIGINT NOT NULL,
                        records BIGINT NOT NULL,
                        duplicates BIGINT NOT NULL,
                        aggregated BIGINT NOT NULL,
                        rejected BIGINT NOT NULL,
                        conflicts BIGINT NOT NULL,
                        complete BOOLEAN NOT NULL,
                        same_as_another BOOLEAN NOT NULL)
                    """,
                    """
                    CREATE TABLE reject (
                        file INT NOT NULL,
                        number INT NOT NULL,
                        reason VARCHAR NOT NULL,
                        start BIGINT NOT NULL,
                        length INT NOT NULL,
                        PRIMARY KEY (file, number))
                    """,
                    """
                    CREATE TABLE dictionary (
                        field VARCHAR NOT NULL,
                        first_code INT NOT NULL,
                        bytes VARBINARY NOT NULL,
                        PRIMARY KEY (field, first_code))
                    """,
                    """
                    CREATE TABLE batch (
                        id INT PRIMARY KEY,
                        first_ordinal INT NOT NULL,
                        records INT NOT NULL,
                        content_start BIGINT NOT NULL,
                        content_length BIGINT NOT NULL)
                    """,
                    """
                    CREATE TABLE segment (
                        batch INT NOT NULL,
                        field VARCHAR NOT NULL,
                        part INT NOT NULL,
                        bytes VARBINARY NOT NULL,
                        PRIMARY KEY (batch, field, part))
                    """,
                    """
                    CREATE TABLE content (
                        start BIGINT PRIMARY KEY,
                        length INT NOT NULL,
                        bytes VARBINARY NOT NULL)
                    """,
                    """
                    CREATE TABLE fold (
                        name VARCHAR NOT NULL,
                        part INT NOT NULL,
                        bytes VARBINARY NOT NULL,
                        PRIMARY KEY (name, part))
                    """,
                    SOURCE_OBJECT,
                    "CREATE INDEX source_file_by_sha256 ON source_file (sha256)");

    private Schema() {}

    static void create(Connection db) throws SQLException {
        try (Statement sql = db.createStatement()) {
            for (String table : TABLES) {
                sql.execute(table);
            }
        }
    }

    /// Brings a case of an older version to this one. Nothing that is in it changes.
    static void bringUp(Connection db) throws SQLException {
        try (Statement sql = db.createStatement()) {
            sql.execute(SOURCE_OBJECT.replace("CREATE TABLE", "CREATE TABLE IF NOT EXISTS"));
        }
        Database.setInfo(db, "schema", String.valueOf(VERSION));
    }

    /// What keeps this database from being a case of ours, in words; empty if nothing does. Asks
    /// only H2's own catalogue, so that nothing of the file runs.
    static String foreignObjects(Connection db) throws SQLException {
        try (Statement sql = db.createStatement()) {
            for (Map.Entry<String, String> kind : FOREIGN.entrySet()) {
                try (ResultSet found = sql.executeQuery(kind.getValue())) {
                    if (found.next()) {
                        return "It has a " + kind.getKey() + " named " + found.getString(1) + ".";
                    }
                }
            }
        }
        return "";
    }

    private static final Map<String, String> FOREIGN =
            new TreeMap<>(
                    Map.of(
                            "routine",
                            "SELECT routine_name FROM information_schema.routines",
                            "trigger",
                            "SELECT trigger_name FROM information_schema.triggers",
                            "table that is no plain table",
                            """
                            SELECT table_name FROM information_schema.tables
                            WHERE table_schema <> 'INFORMATION_SCHEMA'
                              AND (table_type <> 'BASE TABLE' OR storage_type <> 'CACHED'
                                   OR table_class <> 'org.h2.mvstore.db.MVTable')
                            """,
                            "column with an expression",
                            """
                            SELECT column_name FROM information_schema.columns
                            WHERE table_schema <> 'INFORMATION_SCHEMA'
                              AND (column_default IS NOT NULL OR is_generated <> 'NEVER'
                                   OR column_on_update IS NOT NULL OR domain_name IS NOT NULL)
                            """,
                            "domain",
                            "SELECT domain_name FROM information_schema.domains",
                            "constant",
                            "SELECT constant_name FROM information_schema.constants",
                            "check",
                            "SELECT constraint_name FROM information_schema.check_constraints",
                            "synonym",
                            "SELECT synonym_name FROM information_schema.synonyms",
                            "schema",
                            """
                            SELECT schema_name FROM information_schema.schemata
                            WHERE schema_name NOT IN ('INFORMATION_SCHEMA', 'PUBLIC')
                            """));
}
