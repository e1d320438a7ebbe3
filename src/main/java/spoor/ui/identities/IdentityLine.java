package spoor.ui.identities;

import spoor.engine.Activity;
import spoor.engine.Histogram;
import spoor.event.IdentityKind;
import spoor.lens.Match;
import spoor.ui.kit.Words;

import java.util.List;

/// One identity and what it did under the lens.
///
/// @param key as the events have it; empty where they name nobody
/// @param label as a person reads it
/// @param accounts in whose logs its events are, in order
/// @param bars its events by time
record IdentityLine(
        String key, String label, List<String> accounts, Activity activity, Histogram bars) {
    IdentityKind kind() {
        return IdentityKind.ofKey(key);
    }

    String name() {
        return nameOf(key, label);
    }

    /// What the list and the page call an identity.
    static String nameOf(String key, String label) {
        if (key.isEmpty()) {
            return Words.of("value.absent");
        }
        return label.isEmpty() ? key : label;
    }

    /// What stands for an identity in the lens.
    static Match match(String key) {
        return key.isEmpty() ? new Match.None() : new Match.Exact(key);
    }
}
