package spoor.sample;

import java.util.ArrayList;
import java.util.List;

/// The organisation that the archive is of: four accounts, the people and machines that work in
/// them. Made from the seed and the size alone, and never changed afterwards.
final class World {
    /// The organisation's id, a folder in each path.
    static final String ORGANISATION = "o-h4rb0ur7x1";

    private final long seed;
    private final int scale;
    private final List<String[]> patterns = Tables.read("names.tsv");
    private final Agents agents = new Agents();
    private final CallCatalogue catalogue = new CallCatalogue();
    private final Addresses addresses;
    private final Account shop;
    private final Account data;
    private final Account market;
    private final Account management;
    private final Account vendor;
    private final User deployBot;
    private final User alice;
    private final List<Person> people;
    private final List<Machine> machines;

    World(SampleOptions options) {
        seed = options.seed();
        scale = scale(options.events());
        addresses = new Addresses(seed, scale);
        shop =
                account(
                        "111122223333",
                        "harbour-shop",
                        List.of("us-east-1", "eu-west-1", "us-west-2", "eu-central-1"));
        data = account("444455556666", "harbour-data", List.of("us-east-1", "eu-west-1"));
        market = account("777788889999", "harbour-market", List.of("us-east-1", "us-west-2"));
        management =
                account(
                        "222233334444",
                        "harbour-root",
                        List.of("us-east-1", "eu-central-1", "eu-west-1"));
        vendor = account("555566667777", "gauge-monitoring", List.of("us-east-1"));
        deployBot = new User(shop, "deploy-bot", id(shop, "AIDA"), "AKIAIOSFODNN7EXAMPLE");
        alice = user(data, "alice");
        people = new Staff(this).people();
        machines = new Fleet(this, options.start().getEpochSecond()).machines();
    }

    /// From 1 for the sample case to 8 for ten million events; numbers of people, machines and
    /// things grow by it, far slower than the events do.
    private static int scale(long events) {
        return Math.clamp(Math.round(Math.log10(events / 20_000.0) * 2.6 + 1), 1, 8);
    }

    private Account account(String id, String name, List<String> regions) {
        Dice dice = Dice.of(seed, "account", Long.parseLong(id));
        Names names = new Names(patterns, id, name, scale, dice);
        return new Account(id, name, Account.tag(dice), regions, names);
    }

    private String id(Account account, String prefix) {
        return account.uniqueId(prefix, Dice.of(seed, account.name() + prefix));
    }

    /// A user whose ids follow from the name.
    User user(Account account, String name) {
        Dice dice = Dice.of(seed, "user " + name, Long.parseLong(account.id()));
        return new User(account, name, account.uniqueId("AIDA", dice), account.key("AKIA", dice));
    }

    /// A role whose id follows from the name.
    Role role(Account account, String path, String name) {
        Dice dice = Dice.of(seed, "role " + name, Long.parseLong(account.id()));
        return new Role(account, path, name, account.uniqueId("AROA", dice));
    }

    /// The role that pipelines assume; the attacker will, too.
    Role ciRole(Account account) {
        return role(account, "/", "CiRole");
    }

    /// The role that the shop's nightly backup assumes in the data account; so will the attacker.
    Role backupRole() {
        return role(data, "/", "BackupRole");
    }

    Dice dice(String label, long... path) {
        return Dice.of(seed, label, path);
    }

    long seed() {
        return seed;
    }

    int scale() {
        return scale;
    }

    Agents agents() {
        return agents;
    }

    Addresses addresses() {
        return addresses;
    }

    CallCatalogue catalogue() {
        return catalogue;
    }

    /// Where the work is done; the key leaks here.
    Account shop() {
        return shop;
    }

    /// Where the data and the backups lie.
    Account data() {
        return data;
    }

    /// The seller on the Marketplace.
    Account market() {
        return market;
    }

    /// Where the organisation is managed and the audit lives.
    Account management() {
        return management;
    }

    /// The three that are worked in.
    List<Account> members() {
        return List.of(shop, data, market);
    }

    List<Account> all() {
        List<Account> all = new ArrayList<>(members());
        all.add(management);
        return List.copyOf(all);
    }

    /// A company outside whose monitoring looks in; its own logs are not in the archive.
    Account vendor() {
        return vendor;
    }

    User deployBot() {
        return deployBot;
    }

    User alice() {
        return alice;
    }

    List<Person> people() {
        return people;
    }

    List<Machine> machines() {
        return machines;
    }

    List<Machine> machines(String routine) {
        return machines.stream().filter(machine -> machine.routines().contains(routine)).toList();
    }
}
