package spoor.event;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a call did, from its name alone: `DeleteRolePolicy`, inline policy deleted.
public final class PastTense {
    /// Verbs that say how something is to be, so that the same request again changes nothing.
    private static final Set<String> DECLARING = Set.of("Put", "Set", "Update", "Modify", "Change");

    /// By verb what became of the rest of the name. The longer before those they begin with.
    private static final Map<String, String> VERBS = new LinkedHashMap<>();

    static {
        for (String line :
                """
                Accept accepted
                Activate activated
                Add added
                Allocate allocated
                Archive archived
                Associate associated
                Attach attached
                Cancel cancelled
                Change changed
                Complete completed
                Confirm confirmed
                Copy copied
                Create created
                Deactivate deactivated
                Delete deleted
                Deregister deregistered
                Detach detached
                Disable disabled
                Disassociate dissociated
                Enable enabled
                Execute executed
                Import imported
                Initiate begun
                Invite invited
                Modify changed
                Promote promoted
                Publish published
                Put set
                Reboot rebooted
                Recover recovered
                Register registered
                Release released
                Remove removed
                Replace replaced
                Reset reset
                Restore restored
                Request requested
                Resume resumed
                Rotate rotated
                Run started
                Schedule scheduled
                Send sent
                Set set
                Start started
                Stop stopped
                Submit submitted
                Suspend suspended
                Tag tagged
                Terminate terminated
                Untag untagged
                Update updated
                Upload uploaded
                """
                        .lines()
                        .toList()) {
            String[] words = line.split(" ");
            VERBS.put(words[0], words[1]);
        }
    }

    /// Names that do not read as their words.
    private static final List<List<String>> NOUNS =
            List.of(
                    List.of("DB Instance", "database"),
                    List.of("DB Cluster", "database cluster"),
                    List.of("DB Snapshot", "database snapshot"),
                    List.of("DB ", "database "),
                    List.of("Open ID Connect", "OIDC"),
                    List.of("Vpc", "VPC"),
                    List.of("Acl", "ACL"),
                    List.of("Nat ", "NAT "),
                    List.of("Role Policy", "inline policy"),
                    List.of("User Policy", "inline policy"),
                    List.of("Group Policy", "inline policy"),
                    List.of("Login Profile", "console password"),
                    List.of("SAML Provider", "SAML provider"));

    private PastTense() {}

    /// Whether the verb says how something is to be.
    public static boolean isDeclaring(String name) {
        return DECLARING.contains(verb(name));
    }

    /// `inline policy deleted`; empty for a verb that is not known, and for those that only read.
    public static Optional<String> of(String name) {
        String verb = verb(name);
        String past = VERBS.get(verb);
        return past == null || verb.length() == name.length()
                ? Optional.empty()
                : Optional.of(noun(name.substring(verb.length())) + " " + past);
    }

    /// The first word of a name.
    static String verb(String name) {
        int end = 1;
        while (end < name.length() && Character.isLowerCase(name.charAt(end))) {
            end++;
        }
        return name.substring(0, Math.min(end, name.length()));
    }

    /// A name as words, in lower case but for what is short for something.
    static String noun(String name) {
        String spaced = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ");
        for (List<String> noun : NOUNS) {
            spaced = spaced.replace(noun.getFirst(), noun.getLast());
        }
        StringBuilder words = new StringBuilder();
        for (String word : spaced.split(" ")) {
            boolean isShort = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
            boolean isPlural = word.matches("[A-Z]{2,}s");
            words.append(words.isEmpty() ? "" : " ")
                    .append(isShort || isPlural ? word : word.toLowerCase(Locale.ROOT));
        }
        return words.toString();
    }
}
