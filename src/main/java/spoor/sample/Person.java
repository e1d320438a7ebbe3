package spoor.sample;

import java.util.List;

/// Somebody who works with the accounts.
///
/// @param number tells people apart when dice are thrown for them
/// @param addresses the usual one first
/// @param startsAt hour of the day, UTC, at which they begin
record Person(
        int number,
        String name,
        Account account,
        Login login,
        Job job,
        List<String> addresses,
        String browser,
        String cli,
        int startsAt) {
    Person {
        addresses = List.copyOf(addresses);
    }

    /// How somebody comes by a credential.
    sealed interface Login {
        /// A user with a password and a long-term key.
        record ByPassword(User user) implements Login {}

        /// A permission set of Identity Center, which is a role in the account.
        record ByPortal(Role role) implements Login {}
    }

    /// What somebody does all day: routines and how often.
    enum Job {
        DEVELOPER("console:5 cli:4"),
        OPERATOR("console:5 cli:3 metrics:4"),
        ADMINISTRATOR("console:4 org:3 security:4 cli:2"),
        FINANCE("billing:8 support:1 console:1"),
        SUPPORTER("support:5 console:3"),
        ANALYST("console:3 report:4 cli:2");

        private final String routines;

        Job(String routines) {
            this.routines = routines;
        }

        Weighted<String> routines() {
            return Weighted.ofWords(routines);
        }
    }

    /// A day at work, in seconds since 1970.
    record Shift(long start, long end) {
        boolean isWorked() {
            return end > start;
        }
    }

    /// Whether somebody works on a day (since 1970), and from when to when.
    Shift shift(long seed, long day) {
        Dice dice = Dice.of(seed, "shift", number, day);
        long start = day * TimeText.DAY + (long) startsAt * TimeText.HOUR + dice.below(100 * 60);
        boolean isAtWork = dice.chance(Hour.isWeekend(day) ? 70 : 930);
        return new Shift(
                start, isAtWork ? start + (long) dice.between(7, 9) * TimeText.HOUR : start);
    }

    /// The one session of a day that somebody gets at the portal.
    Session session(long seed, Role role, Shift shift) {
        Dice dice = Dice.of(seed, "portal", number, shift.start());
        return new Session(
                account.key("ASIA", dice),
                role,
                name + "@harbour.example",
                shift.start(),
                12 * TimeText.HOUR,
                Session.Delivery.PLAIN);
    }
}
