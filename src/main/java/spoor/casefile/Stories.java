package spoor.casefile;

import spoor.analysis.story.Story;
import spoor.analysis.story.Topic;
import spoor.engine.Cancel;
import spoor.engine.EventTable;
import spoor.engine.Question;
import spoor.engine.Rows;
import spoor.engine.Values;
import spoor.event.Access;
import spoor.event.Area;
import spoor.event.EventCatalogue;
import spoor.event.Field;
import spoor.event.Subject;
import spoor.lens.Filter;
import spoor.lens.Lens;
import spoor.lens.Match;
import spoor.lens.Sort;
import spoor.lens.TimeRange;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// What happened to bills, support cases and alarms, thing by thing. Reads records from disk: not
/// for the thread of the window.
public final class Stories {
    /// How many calls are read; where there are more, the last ones.
    public static final int MOST_READ = 5_000;

    private final Evidence evidence;
    private final EventTable table;
    private final EventCatalogue catalogue;

    /// By the codes of source and name, negated where the record does not say that it writes.
    private final Map<Long, Boolean> changing = new HashMap<>();

    public Stories(Evidence evidence) {
        this.evidence = evidence;
        this.table = evidence.table();
        this.catalogue = evidence.catalogue();
    }

    /// What was found.
    ///
    /// @param events of the topic under the lens
    /// @param isCutShort whether there were more calls than may be read; then the last are told
    public record Found(List<Story> stories, int events, boolean isCutShort) {
        /// Of a topic of which the lens shows nothing.
        public static final Found NOTHING = new Found(List.of(), 0, false);

        public Found {
            stories = List.copyOf(stories);
        }
    }

    /// The stories of a topic under a lens. What a call changed is told against the call before it
    /// even where the lens hides that one.
    ///
    /// Where there are more calls than may be read, those that change something come first, and of
    /// them the last.
    ///
    /// @param isReadTold whether calls that change nothing, and routine ones, are told too
    /// @throws java.util.concurrent.CancellationException once `cancel` says so
    public Found of(Topic topic, boolean isReadTold, Lens lens, Cancel cancel) {
        int[] told =
                IntStream.of(rows(topic, lens, cancel))
                        .filter(row -> isReadTold || isChange(row))
                        .toArray();
        if (told.length == 0) {
            return Found.NOTHING;
        }
        int[] chosen = chosen(told);
        int[] before = before(topic, chosen, lens, cancel);
        BitSet isTold = new BitSet(table.size());
        IntStream.of(chosen).forEach(isTold::set);
        StoryTeller teller = new StoryTeller(topic, evidence);
        int[] read =
                IntStream.concat(IntStream.of(chosen), IntStream.of(last(before, MOST_READ)))
                        .sorted()
                        .distinct()
                        .toArray();
        for (int row : read) {
            cancel.check();
            teller.add(row, isChange(row), isTold.get(row));
        }
        boolean isCutShort = chosen.length < told.length || before.length > MOST_READ;
        return new Found(teller.stories(), told.length, isCutShort);
    }

    /// The changes of the things of which calls are told, up to the last of these, whatever the
    /// lens hides of them.
    private int[] before(Topic topic, int[] told, Lens lens, Cancel cancel) {
        if (lens.isAll() && told.length < MOST_READ) {
            return new int[0];
        }
        Values resources = table.values(Field.RESOURCE);
        BitSet wanted = new BitSet();
        for (int row : told) {
            for (int part : resources.parts(table.code(Field.RESOURCE, row))) {
                wanted.set(part);
            }
        }
        wanted.clear(Values.ABSENT);
        BitSet holding = new BitSet();
        for (int code = 0; code < resources.size(); code++) {
            holding.set(
                    code, IntStream.of(resources.parts(code)).anyMatch(part -> wanted.get(part)));
        }
        int end = told[told.length - 1];
        Lens earlier = Lens.ALL.withRange(new TimeRange(null, lens.range().to()));
        return IntStream.of(rows(topic, earlier, cancel))
                .filter(row -> row <= end && isChange(row))
                .filter(row -> holding.get(table.code(Field.RESOURCE, row)))
                .toArray();
    }

    /// No more rows than may be read.
    private int[] chosen(int[] rows) {
        if (rows.length <= MOST_READ) {
            return rows;
        }
        int[] changes = last(IntStream.of(rows).filter(this::isChange).toArray(), MOST_READ);
        int[] others =
                last(
                        IntStream.of(rows).filter(row -> !isChange(row)).toArray(),
                        MOST_READ - changes.length);
        return IntStream.concat(IntStream.of(changes), IntStream.of(others)).sorted().toArray();
    }

    private static int[] last(int[] rows, int most) {
        return Arrays.copyOfRange(rows, Math.max(0, rows.length - most), rows.length);
    }

    /// The lens narrowed to the calls of a story, for the table of events or an export; those of
    /// its neighbours that share a call are told with it.
    public static Lens narrowed(Lens lens, Topic topic, Story story) {
        Lens narrow = lens;
        if (narrow.alternatives(Field.AREA, false).isEmpty()) {
            narrow = narrow.with(areas(topic));
        }
        narrow = narrow.only(Field.ACCOUNT, exactly(story.account()));
        if (!story.region().isEmpty()) {
            narrow = narrow.only(Field.REGION, exactly(story.region()));
        }
        boolean isOfAccount = topic == Topic.MONEY && story.name().equals(story.account());
        if (isOfAccount) {
            return narrow;
        }
        String kind = topic == Topic.MONEY ? StoryTeller.BILLING : story.kind();
        String key = kind.isEmpty() ? "" : new Subject(kind, story.name(), "").key();
        return narrow.only(Field.RESOURCE, exactly(key));
    }

    private static Match exactly(String value) {
        return value.isEmpty() ? new Match.None() : new Match.Exact(value);
    }

    private static Filter areas(Topic topic) {
        return new Filter.OfField(
                Field.AREA,
                false,
                topic.areas().stream().<Match>map(area -> new Match.Exact(area.word())).toList());
    }

    /// The rows of a topic under a lens, in the order of time.
    private int[] rows(Topic topic, Lens lens, Cancel cancel) {
        Lens asked = lens.withSort(Sort.BY_TIME);
        if (asked.alternatives(Field.AREA, false).isEmpty()) {
            asked = asked.with(areas(topic));
        }
        Rows rows = evidence.engine().answer(Question.rows(asked), cancel).rows();
        BitSet isOfTopic = new BitSet();
        for (int code = 0; code < table.values(Field.AREA).size(); code++) {
            Optional<Area> area = Area.ofWord(table.values(Field.AREA).text(code));
            isOfTopic.set(code, area.filter(topic.areas()::contains).isPresent());
        }
        return IntStream.range(0, rows.size())
                .map(rows::at)
                .filter(row -> isOfTopic.get(table.code(Field.AREA, row)))
                .toArray();
    }

    /// Some calls that change things are logged as if they only read: the catalogue knows better.
    private boolean isChange(int row) {
        long call =
                (long) table.code(Field.EVENT_SOURCE, row) << Integer.SIZE
                        | table.code(Field.EVENT_NAME, row);
        boolean isWrite = table.text(Field.ACCESS, row).equals(Access.WRITE.word());
        return changing.computeIfAbsent(isWrite ? call : ~call, _ -> isChange(row, isWrite));
    }

    private boolean isChange(int row, boolean isWrite) {
        String name = Callers.text(table, Field.EVENT_NAME, row);
        if (isWrite) {
            return !Topic.isRoutine(name);
        }
        return catalogue
                .written(Callers.text(table, Field.EVENT_SOURCE, row), name)
                .filter(entry -> entry.access() == Access.WRITE)
                .isPresent();
    }
}
