package spoor.analysis.story;

import spoor.event.Field;

import java.util.Locale;
import java.util.regex.Pattern;

/// By what way a call came.
///
/// @param tool that made it, as its user agent says, without version; empty where it does not say
public record Way(Kind kind, String tool) {
    /// How a person, or a program, got to AWS.
    public enum Kind {
        CONSOLE,
        API,
        /// A service called for somebody.
        SERVICE,
        /// The record does not tell the console from a program.
        CANNOT_TELL
    }

    private static final Pattern CONSOLE_AGENT =
            Pattern.compile("^\\[?(Mozilla/|[\\w ]*Console\\b|console\\.|signin\\.).*");

    /// What AWS's own frameworks say of themselves, whoever asked them.
    private static final Pattern SAYS_NOTHING =
            Pattern.compile("^(AWS Internal|AWS|Coral/.*|aws-internal.*|HIDDEN.*|)$");

    /// @param type `eventType`
    /// @param via as [Field#VIA] has it
    /// @param invokedBy `userIdentity.invokedBy`
    /// @param agent `userAgent`
    public static Way of(String type, String via, String invokedBy, String agent) {
        boolean isService =
                invokedBy.endsWith(Field.SERVICE_SUFFIX) && !invokedBy.startsWith("signin.");
        if (isService || agent.endsWith(Field.SERVICE_SUFFIX) && !isConsole(agent)) {
            return new Way(Kind.SERVICE, service(isService ? invokedBy : agent));
        }
        boolean isFromConsole = type.equals("AwsConsoleAction") || via.contains("console");
        if (isFromConsole || isConsole(agent)) {
            boolean isProgram = !isConsole(agent) && !SAYS_NOTHING.matcher(agent).matches();
            return new Way(Kind.CONSOLE, isProgram ? tool(agent) : "");
        }
        return SAYS_NOTHING.matcher(agent).matches()
                ? new Way(Kind.CANNOT_TELL, "")
                : new Way(Kind.API, tool(agent));
    }

    private static boolean isConsole(String agent) {
        return CONSOLE_AGENT.matcher(agent).matches();
    }

    private static String service(String host) {
        return host.substring(0, host.length() - Field.SERVICE_SUFFIX.length());
    }

    private static String tool(String agent) {
        String lower = agent.toLowerCase(Locale.ROOT);
        if (lower.contains("terraform")) {
            return "Terraform";
        }
        String plain = agent.startsWith("[") ? agent.substring(1) : agent;
        return plain.split("[/ ]", 2)[0];
    }

    /// The way in words, with the tool.
    public String words() {
        String way =
                switch (kind) {
                    case CONSOLE -> "console";
                    case API -> "API";
                    case SERVICE -> "service";
                    case CANNOT_TELL -> "cannot tell";
                };
        return tool.isEmpty() ? way : way + ", " + tool;
    }
}
