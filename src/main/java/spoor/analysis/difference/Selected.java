package spoor.analysis.difference;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What the selectors of a trail let through, in the older form or the advanced one.
///
/// @param excluded sources of management events that are left out
record Selected(
        boolean isKnown, Half half, boolean hasManagement, boolean hasData, Set<String> excluded) {
    enum Half {
        BOTH,
        READS,
        WRITES
    }

    private static final String MANAGEMENT = "Management";

    static List<Value> advanced(Value request) {
        return Asked.values(request, "advancedEventSelectors");
    }

    static Selected of(Value request) {
        List<Value> advanced = advanced(request);
        return advanced.isEmpty()
                ? basic(Asked.values(request, "eventSelectors"))
                : ofAdvanced(advanced);
    }

    private static Selected basic(List<Value> selectors) {
        Set<String> excluded = new LinkedHashSet<>();
        boolean hasManagement = false;
        boolean hasData = false;
        boolean hasReads = false;
        boolean hasWrites = false;
        for (Value one : selectors) {
            hasReads |= !Asked.is(one, "readWriteType", "WriteOnly");
            hasWrites |= !Asked.is(one, "readWriteType", "ReadOnly");
            hasManagement |= !Asked.is(one, "includeManagementEvents", "false");
            hasData |= !Asked.values(one, "dataResources.values").isEmpty();
            excluded.addAll(Asked.texts(one, "excludeManagementEventSources"));
        }
        return new Selected(
                !selectors.isEmpty(), half(hasReads, hasWrites), hasManagement, hasData, excluded);
    }

    private static Selected ofAdvanced(List<Value> selectors) {
        Set<String> excluded = new LinkedHashSet<>();
        boolean hasManagement = false;
        boolean hasReads = false;
        boolean hasWrites = false;
        for (Value one : selectors) {
            if (!field(one, "eventCategory", "equals").contains(MANAGEMENT)) {
                continue;
            }
            hasManagement = true;
            List<String> readOnly = field(one, "readOnly", "equals");
            hasReads |= !readOnly.contains("false");
            hasWrites |= !readOnly.contains("true");
            excluded.addAll(field(one, "eventSource", "notEquals"));
        }
        boolean hasData =
                selectors.stream()
                        .anyMatch(s -> !field(s, "eventCategory", "equals").contains(MANAGEMENT));
        return new Selected(true, half(hasReads, hasWrites), hasManagement, hasData, excluded);
    }

    private static List<String> field(Value selector, String name, String operator) {
        return Asked.values(selector, "fieldSelectors").stream()
                .filter(one -> Asked.is(one, "field", name))
                .flatMap(one -> Asked.texts(one, operator).stream())
                .toList();
    }

    private static Half half(boolean hasReads, boolean hasWrites) {
        return hasReads == hasWrites ? Half.BOTH : hasReads ? Half.READS : Half.WRITES;
    }

    /// Whether neither management events nor data pass.
    boolean isNothing() {
        return isKnown && !hasManagement && !hasData;
    }
}
