package spoor.analysis.difference;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Actions in words, with what they are done to.
final class Deeds {
    private static final Map<String, String> WORDS =
            Map.of(
                    "s3:getobject", "read",
                    "s3:getobjectversion", "read",
                    "s3:listbucket", "list",
                    "s3:listbucketversions", "list",
                    "s3:putobject", "write to",
                    "s3:deleteobject", "delete from",
                    "s3:deleteobjectversion", "delete from",
                    "sts:assumerole", "assume",
                    "lambda:invokefunction", "invoke");

    private static final Map<String, String> NOUNS =
            Map.of(
                    "s3", "bucket ",
                    "kms", "key ",
                    "sns", "topic ",
                    "sqs", "queue ",
                    "ecr", "repository ",
                    "secretsmanager", "secret ",
                    "lambda", "function ",
                    "iam", "role ");

    private Deeds() {}

    /// `list and read bucket logs`.
    static String of(Set<String> actions, Call call) {
        String thing =
                call.thing().isEmpty() ? "" : NOUNS.getOrDefault(call.source(), "") + call.thing();
        String on = thing.isEmpty() ? "" : " on " + thing;
        if (actions.isEmpty()) {
            return "do all but what is listed" + on;
        }
        if (actions.stream().anyMatch(a -> a.equals("*") || a.endsWith(":*"))) {
            return "do anything" + on;
        }
        Set<String> words = new TreeSet<>();
        Set<String> others = new LinkedHashSet<>();
        for (String action : actions) {
            String word = WORDS.getOrDefault(action.toLowerCase(Locale.ROOT), "");
            (word.isEmpty() ? others : words).add(word.isEmpty() ? action : word);
        }
        if (others.isEmpty()) {
            return Names.joined(words) + (thing.isEmpty() ? "" : " " + thing);
        }
        return words.isEmpty() || words.contains("assume")
                ? Names.joined(actions) + on
                : Names.joined(words)
                        + (thing.isEmpty() ? "" : " " + thing)
                        + " ("
                        + Names.joined(others)
                        + " too)";
    }
}
