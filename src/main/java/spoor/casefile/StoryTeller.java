package spoor.casefile;

import spoor.analysis.difference.Difference;
import spoor.analysis.difference.Weakening;
import spoor.analysis.story.AdviceChecks;
import spoor.analysis.story.CaseFacts;
import spoor.analysis.story.Deed;
import spoor.analysis.story.Deed.Mark;
import spoor.analysis.story.Doer;
import spoor.analysis.story.Story;
import spoor.analysis.story.Topic;
import spoor.analysis.story.Way;
import spoor.casefile.Requests.Read;
import spoor.engine.EventTable;
import spoor.event.CatalogueEntry;
import spoor.event.EventCatalogue;
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
import java.util.regex.Pattern;

/// Takes the calls of a topic in the order of time and puts those about one thing together.
final class StoryTeller {
    private static final Subject NOT_SAID = new Subject("", "", "");

    /// What the targets of calls call the settings of an account.
    static final String BILLING = "billing setting";

    private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");

    private final Topic topic;
    private final EventTable table;
    private final EventCatalogue catalogue;
    private final Requests requests;
    private final Doers doers;
    private final Predecessors last;
    private final Map<Thing, Draft> drafts = new LinkedHashMap<>();

    /// Uploads for Support by account and set of files, and the cases that these were sent with.
    private final Map<String, List<Deed>> uploads = new HashMap<>();

    private final Map<String, Thing> casesOfSets = new HashMap<>();

    StoryTeller(Topic topic, Evidence evidence) {
        this.topic = topic;
        this.table = evidence.table();
        this.catalogue = evidence.catalogue();
        this.requests = new Requests(evidence);
        this.doers = new Doers(table);
        this.last = new Predecessors(table, requests);
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
        if (isTold) {
            Doer doer = doers.of(row);
            Map<Thing, Deed> deeds = new LinkedHashMap<>();
            for (Subject subject : call.subjects()) {
                deeds.computeIfAbsent(
                        thing(row, subject),
                        _ -> deed(predecessor(call, subject), call, doer, isChange));
            }
            if (deeds.isEmpty()) {
                deeds.put(thing(row, NOT_SAID), deed(Optional.empty(), call, doer, isChange));
            }
            deeds.forEach((thing, deed) -> tell(call, thing, deed));
        }
        if (isChange && requests.isDone(row)) {
            last.add(call);
        }
    }

    /// Of alarms made again, the one before they were deleted.
    private Optional<Read> predecessor(Read call, Subject subject) {
        return topic == Topic.WATCH ? last.lastSetting(call, subject) : last.before(call, subject);
    }

    private void tell(Read call, Thing thing, Deed deed) {
        Draft draft = draft(thing);
        draft.deeds.add(deed);
        if (topic != Topic.SUPPORT) {
            return;
        }
        attach(call, deed, thing);
        AdviceChecks.name(thing.name())
                .filter(_ -> thing.kind().equals(AdviceChecks.KIND))
                .ifPresent(draft.facts::add);
        if (requests.isDone(call.row())) {
            String name = text(Field.EVENT_NAME, call.row());
            draft.facts.removeIf(fact -> CaseFacts.isOverBy(name, fact));
            draft.facts.addAll(CaseFacts.of(name, call.record()));
        }
    }

    private Draft draft(Thing thing) {
        return drafts.computeIfAbsent(thing, _ -> new Draft());
    }

    /// Files are uploaded to a set, which a later call sends with a case.
    private void attach(Read call, Deed deed, Thing thing) {
        String id = CaseFacts.attachmentSet(call.record());
        if (id.isEmpty()) {
            return;
        }
        String set = thing.account() + " " + id;
        if (thing.kind().isEmpty()) {
            uploads.computeIfAbsent(set, _ -> new ArrayList<>()).add(deed);
        } else {
            casesOfSets.put(set, thing);
        }
    }

    /// What a call belongs to: money is told by account, all else thing by thing. An account may
    /// change the contacts of another one.
    private Thing thing(int row, Subject subject) {
        String account = text(Field.ACCOUNT, row);
        if (topic != Topic.MONEY) {
            return new Thing(account, requests.region(row), subject.kind(), subject.name());
        }
        boolean isOther =
                subject.kind().equals(BILLING) && ACCOUNT.matcher(subject.name()).matches();
        return new Thing(account, "", "account", isOther ? subject.name() : account);
    }

    private Deed deed(Optional<Read> before, Read call, Doer doer, boolean isChange) {
        int row = call.row();
        CatalogueEntry entry =
                catalogue.entry(text(Field.EVENT_SOURCE, row), text(Field.EVENT_NAME, row));
        Difference difference = requests.difference(before, call);
        return new Deed(
                row,
                doer,
                way(row),
                entry.title(),
                isChange ? requests.said(before, call, difference) : "",
                mark(call, difference, entry.signal()));
    }

    private Mark mark(Read call, Difference difference, Signal signal) {
        if (!requests.isDone(call.row())) {
            return Mark.REFUSED;
        }
        boolean isWeaker =
                Weakening.isIn(requests.call(call), difference).orElse(signal == Signal.EVASION);
        return isWeaker ? Mark.WEAKENED : signal == Signal.NONE ? Mark.NONE : Mark.NOTABLE;
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

    private static int lastRow(Story story) {
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
                                .thenComparing(StoryTeller::lastRow, Comparator.reverseOrder()))
                .toList();
    }

    private void move(List<Deed> deeds, Thing to) {
        draft(new Thing(to.account(), to.region(), "", "")).deeds.removeAll(deeds);
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
