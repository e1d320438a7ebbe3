package spoor.sample;

import java.util.List;

/// An AWS account of the sample organisation.
///
/// @param tag the eight letters that all keys and unique ids of one account share
/// @param regions where its work is done, the busiest first
/// @param names of the things it owns
record Account(String id, String name, String tag, List<String> regions, Names names) {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    Account {
        regions = List.copyOf(regions);
    }

    static String tag(Dice dice) {
        return dice.letters(ALPHABET, 8);
    }

    /// An access key id: `AKIA…` for the long term, `ASIA…` for a session.
    String key(String prefix, Dice dice) {
        return prefix + tag + dice.letters(ALPHABET, 8);
    }

    /// A unique id: `AIDA…` of a user, `AROA…` of a role.
    String uniqueId(String prefix, Dice dice) {
        return prefix + tag + dice.letters(ALPHABET, 9);
    }

    /// A Region, the first of the list far more often than the last.
    String region(Dice dice) {
        for (int i = 0; i < regions.size() - 1; i++) {
            if (dice.chance(550)) {
                return regions.get(i);
            }
        }
        return regions.getLast();
    }
}
