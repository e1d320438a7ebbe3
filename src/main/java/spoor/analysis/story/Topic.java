package spoor.analysis.story;

import spoor.event.Area;

import java.util.EnumSet;
import java.util.Set;

/// What stories are about.
public enum Topic {
    /// Who is billed, who pays, who is told: told account by account.
    MONEY(
            false,
            Area.ACCOUNT,
            Area.CONTACTS,
            Area.PAYMENT,
            Area.TAX,
            Area.INVOICES,
            Area.PURCHASE_ORDERS,
            Area.COST_REPORTS,
            Area.BUDGETS,
            Area.PREFERENCES,
            Area.AGREEMENTS),
    /// Support cases, and Trusted Advisor check by check.
    SUPPORT(true, Area.SUPPORT, Area.ADVICE),
    /// Alarms, rules and log groups: who would have been told.
    WATCH(false, Area.ALARMS, Area.DASHBOARDS, Area.METRICS, Area.RULES, Area.LOG_GROUPS);

    /// Written by whatever runs, each time it runs: it tells of no decision and would bury the
    /// rest.
    private static final Set<String> ROUTINE =
            Set.of("CreateLogStream", "PutLogEvents", "PutMetricData");

    private final boolean isReadTold;

    /// Enums do not change, but a set does not say so.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Area> areas;

    Topic(boolean isReadTold, Area first, Area... others) {
        this.isReadTold = isReadTold;
        this.areas = Set.copyOf(EnumSet.of(first, others));
    }

    public Set<Area> areas() {
        return areas;
    }

    /// Whether a call changes nothing that anybody decided, though it writes.
    public static boolean isRoutine(String eventName) {
        return ROUTINE.contains(eventName);
    }

    /// Whether calls that only look belong to the stories unless somebody wants them out.
    public boolean isReadTold() {
        return isReadTold;
    }
}
