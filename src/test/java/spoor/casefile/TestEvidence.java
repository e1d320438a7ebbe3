package spoor.casefile;

import spoor.analysis.difference.SaidInValue;
import spoor.engine.Cancel;
import spoor.engine.ColumnEngine;
import spoor.engine.EventTable;
import spoor.engine.EventTableBuilder;
import spoor.engine.Values;
import spoor.event.Access;
import spoor.event.Actor;
import spoor.event.CredentialCall;
import spoor.event.EventTime;
import spoor.event.Field;
import spoor.event.Identity;
import spoor.event.Origin;
import spoor.event.Outcome;
import spoor.event.Session;
import spoor.event.Subject;
import spoor.event.TargetTable;
import spoor.event.Targets;
import spoor.event.UserIdentity;
import spoor.event.Via;
import spoor.ingest.CredentialNotes;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Evidence in memory from a few records, for tests of what stands above the case file.
public final class TestEvidence {
    private static final ObjectMapper JSON = new ObjectMapper();

    private TestEvidence() {}

    /// A record with the usual fields; `more` is spliced in, such as `"errorCode":"AccessDenied"`.
    public static String record(
            String time, String name, String service, String user, String address, String... more) {
        String id =
                UUID.nameUUIDFromBytes((time + name + user).getBytes(StandardCharsets.UTF_8))
                        .toString();
        String tail = more.length == 0 ? "" : "," + String.join(",", more);
        return """
        {"eventVersion":"1.08","userIdentity":{"type":"IAMUser","principalId":"AIDA%s",\
        "arn":"arn:aws:iam::111122223333:user/%s","accountId":"111122223333",\
        "accessKeyId":"AKIAIOSFODNN7EXAMPLE","userName":"%s"},"eventTime":"%s",\
        "eventSource":"%s.amazonaws.com","eventName":"%s","awsRegion":"us-east-1",\
        "sourceIPAddress":"%s","userAgent":"aws-cli/2.11","eventID":"%s",\
        "eventType":"AwsApiCall","recipientAccountId":"111122223333"%s}\
        """
                .formatted(user.toUpperCase(), user, user, time, service, name, address, id, tail);
    }

    public static Evidence of(String... records) {
        List<Map<Field, String>> rows = Arrays.stream(records).map(TestEvidence::fields).toList();
        EnumMap<Field, Map<String, Integer>> codes = new EnumMap<>(Field.class);
        EnumMap<Field, List<String>> labels = new EnumMap<>(Field.class);
        for (Field field : Field.STORED) {
            codes.put(field, new LinkedHashMap<>(Map.of("", 0)));
            labels.put(field, new ArrayList<>(List.of("")));
        }
        int count = rows.size();
        EnumMap<Field, int[]> columns = new EnumMap<>(Field.class);
        for (Field field : Field.STORED) {
            int[] column = new int[count];
            for (int i = 0; i < count; i++) {
                String value = rows.get(i).get(field);
                if (value == null) {
                    continue;
                }
                List<String> all = new ArrayList<>(List.of(value));
                if (field == Field.RESOURCE) {
                    all.addAll(List.of(value.split(Subject.BETWEEN_KEYS)));
                }
                for (String one : all) {
                    if (codes.get(field).putIfAbsent(one, codes.get(field).size()) == null) {
                        labels.get(field).add(label(field, one, rows.get(i)));
                    }
                }
                column[i] = codes.get(field).get(value);
            }
            columns.put(field, column);
        }
        EnumMap<Field, Values> values = new EnumMap<>(Field.class);
        codes.forEach((field, byText) ->
                values.put(
                        field,
                        Values.ofSeveral(
                                byText.keySet().toArray(String[]::new),
                                labels.get(field).toArray(String[]::new),
                                Subject.BETWEEN_KEYS)));
        EventTableBuilder builder =
                new EventTableBuilder(values, count, List.of(new EventTable.Batch(0, 0)));
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        long[] times = new long[count];
        long[] high = new long[count];
        long[] low = new long[count];
        int[] offsets = new int[count];
        int[] lengths = new int[count];
        for (int i = 0; i < count; i++) {
            byte[] bytes = records[i].getBytes(StandardCharsets.UTF_8);
            byte[] time = rows.get(i).get(Field.EVENT_TIME).getBytes(StandardCharsets.UTF_8);
            times[i] = EventTime.parse(time, 0, time.length);
            UUID id = UUID.fromString(rows.get(i).get(Field.EVENT_ID));
            high[i] = id.getMostSignificantBits();
            low[i] = id.getLeastSignificantBits();
            offsets[i] = content.size();
            lengths[i] = bytes.length;
            content.writeBytes(bytes);
            content.write('\n');
        }
        builder.setTimes(0, times);
        builder.setIds(0, high, low);
        builder.setHashes(0, low);
        builder.setPlaces(0, offsets, lengths);
        columns.forEach((field, column) -> builder.setCodes(0, field, column));
        EventTable table =
                builder.build(builder.findFolds((_, _, _, _) -> false, Cancel.NEVER), Cancel.NEVER);
        byte[] all = content.toByteArray();
        return new Evidence(
                        table,
                        new ColumnEngine(table, (text, _, hit) -> find(all, text, hit)),
                        new RecordStore() {
                            @Override
                            public byte[] bytes(long position, int length) {
                                return Arrays.copyOfRange(
                                        all, (int) position, (int) position + length);
                            }

                            @Override
                            public Origin origin(long position, int length) {
                                return new Origin(
                                        "AWSLogs/trail.json.gz",
                                        "",
                                        "0".repeat(64),
                                        position,
                                        length,
                                        List.of());
                            }

                            @Override
                            public List<CredentialNotes.Note> credentialNotes(Cancel cancel) {
                                return IntStream.range(0, count)
                                        .filter(i ->
                                                CredentialCall.isKept(
                                                        rows.get(i)
                                                                .getOrDefault(
                                                                        Field.EVENT_NAME, "")))
                                        .mapToObj(
                                                i -> new CredentialNotes.Note(i, noted(records[i])))
                                        .toList();
                            }
                        })
                .traced(Cancel.NEVER);
    }

    private static String label(Field field, String value, Map<Field, String> row) {
        if (field == Field.IDENTITY) {
            return row.get(Field.PRINCIPAL_ID) == null ? value : row.get(Field.IDENTITY_NAME);
        }
        return field == Field.RESOURCE
                ? value.replace(Subject.BETWEEN_KEYS, ", ")
                : field.label(value);
    }

    private static Map<String, String> noted(String record) {
        JsonSaid said = JsonSaid.of(record.getBytes(StandardCharsets.UTF_8));
        Map<String, String> values = new LinkedHashMap<>();
        CredentialCall.PATHS.forEach(
                path -> said.at(path).ifPresent(value -> values.put(path, value)));
        return values;
    }

    private static void find(byte[] all, String text, java.util.function.LongConsumer hit) {
        String haystack = new String(all, StandardCharsets.ISO_8859_1).toLowerCase();
        String needle = text.toLowerCase();
        for (int at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, at + 1)) {
            hit.accept(at);
        }
    }

    private static Map<Field, String> fields(String record) {
        JsonNode json = JSON.readTree(record);
        EnumMap<Field, String> fields = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            JsonNode node = json;
            for (String step : field.path().split("\\.")) {
                node = node.path(step);
            }
            if (node.isValueNode() && !node.isNull()) {
                fields.put(field, node.asString());
            }
        }
        JsonNode ui = json.path("userIdentity");
        UserIdentity said =
                new UserIdentity(
                        ui.path("type").asString(null),
                        ui.path("principalId").asString(null),
                        ui.path("arn").asString(null),
                        ui.path("accountId").asString(null),
                        ui.path("accessKeyId").asString(null),
                        ui.path("userName").asString(null),
                        ui.path("invokedBy").asString(null),
                        null,
                        null,
                        false,
                        new UserIdentity.SessionIssuer(
                                ui.at("/sessionContext/sessionIssuer/type").asString(null),
                                ui.at("/sessionContext/sessionIssuer/principalId").asString(null),
                                ui.at("/sessionContext/sessionIssuer/arn").asString(null),
                                ui.at("/sessionContext/sessionIssuer/accountId").asString(null),
                                ui.at("/sessionContext/sessionIssuer/userName").asString(null)),
                        new UserIdentity.OnBehalfOf(
                                ui.at("/onBehalfOf/userId").asString(null),
                                ui.at("/onBehalfOf/identityStoreArn").asString(null)),
                        new UserIdentity.Circumstances(
                                ui.at("/sessionContext/attributes/creationDate").asString(null),
                                ui.at("/sessionContext/sourceIdentity").asString(null),
                                ui.at("/sessionContext/ec2RoleDelivery").asString(null),
                                null,
                                null),
                        json.path("recipientAccountId").asString(null));
        Actor.of(said)
                .ifPresent((Identity who) -> {
                    fields.put(Field.IDENTITY, who.key());
                    fields.put(Field.IDENTITY_NAME, who.display());
                });
        Session.of(said).ifPresent(session -> fields.put(Field.SESSION, session.key()));
        String via = Via.of(said, false);
        if (!via.isEmpty()) {
            fields.put(Field.VIA, via);
        }
        String resources =
                TargetTable.subjects(
                                Targets.TABLE.candidates(
                                        Field.EVENT_SOURCE.label(
                                                json.path("eventSource").asString("")),
                                        json.path("eventName").asString("")),
                                new SaidInValue(
                                        RecordValues.value(
                                                record.getBytes(StandardCharsets.UTF_8))))
                        .stream()
                        .map(Subject::key)
                        .distinct()
                        .collect(Collectors.joining(Subject.BETWEEN_KEYS));
        if (!resources.isEmpty()) {
            fields.put(Field.RESOURCE, resources);
        }
        fields.put(Field.ACCOUNT, said.eventAccount());
        fields.put(
                Field.OUTCOME,
                Outcome.of(
                                json.path("errorCode").asString(""),
                                json.path("errorMessage").asString(""),
                                false)
                        .word());
        fields.put(
                Field.ACCESS,
                Access.of(json.path("readOnly").asString(""), json.path("eventName").asString(""))
                        .word());
        return fields;
    }
}
