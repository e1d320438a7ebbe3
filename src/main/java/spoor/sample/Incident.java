package spoor.sample;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/// Who, where and when of the story: a leaked key of `deploy-bot` in strange hands.
final class Incident {
    static final String ADDRESS = "203.0.113.77";
    static final String TOOL =
            "Boto3/1.26.76 Python/3.11.2 Linux/6.1.0-kali5-amd64 Botocore/1.29.76";
    static final String BROWSER =
            "Mozilla/5.0 (X11; Linux x86_64; rv:102.0) Gecko/20100101 Firefox/102.0";
    static final String SECOND_KEY = "AKIAI44QH8DHBEXAMPLE";
    static final String BUCKET = "harbour-ledger";
    static final String BUYER = "999988887777";
    private static final int BACKSTORY_DAYS = 12;

    private final LocalDate day;
    private final long daysBefore;
    private final World world;
    private final Session ci;
    private final Session backup;

    Incident(World world, SampleOptions options) {
        this.world = world;
        day = options.incidentDay();
        daysBefore =
                day.toEpochDay()
                        - LocalDate.ofInstant(options.start(), ZoneOffset.UTC).toEpochDay();
        Dice dice = world.dice("incident");
        ci = session(world.ciRole(world.shop()), "gh-4711", "12:14:58", dice);
        backup = session(world.backupRole(), "b7", "12:15:02", dice);
    }

    private Session session(Role role, String name, String clock, Dice dice) {
        return RoleSwitch.plan(role, name, at(clock), TimeText.HOUR, dice);
    }

    World world() {
        return world;
    }

    LocalDate day() {
        return day;
    }

    /// A time on the day of the incident.
    long at(String clock) {
        return second(day, clock);
    }

    /// A time some days earlier; the days draw together where the archive begins too late for them.
    LocalDate earlier(int days) {
        return daysBefore >= BACKSTORY_DAYS
                ? day.minusDays(days)
                : day.minusDays(Math.max(1, days * (daysBefore - 1) / BACKSTORY_DAYS));
    }

    static long second(LocalDate day, String clock) {
        return day.toEpochSecond(LocalTime.parse(clock), ZoneOffset.UTC);
    }

    /// The first role of the chain, in the account of the key.
    Session ci() {
        return ci;
    }

    /// The last role of the chain, in the data account.
    Session backup() {
        return backup;
    }

    Via tool() {
        return Via.tool(ADDRESS, TOOL);
    }

    Caller bot() {
        return Caller.user(world.deployBot(), world.deployBot().key());
    }

    Caller botWithSecondKey() {
        return Caller.user(world.deployBot(), SECOND_KEY);
    }
}
