package spoor.sample;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Something that runs in an account with a role of its own and gets a new credential every few
/// hours.
///
/// @param service that assumes the role for it
/// @param first second of its first credential; before that it is silent
/// @param every seconds between credentials
/// @param routines it works at, in turn
record Machine(
        int number,
        String service,
        Account account,
        String region,
        Role role,
        String sessionName,
        Session.Delivery delivery,
        Via via,
        long first,
        int every,
        List<String> routines) {
    Machine {
        routines = List.copyOf(routines);
    }

    /// The credential in use at a time, none before the first.
    ///
    /// @param seed of the sample; every worker must find the same key
    @Nullable Session session(long seed, long second) {
        if (second < first) {
            return null;
        }
        long turn = (second - first) / every;
        Dice dice = Dice.of(seed, "machine", number, turn);
        return new Session(
                account.key("ASIA", dice),
                role,
                sessionName,
                first + turn * every,
                every + 20 * TimeText.MINUTE,
                delivery);
    }

    /// The credential that begins in this hour, none if the last one goes on. No machine gets two
    /// an hour.
    @Nullable Session renewed(long seed, Hour hour) {
        long turn = Math.max(0, Math.ceilDiv(hour.start() - first, every));
        long second = first + turn * every;
        return hour.contains(second) ? session(seed, second) : null;
    }
}
