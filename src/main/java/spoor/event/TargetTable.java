package spoor.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Which parameter of a call names what the call is about. Rows of a table, then general rules,
/// then the resources that the record lists.
public final class TargetTable {
    /// In place of a path, for calls about the account whose log tells of the call.
    public static final String ACCOUNT = "@account";

    /// Begins a path that leads into the response: what a call has made often has its id from
    /// there.
    public static final String RESPONSE = "@response.";

    private static final char OUTSIDE = '@';

    private static final int COLUMNS = 5;

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

    /// What stands in a record in place of what CloudTrail does not tell; it names nothing.
    private static final Set<String> MARKERS =
            Set.of("HIDDEN_DUE_TO_SECURITY_REASONS", "<sensitiveDataRemoved>", "***", "****");

    /// Where a call may name what it is about.
    ///
    /// @param path of the parameter, names joined by dots; [#ACCOUNT] or behind [#RESPONSE] what
    ///   stands elsewhere in the record
    /// @param kind of thing, in words
    /// @param parts paths of the part of the thing, the first that is there counts
    public record Candidate(String path, String kind, List<String> parts) {
        /// Whether it takes more than the request parameters to tell.
        public boolean isOutside() {
            return path.charAt(0) == OUTSIDE;
        }
    }

    /// What the record of a call says, as far as it is asked here.
    public interface Said {
        /// The texts at a path in the request parameters, or behind [#RESPONSE] in the response,
        /// through all elements of lists on the way; numbers and booleans as they are spelled,
        /// empty texts left out.
        List<String> texts(String path);

        /// The account whose log tells of the call; none where the record does not say.
        List<String> account();

        /// What the record itself lists as resources.
        List<Listed> listed();
    }

    /// An entry of the `resources` of a record.
    ///
    /// @param type such as `AWS::KMS::Key`; may be empty
    public record Listed(String arn, String type) {}

    /// @param event name, `*` for any end
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

    /// Whether a text only marks the place of one that CloudTrail does not tell.
    public static boolean isMarker(String text) {
        return MARKERS.contains(text);
    }

    /// Where calls of this name may say what they are about, the first that is there counts.
    ///
    /// @param source of the event, without `.amazonaws.com`
    public List<Candidate> candidates(String source, String eventName) {
        String family = Family.of(eventName);
        Stream<Candidate> own =
                rows.stream()
                        .filter(row -> row.source().equals(source))
                        .filter(row ->
                                row.event().matcher(eventName).matches()
                                        || row.event().matcher(family).matches())
                        .flatMap(row ->
                                row.paths().stream()
                                        .map(path -> new Candidate(path, row.kind(), row.part())));
        Stream<Candidate> general =
                WELL_KNOWN.stream()
                        .map(name -> new Candidate(name, source + " " + noun(name), List.of()));
        return Stream.concat(own, general).toList();
    }

    /// What the call is about; none where nothing tells.
    ///
    /// @param candidates for calls of its name
    public static Set<Subject> subjects(List<Candidate> candidates, Said said) {
        for (Candidate candidate : candidates) {
            List<String> texts =
                    candidate.path().equals(ACCOUNT)
                            ? said.account()
                            : said.texts(candidate.path());
            List<String> names = texts.stream().filter(text -> !isMarker(text)).toList();
            if (!names.isEmpty()) {
                String part =
                        candidate.parts().stream()
                                .flatMap(path -> said.texts(path).stream())
                                .findFirst()
                                .map(Subject::name)
                                .orElse("");
                Set<Subject> found = new LinkedHashSet<>();
                names.forEach(name -> found.add(Subject.named(candidate.kind(), name, part)));
                return found;
            }
        }
        return listed(said.listed());
    }

    private static String noun(String parameter) {
        String noun = parameter.replaceAll("(Name|Id|Arn|Url)$", "").toLowerCase(Locale.ROOT);
        return noun.isEmpty() || noun.equals("name") || noun.equals("arn") || noun.equals("id")
                ? "resource"
                : noun;
    }

    /// An object is left out where its bucket stands beside it.
    private static Set<Subject> listed(List<Listed> resources) {
        Set<Subject> found = new LinkedHashSet<>();
        boolean isOnlyObjects = resources.stream().allMatch(one -> one.type().endsWith("::Object"));
        for (Listed resource : resources) {
            if (!resource.arn().isEmpty()
                    && (isOnlyObjects || !resource.type().endsWith("::Object"))) {
                found.add(Subject.named(kind(resource.type()), resource.arn(), ""));
            }
        }
        return found;
    }

    /// `AWS::KMS::Key` is what the table calls a key.
    private static String kind(String type) {
        String last = type.substring(type.lastIndexOf(':') + 1).toLowerCase(Locale.ROOT);
        if (last.isEmpty()) {
            return "resource";
        }
        return type.startsWith("AWS::IAM::") ? "IAM " + last : last;
    }
}
