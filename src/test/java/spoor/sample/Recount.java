package spoor.sample;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// Reads a written archive with nothing of the generator, so that its truth can be doubted.
final class Recount {
    private static final JsonMapper JSON = new JsonMapper();

    /// A record as found.
    record Found(Path file, String raw, JsonNode json) {
        String text(String field) {
            return json.path(field).asString("");
        }

        String errorCode() {
            return text("errorCode");
        }

        boolean isFailed() {
            return json.has("errorCode")
                    || json.has("errorMessage")
                    || json.path("responseElements")
                            .path("ConsoleLogin")
                            .asString("")
                            .equals("Failure");
        }
    }

    private final List<Path> files;
    private final List<Found> records = new ArrayList<>();
    private final Map<String, Found> events = new LinkedHashMap<>();
    private long inflated;

    Recount(Path archive) throws IOException {
        try (Stream<Path> all = Files.walk(archive)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            read(file);
        }
        records.forEach(found -> events.putIfAbsent(found.text("eventID"), found));
    }

    private void read(Path file) throws IOException {
        byte[] content;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            content = in.readAllBytes();
        }
        inflated += content.length;
        try (JsonParser parser = JSON.createParser(content)) {
            parser.nextToken();
            if (!"Records".equals(parser.nextName())) {
                throw new IllegalStateException("no records in " + file);
            }
            parser.nextToken();
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                int start = (int) parser.currentTokenLocation().getByteOffset();
                parser.skipChildren();
                int end = (int) parser.currentLocation().getByteOffset();
                String raw = new String(content, start, end - start, StandardCharsets.UTF_8);
                records.add(new Found(file, raw, JSON.readTree(raw)));
            }
        }
    }

    List<Path> files() {
        return files;
    }

    List<Found> records() {
        return records;
    }

    /// Distinct events by event ID.
    Map<String, Found> events() {
        return events;
    }

    Stream<Found> named(String eventName) {
        return events.values().stream().filter(found -> found.text("eventName").equals(eventName));
    }

    SortedMap<String, Long> countBy(Function<Found, String> key) {
        SortedMap<String, Long> counts = new TreeMap<>();
        events.values().forEach(found -> counts.merge(key.apply(found), 1L, Long::sum));
        counts.remove("");
        return counts;
    }

    long inflated() {
        return inflated;
    }

    long compressed() {
        return files.stream().mapToLong(Recount::size).sum();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    GroundTruth.Outcomes outcomes() {
        long failed = events.values().stream().filter(Found::isFailed).count();
        long read =
                events.values().stream()
                        .filter(found -> !found.isFailed())
                        .filter(found -> found.json().path("readOnly").booleanValue())
                        .count();
        return new GroundTruth.Outcomes(read, events.size() - failed - read, failed);
    }
}
