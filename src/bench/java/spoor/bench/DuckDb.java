package spoor.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

/// The peer: DuckDB reading the same files into a database file with as many threads as there are
/// cores, and answering the same questions by GROUP BY. The final CHECKPOINT counts.
final class DuckDb implements AutoCloseable {
    private static final List<String> FACETS =
            List.of("en", "src", "arn", "acc", "reg", "ip", "ua", "ec", "ro", "ra", "ut", "ak");

    private static final String TYPED =
            """
            CREATE TABLE ev AS
            SELECT r.eventTime::TIMESTAMP t, r.eventSource src, r.eventName en, r.awsRegion reg,
                   r.sourceIPAddress ip, r.userAgent ua, r.errorCode ec, r.eventID::UUID id, r.readOnly ro,
                   r.recipientAccountId ra, r.userIdentity.arn arn, r.userIdentity.type ut,
                   r.userIdentity.accessKeyId ak, r.userIdentity.accountId acc,
                   r.requestParameters rp, r.responseElements re
            FROM (SELECT unnest(Records) r
                  FROM read_json('%s/**/*.json.gz', maximum_object_size = 1000000000, columns = {Records:
              'STRUCT(eventTime VARCHAR, eventSource VARCHAR, eventName VARCHAR, awsRegion VARCHAR,
                sourceIPAddress VARCHAR, userAgent VARCHAR, errorCode VARCHAR, eventID VARCHAR,
                readOnly BOOLEAN, recipientAccountId VARCHAR,
                userIdentity STRUCT(arn VARCHAR, type VARCHAR, accessKeyId VARCHAR, accountId VARCHAR),
                requestParameters JSON, responseElements JSON)[]'}))
            """;

    private static final String KEPT =
            """
            CREATE TABLE ev_kept AS
            SELECT r->>'$.eventTime' t, r->>'$.eventSource' src, r->>'$.eventName' en,
                   r->>'$.awsRegion' reg, r->>'$.sourceIPAddress' ip, r->>'$.userAgent' ua,
                   r->>'$.errorCode' ec, r->>'$.eventID' id, r->>'$.userIdentity.arn' arn, r AS raw
            FROM (SELECT unnest(Records) r
                  FROM read_json('%s/**/*.json.gz', maximum_object_size = 1000000000,
                                 columns = {Records: 'JSON[]'}))
            """;

    private final Path file;
    private final Connection db;

    private DuckDb(Path file, Connection db) {
        this.file = file;
        this.db = db;
    }

    static DuckDb create(Path file) throws Exception {
        Files.deleteIfExists(file);
        DuckDb duck = new DuckDb(file, DriverManager.getConnection("jdbc:duckdb:" + file));
        duck.execute("SET preserve_insertion_order = false");
        duck.execute("SET threads = " + Runtime.getRuntime().availableProcessors());
        return duck;
    }

    /// Seconds for 16 typed columns, the records themselves not kept.
    double ingestTyped(Path archive) throws SQLException {
        return ingest(TYPED.formatted(archive));
    }

    /// Seconds for the records as JSON beside nine columns.
    double ingestKept(Path archive) throws SQLException {
        return ingest(KEPT.formatted(archive));
    }

    private double ingest(String query) throws SQLException {
        long began = System.nanoTime();
        execute(query);
        execute("CHECKPOINT");
        return Figures.seconds(began);
    }

    /// Milliseconds for the thirteen queries of one lens: twelve facets, each under all other
    /// conditions, and a histogram.
    double lens(List<String> names, List<String> regions, long binSeconds) throws SQLException {
        String byName = "en IN (" + quoted(names) + ")";
        String byRegion = "reg IN (" + quoted(regions) + ")";
        long began = System.nanoTime();
        for (String facet : FACETS) {
            String where =
                    switch (facet) {
                        case "en" -> byRegion;
                        case "reg" -> byName;
                        default -> byName + " AND " + byRegion;
                    };
            count("SELECT " + facet + ", count(*) FROM ev WHERE " + where + " GROUP BY 1");
        }
        count(
                "SELECT time_bucket(INTERVAL '"
                        + binSeconds
                        + " seconds', t), count(*) FROM ev WHERE "
                        + byName
                        + " AND "
                        + byRegion
                        + " GROUP BY 1");
        return Figures.seconds(began) * 1_000;
    }

    /// How many events both conditions leave, to see that both sides answer the same.
    long total(List<String> names, List<String> regions) throws SQLException {
        try (Statement sql = db.createStatement();
                ResultSet row =
                        sql.executeQuery(
                                "SELECT count(DISTINCT id) FROM ev WHERE en IN ("
                                        + quoted(names)
                                        + ") AND reg IN ("
                                        + quoted(regions)
                                        + ")")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String quoted(List<String> values) {
        return values.stream()
                .map(v -> "'" + v.replace("'", "''") + "'")
                .collect(Collectors.joining(", "));
    }

    private void count(String query) throws SQLException {
        try (Statement sql = db.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            long groups = 0;
            while (rows.next()) {
                groups += rows.getLong(2) > 0 ? 1 : 0;
            }
            if (groups == 0) {
                throw new SQLException("no groups: " + query);
            }
        }
    }

    private void execute(String query) throws SQLException {
        try (Statement sql = db.createStatement()) {
            sql.execute(query);
        }
    }

    @Override
    public void close() throws Exception {
        db.close();
        Files.deleteIfExists(file);
    }
}
