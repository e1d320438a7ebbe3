package spoor.athena.ask;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;

import spoor.archive.aws.AwsAccess;
import spoor.archive.aws.AwsClients;
import spoor.archive.aws.AwsException;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A server that speaks the protocol of Athena, and does with statements what the test says.
public final class AthenaStub implements ResponseDefinitionTransformerV2, AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final WireMockServer server;
    private final Map<String, Script> scripts = new HashMap<>();
    private final Map<String, Query> queries = new HashMap<>();
    private final List<Request> requests = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private int active;
    private int mostActive;

    /// What was asked of the server.
    public record Request(String call, JsonNode body) {}

    /// What becomes of a statement.
    ///
    /// @param looks at it before it ends
    /// @param bytesALook that are scanned between two looks
    /// @param waitsFor so many statements to have been started, however many looks
    public record Script(
            String state,
            String reason,
            int looks,
            long bytesALook,
            int waitsFor,
            List<List<String>> rows) {
        public static Script rows(List<List<String>> rows) {
            return new Script("SUCCEEDED", "", 0, 20_000_000, 0, rows);
        }

        public static Script fails(String reason) {
            return new Script("FAILED", reason, 1, 1_000, 0, List.of());
        }

        public Script after(int otherLooks, long bytes) {
            return new Script(state, reason, otherLooks, bytes, waitsFor, rows);
        }

        public Script withOthers(int others) {
            return new Script(state, reason, looks, bytesALook, others, rows);
        }
    }

    private record Refusal(String call, int status, String code, String message) {}

    private static final class Query {
        final Script script;
        int looks;

        Query(Script script) {
            this.script = script;
        }
    }

    public AthenaStub() {
        server = new WireMockServer(options().dynamicPort().extensions(this));
        server.start();
        server.stubFor(any(anyUrl()).willReturn(aResponse().withTransformers(getName())));
        System.setProperty("aws.accessKeyId", "AKIAEXAMPLE");
        System.setProperty("aws.secretAccessKey", "no secret");
    }

    public String url() {
        return server.baseUrl();
    }

    /// Passes on what is not asked of Athena, for all services of AWS have one address in a test.
    public void passOthersOnTo(URI other) {
        server.stubFor(
                any(anyUrl())
                        .withHeader("X-Amz-Target", absent())
                        .willReturn(aResponse().proxiedFrom(other.toString())));
    }

    /// Requests of other services, as `GET /bucket/key`.
    public List<String> passedOn() {
        return server.getAllServeEvents().stream()
                .map(ServeEvent::getRequest)
                .filter(r -> !r.containsHeader("X-Amz-Target"))
                .map(r -> r.getMethod() + " " + r.getUrl())
                .toList();
    }

    AwsClients clients() throws AwsException {
        return new AwsClients(
                new AwsAccess(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("eu-central-1"),
                        Optional.of(URI.create(url())),
                        false),
                AwsAccess.MfaCode.NONE);
    }

    /// Rows of cells; null for NULL.
    public static List<String> row(String... cells) {
        return Arrays.asList(cells);
    }

    /// @param part of the statements that the script is for
    public synchronized void on(String part, Script script) {
        scripts.put(part, script);
    }

    /// The next call of this name fails.
    public synchronized void refuse(String call, int status, String code, String message) {
        refusals.add(new Refusal(call, status, code, message));
    }

    public synchronized List<Request> requests() {
        return List.copyOf(requests);
    }

    public List<JsonNode> bodies(String call) {
        return requests().stream().filter(r -> r.call().equals(call)).map(Request::body).toList();
    }

    public Stream<String> statements() {
        return bodies("StartQueryExecution").stream().map(b -> b.get("QueryString").asString());
    }

    public synchronized int mostActive() {
        return mostActive;
    }

    @Override
    public String getName() {
        return "athena";
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    @Override
    public synchronized ResponseDefinition transform(ServeEvent event) {
        String target = event.getRequest().getHeader("X-Amz-Target");
        String call = target.substring(target.indexOf('.') + 1);
        JsonNode body = JSON.readTree(event.getRequest().getBodyAsString());
        requests.add(new Request(call, body));
        for (Refusal refusal : refusals) {
            if (refusal.call().equals(call)) {
                refusals.remove(refusal);
                ObjectNode error = JSON.createObjectNode();
                error.put("__type", refusal.code()).put("message", refusal.message());
                return response(refusal.status(), error);
            }
        }
        return response(
                200,
                switch (call) {
                    case "StartQueryExecution" -> startQuery(body);
                    case "GetQueryExecution" -> look(body);
                    case "GetQueryResults" -> results(body);
                    case "StopQueryExecution" -> stopQuery();
                    default -> throw new AssertionError(call);
                });
    }

    private static ResponseDefinition response(int status, JsonNode body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/x-amz-json-1.1")
                .withBody(body.toString())
                .build();
    }

    private JsonNode startQuery(JsonNode body) {
        String sql = body.get("QueryString").asString();
        Script script =
                scripts.entrySet().stream()
                        .filter(e -> sql.contains(e.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no script for " + sql));
        String id = "query-" + (queries.size() + 1);
        queries.put(id, new Query(script));
        active++;
        mostActive = Math.max(mostActive, active);
        return JSON.createObjectNode().put("QueryExecutionId", id);
    }

    private JsonNode look(JsonNode body) {
        String id = body.get("QueryExecutionId").asString();
        Query query = queries.get(id);
        Script script = query.script;
        boolean isEnded = query.looks >= script.looks() && queries.size() >= script.waitsFor();
        query.looks++;
        active -= isEnded ? 1 : 0;
        ObjectNode said = JSON.createObjectNode().put("QueryExecutionId", id);
        said.putObject("Status")
                .put("State", isEnded ? script.state() : query.looks == 1 ? "QUEUED" : "RUNNING")
                .put("StateChangeReason", isEnded ? script.reason() : null);
        said.putObject("Statistics")
                .put("DataScannedInBytes", query.looks * script.bytesALook())
                .put("EngineExecutionTimeInMillis", query.looks * 10L);
        return JSON.createObjectNode().set("QueryExecution", said);
    }

    /// Pages of `MaxResults` rows, the first of which is the header.
    private JsonNode results(JsonNode body) {
        List<List<String>> rows = queries.get(body.get("QueryExecutionId").asString()).script.rows;
        int from = body.has("NextToken") ? Integer.parseInt(body.get("NextToken").asString()) : 0;
        int to = Math.min(rows.size(), from + body.get("MaxResults").asInt());
        ObjectNode page = JSON.createObjectNode();
        if (to < rows.size()) {
            page.put("NextToken", String.valueOf(to));
        }
        ObjectNode set = page.putObject("ResultSet");
        ArrayNode all = set.putArray("Rows");
        for (List<String> row : rows.subList(from, to)) {
            ArrayNode data = all.addObject().putArray("Data");
            for (String cell : row) {
                ObjectNode datum = data.addObject();
                if (cell != null) {
                    datum.put("VarCharValue", cell);
                }
            }
        }
        ArrayNode columns = set.putObject("ResultSetMetadata").putArray("ColumnInfo");
        rows.getFirst().forEach(n -> columns.addObject().put("Name", n).put("Type", "varchar"));
        return page;
    }

    private JsonNode stopQuery() {
        active--;
        return JSON.createObjectNode();
    }

    @Override
    public void close() {
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
        server.stop();
    }
}
