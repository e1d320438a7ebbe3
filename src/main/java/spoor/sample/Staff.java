package spoor.sample;

import java.util.ArrayList;
import java.util.List;

/// Hires the people of the [World]: a fixed first dozen, in a large world many more.
final class Staff {
    private static final List<String> FIRST =
            List.of(
                    "bruno", "chidi", "dana", "emeka", "farah", "goran", "hana", "ivo", "jana",
                    "kofi", "lena", "mateo", "nadia", "oskar", "priya", "quentin", "rosa", "sven",
                    "tariq", "uma", "viktor", "wanda", "xenia", "yusuf", "zoe");
    private static final List<String> LAST =
            List.of("adler", "berg", "costa", "diaz", "evans", "fischer", "garcia", "haddad");
    private static final List<Person.Job> JOBS =
            List.of(
                    Person.Job.DEVELOPER,
                    Person.Job.OPERATOR,
                    Person.Job.FINANCE,
                    Person.Job.ADMINISTRATOR,
                    Person.Job.DEVELOPER,
                    Person.Job.SUPPORTER,
                    Person.Job.ANALYST,
                    Person.Job.DEVELOPER,
                    Person.Job.OPERATOR);

    private final World world;

    Staff(World world) {
        this.world = world;
    }

    List<Person> people() {
        List<Person> people = new ArrayList<>();
        people.add(
                person(
                        0,
                        "alice",
                        world.data(),
                        new Person.Login.ByPassword(world.alice()),
                        Person.Job.ANALYST,
                        7));
        int count = 11 * Math.min(world.scale(), 6);
        for (int i = 1; i <= count; i++) {
            Person.Job job = JOBS.get((i - 1) % JOBS.size());
            Account account = accountOf(job, i);
            String name = name(i - 1);
            boolean hasPassword = i % 5 == 0;
            Person.Login login =
                    hasPassword
                            ? new Person.Login.ByPassword(world.user(account, name))
                            : new Person.Login.ByPortal(permissionSet(account, job));
            people.add(person(i, name, account, login, job, List.of(6, 7, 13, 7, 14).get(i % 5)));
        }
        return List.copyOf(people);
    }

    private Person person(
            int number,
            String name,
            Account account,
            Person.Login login,
            Person.Job job,
            int startsAt) {
        Dice dice = world.dice("person", number);
        return new Person(
                number,
                name,
                account,
                login,
                job,
                world.addresses().of(number),
                world.agents().any("browser", dice),
                world.agents().any("cli", dice),
                startsAt);
    }

    private Account accountOf(Person.Job job, int number) {
        return switch (job) {
            case FINANCE -> world.shop();
            case ADMINISTRATOR -> world.management();
            case ANALYST -> world.data();
            case SUPPORTER -> world.market();
            case DEVELOPER, OPERATOR -> number % 4 == 1 ? world.data() : world.shop();
        };
    }

    private Role permissionSet(Account account, Person.Job job) {
        String name =
                switch (job) {
                    case DEVELOPER -> "PowerUserAccess";
                    case OPERATOR -> "SystemAdministrator";
                    case ADMINISTRATOR -> "AdministratorAccess";
                    case FINANCE -> "Billing";
                    case SUPPORTER -> "SupportUser";
                    case ANALYST -> "DataScientist";
                };
        String suffix =
                world.dice("set " + name, Long.parseLong(account.id()))
                        .letters("0123456789abcdef", 16);
        return world.role(
                account,
                "/aws-reserved/sso.amazonaws.com/",
                "AWSReservedSSO_" + name + "_" + suffix);
    }

    private static String name(int place) {
        int round = place / FIRST.size();
        String first = FIRST.get(place % FIRST.size());
        return round == 0 ? first : first + "." + LAST.get((place + round) % LAST.size());
    }
}
