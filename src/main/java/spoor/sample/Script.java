package spoor.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Collects the events of a story line by line and tells the truth about them.
final class Script {
    /// An event of the story.
    ///
    /// @param key the credential that the record shows, empty if it shows none
    record Line(String label, String key, Entry entry) {}

    private final World world;
    private final Dice dice;
    private final List<Line> lines = new ArrayList<>();

    Script(World world, String label) {
        this.world = world;
        this.dice = world.dice(label);
    }

    Dice dice() {
        return dice;
    }

    /// Somebody with one credential, in one part of the story. Everything happens in us-east-1.
    Voice voice(String label, String key, Account account, Caller caller, Via via) {
        return new Voice(label, key, account, caller, via);
    }

    /// One part of one speaker.
    final class Voice {
        private final String label;
        private final String key;
        private final Account account;
        private final Caller caller;
        private final Via via;

        private Voice(String label, String key, Account account, Caller caller, Via via) {
            this.label = label;
            this.key = key;
            this.account = account;
            this.caller = caller;
            this.via = via;
        }

        /// @param call such as `iam:PutUserPolicy`
        Entry entry(long time, String call) {
            int colon = call.indexOf(':');
            Call known =
                    world.catalogue().call(call.substring(0, colon), call.substring(colon + 1));
            return Entry.of(dice, time, account, "us-east-1", known, caller, via);
        }

        void makes(long time, String call) {
            adds(entry(time, call));
        }

        void makes(long time, String call, String request, String response) {
            adds(entry(time, call).asking(Template.of(request)).answering(Template.of(response)));
        }

        /// The call is refused.
        void tries(long time, String call) {
            Entry entry = entry(time, call);
            adds(entry.failing(entry.call().refusal()));
        }

        void adds(Entry entry) {
            lines.add(new Line(label, key, entry));
        }
    }

    List<Entry> entries() {
        return lines.stream().map(Line::entry).toList();
    }

    List<GroundTruth.Step> steps() {
        return lines.stream()
                .sorted(Comparator.comparingLong(line -> line.entry().time()))
                .map(Script::step)
                .toList();
    }

    private static GroundTruth.Step step(Line line) {
        Entry entry = line.entry();
        Failure failure = entry.failure();
        String arn = entry.caller().arn();
        return new GroundTruth.Step(
                line.label(),
                entry.eventId().toString(),
                TimeText.iso(entry.time()),
                entry.call().name(),
                entry.call().service().source(),
                entry.account().id(),
                entry.region(),
                arn.isEmpty() ? line.key() : arn,
                failure == null || failure.code() == null ? "" : failure.code());
    }

    /// Event IDs of all records that handed out a session.
    List<String> issuesOf(Session session) {
        return lines.stream()
                .filter(line -> session.equals(line.entry().issued()))
                .map(line -> line.entry().eventId().toString())
                .toList();
    }

    /// Each key with the lines that show it, in the order of first use.
    Map<String, List<Line>> byKey() {
        Map<String, List<Line>> byKey = new LinkedHashMap<>();
        Stream<Line> byTime =
                lines.stream()
                        .filter(line -> !line.key().isEmpty())
                        .sorted(Comparator.comparingLong(line -> line.entry().time()));
        byTime.forEach(line -> byKey.computeIfAbsent(line.key(), _ -> new ArrayList<>()).add(line));
        return byKey;
    }
}
