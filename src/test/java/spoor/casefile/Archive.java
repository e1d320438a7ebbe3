package spoor.casefile;

import spoor.archive.Packed;
import spoor.ingest.Trail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A folder of log files for tests, and what was put into it.
final class Archive {
    /// The records printed in AWS's own guides.
    private static final List<String> DOCUMENTED =
            List.of(
                    "billingconsole-SetContactAddress",
                    "events-PutRule",
                    "logs-CreateExportTask",
                    "metering-marketplace-BatchMeterUsage",
                    "monitoring-PutMetricAlarm",
                    "support-CreateCase",
                    "support-RefreshTrustedAdvisorCheck",
                    "taxconsole-CreateCustomerCase");

    private final Path folder;

    /// The inflated content by the place of its file, archive and member.
    private final Map<String, byte[]> contents = new LinkedHashMap<>();

    Archive(Path folder) {
        this.folder = folder;
    }

    /// A folder that holds records in every shape that is read, packed in every way, with a copy of
    /// a record, a record that contradicts another, rejects, and files that are no logs.
    static Archive ofEverything(Path folder) {
        Archive archive = new Archive(folder);
        archive.plain("AWSLogs/111122223333/a.json", Trail.file(records(0, 300)));
        archive.gzip("AWSLogs/111122223333/b.json.gz", Trail.file(records(300, 700)));
        archive.gzip("AWSLogs/444455556666/c.gz", Trail.file(records(650, 800)));
        archive.plain("lines.ndjson", String.join("\r\n", records(800, 900)) + "\r\n");
        archive.plain("array", "\uFEFF[ " + String.join(" ,\n", records(900, 950)) + "\n]");
        archive.plain("one.json", Trail.record(950));
        archive.plain(
                "rejects.json",
                Trail.file(Trail.record(951), "{}", Trail.record(952), "17", Trail.record(953)));
        archive.plain(
                "contradiction.json",
                Trail.file(Trail.record(10).replace("GetObject", "PutObject"), Trail.record(11)));
        archive.plain("reordered.json", "[" + reordered(Trail.record(12)) + "]");
        archive.plain("empty.json", "");
        archive.plain("none.json", "[]");
        archive.plain("readme.txt", "These are logs.");
        archive.plain("lookup.json", "{\"Events\":[]}");
        archive.zip(
                "logs.zip",
                Map.of(
                        "d.json.gz", Trail.file(records(960, 1_000)),
                        "e.json", Trail.file(records(1_000, 1_010))));
        archive.documented();
        return archive;
    }

    /// Records `[from, to)` of the row of records.
    static String[] records(int from, int to) {
        List<String> records = new ArrayList<>();
        for (int i = from; i < to; i++) {
            records.add(Trail.record(i));
        }
        return records.toArray(String[]::new);
    }

    /// The same JSON value: other white space, another order, other escapes, another spelling of
    /// numbers.
    static String reordered(String record) {
        String first = "\"eventVersion\":\"1.08\",";
        return "{ "
                + record.substring(1 + first.length(), record.length() - 1)
                        .replace("eventName", "event\\u004eame")
                + " , "
                + first.substring(0, first.length() - 1)
                + "}";
    }

    void documented() {
        for (String name : DOCUMENTED) {
            try (InputStream in =
                    Archive.class.getResourceAsStream("/spoor/documented/" + name + ".json")) {
                write("documented/" + name + ".json", in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    void plain(String name, String content) {
        write(name, Trail.bytes(content));
    }

    void gzip(String name, String content) {
        write(name, Packed.gzip(content));
        contents.put(folder.resolve(name).toString(), Trail.bytes(content));
    }

    /// A zip whose members end with `.gz` where they are gzipped.
    void zip(String name, Map<String, String> members) {
        Map<String, byte[]> packed = new LinkedHashMap<>();
        members.forEach((member, content) -> {
            packed.put(
                    member, member.endsWith(".gz") ? Packed.gzip(content) : Trail.bytes(content));
            contents.put(folder.resolve(name) + "!" + member, Trail.bytes(content));
        });
        write(name, Packed.zip(packed));
    }

    void write(String name, byte[] bytes) {
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        contents.put(file.toString(), bytes);
    }

    Path folder() {
        return folder;
    }

    /// The inflated content of the file at a place.
    byte[] content(String place) {
        return Optional.ofNullable(contents.get(place)).orElseThrow();
    }
}
