package spoor.ui.timeline;

/// What a chart is drawn with. The sheet `timeline.css` gives each its colour from the tokens.
enum Ink {
    SURFACE("-chart-surface"),
    STRIP("-chart-strip"),
    HOVER("-chart-hover"),
    LINE("-chart-line"),
    FAINT("-chart-faint"),
    TEXT("-chart-text"),
    MUTED("-chart-muted"),
    ACCENT("-chart-accent"),
    BAND("-chart-band"),
    ON_ACCENT("-chart-on-accent"),
    READ("-chart-read"),
    WRITE("-chart-write"),
    FAILED("-chart-failed"),
    TAG("-chart-tag");

    private final String property;

    Ink(String property) {
        this.property = property;
    }

    /// The name of its CSS property.
    String property() {
        return property;
    }
}
