package spoor.sample;

import java.time.LocalDate;
import java.util.Optional;

/// Harmless changes in the days before, against which the attacker's will stand out: the previous
/// policy of the bucket, the previous threshold, the previous address.
final class Backstory {
    private final Incident incident;
    private final Script script;
    private final World world;

    Backstory(Incident incident, Script script) {
        this.incident = incident;
        this.script = script;
        this.world = incident.world();
    }

    void play() {
        User user = world.alice();
        Person person = world.people().getFirst();
        Script.Voice alice =
                script.voice(
                        "before",
                        user.key(),
                        user.account(),
                        Caller.user(user, user.key()),
                        Via.tool(person.addresses().getFirst(), person.cli()));
        bucket(alice);
        alice.makes(
                Incident.second(incident.earlier(5), "10:31:07"),
                "monitoring:PutMetricAlarm",
                CoverUp.rootUseAlarm(
                        "1.0", "true", "\"arn:aws:sns:us-east-1:444455556666:security-desk\""),
                "null");
        desk(Person.Job.FINANCE, incident.earlier(10)).ifPresent(this::office);
        desk(Person.Job.OPERATOR, incident.earlier(11)).ifPresent(this::trail);
    }

    private void bucket(Script.Voice alice) {
        LocalDate made = incident.earlier(12);
        alice.makes(
                Incident.second(made, "16:39:11"),
                "s3:CreateBucket",
                "{\"bucketName\":\"harbour-ledger\",\"Host\":\"harbour-ledger.s3.us-east-1"
                        + ".amazonaws.com\",\"x-amz-object-ownership\":\"BucketOwnerEnforced\"}",
                "null");
        Entry refused = alice.entry(Incident.second(made, "16:40:02"), "s3:PutBucketPolicy");
        Failure denied = new Failure("AccessDenied", Template.of("Access Denied"), true, true);
        alice.adds(refused.failing(denied));
        alice.makes(
                Incident.second(incident.earlier(7), "09:12:44"),
                "s3:PutBucketPolicy",
                Harvest.ledgerPolicy("2008-10-17", ""),
                "null");
    }

    /// The billing console shows no more than the clerk's key; two minutes later the same session
    /// shows who that is.
    private void office(Desk desk) {
        Account shop = world.shop();
        Session session = desk.session();
        Person clerk = desk.person();
        Via via =
                new Via(clerk.addresses().getFirst(), clerk.browser(), Via.Tls.UNTOLD, null, false);
        script.voice("before", session.key(), shop, Caller.keyOnly(shop, session.key()), via)
                .makes(
                        session.created() + 5400,
                        "billingconsole:SetContactAddress",
                        MoneyTrail.contactAddress(
                                "Dana Ortiz", "100 Quay Street", "Seattle", "555-0100"),
                        "null");
        script.voice("before", session.key(), shop, Caller.session(session), via)
                .makes(
                        session.created() + 5520,
                        "account:PutAlternateContact",
                        MoneyTrail.alternateContact("SECURITY", "Desk", "security@harbour.example"),
                        "null");
    }

    private void trail(Desk desk) {
        Session session = desk.session();
        Via via = Via.tool(desk.person().addresses().getFirst(), desk.person().cli());
        String objects = "{\"type\":\"AWS::S3::Object\",\"values\":[\"arn:aws:s3\"]}";
        script.voice("before", session.key(), world.shop(), Caller.session(session), via)
                .makes(
                        session.created() + 7260,
                        "cloudtrail:PutEventSelectors",
                        CoverUp.eventSelectors("All", true, objects),
                        CoverUp.selected("All", true));
    }

    /// Somebody in the shop with this job, on the first day at work that is not too early. Around a
    /// short archive's weekend there may be nobody, and then that part of the backstory is left
    /// out.
    private Optional<Desk> desk(Person.Job job, LocalDate from) {
        return from.datesUntil(incident.day())
                .flatMap(day ->
                        world.people().stream().flatMap(person -> desk(person, day).stream()))
                .filter(desk -> desk.person().job() == job)
                .filter(desk -> desk.person().account().equals(world.shop()))
                .findFirst();
    }

    private Optional<Desk> desk(Person person, LocalDate day) {
        Person.Shift shift = person.shift(world.seed(), day.toEpochDay());
        return switch (person.login()) {
            case Person.Login.ByPortal(Role role) when shift.isWorked() ->
                    Optional.of(new Desk(person, person.session(world.seed(), role, shift)));
            case Person.Login.ByPortal _, Person.Login.ByPassword _ -> Optional.empty();
        };
    }

    /// Somebody at work with the session of that day.
    private record Desk(Person person, Session session) {}
}
