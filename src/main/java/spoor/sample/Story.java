package spoor.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The story in the archive: a leaked key is tried, gains all rights, climbs through two roles into
/// the data account, reads and shares what it finds, blinds alarms and trail, and turns the bills
/// to itself.
final class Story {
    private final Incident incident;
    private final Script before;
    private final Script script;
    private final MoneyTrail money;

    Story(World world, Incident incident) {
        this.incident = incident;
        before = new Script(world, "backstory");
        script = new Script(world, "story");
        money = new MoneyTrail(incident, script);
        new Backstory(incident, before).play();
        new BreakIn(incident, script).play();
        new Harvest(incident, script).play();
        new CoverUp(incident, script).play();
        money.play();
    }

    /// All events of the story and of what went before it, in no order.
    List<Entry> entries() {
        List<Entry> all = new ArrayList<>(before.entries());
        all.addAll(script.entries());
        return List.copyOf(all);
    }

    GroundTruth.Story truth(Metering metering) {
        return new GroundTruth.Story(
                Incident.ADDRESS,
                List.of(Incident.TOOL, Incident.BROWSER),
                credentials(),
                before.steps(),
                script.steps(),
                chain(),
                money.supportCase(),
                Incident.BUCKET,
                Incident.BUYER,
                metering.truth());
    }

    private List<GroundTruth.Credential> credentials() {
        List<GroundTruth.Credential> credentials = new ArrayList<>();
        for (Map.Entry<String, List<Script.Line>> used : script.byKey().entrySet()) {
            Entry first = used.getValue().getFirst().entry();
            credentials.add(
                    new GroundTruth.Credential(
                            used.getKey(),
                            first.caller().arn(),
                            first.caller().accountId(),
                            TimeText.iso(first.time()),
                            used.getValue().size()));
        }
        return credentials;
    }

    private List<GroundTruth.Hop> chain() {
        User bot = incident.world().deployBot();
        List<GroundTruth.Hop> chain = new ArrayList<>();
        chain.add(
                new GroundTruth.Hop(
                        bot.arn(),
                        bot.account().id(),
                        Incident.SECOND_KEY,
                        TimeText.iso(incident.at("12:14:46")),
                        List.of()));
        for (Session session : List.of(incident.ci(), incident.backup())) {
            chain.add(
                    new GroundTruth.Hop(
                            session.arn(),
                            session.role().account().id(),
                            session.key(),
                            TimeText.iso(session.created()),
                            script.issuesOf(session)));
        }
        return chain;
    }
}
