package spoor.ui.kit;

/// Values for the clipboard as spreadsheets paste them, separated by tabs.
public final class Tabbed {
    private Tabbed() {}

    /// The value, quoted where it has a tab, a quote or a line end.
    public static String cell(String value) {
        boolean isPlain =
                value.chars().noneMatch(c -> c == '\t' || c == '\n' || c == '\r' || c == '"');
        return isPlain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
