package spoor.archive.aws;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Event history as AWS documents it: by Region, newest first, at most fifty a page, both ends of
/// the time within, and tokens that want the same question again. It notes every breach.
final class FakeHistory implements Function<FakeAws.Asked, ResponseDefinitionBuilder> {
    static final ObjectMapper JSON = new ObjectMapper();

    final List<String> breaches = new ArrayList<>();
    private final Map<String, List<Happened>> regions = new HashMap<>();
    private final Map<String, String> questions = new HashMap<>();
    private final Map<String, Integer> calls = new HashMap<>();

    /// Answers instead, if it likes: by Region and how many calls the Region had, this one too.
    BiFunction<String, Integer, Optional<ResponseDefinitionBuilder>> instead =
            (_, _) -> Optional.empty();

    record Happened(long second, String id, String record, String json) {}

    /// @param record as text; whatever it is
    void add(String region, Instant time, String id, String record) {
        ObjectNode event = JSON.createObjectNode();
        event.put("EventId", id).put("EventName", "GetCallerIdentity").put("ReadOnly", "true");
        event.put("EventTime", time.getEpochSecond()).put("Username", "alice");
        event.putArray("Resources").addObject().put("ResourceType", "T").put("ResourceName", "n");
        event.put("CloudTrailEvent", record);
        add(region, time, id, record, event.toString());
    }

    void add(String region, Instant time, String id, String record, String json) {
        regions.computeIfAbsent(region, _ -> new ArrayList<>())
                .add(new Happened(time.getEpochSecond(), id, record, json));
    }

    synchronized int calls(String region) {
        return calls.getOrDefault(region, 0);
    }

    @Override
    public synchronized ResponseDefinitionBuilder apply(FakeAws.Asked asked) {
        if (asked.isOf("sts")) {
            return FakeAws.caller();
        }
        int call = calls.merge(asked.region(), 1, Integer::sum);
        return instead.apply(asked.region(), call).orElseGet(() -> page(asked));
    }

    private ResponseDefinitionBuilder page(FakeAws.Asked asked) {
        if (!asked.target().endsWith(".LookupEvents")) {
            breaches.add(asked.target());
        }
        ObjectNode body = (ObjectNode) JSON.readTree(asked.body());
        JsonNode token = body.remove("NextToken");
        String question = asked.region() + body;
        int from = 0;
        if (token != null) {
            if (!question.equals(questions.get(token.asString()))) {
                breaches.add("another question with the same token: " + question);
            }
            from = Integer.parseInt(token.asString().substring(1));
        }
        List<Happened> found = found(asked.region(), body);
        int to = Math.min(found.size(), from + body.path("MaxResults").asInt(50));
        List<String> events = found.subList(from, to).stream().map(Happened::json).toList();
        String next = "";
        if (to < found.size()) {
            questions.put("t" + to, question);
            next = ",\"NextToken\":\"t" + to + "\"";
        }
        return FakeAws.json("{\"Events\":[" + String.join(",", events) + "]" + next + "}");
    }

    private List<Happened> found(String region, JsonNode body) {
        double start = body.get("StartTime").asDouble();
        double end = body.get("EndTime").asDouble();
        JsonNode attribute = body.path("LookupAttributes").path(0);
        return regions.getOrDefault(region, List.of()).stream()
                .filter(e -> e.second() >= start && e.second() <= end)
                .filter(e ->
                        attribute.isMissingNode()
                                || JSON.readTree(e.json())
                                        .path(attribute.get("AttributeKey").asString())
                                        .asString()
                                        .equals(attribute.get("AttributeValue").asString()))
                .sorted(Comparator.comparing(Happened::second).reversed())
                .toList();
    }
}
