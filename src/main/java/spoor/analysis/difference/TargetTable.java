package spoor.analysis.difference;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Which parameter of a call names what the call is about. Rows of a table, then general rules,
/// then the resources that the record lists.
public final class TargetTable {
    private static final int COLUMNS = 5;

    /// In place of a path, for calls about the account itself.
    private static final String ACCOUNT = "@account";

    /// What names a thing in the requests of most services; the earlier, the more it says.
    private static final List<String> WELL_KNOWN =
            List.of(
                    "resourceArn",
                    "resourceId",
                    "secretId",
                    "keyId",
                    "functionName",
                    "tableName",
                    "bucketName",
                    "groupId",
                    "instanceId",
                    "snapshotId",
                    "volumeId",
                    "imageId",
                    "clusterName",
                    "streamName",
                    "queueUrl",
                    "topicArn",
                    "logGroupName",
                    "roleName",
                    "userName",
                    "groupName",
                    "policyArn",
                    "policyName",
                    "name",
                    "arn",
                    "id");

    /// @param event name, `*` for any end
    /// @param paths to the parameter, the first that is there counts
    /// @param part path of the part of the thing; may be empty
    private record Row(
            String source, Pattern event, List<String> paths, String kind, List<String> part) {}

    private final List<Row> rows = new ArrayList<>();

    /// @param lines of tab-separated columns: source, event name, paths, kind, path of the part;
    ///   those that begin with `#` are remarks
    public TargetTable(List<String> lines) {
        for (String line : lines) {
            if (line.startsWith("#") || line.isBlank()) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            if (cells.length != COLUMNS) {
                throw new IllegalArgumentException("not five columns: " + line);
            }
            rows.add(
                    new Row(
                            cells[0],
                            pattern(cells[1]),
                            List.of(cells[2].split(",")),
                            cells[3],
                            cells[4].isEmpty() ? List.of() : List.of(cells[4].split(","))));
        }
    }

    private static Pattern pattern(String names) {
        String alternatives = names.replace("*", "\\E.*\\Q").replace(",", "\\E|\\Q");
        return Pattern.compile("\\Q" + alternatives + "\\E");
    }

    /// What the call is about; none where nothing tells.
    ///
    /// @param source of the event, without `.amazonaws.com`
    /// @param record the whole record
    public Set<Subject> subjects(String source, String eventName, Value record) {
        Value request = record.at("requestParameters");
        String name = Family.of(eventName);
        for (Row row : rows) {
            boolean isFor =
                    row.source().equals(source)
                            && (row.event().matcher(eventName).matches()
                                    || row.event().matcher(name).matches());
            if (isFor) {
                Set<Subject> found = named(row, request, record);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        Set<Subject> known = general(source, request);
        return known.isEmpty() ? listed(record) : known;
    }

    private static Set<Subject> named(Row row, Value request, Value record) {
        List<String> parts = row.part().stream().flatMap(p -> texts(request, p).stream()).toList();
        String part = parts.isEmpty() ? "" : Subject.name(parts.getFirst());
        Set<Subject> found = new LinkedHashSet<>();
        for (String path : row.paths()) {
            List<String> texts =
                    path.equals(ACCOUNT)
                            ? texts(record, "recipientAccountId")
                            : texts(request, path);
            texts.forEach(text -> found.add(Subject.named(row.kind(), text, part)));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return found;
    }

    private static Set<Subject> general(String source, Value request) {
        for (String name : WELL_KNOWN) {
            List<String> texts = texts(request, name);
            if (!texts.isEmpty()) {
                Set<Subject> found = new LinkedHashSet<>();
                String kind = source + " " + noun(name);
                texts.forEach(text -> found.add(Subject.named(kind, text, "")));
                return found;
            }
        }
        return Set.of();
    }

    private static String noun(String parameter) {
        String noun = parameter.replaceAll("(Name|Id|Arn|Url)$", "").toLowerCase(Locale.ROOT);
        return noun.isEmpty() || noun.equals("name") || noun.equals("arn") || noun.equals("id")
                ? "resource"
                : noun;
    }

    private static Set<Subject> listed(Value record) {
        Set<Subject> found = new LinkedHashSet<>();
        for (Value resource : record.at("resources").elements()) {
            resource.at("ARN")
                    .scalar()
                    .filter(arn -> !arn.isEmpty())
                    .ifPresent(arn -> found.add(Subject.named("resource", arn, "")));
        }
        return found;
    }

    /// The texts at a path of names joined by dots, through all elements of lists on the way.
    private static List<String> texts(Value value, String path) {
        List<Value> reached = List.of(value);
        for (String name : path.split("\\.")) {
            List<Value> next = new ArrayList<>();
            for (Value one : reached) {
                one.elements().forEach(element -> next.add(element.at(name)));
            }
            reached = next;
        }
        List<String> texts = new ArrayList<>();
        for (Value one : reached) {
            one.elements().forEach(e -> e.scalar().filter(t -> !t.isEmpty()).ifPresent(texts::add));
        }
        return texts;
    }
}
