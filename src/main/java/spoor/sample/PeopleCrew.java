package spoor.sample;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The people: they sign in on the mornings of working days, then click and type.
final class PeopleCrew implements Crew {
    private final World world;
    private final Map<Person.Job, Weighted<String>> routines = new EnumMap<>(Person.Job.class);

    PeopleCrew(World world) {
        this.world = world;
        for (Person.Job job : Person.Job.values()) {
            routines.put(job, job.routines());
        }
    }

    @Override
    public void duties(HourPage page, Dice dice) {
        for (Person person : world.people()) {
            Person.Shift shift = person.shift(world.seed(), page.hour().day());
            if (shift.isWorked() && page.hour().contains(shift.start())) {
                signIn(page, person, shift, dice);
            }
        }
    }

    @Override
    public int weight(Hour hour) {
        return 60 * present(hour).size() / world.people().size();
    }

    @Override
    public int stint() {
        return 26;
    }

    @Override
    public void work(HourPage page, Dice dice) {
        List<Person> present = present(page.hour());
        if (present.isEmpty()) {
            return;
        }
        Person person = dice.pick(present);
        String routine = Objects.requireNonNull(routines.get(person.job())).pick(dice);
        Person.Shift shift = person.shift(world.seed(), page.hour().day());
        boolean isScreen = routine.equals("metrics");
        new Errand(
                        world,
                        actor(person, shift, routine.equals("cli"), dice),
                        person.account(),
                        person.account().region(dice),
                        world.catalogue().routine(routine),
                        isScreen ? dice.between(20, 50) : dice.between(6, 46),
                        isScreen ? 1 : 11,
                        person.job() == Person.Job.ADMINISTRATOR ? 2 : 26)
                .run(page, page.hour().start() + dice.below(3200), dice);
    }

    /// Who has signed in before this hour and not gone home yet.
    private List<Person> present(Hour hour) {
        return world.people().stream()
                .filter(person -> {
                    Person.Shift shift = person.shift(world.seed(), hour.day());
                    return shift.start() < hour.start() && shift.end() > hour.start();
                })
                .toList();
    }

    private Actor actor(Person person, Person.Shift shift, boolean isCommandLine, Dice dice) {
        String address =
                dice.chance(700) ? person.addresses().getFirst() : dice.pick(person.addresses());
        Via tool = Via.tool(address, person.cli());
        return switch (person.login()) {
            case Person.Login.ByPortal(Role role) -> {
                Session session = person.session(world.seed(), role, shift);
                Caller caller = Caller.session(session);
                Caller sparse = Caller.keyOnly(person.account(), session.key());
                yield isCommandLine
                        ? Actor.of(caller, tool)
                        : Actor.console(caller, sparse, address, world.agents());
            }
            case Person.Login.ByPassword(User user) ->
                    isCommandLine
                            ? Actor.of(Caller.user(user, user.key()), tool)
                            : new Browsing(world, person, user, shift.start(), address);
        };
    }

    private void signIn(HourPage page, Person person, Person.Shift shift, Dice dice) {
        Via browser = Via.tool(person.addresses().getFirst(), person.browser());
        switch (person.login()) {
            case Person.Login.ByPassword(User user) -> byPassword(page, user, shift, browser, dice);
            case Person.Login.ByPortal(Role role) ->
                    byPortal(
                            page, person, person.session(world.seed(), role, shift), browser, dice);
        }
    }

    private void byPassword(HourPage page, User user, Person.Shift shift, Via browser, Dice dice) {
        if (dice.chance(150)) {
            Entry wrong =
                    signIn("ConsoleLogin#failed", user, false, shift.start() - 20, browser, dice);
            if (page.hour().contains(wrong.time())) {
                page.add(wrong.failing(Failure.SIGN_IN));
            }
        }
        Entry mfa = signIn("CheckMfa", user, false, shift.start() - 9, browser, dice);
        if (page.hour().contains(mfa.time())) {
            page.add(mfa);
        }
        page.add(signIn("ConsoleLogin", user, true, shift.start(), browser, dice));
    }

    private Entry signIn(
            String name, User user, boolean succeeds, long time, Via browser, Dice dice) {
        return Entry.of(
                dice,
                time,
                user.account(),
                "us-east-1",
                world.catalogue().call("signin", name),
                Caller.signingIn(user, succeeds),
                browser);
    }

    /// The portal's own events are in the management account, the credential's in the person's.
    private void byPortal(HourPage page, Person person, Session session, Via browser, Dice dice) {
        Account management = world.management();
        Caller atPortal = Caller.unknown(management, session.name());
        for (String name : List.of("Authenticate", "Federate")) {
            Call call = world.catalogue().call("sso", name);
            page.add(
                    Entry.of(
                            dice,
                            session.created(),
                            management,
                            "us-east-1",
                            call,
                            atPortal,
                            browser));
        }
        String provider = "https://portal.sso.us-east-1.amazonaws.com/saml/assertion";
        Entry issue =
                Entry.of(
                        dice,
                        session.created(),
                        person.account(),
                        "us-east-1",
                        world.catalogue().call("sts", "AssumeRoleWithSAML"),
                        Caller.saml(provider, session.name()),
                        browser);
        page.add(issue.issuing(session));
    }
}
