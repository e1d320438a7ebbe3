package spoor.casefile;

import spoor.analysis.Issue;
import spoor.analysis.KeyChange;
import spoor.analysis.Lineage;
import spoor.analysis.Merge;
import spoor.analysis.Merge.Reason;
import spoor.analysis.Noted;
import spoor.analysis.Person;
import spoor.analysis.Said;
import spoor.analysis.Start;
import spoor.engine.Cancel;
import spoor.engine.EventTable;
import spoor.engine.Values;
import spoor.event.Field;
import spoor.event.IdentityKind;
import spoor.event.Outcome;
import spoor.ingest.CredentialNotes.Note;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Traces all credentials of a case: once over the rows, once over what is kept of the calls about
/// credentials.
final class Tracer {
    private static final String FOREIGN = "foreign:";
    private static final String KEY = "key:";

    private final Evidence evidence;
    private final EventTable table;
    private final Cancel cancel;
    private final List<Issue> issues = new ArrayList<>();
    private final List<Start> starts = new ArrayList<>();
    private final List<KeyChange> changes = new ArrayList<>();
    private final List<Merge> merges = new ArrayList<>();

    Tracer(Evidence evidence, Cancel cancel) {
        this.evidence = evidence;
        this.table = evidence.table();
        this.cancel = cancel;
    }

    Evidence trace() {
        Credentials credentials = Credentials.of(table, cancel);
        readNotes();
        int[] merged = merged(credentials);
        Lineage lineage = new Lineage(issues, starts, changes, named(credentials), merges);
        EventTable one = table.withMergedIdentities(merged);
        return evidence.with(withPersons(one, credentials, lineage), lineage);
    }

    private void readNotes() {
        List<Noted> all =
                evidence.records().credentialNotes(cancel).parallelStream()
                        // More may have been committed since the table was loaded.
                        .filter(note -> note.record() < table.records())
                        .flatMap(note -> read(note).stream())
                        .sorted(Comparator.comparingInt(Noted::row))
                        .collect(Collectors.toList());
        for (Noted one : all) {
            switch (one) {
                case Issue issue -> issues.add(issue);
                case Start start -> starts.add(start);
                case KeyChange change -> changes.add(change);
            }
        }
    }

    /// What a note says; nothing for that of a copy.
    private Optional<? extends Noted> read(Note note) {
        cancel.check();
        int row = table.rowOfOrdinal(note.record());
        return table.ordinal(row) == note.record()
                ? Noted.of(new NoteSaid(table, row, note.values()), row, Callers.of(table, row))
                : Optional.empty();
    }

    /// What a note says, and the columns where it says nothing.
    private record NoteSaid(EventTable table, int row, Map<String, String> values) implements Said {
        @Override
        public Optional<String> at(String path) {
            String kept = values.get(path);
            if (kept != null) {
                return Optional.of(kept);
            }
            String text =
                    switch (path) {
                        case "eventName" -> Callers.text(table, Field.EVENT_NAME, row);
                        case "eventID" -> table.eventId(row);
                        case "eventTime" -> table.text(Field.EVENT_TIME, row);
                        case "recipientAccountId" ->
                                Callers.text(table, Field.RECIPIENT_ACCOUNT, row);
                        case "sourceIPAddress" -> Callers.text(table, Field.SOURCE_ADDRESS, row);
                        case "errorCode" -> failure();
                        default -> "";
                    };
            return text.isEmpty() ? Optional.empty() : Optional.of(text);
        }

        /// An error code may also say `Success`, and a failure have none.
        private String failure() {
            String outcome = Callers.text(table, Field.OUTCOME, row);
            return outcome.equals(Outcome.SUCCEEDED.word()) ? "" : outcome;
        }
    }

    /// By code of an identity, the one that it is: another account's log shows the same id with its
    /// name and ARN, or other records show whose key it is.
    private int[] merged(Credentials credentials) {
        Values identities = table.values(Field.IDENTITY);
        Map<String, Integer> codes = new HashMap<>();
        for (int code = 1; code < identities.size(); code++) {
            codes.put(identities.text(code), code);
        }
        Values keys = table.values(Field.ACCESS_KEY);
        Map<String, Integer> keyCodes = new HashMap<>();
        int[] merged = new int[identities.size()];
        Arrays.setAll(merged, code -> code);
        boolean hasKeyOnly = codes.keySet().stream().anyMatch(text -> text.startsWith(KEY));
        for (int code = 1; hasKeyOnly && code < keys.size(); code++) {
            keyCodes.put(keys.text(code), code);
        }
        for (int code = 1; code < identities.size(); code++) {
            String text = identities.text(code);
            if (text.startsWith(FOREIGN)) {
                String id = text.substring(FOREIGN.length());
                int local = codes.getOrDefault("user:" + id, codes.getOrDefault("role:" + id, 0));
                if (local != 0 && credentials.hasArn(local)) {
                    merge(code, local, Reason.SAME_ID, merged);
                }
            } else if (text.startsWith(KEY)) {
                int key = keyCodes.getOrDefault(text.substring(KEY.length()), 0);
                int holder = key == 0 ? 0 : credentials.identityOfKey(key);
                int named = codes.getOrDefault("user:" + text.substring(KEY.length()), 0);
                if (holder > 0) {
                    merge(code, holder, Reason.SAME_KEY, merged);
                } else if (named != 0) {
                    // Billing records may show the user's id where others show a key.
                    merge(code, named, Reason.SAME_ID, merged);
                }
            }
        }
        return merged;
    }

    private void merge(int from, int into, Reason reason, int[] merged) {
        Values identities = table.values(Field.IDENTITY);
        merged[from] = into;
        merges.add(new Merge(identities.text(from), identities.text(into), reason));
    }

    /// Those by whose ARN a record names somebody else's identity: most ARNs are of sessions, of
    /// which there may be very many.
    private List<Lineage.Named> named(Credentials credentials) {
        Values arns = table.values(Field.IDENTITY_ARN);
        Values issuers = table.values(Field.SESSION_ISSUER);
        int[] rows = credentials.rowOfArn();
        Set<String> asked = new HashSet<>();
        issues.forEach(issue -> asked.add(issue.switchedFrom()));
        IntStream.range(1, issuers.size()).mapToObj(issuers::text).forEach(asked::add);
        return IntStream.range(1, rows.length)
                .filter(arn -> rows[arn] >= 0 && asked.contains(arns.text(arn)))
                .mapToObj(arn ->
                        new Lineage.Named(
                                arns.text(arn),
                                Callers.text(table, Field.IDENTITY, rows[arn]),
                                table.label(Field.IDENTITY, rows[arn])))
                .toList();
    }

    private EventTable withPersons(EventTable one, Credentials credentials, Lineage lineage) {
        Person[] found = new Person[credentials.size()];
        IntStream.range(0, found.length)
                .parallel()
                .forEach(number -> {
                    cancel.check();
                    int row = credentials.firstRow(number);
                    found[number] = lineage.personOf(Callers.of(one, row), one.time(row));
                });
        PersonCodes persons = new PersonCodes();
        int[] byCredential = Arrays.stream(found).mapToInt(persons::of).toArray();
        int[] byIdentity = persons.ofIdentities(one.values(Field.IDENTITY));
        int[] byUser = persons.ofNames(one.values(Field.ON_BEHALF_OF), "idc:");
        int[] bySource = persons.ofNames(one.values(Field.SOURCE_IDENTITY), "source:");
        return one.withInferred(
                Field.PERSON,
                persons.values(),
                row -> {
                    int said = byUser[one.code(Field.ON_BEHALF_OF, row)];
                    if (said == Values.ABSENT) {
                        said = bySource[one.code(Field.SOURCE_IDENTITY, row)];
                    }
                    if (said != Values.ABSENT) {
                        return said;
                    }
                    int number = credentials.of(row);
                    return number == Credentials.NONE
                            ? byIdentity[one.code(Field.IDENTITY, row)]
                            : byCredential[number];
                });
    }

    /// Persons numbered as they are met.
    private static final class PersonCodes {
        private final Map<String, Integer> codes = new HashMap<>();
        private final List<String> texts = new ArrayList<>(List.of(""));
        private final List<String> labels = new ArrayList<>(List.of(""));

        int of(Person person) {
            if (person.key().isEmpty()) {
                return Values.ABSENT;
            }
            return codes.computeIfAbsent(
                    withoutStore(person.key()),
                    key -> {
                        texts.add(key);
                        labels.add(person.name().isEmpty() ? key : person.name());
                        return texts.size() - 1;
                    });
        }

        /// Where a service acts on behalf of an Identity Center user, the store is not said.
        private static String withoutStore(String key) {
            return key.startsWith("idc:") ? "idc:" + key.substring(key.lastIndexOf(':') + 1) : key;
        }

        /// A call without a session is the identity's own; a role without one tells of nobody.
        int[] ofIdentities(Values identities) {
            int[] byCode = new int[identities.size()];
            for (int code = 1; code < byCode.length; code++) {
                String key = identities.text(code);
                byCode[code] =
                        switch (IdentityKind.ofKey(key)) {
                            case ROOT, PERSON, SERVICE, FOREIGN ->
                                    of(new Person(key, identities.label(code), false));
                            case ROLE, UNKNOWN -> Values.ABSENT;
                        };
            }
            return byCode;
        }

        int[] ofNames(Values names, String prefix) {
            int[] byCode = new int[names.size()];
            for (int code = 1; code < byCode.length; code++) {
                String name = names.text(code);
                boolean isKnown = !name.isEmpty() && !name.equals(Field.NOT_EXPORTED);
                byCode[code] = isKnown ? of(new Person(prefix + name, name, false)) : Values.ABSENT;
            }
            return byCode;
        }

        Values values() {
            return new Values(texts.toArray(String[]::new), labels.toArray(String[]::new));
        }
    }
}
