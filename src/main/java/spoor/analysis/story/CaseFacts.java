package spoor.analysis.story;

import spoor.analysis.difference.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the calls of a support case say of it. The text of a case is never logged.
public final class CaseFacts {
    private static final List<String> OPENED =
            List.of("severityCode", "issueType", "serviceCode", "categoryCode", "language");

    private static final String CLOSED = "closed";

    private CaseFacts() {}

    /// What the call tells of its case: how urgent it is and what about, or how it ended.
    public static List<String> of(String eventName, Value record) {
        Value request = record.at("requestParameters");
        Value response = record.at("responseElements");
        List<String> facts = new ArrayList<>();
        switch (eventName) {
            case "CreateCase" ->
                    OPENED.forEach(name ->
                            text(request, name).ifPresent(text -> facts.add(word(name) + text)));
            case "ResolveCase" ->
                    facts.add(
                            text(response, "finalCaseStatus")
                                    .map(status -> CLOSED + " as " + status)
                                    .orElse(CLOSED));
            default -> {
                // Other calls say nothing of the case itself.
            }
        }
        return facts;
    }

    /// Whether a fact no longer holds once somebody writes to the case: that opens it again.
    public static boolean isOverBy(String eventName, String fact) {
        return eventName.equals("AddCommunicationToCase") && fact.startsWith(CLOSED);
    }

    private static String word(String name) {
        return switch (name) {
            case "severityCode" -> "severity ";
            case "serviceCode" -> "service ";
            case "categoryCode" -> "category ";
            case "language" -> "language ";
            default -> "";
        };
    }

    /// The set of files that a call makes or sends with it; empty where there is none.
    public static String attachmentSet(Value record) {
        return text(record.at("requestParameters"), "attachmentSetId")
                .or(() -> text(record.at("responseElements"), "attachmentSetId"))
                .orElse("");
    }

    private static Optional<String> text(Value value, String name) {
        return value.at(name).scalar().filter(text -> !text.isEmpty());
    }
}
