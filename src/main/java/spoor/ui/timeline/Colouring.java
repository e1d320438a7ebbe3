package spoor.ui.timeline;

import spoor.engine.Stack;
import spoor.event.Area;
import spoor.event.Field;
import spoor.event.Signal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the bars of the timeline are coloured by. The parts of a bar stand from the bottom up; what
/// is rare and matters stands at the bottom, where one bar can be held against the next, and what
/// says nothing on top.
public enum Colouring {
    OUTCOME("outcome", Stack.BY_OUTCOME, List.of(Part.READ, Part.WRITE, Part.FAILED)),
    SIGNAL(
            "signal",
            Field.SIGNAL,
            List.of(
                    of(Part.MONEY, Signal.MONEY),
                    of(Part.IMPACT, Signal.IMPACT),
                    of(Part.EXFILTRATION, Signal.EXFILTRATION),
                    of(Part.EVASION, Signal.EVASION),
                    of(Part.CREDENTIAL_ACCESS, Signal.CREDENTIAL_ACCESS),
                    of(Part.ESCALATION, Signal.PRIVILEGE_ESCALATION),
                    of(Part.PERSISTENCE, Signal.PERSISTENCE),
                    of(
                            Part.WAY_IN,
                            Signal.INITIAL_ACCESS,
                            Signal.DISCOVERY,
                            Signal.LATERAL_MOVEMENT)),
            Part.NO_SIGNAL),
    AREA(
            "area",
            Field.AREA,
            List.of(
                    of(
                            Part.BILLING,
                            Area.ACCOUNT,
                            Area.CONTACTS,
                            Area.PAYMENT,
                            Area.TAX,
                            Area.INVOICES,
                            Area.PURCHASE_ORDERS,
                            Area.COST_REPORTS,
                            Area.BUDGETS,
                            Area.PREFERENCES),
                    of(Part.SUPPORT, Area.SUPPORT, Area.ADVICE),
                    of(Part.METERING, Area.METERING, Area.AGREEMENTS),
                    of(Part.GUARDS, Area.TRAILS, Area.LOGGING, Area.DETECTION),
                    of(
                            Part.WATCHING,
                            Area.ALARMS,
                            Area.DASHBOARDS,
                            Area.METRICS,
                            Area.RULES,
                            Area.LOG_GROUPS),
                    of(
                            Part.IDENTITY,
                            Area.SIGN_IN,
                            Area.CREDENTIALS,
                            Area.PERMISSIONS,
                            Area.ORGANISATION),
                    of(
                            Part.DATA,
                            Area.SECRETS,
                            Area.ENCRYPTION_KEYS,
                            Area.STORAGE,
                            Area.DATABASES)),
            Part.OTHER_AREA);

    private final String word;
    private final Stack stack;
    private final List<Part> parts;

    /// The values that make a part of a bar.
    private record Group(Part part, Set<String> values) {}

    Colouring(String word, Stack stack, List<Part> parts) {
        this.word = word;
        this.stack = stack;
        this.parts = parts;
    }

    Colouring(String word, Field field, List<Group> groups, Part rest) {
        this.word = word;
        this.stack = new Stack.ByValue(field, groups.stream().map(Group::values).toList());
        List<Part> all = new ArrayList<>(groups.stream().map(Group::part).toList());
        all.add(rest);
        this.parts = List.copyOf(all);
    }

    private static Group of(Part part, Signal... signals) {
        return new Group(part, words(Arrays.stream(signals).map(Signal::word)));
    }

    private static Group of(Part part, Area... areas) {
        return new Group(part, words(Arrays.stream(areas).map(Area::word)));
    }

    private static Set<String> words(Stream<String> words) {
        return words.collect(Collectors.toUnmodifiableSet());
    }

    /// The colouring that has such bars.
    public static Colouring of(Stack stack) {
        return Arrays.stream(values())
                .filter(one -> one.stack.equals(stack))
                .findFirst()
                .orElse(OUTCOME);
    }

    /// What the engine is to count.
    public Stack stack() {
        return stack;
    }

    /// The one after this; after the last the first.
    public Colouring next() {
        return values()[(ordinal() + 1) % values().length];
    }

    /// Short, for ids and words.
    String word() {
        return word;
    }

    /// From the bottom up.
    List<Part> parts() {
        return parts;
    }
}
