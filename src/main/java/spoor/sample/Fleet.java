package spoor.sample;

import java.util.ArrayList;
import java.util.List;

/// Sets up the machines of the [World]: instances, functions and container tasks.
final class Fleet {
    private static final int HOURS = TimeText.HOUR;

    private final World world;
    private final long start;
    private final List<Machine> machines = new ArrayList<>();

    /// @param start of the archive, second since 1970
    Fleet(World world, long start) {
        this.world = world;
        this.start = start;
    }

    List<Machine> machines() {
        int scale = world.scale();
        instances(world.shop(), 6 * scale);
        instances(world.data(), 2 * scale);
        functions(world.shop(), 6 * scale);
        functions(world.data(), 2 * scale);
        functions(world.market(), scale);
        for (int i = 0; i < 2 * scale; i++) {
            Account shop = world.shop();
            String name = shop.names().all("service").get(i % 8) + "-" + (i + 1);
            task(shop, role(shop, i + 3), name, "java", 40 * TimeText.MINUTE, List.of("app"));
        }
        Role report = world.role(world.data(), "/", "ReportRole");
        task(world.data(), report, "nightly", "python", 900, List.of("report", "ledger"));
        Role metering = world.role(world.market(), "/", "MeteringRole");
        task(world.market(), metering, "gauge-meter", "python", 90, List.of("metering", "seller"));
        Role audit = world.role(world.management(), "/security/", "SecurityAudit");
        task(world.management(), audit, "auditor", "audit", 900, List.of("auditor"));
        Role scheduler = world.role(world.shop(), "/", "BackupScheduler");
        function(world.shop(), scheduler, "backup-scheduler", List.of("scheduler"));
        return List.copyOf(machines);
    }

    private void instances(Account account, int count) {
        for (int i = 0; i < count; i++) {
            Dice dice = dice("instance", account, i);
            String endpoint = i % 3 == 0 ? null : "vpce-0" + dice.letters("0123456789abcdef", 16);
            String agent = world.agents().any(i % 2 == 0 ? "java" : "go", dice);
            Via via = Via.tool(Addresses.ofMachine(machines.size(), endpoint != null), agent);
            machines.add(
                    new Machine(
                            machines.size(),
                            "ec2.amazonaws.com",
                            account,
                            account.region(dice),
                            role(account, i % 6),
                            account.names().all("instance").get(i),
                            Session.Delivery.INSTANCE,
                            via.through(endpoint),
                            start + dice.between(20, 40 * TimeText.MINUTE),
                            6 * HOURS,
                            List.of("app", "agent")));
        }
    }

    private void functions(Account account, int count) {
        for (int i = 0; i < count; i++) {
            function(
                    account,
                    role(account, 8 + i),
                    account.names().all("function").get(i),
                    List.of("function"));
        }
    }

    private void function(Account account, Role role, String name, List<String> routines) {
        Dice dice = dice(name, account, 0);
        String agent = world.agents().any(dice.chance(500) ? "js" : "python", dice);
        machines.add(
                new Machine(
                        machines.size(),
                        "lambda.amazonaws.com",
                        account,
                        routines.contains("function") ? account.region(dice) : "us-east-1",
                        role,
                        name,
                        Session.Delivery.FUNCTION,
                        Via.tool(Addresses.ofMachine(machines.size(), false), agent),
                        start + dice.between(20, 40 * TimeText.MINUTE),
                        8 * HOURS,
                        routines));
    }

    private void task(
            Account account,
            Role role,
            String name,
            String tool,
            int within,
            List<String> routines) {
        Dice dice = dice(name, account, 1);
        Via via =
                Via.tool(
                        Addresses.ofMachine(machines.size(), true), world.agents().any(tool, dice));
        machines.add(
                new Machine(
                        machines.size(),
                        "ecs-tasks.amazonaws.com",
                        account,
                        "us-east-1",
                        role,
                        name,
                        Session.Delivery.PLAIN,
                        via,
                        start + dice.between(20, within),
                        6 * HOURS,
                        routines));
    }

    private Role role(Account account, int place) {
        List<String> names = account.names().all("role");
        return world.role(account, "/", names.get(place % names.size()));
    }

    private Dice dice(String label, Account account, int number) {
        return world.dice(label, Long.parseLong(account.id()), number);
    }
}
