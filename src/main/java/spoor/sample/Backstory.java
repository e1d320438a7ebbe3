package spoor.sample;

import java.time.LocalDate;

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
        office();
        trail();
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

    private void office() {
        Person clerk = somebody(Person.Job.FINANCE);
        LocalDate day = atWork(clerk, incident.earlier(10));
        Session session = session(clerk, day);
        Account shop = world.shop();
        Via via =
                new Via(clerk.addresses().getFirst(), clerk.browser(), Via.Tls.UNTOLD, null, false);
        Script.Voice console =
                script.voice(
                        "before", session.key(), shop, Caller.keyOnly(shop, session.key()), via);
        console.makes(
                session.created() + 5400,
                "billingconsole:SetContactAddress",
                MoneyTrail.contactAddress("Dana Ortiz", "100 Quay Street", "Seattle", "555-0100"),
                "null");
        Script.Voice desk =
                script.voice("before", session.key(), shop, Caller.session(session), via);
        desk.makes(
                session.created() + 5520,
                "account:PutAlternateContact",
                MoneyTrail.alternateContact("SECURITY", "Desk", "security@harbour.example"),
                "null");
    }

    private void trail() {
        Person operator = somebody(Person.Job.OPERATOR);
        Session session = session(operator, atWork(operator, incident.earlier(11)));
        Via via = Via.tool(operator.addresses().getFirst(), operator.cli());
        String objects = "{\"type\":\"AWS::S3::Object\",\"values\":[\"arn:aws:s3\"]}";
        script.voice("before", session.key(), world.shop(), Caller.session(session), via)
                .makes(
                        session.created() + 7260,
                        "cloudtrail:PutEventSelectors",
                        CoverUp.eventSelectors("All", true, objects),
                        CoverUp.selected("All", true));
    }

    private Person somebody(Person.Job job) {
        return world.people().stream()
                .filter(person -> person.job() == job && person.account().equals(world.shop()))
                .filter(person -> person.login() instanceof Person.Login.ByPortal)
                .findFirst()
                .orElseThrow();
    }

    /// The first day from this one on that somebody works.
    private LocalDate atWork(Person person, LocalDate from) {
        return from.datesUntil(from.plusDays(30))
                .filter(day -> person.shift(world.seed(), day.toEpochDay()).isWorked())
                .findFirst()
                .orElseThrow();
    }

    private Session session(Person person, LocalDate day) {
        Person.Shift shift = person.shift(world.seed(), day.toEpochDay());
        return switch (person.login()) {
            case Person.Login.ByPortal(Role role) -> person.session(world.seed(), role, shift);
            case Person.Login.ByPassword _ -> throw new IllegalArgumentException(person.name());
        };
    }
}
