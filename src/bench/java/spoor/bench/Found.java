package spoor.bench;

import spoor.analysis.Chain;
import spoor.analysis.Life;
import spoor.casefile.Evidence;
import spoor.casefile.Lives;
import spoor.engine.Cancel;
import spoor.engine.Question;
import spoor.engine.Rows;
import spoor.event.Session;
import spoor.lens.LensText;
import spoor.sample.GroundTruth;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Holds what Spoor finds of the incident in a generated archive against what the generator made.
final class Found {
    private Found() {}

    /// @throws IllegalStateException where they differ
    static void check(Evidence evidence, GroundTruth.Story story) {
        Rows rows =
                evidence.engine()
                        .answer(
                                Question.rows(LensText.parse("ip:" + story.attackerAddress())),
                                Cancel.NEVER)
                        .rows();
        List<Life> keys = Lives.keys(evidence, rows, Cancel.NEVER);
        Set<String> expected = new TreeSet<>();
        story.credentials().forEach(c -> expected.add(said(c)));
        Set<String> found = new TreeSet<>();
        keys.forEach(life -> found.add(said(life)));
        same(expected, found);
        List<GroundTruth.Hop> hops = story.chain();
        List<Life> sessions = Lives.sessions(evidence, rows, Cancel.NEVER);
        same(
                hops.stream().skip(1).map(hop -> hop.identity() + " " + hop.since()).toList(),
                sessions.stream()
                        .map(s -> s.chain().start().arn() + " " + Session.ofKey(s.id()).since())
                        .toList());
        Chain chain = sessions.getLast().chain();
        same(
                hops.getFirst().identity() + " " + hops.getFirst().accessKeyId(),
                chain.root().arn() + " " + chain.root().key());
        same(hops.size() - 1, chain.steps().size());
        for (int i = 1; i < hops.size(); i++) {
            Chain.Step step = chain.steps().get(hops.size() - 1 - i);
            Set<String> events = new TreeSet<>();
            events.add(step.issue().eventId());
            events.add(step.other().eventId());
            same(new TreeSet<>(hops.get(i).issuedBy()), events);
        }
    }

    private static String said(GroundTruth.Credential made) {
        return String.join(
                " ",
                made.accessKeyId(),
                made.holder(),
                made.firstUse(),
                String.valueOf(made.events()));
    }

    private static String said(Life found) {
        return String.join(
                " ",
                found.id(),
                found.chain().start().arn(),
                Instant.ofEpochMilli(found.first()).toString(),
                String.valueOf(found.events()));
    }

    private static void same(Object expected, Object found) {
        if (!expected.equals(found)) {
            throw new IllegalStateException("made: " + expected + ", found: " + found);
        }
    }
}
