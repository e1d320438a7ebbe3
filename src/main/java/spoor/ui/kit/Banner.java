package spoor.ui.kit;

import java.util.List;

/// Something to tell in the window without stopping anyone.
///
/// @param text complete sentences
/// @param choices what can be done about it; the banner goes when one is taken
public record Banner(Kind kind, String text, List<Choice> choices) {
    /// How much it matters.
    public enum Kind {
        INFO,
        ERROR
    }

    /// A button of a banner.
    ///
    /// @param label a verb
    public record Choice(String label, Runnable action) {}

    public Banner {
        choices = List.copyOf(choices);
    }

    public static Banner info(String text, Choice... choices) {
        return new Banner(Kind.INFO, text, List.of(choices));
    }

    public static Banner error(String text) {
        return new Banner(Kind.ERROR, text, List.of());
    }
}
