package spoor.casefile;

import spoor.analysis.difference.Difference;
import spoor.analysis.difference.Weakening;
import spoor.analysis.story.AdviceChecks;
import spoor.analysis.story.CaseFacts;
import spoor.analysis.story.Deed;
import spoor.analysis.story.Deed.Mark;
import spoor.analysis.story.Story;
import spoor.analysis.story.Topic;
import spoor.analysis.story.Way;
import spoor.casefile.Requests.Read;
import spoor.engine.EventTable;
import spoor.event.CatalogueEntry;
import spoor.event.EventCatalogue;
import spoor.event.Family;
import spoor.event.Field;
import spoor.event.Signal;
import spoor.event.Subject;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Takes the calls of a topic in the order of time and puts those about one thing together.
final class StoryTeller {
    private static final Subject NOT_SAID = new Subject("", "", "");

    private final Topic topic;
    private final EventTable table;
    private final EventCatalogue catalogue;
    private final Requests requests;
    private final Doers doers;
    private final Map<Thing, Draft> drafts = new LinkedHashMap<>();

    /// The last call of a kind on a thing that came to something.
    private final Map<List<Object>, Read> last = new HashMap<>();

    /// Uploads for Support by the set of files, and the cases that these were sent with.
    private final Map<String, List<Deed>> uploads = new HashMap<>();

    private final Map<String, Thing> casesOfSets = new HashMap<>();

    StoryTeller(Topic topic, Evidence evidence) {
        this.topic = topic;
        this.table = evidence.table();
        this.catalogue = evidence.catalogue();
        this.requests = new Requests(evidence);
        this.doers = new Doers(table);
    }

    /// Of which thing a story is.
    private record Thing(String account, String region, String kind, String name) {}

    /// A story in the making.
    private static final class Draft {
        private final List<Deed> deeds = new ArrayList<>();
        private final Set<String> facts = new LinkedHashSet<>();
    }

    /// @param isChange whether the call changes something, if it comes to anything
    /// @param isTold whether it belongs to the stories, or is there to compare with
    void add(int row, boolean isChange, boolean isTold) {
        Read call = requests.read(row);
        Set<Subject> subjects = call.subjects().isEmpty() ? Set.of(NOT_SAID) : call.subjects();
        if (isTold) {
            tell(call, subjects, isChange);
        }
        if (isChange && requests.isDone(row)) {
            call.subjects().forEach(subject -> last.put(line(row, subject), call));
        }
    }

    private void tell(Read call, Set<Subject> subjects, boolean isChange) {
        Subject first = subjects.iterator().next();
        Optional<Read> before =
                first.equals(NOT_SAID)
                        ? Optional.empty()
                        : Optional.ofNullable(last.get(line(call.row(), first)));
        Deed deed = deed(before, call, isChange);
        List<Thing> things = things(call.row(), subjects);
        for (Thing thing : things) {
            draft(thing).deeds.add(deed);
        }
        if (topic == Topic.SUPPORT) {
            attach(call, deed, things.getFirst());
            things.forEach(thing ->
                    AdviceChecks.name(thing.name())
                            .filter(_ -> thing.kind().equals(AdviceChecks.KIND))
                            .ifPresent(draft(thing).facts::add));
            if (requests.isDone(call.row())) {
                String name = text(Field.EVENT_NAME, call.row());
                draft(things.getFirst()).facts.addAll(CaseFacts.of(name, call.record()));
            }
        }
    }

    private Draft draft(Thing thing) {
        return drafts.computeIfAbsent(thing, _ -> new Draft());
    }

    /// Files are uploaded to a set, which a later call sends with a case.
    private void attach(Read call, Deed deed, Thing thing) {
        String set = CaseFacts.attachmentSet(call.record());
        if (set.isEmpty()) {
            return;
        }
        if (thing.kind().isEmpty()) {
            uploads.computeIfAbsent(set, _ -> new ArrayList<>()).add(deed);
        } else {
            casesOfSets.put(set, thing);
        }
    }

    /// What a call belongs to: money is told by account, all else thing by thing.
    private List<Thing> things(int row, Set<Subject> subjects) {
        String account = text(Field.ACCOUNT, row);
        return topic == Topic.MONEY
                ? List.of(new Thing(account, "", "account", account))
                : subjects.stream()
                        .map(one -> new Thing(account, region(row), one.kind(), one.name()))
                        .distinct()
                        .toList();
    }

    /// Alarms of one name may stand in several regions; the services of money and help have none.
    private String region(int row) {
        return topic == Topic.WATCH ? text(Field.REGION, row) : "";
    }

    private List<Object> line(int row, Subject subject) {
        return List.of(
                text(Field.ACCOUNT, row),
                region(row),
                text(Field.EVENT_SOURCE, row),
                Family.of(text(Field.EVENT_NAME, row)),
                subject);
    }

    private Deed deed(Optional<Read> before, Read call, boolean isChange) {
        int row = call.row();
        CatalogueEntry entry =
                catalogue.entry(text(Field.EVENT_SOURCE, row), text(Field.EVENT_NAME, row));
        Difference difference = requests.difference(before, call);
        return new Deed(
                row,
                doers.of(row),
                way(row),
                entry.title(),
                isChange ? requests.said(before, call, difference) : "",
                mark(call, difference, entry.signal()));
    }

    private Mark mark(Read call, Difference difference, Signal signal) {
        if (!requests.isDone(call.row())) {
            return Mark.REFUSED;
        }
        if (signal == Signal.EVASION || Weakening.isIn(requests.call(call), difference)) {
            return Mark.WEAKENED;
        }
        return signal == Signal.NONE ? Mark.NONE : Mark.NOTABLE;
    }

    private Way way(int row) {
        return Way.of(
                text(Field.EVENT_TYPE, row),
                text(Field.VIA, row),
                text(Field.INVOKED_BY, row),
                text(Field.USER_AGENT, row));
    }

    private String text(Field field, int row) {
        return Callers.text(table, field, row);
    }

    private static int last(Story story) {
        return story.deeds().getLast().row();
    }

    /// The stories, those with the gravest marks first, of one kind that of the latest call; calls
    /// that do not say on what come last.
    List<Story> stories() {
        uploads.forEach((set, deeds) ->
                Optional.ofNullable(casesOfSets.get(set)).ifPresent(thing -> move(deeds, thing)));
        return drafts.entrySet().stream()
                .filter(entry -> !entry.getValue().deeds.isEmpty())
                .map(entry -> story(entry.getKey(), entry.getValue()))
                .sorted(
                        Comparator.comparing((Story story) -> story.kind().isEmpty())
                                .thenComparing(Story::mark, Comparator.reverseOrder())
                                .thenComparing(Story::kind, String.CASE_INSENSITIVE_ORDER)
                                .thenComparing(StoryTeller::last, Comparator.reverseOrder()))
                .toList();
    }

    private void move(List<Deed> deeds, Thing to) {
        drafts.values().forEach(draft -> draft.deeds.removeAll(deeds));
        draft(to).deeds.addAll(deeds);
    }

    private static Story story(Thing thing, Draft draft) {
        return new Story(
                thing.kind(),
                thing.name(),
                thing.account(),
                thing.region(),
                List.copyOf(draft.facts),
                draft.deeds.stream().sorted(Comparator.comparingInt(Deed::row)).toList());
    }
}
