package spoor.event;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The step of an attack that an event can be part of. That an event has one is a reason to look,
/// never a verdict: nearly all of them are somebody's work.
public enum Signal {
    INITIAL_ACCESS("initial access"),
    PERSISTENCE("persistence"),
    PRIVILEGE_ESCALATION("privilege escalation"),
    EVASION("evasion"),
    CREDENTIAL_ACCESS("credential access"),
    DISCOVERY("discovery"),
    LATERAL_MOVEMENT("lateral movement"),
    EXFILTRATION("exfiltration"),
    IMPACT("impact"),
    /// Payment, tax, contacts and purchases: what fraud changes.
    MONEY("money"),
    NONE("-");

    private static final Map<String, Signal> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toMap(Signal::word, Function.identity()));

    private final String word;

    Signal(String word) {
        this.word = word;
    }

    public static Optional<Signal> ofWord(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    /// The word in the catalogue, in facets and in lenses.
    public String word() {
        return word;
    }
}
