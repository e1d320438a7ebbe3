package spoor.archive.aws;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.cloudtrail.model.Event;
import software.amazon.awssdk.services.cloudtrail.model.Resource;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Objects;

/// Events of Event history as the text of a file of the shape that `aws cloudtrail lookup-events`
/// prints. Each record stands in it as AWS gave it, character by character; the same events make
/// the same bytes.
final class HistoryText {
    /// All beyond ASCII is escaped, so that even half a character comes through.
    private static final JsonFactory JSON =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private HistoryText() {}

    /// @param events as AWS gave them, in its order
    static byte[] of(List<Event> events) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeArrayPropertyStart("Events");
            for (Event event : events) {
                write(json, event);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.toByteArray();
    }

    private static void write(JsonGenerator json, Event event) {
        json.writeStartObject();
        write(json, "EventId", event.eventId());
        write(json, "EventName", event.eventName());
        write(json, "ReadOnly", event.readOnly());
        write(json, "AccessKeyId", event.accessKeyId());
        write(json, "EventTime", event.eventTime());
        write(json, "EventSource", event.eventSource());
        write(json, "Username", event.username());
        json.writeArrayPropertyStart("Resources");
        for (Resource resource : event.resources().stream().filter(Objects::nonNull).toList()) {
            json.writeStartObject();
            write(json, "ResourceType", resource.resourceType());
            write(json, "ResourceName", resource.resourceName());
            json.writeEndObject();
        }
        json.writeEndArray();
        write(json, "CloudTrailEvent", event.cloudTrailEvent());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String name, @Nullable Object value) {
        if (value != null) {
            json.writeStringProperty(name, value.toString());
        }
    }
}
