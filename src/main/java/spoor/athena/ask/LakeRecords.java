package spoor.athena.ask;

import software.amazon.awssdk.services.cloudtrail.model.GetQueryResultsResponse;

import spoor.archive.FetchedFile;
import spoor.archive.LogSource;
import spoor.archive.StoredAs;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/// The rows of a finished query of CloudTrail Lake as files of an import, one a page, in the form
/// in which the AWS command line prints them. Each record stands in them as Lake gave it.
public final class LakeRecords implements LogSource {
    /// All beyond ASCII is escaped, so that even half a character comes through.
    private static final JsonFactory JSON =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final LakeQueries queries;
    private final String store;
    private final String queryId;
    private final String asked;

    /// @param store the id of the event data store
    /// @param asked the lens in words, for the ledger
    public LakeRecords(LakeQueries queries, String store, String queryId, String asked) {
        this.queries = queries;
        this.store = store;
        this.queryId = queryId;
        this.asked = asked;
    }

    @Override
    public List<String> names() {
        return List.of(
                "CloudTrail Lake of %s, store %s, query %s: %s"
                        .formatted(queries.region(), store, queryId, asked));
    }

    @Override
    public void find(Finds finds) throws IOException {
        Optional<String> token = Optional.empty();
        int number = 1;
        try {
            do {
                GetQueryResultsResponse page = queries.page(queryId, token, finds::isCancelled);
                if (!page.queryResultRows().isEmpty()) {
                    byte[] text = text(page.queryResultRows());
                    String path =
                            "lake://%s/%s/%s/%d"
                                    .formatted(queries.region(), store, queryId, number);
                    finds.expect(1, text.length);
                    finds.file(FetchedFile.of(path, StoredAs.tagged(queryId), text, () -> {}));
                    number++;
                }
                token = Optional.ofNullable(page.nextToken());
            } while (token.isPresent());
        } catch (CancellationException _) {
            return;
        }
        finds.expectNoMore();
    }

    private static byte[] text(List<List<Map<String, String>>> rows) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeArrayPropertyStart("QueryResultRows");
            for (List<Map<String, String>> row : rows) {
                json.writeStartArray();
                for (Map<String, String> cell : row) {
                    json.writeStartObject();
                    cell.forEach(json::writeStringProperty);
                    json.writeEndObject();
                }
                json.writeEndArray();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.toByteArray();
    }
}
