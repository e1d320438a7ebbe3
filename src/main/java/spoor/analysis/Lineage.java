package spoor.analysis;

import spoor.event.Identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How everybody in a case came by the credentials in use, and what became of these. Keeps memory
/// for the calls about credentials only. Immutable, so that any number of threads may ask.
public final class Lineage {
    /// Nobody has looked yet.
    public static final Lineage NOT_YET =
            new Lineage(List.of(), List.of(), List.of(), List.of(), List.of());

    private final List<Issue> issues;
    private final Chains chains;
    private final Map<String, List<Issue>> issuesBySession = new HashMap<>();
    private final Map<String, List<KeyChange>> changesByKey = new HashMap<>();
    private final Map<String, List<Merge>> mergesInto = new HashMap<>();
    private final Map<String, Named> byArn = new HashMap<>();

    /// An identity and its ARN.
    public record Named(String arn, String identity, String name) {}

    /// @param named the identities whose ARN some record shows
    public Lineage(
            Collection<Issue> issues,
            Collection<Start> starts,
            Collection<KeyChange> changes,
            Collection<Named> named,
            Collection<Merge> merges) {
        this.issues = List.copyOf(issues);
        this.chains = new Chains(issues, starts);
        for (Issue issue : issues) {
            String session = sessionOf(issue.caller());
            if (!session.isEmpty()) {
                issuesBySession.computeIfAbsent(session, _ -> new ArrayList<>()).add(issue);
            }
        }
        for (KeyChange change : changes) {
            changesByKey.computeIfAbsent(change.key(), _ -> new ArrayList<>()).add(change);
        }
        changesByKey.values().forEach(all -> all.sort(Comparator.comparingLong(KeyChange::time)));
        merges.forEach(m -> mergesInto.computeIfAbsent(m.into(), _ -> new ArrayList<>()).add(m));
        named.forEach(n -> byArn.putIfAbsent(n.arn(), n));
    }

    /// Whether the case has been gone through.
    public boolean isKnown() {
        return this != NOT_YET;
    }

    /// The calls that issued credentials, in the order in which they were given.
    public List<Issue> issues() {
        return issues;
    }

    /// How one came by the credentials of a call.
    ///
    /// @param time of the call, milliseconds since 1970
    public Chain chainOf(Caller caller, long time) {
        return chains.of(caller, time);
    }

    /// What the session, or the holder of a long-term key, issued in turn.
    ///
    /// @param session the credential as [#sessionOf] names it
    public List<Issue> issuedBy(String session) {
        return List.copyOf(issuesBySession.getOrDefault(session, List.of()));
    }

    /// What happened to an access key, in the order of time.
    public List<KeyChange> changesOf(String key) {
        return List.copyOf(changesByKey.getOrDefault(key, List.of()));
    }

    /// The identities of the records that were taken for this one, and why.
    public List<Merge> mergesInto(String identity) {
        return List.copyOf(mergesInto.getOrDefault(identity, List.of()));
    }

    /// What the calls of one credential have in common: the access key, or where records show none,
    /// principal and creation; empty where there is neither.
    public static String sessionOf(Caller caller) {
        if (!caller.key().isEmpty()) {
            return caller.key();
        }
        return caller.isSession() ? caller.principal() + "|" + caller.since() : "";
    }

    /// Who is behind a call made with temporary credentials: whoever an outside provider vouches
    /// for, who switched the role in the console, or whose credentials the chain began with; where
    /// it leads nowhere, who the session's name claims to be.
    ///
    /// @param time of the call, milliseconds since 1970
    public Person personOf(Caller caller, long time) {
        Chain chain = chainOf(caller, time);
        Caller root = chain.root();
        return switch (chain.end()) {
            case SWITCHED_FROM -> switched(chain);
            case SERVICE_LINKED -> Person.UNKNOWN;
            case LONG_TERM,
                    SIGNED_IN,
                    SERVICE,
                    OUTSIDE,
                    IDENTITY_CENTER,
                    ANONYMOUS,
                    FORWARDED,
                    ACCOUNT_MISSING ->
                    new Person(root.identity(), root.name(), false);
            case NOT_ISSUED_HERE, SEVERAL_FIT, NOT_SAID, TOO_LONG -> unresolved(root);
        };
    }

    private Person switched(Chain chain) {
        String arn = chain.steps().getLast().issue().switchedFrom();
        Named named = byArn.get(arn);
        return named == null
                ? new Person("arn:" + arn, arn, false)
                : new Person(named.identity(), named.name(), false);
    }

    /// A user's temporary key is the user's whoever issued it, and so is a federated session the
    /// issuer's.
    private Person unresolved(Caller root) {
        if (root.identity().startsWith("user:") || root.identity().startsWith("root:")) {
            return new Person(root.identity(), root.name(), false);
        }
        Named issuer = root.identity().startsWith("fed:") ? byArn.get(root.issuer()) : null;
        if (issuer != null) {
            return new Person(issuer.identity(), issuer.name(), false);
        }
        return Identity.isHidden(root.sessionName())
                ? Person.UNKNOWN
                : Person.claimed(root.sessionName());
    }
}
