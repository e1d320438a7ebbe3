package spoor.sample;

import java.util.ArrayList;
import java.util.List;

/// Where calls come from. All public addresses are from ranges set aside for documentation and
/// tests, so that the sample accuses nobody; `203.0.113.0/24` is left to the attacker alone.
final class Addresses {
    private static final String[] HOMES = {"198.51.100.", "192.0.2."};

    private final long seed;
    private final int runners;

    /// @param scale how many times as large as the smallest world
    Addresses(long seed, int scale) {
        this.seed = seed;
        this.runners = 40 * scale * scale;
    }

    /// The few places a person works from: home, office, and for some a phone with IPv6.
    List<String> of(int person) {
        Dice dice = Dice.of(seed, "address", person);
        List<String> places = new ArrayList<>();
        places.add(HOMES[person % 2] + (15 + person / 2 * 7 % 235));
        places.add("198.51.100." + dice.between(2, 5));
        if (dice.chance(450)) {
            places.add(
                    "2001:db8:"
                            + Integer.toHexString(dice.between(0x100, 0xffff))
                            + ":"
                            + Integer.toHexString(dice.between(0x10, 0xfff))
                            + "::"
                            + Integer.toHexString(dice.between(1, 0xff)));
        }
        return List.copyOf(places);
    }

    /// The address of a machine inside a VPC, or of a function outside of any.
    static String ofMachine(int number, boolean isPrivate) {
        int scattered = number * 37 + 11;
        return isPrivate
                ? "10." + scattered % 3 + "." + scattered % 61 + "." + (10 + scattered % 239)
                : "198.18." + scattered % 97 + "." + (1 + scattered % 253);
    }

    /// One of the hosts that a build service happens to give.
    String ofRunner(Dice dice) {
        int runner = dice.below(runners);
        return "198.19." + runner / 250 + "." + (1 + runner % 250);
    }
}
