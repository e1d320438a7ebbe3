package spoor.analysis;

import org.jspecify.annotations.Nullable;

import spoor.analysis.Chain.End;
import spoor.analysis.Chain.Rule;
import spoor.analysis.Chain.Step;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Finds how sessions were made, from the calls that issued credentials. Keeps memory for those
/// calls only. Immutable.
///
/// Never a silent wrong parent: where two calls fit equally well and are not the two accounts'
/// records of one call, the chain ends there and says so.
public final class Chains {
    /// The event time is that of completion in whole seconds, so the session may be up to two
    /// seconds off.
    private static final long SLACK_MILLIS = 2_000;

    private static final int MOST_STEPS = 10;

    private final Map<String, List<Issue>> byKey = new HashMap<>();
    private final Map<String, List<Issue>> byPrincipal = new HashMap<>();
    private final Map<String, List<Issue>> byRoleAndName = new HashMap<>();
    private final Map<String, List<Issue>> signIns = new HashMap<>();
    private final Map<String, List<Issue>> switches = new HashMap<>();
    private final Map<String, List<Issue>> bySharedEvent = new HashMap<>();
    private final Map<String, List<Issue>> byRequest = new HashMap<>();
    private final Map<String, Start> startByRequest = new HashMap<>();

    /// @param starts calls that made a service issue credentials
    public Chains(Collection<Issue> issues, Collection<Start> starts) {
        starts.forEach(start -> startByRequest.putIfAbsent(start.requestId(), start));
        for (Issue issue : issues) {
            put(bySharedEvent, issue.sharedEventId(), issue);
            put(byRequest, issue.requestId(), issue);
            if (issue.isSignIn()) {
                put(signIns, issue.caller().principal(), issue);
            } else if (issue.isSwitch()) {
                put(switches, issue.caller().principal(), issue);
            } else {
                put(byKey, issue.key(), issue);
                put(byPrincipal, issue.principal(), issue);
                if (issue.principal().isEmpty() && !issue.roleArn().isEmpty()) {
                    put(byRoleAndName, issue.roleArn() + "\0" + issue.sessionName(), issue);
                }
            }
        }
        sort();
    }

    private void sort() {
        for (Map<String, List<Issue>> index :
                List.of(byKey, byPrincipal, byRoleAndName, signIns, switches)) {
            for (List<Issue> issues : index.values()) {
                if (issues.size() > 1) {
                    issues.sort(Comparator.comparingLong(Issue::time));
                }
            }
        }
    }

    private static void put(Map<String, List<Issue>> map, String key, Issue issue) {
        if (!key.isEmpty()) {
            map.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(issue);
        }
    }

    /// The chain of whoever made a call.
    ///
    /// @param time of the call, milliseconds since 1970
    public Chain of(Caller caller, long time) {
        List<Step> steps = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        Caller at = caller;
        long when = time;
        while (true) {
            End end = endAt(at, steps);
            if (end != null) {
                return new Chain(caller, steps, end, end == End.SERVICE ? start(steps) : null);
            }
            Found found = issuerOf(at, when);
            if (found.step == null) {
                return new Chain(caller, steps, found.end);
            }
            if (steps.size() == MOST_STEPS || !seen.add(found.step.issue().row())) {
                return new Chain(caller, steps, End.TOO_LONG);
            }
            steps.add(found.step);
            at = found.step.issue().caller();
            when = found.step.issue().time();
        }
    }

    /// The call in whose course the service asked for the credentials: one request has one ID.
    private @Nullable Start start(List<Step> steps) {
        String request = steps.isEmpty() ? "" : steps.getLast().issue().requestId();
        return request.isEmpty() ? null : startByRequest.get(request);
    }

    /// A step up, or why there is none.
    private record Found(@Nullable Step step, End end) {
        static Found nothing(End why) {
            return new Found(null, why);
        }
    }

    /// Where the caller needs nobody to have issued his credentials.
    private static @Nullable End endAt(Caller at, List<Step> steps) {
        Step last = steps.isEmpty() ? null : steps.getLast();
        if (last != null && last.rule() == Rule.SWITCH_ROLE) {
            return End.SWITCHED_FROM;
        }
        if (last != null && last.issue().isSignIn() && !at.isSession()) {
            return End.SIGNED_IN;
        }
        if (at.isSession()) {
            return null;
        }
        return switch (at.type()) {
            case "Root", "IAMUser" -> End.LONG_TERM;
            case "AWSService" -> End.SERVICE;
            case "SAMLUser", "WebIdentityUser" -> End.OUTSIDE;
            case "IdentityCenterUser" -> End.IDENTITY_CENTER;
            case "AWSAccount" ->
                    at.identity().equals("anonymous") ? End.ANONYMOUS : End.ACCOUNT_MISSING;
            case "" -> at.identity().startsWith("service:") ? End.SERVICE : End.NOT_SAID;
            default -> End.NOT_SAID;
        };
    }

    private Found issuerOf(Caller at, long when) {
        if (at.key().isEmpty() && at.isServiceLinked()) {
            return Found.nothing(End.SERVICE_LINKED);
        }
        List<Issue> fit = latest(byKey.get(at.key()), when);
        if (!fit.isEmpty()) {
            return step(fit, Rule.ISSUED_KEY);
        }
        if (at.hasSince()) {
            fit = nearest(switches.get(at.principal()), at, i -> !i.switchedFrom().isEmpty());
            if (!fit.isEmpty()) {
                return step(fit, Rule.SWITCH_ROLE);
            }
            fit = nearest(byPrincipal.get(at.principal()), at, _ -> true);
            if (!fit.isEmpty()) {
                return step(fit, Rule.PRINCIPAL_AND_TIME);
            }
            String asked = at.issuer() + "\0" + at.sessionName();
            fit = nearest(byRoleAndName.get(asked), at, _ -> true);
            if (!fit.isEmpty()) {
                return step(fit, Rule.ROLE_AND_TIME);
            }
            fit = nearest(signIns.get(at.principal()), at, i -> !i.caller().isSession());
            if (!fit.isEmpty()) {
                return step(fit, Rule.SIGN_IN);
            }
        }
        boolean isUsers = at.type().equals("IAMUser") || at.type().equals("Root");
        return Found.nothing(at.isForwarded() && isUsers ? End.FORWARDED : End.NOT_ISSUED_HERE);
    }

    /// The last that were over when the credentials were used. A key may be issued again years
    /// later.
    private static List<Issue> latest(@Nullable List<Issue> issues, long when) {
        if (issues == null) {
            return List.of();
        }
        int end = firstFrom(issues, when + SLACK_MILLIS + 1);
        if (end == 0) {
            return List.of();
        }
        int first = end - 1;
        while (first > 0 && issues.get(first - 1).time() == issues.get(end - 1).time()) {
            first--;
        }
        return issues.subList(first, end);
    }

    /// Those nearest to the creation of the session, if they are near at all.
    private static List<Issue> nearest(
            @Nullable List<Issue> issues, Caller at, Predicate<Issue> test) {
        if (issues == null) {
            return List.of();
        }
        List<Issue> fit = new ArrayList<>();
        long least = SLACK_MILLIS;
        for (int i = firstFrom(issues, at.since() - SLACK_MILLIS); i < issues.size(); i++) {
            Issue issue = issues.get(i);
            long apart = Math.abs(issue.time() - at.since());
            if (issue.time() > at.since() + SLACK_MILLIS) {
                break;
            }
            if (test.test(issue) && apart <= least) {
                if (apart < least) {
                    fit.clear();
                }
                least = apart;
                fit.add(issue);
            }
        }
        return fit;
    }

    /// The place of the first that is not before the moment; all are in the order of time.
    private static int firstFrom(List<Issue> issues, long millis) {
        int low = 0;
        int high = issues.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (issues.get(middle).time() < millis) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Whether no other record can be of the same call.
    private boolean isAlone(Issue issue) {
        return bySharedEvent.getOrDefault(issue.sharedEventId(), List.of()).size() <= 1
                && byRequest.getOrDefault(issue.requestId(), List.of()).size() <= 1;
    }

    /// One call that two accounts recorded is one; the caller's own account tells more of him.
    private Found step(List<Issue> fit, Rule rule) {
        Issue first = fit.getFirst();
        if (fit.size() == 1 && isAlone(first)) {
            return new Found(new Step(first, first, rule), End.NOT_SAID);
        }
        if (!fit.stream().allMatch(other -> other == first || other.isSameCallAs(first))) {
            return Found.nothing(End.SEVERAL_FIT);
        }
        List<Issue> all = new ArrayList<>(fit);
        all.addAll(bySharedEvent.getOrDefault(first.sharedEventId(), List.of()));
        all.addAll(byRequest.getOrDefault(first.requestId(), List.of()));
        all.removeIf(other -> other != first && !other.isSameCallAs(first));
        Comparator<Issue> best =
                Comparator.<Issue, Boolean>comparing(i -> i.caller().isForeign())
                        .thenComparing(Issue::row);
        Issue issue = all.stream().min(best).orElse(first);
        Issue other = all.stream().filter(i -> i.row() != issue.row()).findFirst().orElse(issue);
        return new Found(new Step(issue, other, rule), End.NOT_SAID);
    }
}
