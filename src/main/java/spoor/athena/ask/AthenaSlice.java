package spoor.athena.ask;

import spoor.archive.aws.AwsException;
import spoor.archive.aws.AwsProblem;
import spoor.athena.AthenaRefusal;
import spoor.athena.AthenaSql;
import spoor.engine.Cancel;

import java.util.ArrayList;
import java.util.List;

/// Brings home what a lens shows: the records, written anew by Athena, or the names of the files in
/// which they stand.
public final class AthenaSlice {
    private final AthenaQueries queries;
    private final AthenaSql sql;

    public AthenaSlice(AthenaQueries queries, AthenaSql sql) {
        this.queries = queries;
        this.sql = sql;
    }

    /// Records that Athena wrote.
    ///
    /// @param folder with a slash at its end; its objects are all of this query, JSON a line,
    ///   packed by gzip
    /// @param queryId by which Athena, and CloudTrail, know who wrote them
    public record Written(String folder, String queryId, Cost cost) {}

    /// The files of the trail that hold matching records; they hold others too.
    ///
    /// @param uris `s3://BUCKET/KEY`, each once, in order
    public record Files(List<String> uris, String queryId, Cost cost) {
        public Files {
            uris = List.copyOf(uris);
        }
    }

    /// Has Athena write the matching records to a folder without objects.
    ///
    /// @param folder `s3://BUCKET/…`
    /// @throws AthenaRefusal if that cannot be asked
    /// @throws AwsException if it comes to no end, or reads more than allowed. What was written by
    ///   then stays
    /// @throws java.util.concurrent.CancellationException once `cancel` says so
    public Written unload(String folder, Cancel cancel) throws AwsException {
        AthenaQueries.Finished finished = queries.run(sql.unload(folder), cancel);
        return new Written(
                folder.endsWith("/") ? folder : folder + "/", finished.queryId(), finished.cost());
    }

    /// The files of the trail that hold the matching records.
    ///
    /// @throws AthenaRefusal if that cannot be asked
    /// @throws AwsException if it comes to no end, or reads more than allowed
    /// @throws java.util.concurrent.CancellationException once `cancel` says so
    public Files files(Cancel cancel) throws AwsException {
        QueryResult result = queries.select(sql.files(), cancel);
        List<String> uris = new ArrayList<>();
        for (QueryResult.Row row : result.rows()) {
            String uri = row.get(0);
            if (uri == null || !uri.startsWith("s3://")) {
                throw new AwsException(
                        AwsProblem.OTHER,
                        "Athena names a file that is not in S3: "
                                + uri
                                + ". Is this table one over a trail's bucket?",
                        null);
            }
            uris.add(uri);
        }
        return new Files(uris, result.queryId(), result.cost());
    }
}
